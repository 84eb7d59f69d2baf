"""At which record the values of own fields are: each at its own, but for what a person says.

A merge changes no value. Whoever stands for others says in each field what it says itself, or
what one of them says: where it has no value, or where the merge lets it (own_taken). That value
is at the record that stands, and the record's own is where that one came from; so what holds
follows at any time from where values came to and from the merges that hold.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from applicants.actions.person_rows import Kind
from applicants.models import Candidate, CandidateMerge, FieldValue, PersonField, RowOrigin
from applicants.queries.families import system_family

Own = Mapping[tuple[int, int], FieldValue]
Merges = Mapping[int, list[CandidateMerge]]


def own_taken(absorbed: Candidate, into: Candidate, wanted: Collection[str]) -> list[int]:
    """Return the ids of the fields in which `into` is to say what `absorbed` says.

    Those with a code in `wanted`, and those that `into` was told to say nothing in.
    """
    rows = FieldValue.objects.filter(candidate__in=[absorbed, into]).select_related("field")
    said: dict[PersonField, dict[int, str]] = defaultdict(dict)
    for row in rows.order_by("field"):
        said[row.field][row.candidate_id] = row.text
    return [
        field.pk
        for field, texts in said.items()
        if texts.get(absorbed.pk) and (not texts.get(into.pk, "?") or field.code in wanted)
    ]


def seat_values(roots: Iterable[int]) -> None:
    """Put the values of all that stand under these locked records where they follow to be.

    Twice is once. Where a value came to is remembered when it first leaves.
    """
    roots = list(roots)
    rows = list(FieldValue.objects.filter(candidate__in=list(system_family(roots))))
    homes = _homes(rows)
    own = {(row.field_id, homes[row.pk]): row for row in rows}
    merges: dict[int, list[CandidateMerge]] = defaultdict(list)
    held = CandidateMerge.objects.filter(survivor__in=set(system_family(roots)), undone_at=None)
    for merge in held.order_by("pk"):
        merges[merge.survivor_id].append(merge)
    seats = dict(homes)
    for field_id in {row.field_id for row in rows}:
        for root in roots:
            shown = _shown(field_id, root, own, merges)
            if shown is not None and homes[shown.pk] != root:
                seats[shown.pk] = root
                if mine := own.get((field_id, root)):
                    seats[mine.pk] = homes[shown.pk]
    _put(rows, homes, seats)


def stand_by_own(candidate: Candidate, field: PersonField) -> FieldValue | None:
    """Let a locked record say in a field what it says itself; return that value, or None.

    No merge into it lets it say another's any more.
    """
    for merge in CandidateMerge.objects.filter(survivor=candidate, undone_at=None):
        if field.pk in merge.own_taken:
            merge.own_taken.remove(field.pk)
            merge.save(update_fields=["own_taken"])
    family = list(system_family([candidate.pk]))
    rows = list(FieldValue.objects.filter(field=field, candidate__in=family))
    homes = _homes(rows)
    _put(rows, homes, homes)
    return next((row for row in rows if homes[row.pk] == candidate.pk), None)


def home_of(row: FieldValue) -> int:
    """Return to which record a value came, wherever it is now."""
    return _homes([row])[row.pk]


def _shown(field_id: int, record: int, own: Own, merges: Merges) -> FieldValue | None:
    row = own.get((field_id, record))
    for merge in merges.get(record, ()):
        theirs = _shown(field_id, merge.absorbed_id, own, merges)
        if theirs is not None and (row is None or field_id in merge.own_taken):
            row = theirs
    return row


def _homes(rows: Collection[FieldValue]) -> dict[int, int]:
    """Return to which record each value came."""
    origins = RowOrigin.objects.filter(kind=Kind.FIELD, row_id__in=[row.pk for row in rows])
    came_to = dict(origins.values_list("row_id", "origin"))
    return {row.pk: came_to.get(row.pk, row.candidate_id) for row in rows}


def _put(rows: Iterable[FieldValue], homes: Mapping[int, int], seats: Mapping[int, int]) -> None:
    moved = [row for row in rows if row.candidate_id != seats[row.pk]]
    RowOrigin.objects.bulk_create(
        [RowOrigin(origin_id=homes[row.pk], kind=Kind.FIELD, row_id=row.pk) for row in moved],
        ignore_conflicts=True,
    )
    # Two of one field change places, and a record has one at every moment: out, and in again.
    FieldValue.objects.filter(pk__in=[row.pk for row in moved]).delete()
    for row in moved:
        row.candidate_id = seats[row.pk]
    FieldValue.objects.bulk_create(moved)
