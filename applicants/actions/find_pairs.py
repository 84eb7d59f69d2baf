"""Looking for other records of a person: by what they share, never all against all."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import Q

from applicants.models import Candidate, LikelyPair, PersonKey, TextSketch
from applicants.queries.families import system_family, system_path
from applicants.queries.search import fold
from reading.persons import NameLikeness, compare_names, likeness

Kind = PersonKey.Kind
# What so many share says nothing of one person: an agency's number, a common name.
MOST_A_KEY = 12
MOST_COMPARED = 30
RARE = 3
# An address, a number or a link is enough; a name never is, unless it is rare and of one place.
ENOUGH = 4
POINTS = {Kind.EMAIL: 5, Kind.LINK: 5, Kind.PHONE: 4}
NAME_POINTS = {NameLikeness.SAME: 2, NameLikeness.NICKNAME: 1, NameLikeness.SHORTER: 1}
ALIKE, VERY_ALIKE = 0.5, 0.8


@dataclass
class Likeness:
    """What speaks for two records being of one person: [kind, value] pairs, and their weight."""

    points: int = 0
    reasons: list[list[str]] = field(default_factory=list)

    def add(self, kind: str, value: str, points: int) -> None:
        self.reasons.append([kind, value])
        self.points += points


@transaction.atomic
def find_pairs(candidate_id: int) -> list[LikelyPair]:
    """Write down who may be the same person as a candidate, with reasons; return those.

    Looks at who shares a key with the record or with what was merged into it. Pairs that were
    found before and have no reason any more go; those that a person told apart stay so. Twice
    is once.
    """
    root = system_path(candidate_id)[-1]
    candidate = Candidate.objects.filter(pk=root).first()
    if candidate is None:
        return []
    family = system_family([root])
    shared = _shared_keys(candidate, list(family))
    people = {row.pk: row for row in Candidate.objects.filter(pk__in=list(shared))}
    apart = _told_apart(family, people)
    found = {
        pk: likely
        for pk, keys in shared.items()
        if pk in people
        and pk not in apart
        and (likely := _compare(candidate, people[pk], keys)).points >= ENOUGH
    }
    return _keep(candidate, found)


def _shared_keys(candidate: Candidate, family: list[int]) -> dict[int, list[tuple[str, str, int]]]:
    """Map others, by whom they stand under, to what they share: kind, value, how many have it."""
    own = PersonKey.objects.filter(candidate__in=family).values_list("kind", "value").distinct()
    by_kind: dict[str, list[str]] = defaultdict(list)
    for kind, value in own:
        by_kind[kind].append(value)
    holders: dict[tuple[str, str], set[int]] = defaultdict(set)
    for kind, values in by_kind.items():
        rows = PersonKey.objects.filter(
            organization=candidate.organization_id, kind=kind, value__in=values
        ).exclude(candidate__in=family)
        most = (MOST_A_KEY + 1) * len(values)
        for value, pk in rows.order_by("-candidate").values_list("value", "candidate")[:most]:
            holders[kind, value].add(pk)
    roots = _roots({pk for found in holders.values() for pk in found})
    shared: dict[int, list[tuple[str, str, int]]] = defaultdict(list)
    for (kind, value), found in sorted(holders.items()):
        others = {roots[pk] for pk in found}
        if len(others) <= MOST_A_KEY:
            for pk in others:
                shared[pk].append((kind, value, len(others)))
    most_shared = sorted(shared.items(), key=lambda item: (-len(item[1]), -item[0]))
    return dict(most_shared[:MOST_COMPARED])


def _roots(ids: set[int]) -> dict[int, int]:
    rows = Candidate.objects.filter(pk__in=ids).values_list("pk", "merged_into")
    return {pk: pk if above is None else system_path(above)[-1] for pk, above in rows}


def _told_apart(family: dict[int, int], people: dict[int, Candidate]) -> set[int]:
    """Return who of `people` was told apart from one of the family, also under another record."""
    theirs = system_family(people)
    rows = LikelyPair.objects.filter(
        Q(one__in=list(family)) | Q(other__in=list(family)), state=LikelyPair.State.DIFFERENT
    )
    return {
        theirs[pk]
        for pair in rows.values_list("one", "other")
        for pk in pair
        if pk in theirs and pk not in family
    }


def _compare(one: Candidate, other: Candidate, keys: list[tuple[str, str, int]]) -> Likeness:
    found = Likeness()
    named = compare_names(one.name, other.name)
    for kind, value, _holders in keys:
        if kind in POINTS:
            found.add(kind, value, POINTS[Kind(kind)])
    if any(kind == Kind.TEXT for kind, _value, _holders in keys):
        _add_text(found, one, other)
    if named != NameLikeness.DIFFERENT:
        rare = [holders for kind, _value, holders in keys if kind == Kind.NAME and holders < RARE]
        found.add("name", named.value, NAME_POINTS[named] + bool(rare))
        if one.location and fold(one.location) == fold(other.location):
            found.add("place", one.location, 1)
    return found


def _add_text(found: Likeness, one: Candidate, other: Candidate) -> None:
    sketches = TextSketch.objects.filter(candidate__in=[one.pk, other.pk])
    numbers = [row.numbers for row in sketches]
    alike = likeness(*numbers) if len(numbers) == len((one, other)) else 0.0
    if alike >= ALIKE:
        found.add("text", f"{alike:.0%}", ENOUGH if alike >= VERY_ALIKE else ENOUGH - 1)


def _keep(candidate: Candidate, found: dict[int, Likeness]) -> list[LikelyPair]:
    mine = Q(one=candidate) | Q(other=candidate)
    rows = LikelyPair.objects.filter(mine)
    there = {(row.one_id, row.other_id): row for row in rows}
    kept = []
    for pk, likely in sorted(found.items()):
        low, high = sorted((candidate.pk, pk))
        values = {"reasons": likely.reasons, "points": likely.points}
        pair, _is_new = LikelyPair.objects.update_or_create(
            one_id=low,
            other_id=high,
            defaults=values,
            create_defaults={**values, "organization_id": candidate.organization_id},
        )
        there.pop((low, high), None)
        kept.append(pair)
    gone = [row.pk for row in there.values() if row.state == LikelyPair.State.OPEN]
    LikelyPair.objects.filter(pk__in=gone, state=LikelyPair.State.OPEN).delete()
    return kept
