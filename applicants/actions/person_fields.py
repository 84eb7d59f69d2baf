"""Fields that an organization keeps of its people: made, changed, removed and brought back."""

import re
from collections.abc import Iterable

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.models import PersonField
from applicants.queries.search.folding import fold
from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import Conflict, DomainError

MOST = 40
LONGEST, MOST_CHOICES = 60, 50


class NoFieldName(DomainError):
    code = "no_field_name"
    field = "name"


class FieldNameTaken(DomainError):
    code = "field_name_taken"
    field = "name"


class NoChoices(DomainError):
    code = "no_choices"
    field = "choices"


class TooManyFields(DomainError):
    code = "too_many_fields"


class FieldGone(Conflict):
    code = "field_gone"


@transaction.atomic
def add_person_field(
    *, by: Membership, name: str, kind: str, choices: Iterable[str] = ()
) -> PersonField:
    """Add a field to what is kept of people; its key for searches is made of its name.

    NoFieldName, FieldNameTaken, NoChoices for a choice of fewer than two, TooManyFields for more
    than MOST. Event person_field.added.
    """
    mine = PersonField.objects.filter(organization_id=by.organization_id, removed_at=None)
    if mine.count() >= MOST:
        raise TooManyFields(_("%(most)d fields are enough for anybody.") % {"most": MOST})
    field = PersonField(organization_id=by.organization_id, kind=kind, name=_name(name))
    field.key = key_of(field.name)
    field.choices = _choices(kind, choices)
    return _save(field, "person_field.added", by)


@transaction.atomic
def change_person_field(
    field: PersonField, *, by: Membership, name: str, choices: Iterable[str] = ()
) -> PersonField:
    """Change a field's name and choices; its kind and its key stay, and so do values.

    NoFieldName, NoChoices, FieldGone. Event person_field.changed.
    """
    field = lock_field(field)
    field.name, field.choices = _name(name), _choices(field.kind, choices)
    return _save(field, "person_field.changed", by)


@transaction.atomic
def remove_person_field(field: PersonField, *, by: Membership) -> PersonField:
    """Take a field away with its values, so that it can come back. FieldGone.

    Event person_field.removed.
    """
    field = lock_field(field)
    field.removed_at = timezone.now()
    return _save(field, "person_field.removed", by)


@transaction.atomic
def restore_person_field(field: PersonField, *, by: Membership) -> PersonField:
    """Bring a removed field back, with its values; twice is once. FieldNameTaken.

    Event person_field.restored.
    """
    field = PersonField.objects.select_for_update().get(pk=field.pk)
    if field.removed_at is None:
        return field
    field.removed_at = None
    return _save(field, "person_field.restored", by)


def lock_field(field: PersonField) -> PersonField:
    """Lock a field and return it; FieldGone when it was removed."""
    row = PersonField.objects.select_for_update().filter(pk=field.pk, removed_at=None).first()
    if row is None:
        raise FieldGone(_("This field was removed meanwhile."))
    return row


def key_of(name: str) -> str:
    """Return how searches name a field: letters and digits, joined by underscores."""
    return "_".join(re.findall(r"\w+", fold(name)))[:40]


def _name(name: str) -> str:
    name = " ".join(name.split())
    if not key_of(name):
        raise NoFieldName(_("Give the field a name, with a letter in it."))
    if len(name) > LONGEST:
        raise NoFieldName(_("A name has at most %(most)d letters.") % {"most": LONGEST})
    return name


def _choices(kind: str, choices: Iterable[str]) -> list[str]:
    if kind != PersonField.Kind.CHOICE:
        return []
    found = list(dict.fromkeys(word for choice in choices if (word := " ".join(choice.split()))))
    if not 1 < len(found) <= MOST_CHOICES or any(len(word) > LONGEST for word in found):
        raise NoChoices(
            _("Write two to %(most)d choices of at most %(letters)d letters, one a line.")
            % {"most": MOST_CHOICES, "letters": LONGEST}
        )
    return found


def _save(field: PersonField, kind: str, by: Membership) -> PersonField:
    try:
        with transaction.atomic():
            field.save()
            facts = {"name": field.name}
            record(kind, organization=field.organization_id, by=by, subject=field, facts=facts)
    except IntegrityError as error:
        words = _("There is a field called “%(name)s” already.") % {"name": field.name}
        raise FieldNameTaken(words) from error
    return field
