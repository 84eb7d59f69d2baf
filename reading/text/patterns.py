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

from reading.text.cues import held_by

TOKEN = re.compile(r"\\.|\[\^?\]?(?:[^\]\\]|\\.)*\]|[()|]", re.DOTALL)
POINTS_BACK = re.compile(r"\\[1-9]|\(\?P=|(?<!\\)\(\?\(")
REPEATS = (of.MAX_REPEAT, of.MIN_REPEAT, of.POSSESSIVE_REPEAT)


class Cued:
    """A pattern to search with; its cues are found by itself, so no rule has to list them."""

    def __init__(self, source: str, flags: int = 0) -> None:
        self.source, self.flags = source, flags
        self.whole: Cued | None = None

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Find the first match, all of it before `end`."""
        if end is None and start > 0:
            # From a place on there is no looking ahead: who asks again and again would read the
            # rest of the text each time.
            return self.compiled.search(text, start)
        lowered = (text if end is None else text[start:end]).lower()
        for cue in self.cues:
            if cue in lowered:
                break
        else:
            if self.cues:
                return None
        end = len(text) if end is None else end
        if not self.branches:
            return self.compiled.search(text, start, end)
        first: re.Match[str] | None = None
        held = {index for cue, index in self.cues_of_branches if cue in lowered}
        for index in sorted(held):
            found = self.branches[index].compiled.search(text, start, end)
            if found and (first is None or found.start() < first.start()):
                first = found
        if first is None or not self.has_groups:
            return first
        return self.compiled.match(text, first.start(), end)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Find every match."""
        return self.compiled.finditer(text) if self.may_be_in(text) else iter(())

    def may_be_in(self, text: str) -> bool:
        """Tell whether one of the cues stands in a text; True where there are none."""
        return stand_in(text.lower(), self.cues)

    def within(self, text: str) -> "Cued | None":
        """Give the pattern for parts of a text, without what the text holds no cue of.

        None where it holds none at all. Who asks for each line alone looks for all the cues
        in each.
        """
        if not self.cues:
            return self
        held = held_by(text, self.all_cues)
        cues = tuple(held.intersection(self.cues))
        if not cues:
            return None
        branches = tuple(x for x in self.branches if not x.cues or not held.isdisjoint(x.cues))
        if self.branches and not branches:
            return None
        narrowed = Cued(self.source, self.flags)
        narrowed.whole, narrowed.cues, narrowed.branches = self.whole or self, cues, branches
        return narrowed

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return self.whole.compiled if self.whole else re.compile(self.source, self.flags)

    @cached_property
    def has_groups(self) -> bool:
        if self.whole:
            return self.whole.has_groups
        return bool(_parser.parse(self.source, self.flags).state.groups > 1)

    @cached_property
    def branches(self) -> tuple["Cued", ...]:
        """The alternatives one by one, where there are several: a line seldom has words of two."""
        if self.flags & re.VERBOSE or POINTS_BACK.search(self.source):
            return ()
        sources = _alternatives(self.source)
        return tuple(Cued(source, self.flags) for source in sources) if len(sources) > 1 else ()

    @cached_property
    def cues_of_branches(self) -> tuple[tuple[str, int], ...]:
        """Each cue with the place of its alternative; what has none may stand anywhere."""
        return tuple(
            (cue, index)
            for index, branch in enumerate(self.branches)
            for cue in branch.cues or ("",)
        )

    @cached_property
    def all_cues(self) -> tuple[str, ...]:
        """Those of the whole pattern and of each alternative."""
        return tuple({*self.cues, *(cue for cue, _ in self.cues_of_branches if cue)})

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


def stand_in(lowered: str, cues: tuple[str, ...]) -> bool:
    """Tell whether a text in small letters holds one of its cues; True where there are none."""
    for cue in cues:
        if cue in lowered:
            return True
    return not cues


def _alternatives(source: str) -> list[str]:
    """Part a pattern at the bars that stand in no group and no class."""
    found, depth, start = [], 0, 0
    for token in TOKEN.finditer(source):
        depth += {"(": 1, ")": -1}.get(token[0], 0)
        if token[0] == "|" and not depth:
            found.append(source[start : token.start()])
            start = token.end()
    return [*found, source[start:]]


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
