"""What an organization's own field says of a person: said, changed, and who changed it."""

from datetime import date
from decimal import Decimal

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.actions.field_seats import home_of, seat_values, stand_by_own
from applicants.actions.person_fields import lock_field
from applicants.actions.person_rows import PeopleChanged, lock_path
from applicants.models import Candidate, FieldValue, PersonField
from applicants.queries.families import system_family
from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import Conflict

Value = str | Decimal | date | None


class FieldChanged(Conflict):
    code = "field_changed"


@transaction.atomic
def set_person_field(
    candidate: Candidate,
    *,
    field: PersonField,
    value: Value,
    by: Membership,
    seen: str | None = None,
) -> tuple[str, str] | None:
    """Let a field say `value` of a person, or nothing; return what it said and says, as texts.

    None when nothing is new. What a merge brought along is not overwritten: it goes back to its
    own record, where it is again when the merge is undone. Of a record that was merged since,
    what came from it is changed where it is now, at whoever stands for it. FieldGone,
    PeopleChanged when nothing of the record holds any more, FieldChanged when it says neither
    that nor what the caller has `seen`. Locks all. Records candidate.field_changed.
    """
    path, field = lock_path(candidate.pk), lock_field(field)
    meant, person = path[0], path[-1]
    row = FieldValue.objects.filter(field=field, candidate=person).first()
    if meant != person and (seen is None or (row and home_of(row) != meant.pk)):
        raise _left_alone(person, field)
    before, after = row.text if row else "", text_of(value)
    if before == after:
        return None
    if seen not in (None, before):
        words = _("Somebody has changed “%(field)s” meanwhile. Look again.")
        raise FieldChanged(words % {"field": field.name})
    if meant == person:
        row = stand_by_own(person, field)
    _keep(row or FieldValue(field=field, candidate=meant), value, by, of=meant)
    if meant != person:
        seat_values([person.pk])
        after = "".join(person.field_values.filter(field=field).values_list("text", flat=True))
    _record(person, field, by, before=before, after=after)
    return before, after


def _record(person: Candidate, field: PersonField, by: Membership, **texts: str) -> None:
    facts = {"field": field.name, "field_id": field.pk, **texts}
    kind = "candidate.field_changed"
    record(kind, organization=person.organization_id, by=by, subject=person, facts=facts)


def _left_alone(person: Candidate, field: PersonField) -> PeopleChanged:
    words = _("%(name)s was merged meanwhile, and “%(field)s” was left as it is. Look again.")
    return PeopleChanged(words % {"name": person.name, "field": field.name})


def _keep(row: FieldValue, value: Value, by: Membership, *, of: Candidate) -> None:
    """Keep what came to `of`; a blank one only where one merged into it would say something."""
    row.text = text_of(value)
    if not row.text and len(system_family([of.pk])) == 1:
        FieldValue.objects.filter(pk=row.pk).delete()
        return
    row.by, row.changed_at = by, timezone.now()
    row.number = value if isinstance(value, Decimal) else None
    row.day = value if isinstance(value, date) else None
    row.save()


def text_of(value: Value) -> str:
    """Return a value as it is kept and shown: a plain number, an ISO date."""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return value.isoformat() if isinstance(value, date) else (value or "").strip()
