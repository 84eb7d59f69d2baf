"""What a member may still know of an event: the registry that the apps' `notices` modules fill."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from django.db.models import QuerySet

from ats.access.models import Membership
from ats.activity.models import Event

Sight = Callable[[Membership, Sequence[Event]], Iterable[Event]]
sights: dict[str, Sight] = {}


def sight_of(*subject_types: str) -> Callable[[Sight], Sight]:
    """Register a function that answers which events about such rows a member may know of now."""

    def register(sight: Sight) -> Sight:
        for subject_type in subject_types:
            sights[subject_type] = sight
        return sight

    return register


def still_seen(member: Membership, events: Iterable[Event]) -> set[int]:
    """Return the ids of the events that `member` may still know of.

    What nobody has said how to look at is seen by nobody.
    """
    by_type: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        by_type[event.subject_type].append(event)
    return {
        event.pk
        for subject_type, about in by_type.items()
        if subject_type in sights
        for event in sights[subject_type](member, about)
    }


def about_rows(rows: QuerySet, events: Sequence[Event]) -> list[Event]:
    """Return the events whose subject is among `rows`. One statement."""
    found = rows.filter(pk__in={event.subject_id for event in events}).order_by()
    there = set(found.values_list("pk", flat=True))
    return [event for event in events if event.subject_id in there]
