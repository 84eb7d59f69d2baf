"""Names of people: the same one in another order, shorter, or by a nickname."""

import re
import unicodedata
from enum import StrEnum
from functools import cache
from importlib.resources import files

LONGEST = 160
WORD = re.compile(r"[^\W\d_]+")
# They come and go between two spellings of one name.
PARTICLES = frozenset(
    "de del della di da do dos das du la le von van der den zu zur dr prof mag ing dipl "
    "msc bsc phd mba jr sr mr mrs ms herr frau".split()
)
LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})


class NameLikeness(StrEnum):
    SAME = "same"
    NICKNAME = "nickname"
    SHORTER = "shorter"
    DIFFERENT = "different"


def name_keys(name: str) -> str:
    """Give the key that spellings of one name share: its words in order, nicknames resolved."""
    return " ".join(sorted({_formal(word) for word in words_of(name)}))


def compare_names(one: str, other: str) -> NameLikeness:
    """Tell how two names may be of one person.

    SAME: the same words in any order, without accents and particles; NICKNAME: all words the
    same or a nickname of it; SHORTER: one has two words or more, all of them in the other
    (an initial stands for a word).
    """
    mine, theirs = words_of(one), words_of(other)
    if not mine or not theirs:
        return NameLikeness.DIFFERENT
    if sorted(mine) == sorted(theirs):
        return NameLikeness.SAME
    if name_keys(one) == name_keys(other):
        return NameLikeness.NICKNAME
    for short, long in ((mine, theirs), (theirs, mine)):
        if 2 <= len(short) <= len(long) and _is_within(short, long):
            return NameLikeness.SHORTER
    return NameLikeness.DIFFERENT


def words_of(name: str) -> list[str]:
    """Give a name's words without case, accents, titles and particles."""
    plain = unicodedata.normalize("NFKD", name[:LONGEST].casefold().translate(LETTERS))
    words = WORD.findall("".join(c for c in plain if not unicodedata.combining(c)))
    return [word for word in words if word not in PARTICLES] or words


def _is_within(short: list[str], long: list[str]) -> bool:
    left = [_formal(word) for word in long]
    whole = 0
    for word in sorted(short, key=len, reverse=True):
        formal = _formal(word)
        fitting = [one for one in left if one == formal or (len(word) == 1 and one[0] == word)]
        if not fitting:
            return False
        left.remove(fitting[0])
        whole += len(word) > 1
    return whole >= 1


def _formal(word: str) -> str:
    return _nicknames().get(word, word)


@cache
def _nicknames() -> dict[str, str]:
    """Read the lexicon: a line a name, the formal one first, then what people make of it."""
    text = (files("reading.persons") / "nicknames.txt").read_text(encoding="utf-8")
    found: dict[str, str] = {}
    for line in text.splitlines():
        words = line.split("#")[0].split()
        for word in words[1:]:
            found.setdefault(word, words[0])
    return found
