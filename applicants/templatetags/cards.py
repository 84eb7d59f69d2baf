"""The cards of a column, drawn in one go: a board has 150 of them, ten values in each."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from html import escape

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from applicants.kinds import CAREERS, source_name
from applicants.queries.cards import Card
from applicants.templatetags.evidence import draw_dots
from ats.foundation.templatetags.ui import hue, pill
from ats.foundation.wording import initials

register = template.Library()

CARD = (
    '<li class="applicant" id="a-{code}" data-version="{version}"{bare}><div class="name">{avatar}'
    '<a href="{url}{code}/">{name}</a><time datetime="{entered}"{late}>{age}</time></div>'
    '<p class="line">{headline}</p><div class="foot">{foot}</div></li>\n'
)
MOST_TAGS = 2


@register.simple_tag(name="cards")
def draw_cards(cards: Iterable[Card], applications_url: str) -> SafeString:
    """Draw cards whose links begin with `applications_url`.

    What people wrote is escaped here; the rest is ours: codes, numbers, times, drawn HTML.
    """
    language = get_language() or ""
    return SafeString("".join([_card(card, applications_url, language) for card in cards]))


def _card(card: Card, applications_url: str, language: str) -> str:
    return CARD.format(
        url=applications_url,
        code=card["code"],
        version=card["version"],
        bare=" data-bare" if card.get("bare") else "",
        avatar=card["avatar"],
        name=escape(card["name"]),
        entered=card["entered"],
        late=' class="late"' if card["is_long"] else "",
        age=escape(card["age"]),
        headline=escape(card["headline"]),
        foot=_foot(card, language),
    )


def _foot(card: Card, language: str) -> str:
    """Draw what is known besides; that somebody came by the usual way goes without saying."""
    dots, tags, source, owner = card["dots"], card.get("tags"), card["source"], card["owner_name"]
    return "".join(
        (
            draw_dots(dots, language) if dots else "",
            card["due"],
            draw_folded(language) if card["is_folded"] else "",
            draw_beyond(card["beyond"], language) if card.get("beyond") else "",
            draw_looks(card["looks"]) if card.get("looks") else "",
            card.get("next", ""),
            draw_tags(tags) if tags else "",
            draw_source(source, language) if source and source != CAREERS else "",
            draw_shown(card["shown"]) if card.get("shown") else "",
            draw_owner(owner, language) if owner else "",
        )
    )


@lru_cache(maxsize=1024)
def draw_tags(tags: tuple[str, ...]) -> str:
    """Draw the first tags and how many more there are; those are named on hover."""
    drawn = [f'<span class="pill">{escape(tag)}</span>' for tag in tags[:MOST_TAGS]]
    if more := tags[MOST_TAGS:]:
        names = escape(", ".join(more))
        drawn.append(f'<span class="pill" title="{names}">+{len(more)}</span>')
    return "".join(drawn)


def draw_looks(looks: Sequence[tuple[str, str]]) -> str:
    """Draw the first answer to look at, and name all of them on hover."""
    words = [f"{question} — {answer}" for question, answer in looks]
    shown = escape(_("To look at: %(answer)s") % {"answer": words[0]})
    return f'<span class="pill info wrap" title="{escape("; ".join(words))}">{shown}</span>'


@register.simple_tag(name="beyond")
def days_too_many(days: int) -> SafeString:
    """Draw by how many working days somebody has stayed too long; nothing for none."""
    return SafeString(draw_beyond(days, get_language() or "") if days else "")


@lru_cache(maxsize=256)
def draw_beyond(days: int, language: str) -> str:
    """Draw it short for eyes, and in words that are read out, and shown on hover."""
    words = ngettext(
        "%(days)d working day longer here than the stage asks",
        "%(days)d working days longer here than the stage asks",
        days,
    ) % {"days": days}
    shown, words = escape(_("%(days)d d over") % {"days": days}), escape(words)
    return f'<span class="pill warn" role="img" title="{words}">{shown}</span>'


@register.simple_tag(name="shown_answers")
def shown_answers(answers: Sequence[tuple[str, str]]) -> SafeString:
    """Draw answers, each with its question, which both were written by strangers or members."""
    return SafeString(draw_shown(answers))


def draw_shown(answers: Sequence[tuple[str, str]]) -> str:
    """Draw answers on a line each, the answer first: it is the question that may be cut off."""
    return "".join(
        f'<span class="on-card" title="{escape(f"{question} — {answer}")}">{escape(answer)}'
        f' <span class="faint">{escape(question)}</span></span>'
        for question, answer in answers
    )


@lru_cache(maxsize=8)
def draw_folded(language: str) -> str:
    """Draw that a merge put this one aside, because the person's other one goes on."""
    return pill(_("Folded"), "", "git-merge")


@lru_cache(maxsize=256)
def draw_source(source: str, language: str) -> str:
    return f'<span class="faint xs">{escape(source_name(source))}</span>'


@lru_cache(maxsize=512)
def draw_owner(name: str, language: str) -> str:
    """Draw whose candidate it is as initials that are read out in full."""
    words = escape(_("Owner: %(name)s") % {"name": name})
    shown = escape(initials(name))
    return f'<span class="avatar {hue(name)}" role="img" title="{words}">{shown}</span>'
