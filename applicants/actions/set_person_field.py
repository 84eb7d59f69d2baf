"""What an organization's own field says of a person: said, changed, and who changed it."""

from datetime import date
from decimal import Decimal

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.actions.field_seats import stand_by_own
from applicants.actions.person_fields import lock_field
from applicants.actions.person_rows import lock_person
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
    own record, where it is again when the merge is undone. FieldGone, PeopleChanged, FieldChanged
    when it says neither that nor what the caller has `seen`. Locks both. Records
    candidate.field_changed.
    """
    candidate, field = lock_person(candidate), lock_field(field)
    row = FieldValue.objects.filter(field=field, candidate=candidate).first()
    before, after = row.text if row else "", text_of(value)
    if before == after:
        return None
    if seen is not None and before != seen:
        words = _("Somebody has changed “%(field)s” meanwhile. Look again.")
        raise FieldChanged(words % {"field": field.name})
    row = stand_by_own(candidate, field)
    if not after and len(system_family([candidate.pk])) == 1:
        FieldValue.objects.filter(field=field, candidate=candidate).delete()
    else:
        row = row or FieldValue(field=field, candidate=candidate)
        row.text, row.by, row.changed_at = after, by, timezone.now()
        row.number = value if isinstance(value, Decimal) else None
        row.day = value if isinstance(value, date) else None
        row.save()
    record(
        "candidate.field_changed",
        organization=candidate.organization_id,
        by=by,
        subject=candidate,
        facts={"field": field.name, "field_id": field.pk, "before": before, "after": after},
    )
    return before, after


def text_of(value: Value) -> str:
    """Return a value as it is kept and shown: a plain number, an ISO date."""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return value.isoformat() if isinstance(value, date) else (value or "").strip()
