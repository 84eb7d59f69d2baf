"""What a member may still know of an event: the registry that the apps' `notices` modules fill."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.fields.json import KeyTextTransform

from ats.access.models import Membership
from ats.activity.models import Event

NOBODY = Q(pk__in=[])


@dataclass(frozen=True)
class Told:
    """The events of a query, as conditions: `path` leads to them from its rows."""

    path: str = ""

    def having(self, **lookups: Any) -> Q:
        """Match events by their own columns."""
        return Q(**{f"{self.path}{name}": value for name, value in lookups.items()})

    def about(self, rows: QuerySet) -> Q:
        """Match the events whose subject is among `rows`, which hold no moment: they are kept."""
        return Q(Exists(rows.filter(pk=OuterRef(f"{self.path}subject_id")).order_by()))

    def naming(self, rows: QuerySet, column: str, fact: str) -> Q:
        """Match the events of which a fact is the text in a column of one of `rows`."""
        named = KeyTextTransform(fact, OuterRef(f"{self.path}facts"))
        return Q(Exists(rows.alias(named=named).filter(**{column: F("named")}).order_by()))


Sight = Callable[[Membership, Told], Q]
sights: dict[str, Sight] = {}


def sight_of(*subject_types: str) -> Callable[[Sight], Sight]:
    """Register a function that says which events about such rows a member may know of now."""

    def register(sight: Sight) -> Sight:
        for subject_type in subject_types:
            sights[subject_type] = sight
        return sight

    return register


def seen_by(member: Membership, *, path: str = "") -> Q:
    """Match the events that `member` may know of now, or the rows that lead to such by `path`.

    What nobody has said how to look at is seen by nobody.
    """
    told, seen = Told(path), NOBODY
    for subject_type, sight in sights.items():
        seen |= told.having(subject_type=subject_type) & sight(member, told)
    return seen


def still_seen(member: Membership, events: Iterable[int]) -> set[int]:
    """Return those of the ids of events that `member` may still know of. One statement."""
    rows = Event.objects.filter(seen_by(member), pk__in=set(events))
    return set(rows.values_list("pk", flat=True))
