"""The verdict over two listings: the same job or not, why, and what differs."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from reading.listings.twins.signature import Signature
from reading.listings.twins.similarity import Overlap, overlap_of, share_of
from reading.listings.twins.titles import level_of, line_with, title_likeness

# The share of the shorter listing that must stand in the longer one. Neighbours of one employer
# reach two thirds, copies seldom fall under nine tenths.
NEEDED = 0.8
NEAR_CERTAIN = 0.97
NEEDED_OF_SHORT = 0.9
# Who shares less by count is not weighed.
WORTH_WEIGHING = 0.5
# Who falls so far short with the new one's own sentences alone is not looked at closely.
WORTH_A_LOOK = 0.1
# Word groups in common, weighed: about three sentences of the job's own.
ENOUGH, ENOUGH_OWN, ENOUGH_OF_SHORT = 18.0, 12.0, 6.0
SAME_TITLE, IN_A_LINE, LIKE_TITLE = 0.99, 0.9, 0.5
COMPARED = (
    "title", "company", "locations", "workplace", "employment_type", "salary", "posted_date",
    "min_years_experience", "education", "requisition",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that two listings give differently; None where one says nothing."""

    field: str
    one: Any
    other: Any


@dataclass(frozen=True, slots=True)
class Twin:
    """What comparing two listings came to."""

    verdict: bool
    inside: float
    """share of the shorter one's words that stand in the longer one, 0 to 1"""
    alike: float
    """share of both together that both say"""
    needed: float
    """the share that the verdict asked for"""
    title: float | None
    """how far the titles name the same job; None where one is unknown"""
    why: tuple[str, ...]
    """what spoke for and against, as words for people"""
    differences: tuple[Difference, ...]

    def to_dict(self) -> dict[str, Any]:
        """Give plain JSON values."""
        return asdict(self)


def compare(one: Signature, other: Signature, titles: Mapping[int, int] | None = None) -> Twin:
    """Tell whether two listings are the same job.

    `titles` counts, for each key, under how many titles the organization prints that sentence.
    """
    overlap = overlap_of(one, other, titles or {})
    likeness, doubts, needed = _needed(one, other)
    verdict = overlap.inside >= needed and _says_enough(one, other, overlap, likeness, doubts)
    return Twin(
        verdict=verdict,
        inside=round(overlap.inside, 3),
        alike=round(overlap.alike, 3),
        needed=round(needed, 3),
        title=None if likeness is None else round(likeness, 3),
        why=(*_agreements(one, other, likeness), *doubts),
        differences=tuple(differences_of(one, other)),
    )


def may_be_twins(one: Signature, other: Signature, titles: Mapping[int, int]) -> bool:
    """Tell whether it is worth to ask for the titles of the other's sentences and to compare.

    `titles` counts those of the sentences of `one` alone. Most pairs fall at the first look.
    """
    if share_of(one.shingles, other.shingles) < WORTH_WEIGHING:
        return False
    inside = overlap_of(one, other, titles).inside
    return inside >= NEEDED - WORTH_A_LOOK and inside >= _needed(one, other)[2] - WORTH_A_LOOK


def _needed(one: Signature, other: Signature) -> tuple[float | None, dict[str, float], float]:
    """Give how alike the titles are, the doubts, and the share that these ask for."""
    likeness, levels = _titles(one, other)
    doubts = _doubts(one, other, likeness)
    if len(levels) > 1:
        doubts["other level"] = 0.17
    return likeness, doubts, min(NEAR_CERTAIN, NEEDED + sum(doubts.values()))


def _titles(one: Signature, other: Signature) -> tuple[float | None, set[str | None]]:
    """Give how alike the titles are, and the levels they name.

    A title that was not read, or read wrong, may still stand in one of the first lines.
    """
    likeness = title_likeness(one.title, other.title)
    levels = {level_of(title) for title in (one.title, other.title) if title}
    if likeness is None or likeness < LIKE_TITLE:
        for title, lines in ((one.title, other.top_words), (other.title, one.top_words)):
            line = line_with(title, lines)
            if line is not None:
                return IN_A_LINE, {level_of(title), level_of(line)}
    return likeness, levels if likeness is not None else set()


def _doubts(one: Signature, other: Signature, likeness: float | None) -> dict[str, float]:
    """Give what speaks against, each with what it asks for in addition."""
    doubts = {}
    if likeness is None:
        doubts["a title is missing"] = 0.08
    elif likeness < LIKE_TITLE:
        doubts["other title"] = 0.13
    if one.company and other.company and not one.company & other.company:
        doubts["other company"] = 0.1
    for name, words in (("min_years_experience", "other years"), ("education", "other degree")):
        values = one.facts.get(name), other.facts.get(name)
        if None not in values and values[0] != values[1]:
            doubts[words] = 0.05
    return doubts


def _agreements(one: Signature, other: Signature, likeness: float | None) -> list[str]:
    said = ["same words"]
    if likeness is not None and likeness >= LIKE_TITLE:
        said.append("same title" if likeness >= SAME_TITLE else "similar title")
    if one.company and other.company and one.company & other.company:
        said.append("same company")
    for name, words in (("requisition", "same number"), ("locations", "same place")):
        if one.facts.get(name) and one.facts.get(name) == other.facts.get(name):
            said.append(words)
    return said


def _says_enough(
    one: Signature, other: Signature, overlap: Overlap, likeness: float | None, doubts: Mapping
) -> bool:
    """Tell whether what they share is the job, not the employer or a few words."""
    own = _own_shared(one, other)
    if overlap.shared >= ENOUGH and own >= ENOUGH_OWN:
        return likeness is None or likeness > 0 or overlap.inside >= NEAR_CERTAIN
    if likeness is None or likeness < LIKE_TITLE or doubts or overlap.shared < ENOUGH_OF_SHORT:
        return False
    return overlap.inside >= NEEDED_OF_SHORT and (own >= ENOUGH_OF_SHORT or overlap.alike >= 0.9)


def _own_shared(one: Signature, other: Signature) -> int:
    """Count the shared word groups that one of the two has under duties or requirements."""
    return len((one.shingles & other.own_shingles) | (one.own_shingles & other.shingles))


def differences_of(one: Signature, other: Signature) -> list[Difference]:
    """List the fields that differ, those that only one listing gives included."""
    return [
        Difference(name, one.facts.get(name), other.facts.get(name))
        for name in COMPARED
        if one.facts.get(name) != other.facts.get(name)
    ]
