"""Words that checks look for, kept as data files by language, and how they are matched."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from reading.listings.lint.model import Source

FOLDER = Path(__file__).parent
GAP = r"[\s\u00a0-]{1,3}"
LANGUAGE_GAP = "{language}"


class Entry(NamedTuple):
    """A coded word: what to look for and what to write instead ("" where nothing better is known).

    `only_in` names the parts it counts in, all when empty.
    """

    find: str
    better: str


@cache
def load_words(language: str) -> dict[str, Any]:
    """Give the groups of a language's file."""
    return tomllib.loads((FOLDER / f"{language}.toml").read_text("utf-8"))


@cache
def entries(language: str, group: str) -> dict[str, Entry]:
    """Give a group's entries by the words as they are looked up."""
    found = {}
    for table in load_words(language).get(group, ()):
        for find in table["find"]:
            entry = Entry(find, table.get("better", ""))
            for words, better in _spelled_out(language, entry):
                found[_folded(words)] = Entry(words, better)
    return found


@cache
def coded(language: str, group: str) -> re.Pattern[str] | None:
    """Compile a group of coded words."""
    known = entries(language, group)
    return phrases(known) if known else None


@cache
def signal(languages: tuple[str, ...], name: str) -> re.Pattern[str] | None:
    """Compile the signal words of that name in these languages."""
    words = [w for code in languages for w in load_words(code).get("signals", {}).get(name, ())]
    return phrases(words) if words else None


@cache
def source_of(language: str, group: str) -> Source | None:
    """Give the law that a language's own countries have for a group of words."""
    plain = load_words(language).get("sources", {}).get(group)
    return Source(plain["name"], plain.get("section", ""), plain["url"]) if plain else None


def entry_of(language: str, group: str, found: str) -> Entry:
    """Give the entry that was found in a text."""
    return entries(language, group)[_folded(found)]


def phrases(words: Iterable[str]) -> re.Pattern[str]:
    """Compile phrases, the longest first, whole words in any case, any blank or hyphen between."""
    ordered = sorted(set(words), key=len, reverse=True)
    alternatives = "|".join(_pattern(phrase) for phrase in ordered)
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE)


def _pattern(phrase: str) -> str:
    return GAP.join(re.escape(word) for word in re.split(r"[\s-]+", phrase))


def _folded(words: str) -> str:
    return " ".join(re.split(r"[\s\u00a0-]+", words.casefold().strip()))


def _spelled_out(language: str, entry: Entry) -> Iterator[Entry]:
    if LANGUAGE_GAP not in entry.find:
        yield entry
        return
    for name in load_words(language)["languages"]:
        yield Entry(
            entry.find.replace(LANGUAGE_GAP, name), entry.better.replace(LANGUAGE_GAP, name)
        )
