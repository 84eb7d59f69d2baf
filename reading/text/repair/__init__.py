"""Repair of what copying and scraping broke; every change is recorded and can be undone."""

from collections.abc import Callable

from reading.text.languages import language_of
from reading.text.repair.apostrophes import lost_apostrophes, lost_possessives
from reading.text.repair.bullets import bullets_in_a_line
from reading.text.repair.characters import CHARACTER_RULES
from reading.text.repair.glue import GLUE_RULES
from reading.text.spans import Edit, Mended

MOST_REPAIRS = 2000
Rule = Callable[[str], list[Edit]]


def repair(source: str, *more: Rule) -> Mended:
    """Mend a text rule by rule, in the order in which one mistake hides another.

    `more` are rules that need to know what kind of text it is. No rule invents a word, and no rule touches a number's digits. A text that asks for
    more than MOST_REPAIRS changes keeps the rest of its flaws.
    """
    mended = Mended(source)
    for rule in (*CHARACTER_RULES, *GLUE_RULES, *more, bullets_in_a_line):
        _apply(mended, rule(mended.text))
    found = lost_apostrophes(mended.text)
    if found and language_of(mended.text).code == "en":
        _apply(mended, found)
        _apply(mended, lost_possessives(mended.text))
    return mended


def _apply(mended: Mended, edits: list[Edit]) -> None:
    room = MOST_REPAIRS - len(mended.repairs)
    if room > 0:
        mended.apply(edits[:room])
