"""How evidence is drawn: the dots of a card, and what a quote says of a thing in a word."""

from functools import lru_cache
from itertools import groupby

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

register = template.Library()

# Elements, not classes: a board has a thousand of them. Found, in part, nothing, disputed.
DOTS = {"S": "<b></b>", "P": "<i></i>", "N": "<s></s>", "X": "<u></u>"}
BEARINGS = {
    "learning": gettext_lazy("learning, or a little"),
    "related": gettext_lazy("related"),
    "below": gettext_lazy("less than asked"),
    "negated": gettext_lazy("says it is not there"),
}


@register.filter
def bearing_words(bearing: str) -> str:
    return str(BEARINGS.get(bearing, ""))


@lru_cache(maxsize=4096)
def draw_dots(letters: str, language: str) -> SafeString:
    """Draw the letters of EvidenceRun.dots, a dot a requirement; `language` is the active one."""
    words = dots_words(letters)
    return format_html(
        '<span class="evidence" role="img" title="{}">{}</span>', words, _dots(letters)
    )


def _dots(letters: str) -> SafeString:
    """Draw a dot a letter, those of small letters (only wished for) in <small>."""
    parts = []
    for is_wish, run in groupby(letters, str.islower):
        dots = "".join(DOTS[letter.upper()] for letter in run)
        parts.append(f"<small>{dots}</small>" if is_wish else dots)
    return SafeString("".join(parts))


def dots_words(letters: str) -> str:
    """Return dots in words: how many lines were found, and how many not; no total of them."""
    count = letters.upper().count
    words = [
        ngettext("%(n)d found", "%(n)d found", count("S")) % {"n": count("S")},
        ngettext("%(n)d in part", "%(n)d in part", count("P")) % {"n": count("P")},
        ngettext("%(n)d not found", "%(n)d not found", count("N")) % {"n": count("N")},
        ngettext("%(n)d disputed", "%(n)d disputed", count("X")) % {"n": count("X")},
    ]
    told = [word for word, letter in zip(words, "SPNX", strict=True) if count(letter)]
    return _("In the résumé: %(told)s") % {"told": ", ".join(told)}
