"""Patterns tried only where one of the words stands that they cannot do without.

Most lines of a listing hold none of a rule's words. To look for those first takes a microsecond,
where a pattern of many alternatives goes over every character for each of them; and a pattern
that no listing has needed yet is never compiled.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from re import _constants as of  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

REPEATS = (of.MAX_REPEAT, of.MIN_REPEAT, of.POSSESSIVE_REPEAT)


class Cued:
    """A pattern to search with; its cues are found by itself, so no rule has to list them."""

    def __init__(self, source: str, flags: int = 0) -> None:
        self.source, self.flags = source, flags

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Find the first match, all of it before `end`."""
        if end is None:
            # From a place on there is no looking ahead: who asks again and again would read the
            # rest of the text each time.
            is_found = start > 0 or self.may_be_in(text)
            return self.compiled.search(text, start) if is_found else None
        is_found = self.may_be_in(text[start:end])
        return self.compiled.search(text, start, end) if is_found else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Find every match."""
        return self.compiled.finditer(text) if self.may_be_in(text) else iter(())

    def may_be_in(self, text: str) -> bool:
        """Tell whether one of the cues stands in a text; True where there are none."""
        return not self.cues or holds(text, self.cues)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self.source, self.flags)

    @cached_property
    def cues(self) -> tuple[str, ...]:
        """Lower-case pieces of which every match holds one; empty where there are none."""
        return tuple(sorted(_needed(_parser.parse(self.source, self.flags))))


def one_of(*alternatives: str) -> Cued:
    """Make a pattern of alternatives, in any case; `(?-i:…)` inside asks for a case."""
    return Cued("|".join(alternatives), re.IGNORECASE)


def holds(text: str, words: tuple[str, ...]) -> bool:
    """Tell whether a text holds any of these lower-case pieces: far faster than a pattern."""
    lowered = text.lower()
    for word in words:  # noqa: SIM110, half the time of any()
        if word in lowered:
            return True
    return False


def _needed(parsed: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    """Give the pieces of which one stands in every match, of several such sets the longest."""
    found, run = [frozenset[str]()], ""
    for kind, argument in parsed:
        if kind is of.LITERAL:
            run += chr(argument).lower()
        elif kind is not of.AT:  # a place between characters breaks no run
            found += [frozenset((run,)), _inside(kind, argument)]
            run = ""
    return max((*found, frozenset((run,))), key=_worth)


def _inside(kind: Any, argument: Any) -> frozenset[str]:
    if kind is of.SUBPATTERN:
        return _needed(argument[-1])
    if kind in REPEATS and argument[0] > 0:
        return _needed(argument[2])
    if kind is of.BRANCH:
        branches = [_needed(branch) for branch in argument[1]]
        return frozenset().union(*branches) if all(map(_length, branches)) else frozenset()
    return frozenset()


def _worth(pieces: frozenset[str]) -> tuple[int, int]:
    return _length(pieces), -len(pieces)


def _length(pieces: frozenset[str]) -> int:
    return min(map(len, pieces), default=0)
