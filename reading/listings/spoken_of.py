"""Whether a text speaks of a name as of an employer."""

import re
from collections.abc import Iterator

from reading.listings.legal_forms import FORMS, SHORT

LEGAL = re.compile(rf"(?<!\w)(?:{FORMS}|{SHORT})\.?$")
# What stands before or after a name, looked at where the name itself stands.
BEFORE_EMPLOYER = re.compile(
    r"\b(?:[Aa]t|[Jj]oin(?:ing)?|[Aa]bout|[Üü]ber|[Bb]ei|[Cc]hez|[Aa] propos de|À propos de|[Ss]obre|[Ee]n|[Ff]or)\s\Z"
)
BEFORE_ACTING = re.compile(r"\b(?:[Aa]t|[Jj]oin(?:ing)?|[Aa]bout|[Ss]obre) \Z")
BEFORE_HOUSE = re.compile(r"\b(?:[Aa]t|[Jj]oin(?:ing)?|[Cc]hez|[Bb]ei) \Z")
DOES = r"(?:['’]s)?\s(?:is|are|has|{0}offers|ist|sucht|bietet|est|recrute|recherche|es|busca|ofrece|é)\b"
AFTER_EMPLOYER, AFTER_ACTING = re.compile(DOES.format("was|")), re.compile(DOES.format(""))
OPENS = re.compile(r"\b|^|(?<=[.!?]\s)", re.MULTILINE)
ENDS = re.compile(r"\b")
LONGEST_BEFORE = 14


def employs(text: str, name: str) -> bool:
    """Tell whether the text speaks of this name as of an employer."""
    return _is_spoken_of(text, name, BEFORE_EMPLOYER, AFTER_EMPLOYER)


def acts(text: str, name: str) -> bool:
    """Tell a name that the text lets do what employers do."""
    return _is_spoken_of(text, name, BEFORE_ACTING, AFTER_ACTING)


def houses(text: str, name: str) -> bool:
    """Tell a name that one works at: of a team it may be said as well that it is or has."""
    return _is_spoken_of(text, name, BEFORE_HOUSE, None)


def _is_spoken_of(
    text: str, name: str, before: re.Pattern[str], after: re.Pattern[str] | None
) -> bool:
    if not 2 <= len(name) <= 60:
        return False
    if LEGAL.search(name):
        return True
    for start in _places(text, name):
        end = start + len(name)
        if after and after.match(text, end) and OPENS.match(text, start):
            return True
        is_led = before.search(text, max(0, start - LONGEST_BEFORE), start)
        if is_led and ENDS.match(text, end):
            return True
    return False


def _places(text: str, name: str) -> Iterator[int]:
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + 1)
