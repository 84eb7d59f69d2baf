"""What a résumé shows for a posting's requirement: quotes and facts, never a figure of merit."""

from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from reading.text.spans import Span

EVIDENCE_VERSION = 3

Bearing = Literal["supports", "learning", "related", "below", "negated"]
"""supports: says it; learning: says it is being learnt, or known a little; related: speaks of
something close to it; below: says less of it than was asked; negated: says that it is not there"""

State = Literal["supported", "partly", "nothing"]


class Quote(NamedTuple):
    """A passage of the résumé: its whole line, and the words in it that count."""

    text: str
    line: Span
    mark: Span
    page: int
    bearing: Bearing


class Fact(NamedTuple):
    """Something reckoned or compared, for people to word: its kind and plain values.

    years {"years", "asked", "of"} (reckoned of the jobs that are quoted) · years_unsaid {"asked",
    "of"} (named, but in no job with dates) · years_in_all {"years", "asked", "of"} (no job speaks of
    it; so long in work altogether) · degree_field {"asked"} (none is in that field) · degree {"level", "asked"} · language {"language",
    "level", "asked"} (level None: not said) · licence_class {"class", "asked"} · related {"name",
    "asked"} · words {"words"} (words that requirement and quote share).
    """

    kind: str
    values: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found for one thing that a requirement asks; no quote: nothing was found."""

    kind: Literal["skill", "years", "degree", "language", "licence", "words"]
    asked: str
    """in the requirement's words, or the canonical name"""
    quotes: tuple[Quote, ...] = ()
    facts: tuple[Fact, ...] = ()

    @property
    def state(self) -> State:
        bearings = {quote.bearing for quote in self.quotes}
        if not bearings - {"negated"}:
            return "nothing"
        is_whole = "supports" in bearings and "below" not in bearings
        return "supported" if is_whole and not self._is_unsaid else "partly"

    @property
    def _is_unsaid(self) -> bool:
        """Tell whether years or a level were asked, and the résumé says none."""
        languages = [fact.values for fact in self.facts if fact.kind == "language"]
        is_level_unsaid = [one["asked"] and not one["level"] for one in languages]
        return any(f.kind == "years_unsaid" for f in self.facts) or (
            bool(languages) and all(is_level_unsaid)
        )


@dataclass(frozen=True, slots=True)
class Evidence:
    """One requirement line held against one résumé."""

    requirement: str
    is_must: bool | None
    findings: tuple[Finding, ...] = field(default=())

    @property
    def state(self) -> State:
        """Tell whether everything that the line asks was found, some of it, or nothing."""
        states = {finding.state for finding in self.findings}
        if states == {"supported"}:
            return "supported"
        return "partly" if states - {"nothing"} else "nothing"

    def to_dict(self) -> dict[str, Any]:
        """Give plain JSON values, the states and the version with them."""
        return {
            "version": EVIDENCE_VERSION,
            "requirement": self.requirement,
            "is_must": self.is_must,
            "state": self.state,
            "findings": [_plain(finding) for finding in self.findings],
        }


def _plain(finding: Finding) -> dict[str, Any]:
    return {
        "kind": finding.kind,
        "asked": finding.asked,
        "state": finding.state,
        "quotes": [
            {
                "text": quote.text,
                "line": list(quote.line),
                "mark": list(quote.mark),
                "page": quote.page,
                "bearing": quote.bearing,
            }
            for quote in finding.quotes
        ],
        "facts": [{"kind": fact.kind, **fact.values} for fact in finding.facts],
    }
