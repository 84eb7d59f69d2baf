"""What is checked and what is found: drafts, rules in packs, findings with their reasons."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from reading.text.places import Place

BLOCK, WARN, ADVICE = "block", "warn", "advice"
SEVERITIES = (BLOCK, WARN, ADVICE)
"""the gravest first; what is `block` stops publishing"""

QUESTION_PARTS = frozenset({"question", "hint", "option"})


class Pay(NamedTuple):
    """Whole units of money (not cents); either end may be unknown. `period` as schema.org's."""

    low: float | None
    high: float | None
    currency: str | None
    period: str | None


class Line(NamedTuple):
    """One line of what is asked for."""

    text: str
    is_must: bool = True


class Asked(NamedTuple):
    """One question that applicants are asked; `key` leads back to it."""

    key: str
    label: str
    hint: str = ""
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A job as it would be published, of a Reading or of a Posting alike; unknown is None."""

    title: str = ""
    content: str = ""
    """plain text, a block a line"""
    places: tuple[Place, ...] = ()
    workplace: str | None = None
    """onsite, hybrid or remote"""
    employment_type: str | None = None
    """FULL_TIME, PART_TIME …, as schema.org's"""
    pay: Pay | None = None
    requirements: tuple[Line, ...] = ()
    questions: tuple[Asked, ...] = ()
    reply_days: int | None = None
    """the promise: an answer within so many working days"""
    closes_on: date | None = None
    starts_on: date | None = None
    company: str | None = None
    """its name is never taken for a word"""
    country: str | None = None
    """the employer's; decides where a remote job without a place may be done"""
    employees: int | None = None
    language: str | None = None


class Passage(NamedTuple):
    """Where it stands: `text[start:end]` of a part (title, content, requirement, question …).

    `key` is the requirement's place in the list or the question's key, blank for the others.
    """

    part: str
    key: str
    start: int
    end: int
    text: str
    """the words found"""
    sentence: str
    """the sentence they stand in"""
    offset: int
    """where the sentence begins in the part"""


class Fix(NamedTuple):
    """What one click does: `replace` the passage by `after`, `append` it to the content as a
    paragraph, or `remove_question`."""

    kind: str
    after: str = ""


class Source(NamedTuple):
    """Who says so: the law or study, its section, its official address."""

    name: str
    section: str
    url: str


class Scope(NamedTuple):
    """Why a law counts here: a sentence with gaps, and what goes into them."""

    words: str
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a pack: which check, how grave, what is said; `options` are the check's own."""

    code: str
    check: str
    severity: str
    title: str
    why: str
    source: Source
    options: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Pack:
    """Rules of one law or one concern, switched on and off together."""

    id: str
    title: str
    about: str
    jurisdiction: str
    """"" is everywhere; US-CO, US-NYC, CA-ON, EU"""
    version: str
    """the day the pack was last checked against its source, as YYYY-MM-DD"""
    source: Source
    in_force_from: date | None
    in_force_until: date | None
    employees_from: int | None
    """the law counts for employers of so many people or more"""
    rules: tuple[Rule, ...]

    def is_in_force(self, on: date) -> bool:
        """Tell whether the law holds on that day; the last day counts."""
        if self.in_force_from and on < self.in_force_from:
            return False
        return self.in_force_until is None or on <= self.in_force_until


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something was found: the pack's own words, its source, and why the pack counts."""

    pack: str
    pack_title: str
    version: str
    why: str
    source: Source
    scope: Scope | None
    employees_from: int | None
    """set when the employer's size is not known: say the condition"""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at; `title` and the reasons' `why` have gaps that `facts` fill.

    `fingerprint` is the same as long as the rule, its packs and the sentence are.
    """

    code: str
    severity: str
    title: str
    facts: Mapping[str, Any]
    reasons: tuple[Reason, ...]
    passage: Passage | None
    fix: Fix | None
    fingerprint: str
