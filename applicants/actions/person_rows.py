"""Whose rows are: a merge carries them to another record, and each remembers where it came to."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from applicants.models import (
    Application,
    Candidate,
    Consent,
    Document,
    FieldValue,
    PooledCandidate,
    ProposedChange,
    Referral,
    RowOrigin,
    Task,
)
from applicants.queries.families import system_family, system_path
from ats.foundation.errors import Conflict

Kind = RowOrigin.Kind
# What a candidate owns. What came with an application follows that, and remembers nothing.
OWNED: dict[str, Any] = {
    Kind.APPLICATION: Application,
    Kind.DOCUMENT: Document,
    Kind.CONSENT: Consent,
    Kind.TASK: Task,
    Kind.POOLED: PooledCandidate,
    Kind.FIELD: FieldValue,
    Kind.REFERRAL: Referral,
}
# Which value of an own field a person has follows from their merges (see field_seats).
CARRIED = {kind: model for kind, model in OWNED.items() if kind != Kind.FIELD}
# Of what a person has one for each of these, the other record's stays with that.
ONE_EACH: dict[str, str] = {Kind.POOLED: "pool_id"}
WITH_APPLICATIONS: tuple[Any, ...] = (Document, Consent, Task, ProposedChange)
TRIES = 5


class PeopleChanged(Conflict):
    """Somebody merged or took apart one of them meanwhile."""

    code = "people_changed"


def lock_people(ids: Iterable[int]) -> dict[int, Candidate]:
    """Lock candidates, always in one order, and return them by id; PeopleChanged when one is gone.

    Nobody can add a row to them until the transaction ends.
    """
    assert transaction.get_connection().in_atomic_block, "a lock belongs to a transaction"
    wanted = sorted(set(ids))
    rows = Candidate.objects.select_for_update(of=("self",)).filter(pk__in=wanted).order_by("pk")
    found = {row.pk: row for row in rows}
    if len(found) < len(wanted):
        raise PeopleChanged(_("One of them is no longer there."))
    return found


def hold_people(ids: Iterable[int]) -> None:
    """Have candidates stay as they are until the transaction ends, locked in the same order.

    Others may add rows to them still. Who is no longer there is left out.
    """
    assert transaction.get_connection().in_atomic_block, "a lock belongs to a transaction"
    rows = Candidate.objects.select_for_update(of=("self",), no_key=True).filter(pk__in=set(ids))
    list(rows.order_by("pk").values_list("pk"))


def lock_people_of(applications: Iterable[int], *, named: Iterable[int] = ()) -> None:
    """Lock whose applications they are, before these are locked, as a merge does.

    And the records `named`, as far as they are there, with all they were merged into.
    PeopleChanged when others keep merging them.
    """
    rows = Candidate.objects.filter(applications__in=set(applications)).distinct()
    named = list(Candidate.objects.filter(pk__in=set(named)).values_list("pk", flat=True))
    locked: set[int] = set()
    for _attempt in range(TRIES):
        people = set(rows.order_by().values_list("pk", flat=True))
        people |= {pk for one in named for pk in system_path(one)}
        if people <= locked:
            return
        locked |= set(lock_people(people))
    raise PeopleChanged(_("Others are merging these people at this moment. Try again."))


def lock_person(candidate: Candidate) -> Candidate:
    """Lock a record that stands by itself and return it; PeopleChanged when it no longer does."""
    row = lock_people([candidate.pk])[candidate.pk]
    if row.merged_into_id is not None:
        raise PeopleChanged(
            _("%(name)s was merged with somebody else meanwhile. Look again.") % {"name": row.name}
        )
    return row


def lock_path(candidate_id: int) -> list[Candidate]:
    """Lock a candidate and all it was merged into, and return them upwards; the last stands alone.

    PeopleChanged when others keep changing them.
    """
    for _attempt in range(TRIES):
        path = system_path(candidate_id)
        rows = lock_people(path)
        above = [rows[pk].merged_into_id for pk in path]
        if above == [*path[1:], None]:
            return [rows[pk] for pk in path]
    raise PeopleChanged(_("Others are merging these people at this moment. Try again."))


def remember_origin(application: Application, came_to: Candidate) -> None:
    """Note to which merged record an application came that another record has already."""
    if came_to.pk != application.candidate_id:
        RowOrigin.objects.create(origin=came_to, kind=Kind.APPLICATION, row_id=application.pk)


def carry_rows(candidate: Candidate, to: Candidate) -> int:
    """Make what is a locked candidate's another's; return how many applications came along.

    All of it but the values of own fields, which seat_values puts in their places. To whom each
    row came is remembered the first time and never changes.
    """
    carried = 0
    for kind, model in CARRIED.items():
        rows = model.objects.filter(candidate=candidate)
        if each := ONE_EACH.get(kind):
            theirs = model.objects.filter(candidate=to).values(each)
            rows = rows.exclude(**{f"{each}__in": theirs})
        elif model in WITH_APPLICATIONS:
            rows = rows.filter(application=None)
        ids = list(rows.order_by().values_list("pk", flat=True))
        carried += len(ids) if kind == Kind.APPLICATION else 0
        RowOrigin.objects.bulk_create(
            [RowOrigin(origin=candidate, kind=kind, row_id=pk) for pk in ids],
            batch_size=500,
            ignore_conflicts=True,
        )
        if model not in (Application, *WITH_APPLICATIONS):
            model.objects.filter(pk__in=ids).update(candidate=to)
    for model in (Application, *WITH_APPLICATIONS):
        model.objects.filter(candidate=candidate).update(candidate=to)
    return carried


def return_rows(candidate: Candidate) -> int:
    """Give a locked candidate, who stands alone now, all that came to it and to who is in it.

    What came with its applications since goes with them; what came to the other record itself
    stays there. Return how many applications came back.
    """
    family = list(system_family([candidate.pk]))
    ids = {kind: _came_to(family, kind) for kind in CARRIED}
    for kind, model in CARRIED.items():
        model.objects.filter(pk__in=ids[kind]).update(candidate=candidate)
    for model in WITH_APPLICATIONS:
        model.objects.filter(application__in=ids[Kind.APPLICATION]).update(candidate=candidate)
    return len(ids[Kind.APPLICATION])


def _came_to(family: list[int], kind: str) -> list[int]:
    rows = RowOrigin.objects.filter(origin__in=family, kind=kind)
    return list(rows.values_list("row_id", flat=True))
