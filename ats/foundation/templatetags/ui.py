"""Template tags and filters of the design system: icons, initials, states, sizes, times."""

from functools import lru_cache
from hashlib import md5

from django import template
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from lucide.templatetags.lucide import lucide

from ats.foundation import wording

register = template.Library()

HUES = 12
LEVEL_ICONS = {
    "success": "circle-check",
    "info": "info",
    "warning": "triangle-alert",
    "error": "circle-x",
    "ok": "circle-check",
    "warn": "triangle-alert",
    "bad": "circle-x",
}

register.filter("file_size", wording.file_size)
register.filter("initials", wording.initials)
register.filter("long_since", wording.long_since)
register.filter("day", wording.day)
register.simple_tag(wording.money_range, name="money_range")


@lru_cache(maxsize=512)
def draw_icon(name: str, classes: str) -> SafeString:
    svg = lucide(
        name,
        size=16,
        **{"class": classes, "aria-hidden": "true", "focusable": "false", "stroke-width": "1.75"},
    )
    return mark_safe(" ".join(svg.split()))  # noqa: S308  the package escapes its attributes


@register.simple_tag
def icon(name: str, **attributes: str) -> SafeString:
    """Draw the lucide icon `name`; `class` adds classes to `icon`.

    It is decoration to a screen reader: the word stands beside it, or on the button.
    """
    classes = " ".join(["icon", *attributes.get("class", "").split()])
    return draw_icon(name, classes)


@register.filter
def hue(name: object) -> str:
    """Return the class of a colour that stays the same for the same name."""
    digest = md5(str(name).strip().casefold().encode(), usedforsecurity=False).digest()
    return f"hue-{digest[0] % HUES + 1}"


@register.simple_tag
def avatar(name: object, size: str = "", label: bool = False) -> SafeString:
    """Draw a person's initials; `label` says the name where it does not stand beside them."""
    spoken = (
        format_html('role="img" aria-label="{}" title="{}"', name, name)
        if label
        else mark_safe('aria-hidden="true"')
    )
    classes = " ".join(filter(None, ["avatar", size, hue(name)]))
    return format_html('<span class="{}" {}>{}</span>', classes, spoken, wording.initials(name))


@register.simple_tag
def pill(text: object, kind: str = "", icon: str = "") -> SafeString:
    """Draw a state in a word or two; `kind` is ok, warn, bad, info, meet or nothing."""
    drawn = draw_icon(icon, "icon") if icon else ""
    return format_html('<span class="{}">{}{}</span>', f"pill {kind}".strip(), drawn, text)


@register.simple_tag
def progress(value: int | None, of: int, label: str, kind: str = "") -> SafeString:
    """Draw how far something is; None as value is "under way, nobody knows how far"."""
    position = "" if value is None else format_html(' value="{}"', value)
    return format_html(
        '<progress class="{}" max="{}"{} aria-label="{}"></progress>',
        f"bar {kind}".strip(),
        of or 1,
        position,
        label,
    )


@register.simple_tag
def sure(value: float | None) -> SafeString:
    """Draw how sure a reading is, 0 to 1; nothing was read: nothing is drawn."""
    if value is None:
        return mark_safe('<span class="sure" aria-hidden="true"></span>')
    words = _("%(percent)d %% sure") % {"percent": round(value * 100)}
    return format_html(
        '<meter class="sure" min="0" max="1" low="0.5" high="0.8" optimum="1" value="{}"'
        ' title="{}" aria-label="{}">{}</meter>',
        f"{value:.2f}",
        words,
        words,
        words,
    )


@register.simple_tag
def when(moment, late: bool = False, full: bool = False, behind_verb: bool = False) -> SafeString:
    """Draw a time as <time>: short ("3 h"; "3 h ago" behind a verb) or full; exact on hover."""
    if moment is None:
        return mark_safe("")
    local = timezone.localtime(moment)
    exact = date_format(local, "j M Y, H:i")
    return format_html(
        '<time datetime="{}" title="{}"{}>{}</time>',
        local.isoformat(timespec="seconds"),
        exact,
        mark_safe(' class="late"') if late else "",
        exact if full else (wording.long_since if behind_verb else wording.ago)(moment),
    )


@register.filter
def level_icon(level: str) -> str:
    """Return the icon that goes with a message's level or a notice's kind."""
    return LEVEL_ICONS.get(level, "info")


@register.filter
def undo_url(message) -> str:
    """Return the URL that takes back what a flash message tells of, or nothing."""
    tags = (message.extra_tags or "").split()
    return next((tag.removeprefix("undo=") for tag in tags if tag.startswith("undo=/")), "")


@register.simple_tag
def nav_link(
    url_name: str, label: str, icon: str, count=None, *, slug: str, room: str, **options
) -> SafeString:
    """Draw a link of the rail; current when `room`, where the reader is, is one of `section`.

    A page that does not exist yet has no link. `hot` marks a count of what waits;
    `out_of_band` has htmx put the link in the place of the one that is there.
    """
    try:
        url = reverse(url_name, kwargs={"org": slug})
    except NoReverseMatch:
        return mark_safe("")
    is_current = room in options.get("section", "").split()
    kind = "count hot" if options.get("hot") else "count"
    return format_html(
        '<a href="{}" id="nav-{}"{}{}>{}<span>{}</span>{}</a>',
        url,
        url_name.replace("_", "-"),
        mark_safe(' hx-swap-oob="true"') if options.get("out_of_band") else "",
        mark_safe(' aria-current="page"') if is_current else "",
        draw_icon(icon, "icon"),
        label,
        format_html('<span class="{}">{}</span>', kind, count) if count else "",
    )
