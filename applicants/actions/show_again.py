"""What a card shows besides its place changed: open boards are told by the applications' time."""

from collections.abc import Collection, Iterable

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from applicants.models import Application


def show_people_again(ids: Iterable[int], *, but: Collection[int] = ()) -> None:
    """Let open boards show people's active applications anew, once the transaction is committed.

    `but` are applications that this very transaction has moved: they are shown anyway.
    """
    told = _told_at_the_end()
    told.people |= set(ids)
    told.but |= set(but)


def show_applications_again(ids: Iterable[int]) -> None:
    """Let open boards show these applications anew while they are active, as above."""
    _told_at_the_end().applications |= set(ids)


class _Told:
    """What a transaction tells when it is over: each application once, whatever was changed.

    Only then, because here applications are locked: those who change a person hold that one
    first, those who move an application that one first, and either would wait for the other.
    Nothing else is held by then, and the rows are locked in their order, as everywhere. What a
    process that ends in between has not told is told by the next change, or seen on a reload.
    """

    def __init__(self) -> None:
        self.people: set[int] = set()
        self.applications: set[int] = set()
        self.but: set[int] = set()
        self.is_over = False

    def __call__(self) -> None:
        self.is_over = True
        shown = Q()
        if self.people:
            shown |= Q(candidate__in=self.people)
        if self.applications:
            shown |= Q(pk__in=self.applications)
        if not shown:
            return
        rows = Application.objects.active().filter(shown).exclude(pk__in=self.but)
        with transaction.atomic():
            locked = rows.select_for_update(no_key=True).order_by("pk")
            ids = list(locked.values_list("pk", flat=True))
            Application.objects.filter(pk__in=ids).update(updated_at=timezone.now())


def _told_at_the_end() -> _Told:
    """Return what this transaction tells; what is rolled back with a part of it is not in it."""
    connection = transaction.get_connection()
    assert connection.in_atomic_block, "what nobody may see yet is not told"
    for _savepoints, told, _is_robust in connection.run_on_commit:
        if isinstance(told, _Told) and not told.is_over:
            return told
    told = _Told()
    # What was changed is committed: that nobody could be told must not look like a refusal.
    transaction.on_commit(told, robust=True)
    return told
