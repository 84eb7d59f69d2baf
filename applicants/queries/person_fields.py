"""The fields an organization keeps of its people, and what they say of one."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from applicants.models import Candidate, FieldValue, PersonField
from ats.access.models import Membership


@dataclass(frozen=True)
class ShownField:
    """`text` as it is kept; `day` for a date."""

    field: PersonField
    text: str = ""
    day: date | None = None


def every_field_for(member: Membership) -> QuerySet[PersonField]:
    """Return the organization's fields, removed ones as well."""
    return PersonField.objects.filter(organization_id=member.organization_id)


def person_fields_for(member: Membership) -> QuerySet[PersonField]:
    """Return the organization's fields in the order in which they were made."""
    return every_field_for(member).filter(removed_at=None)


def removed_fields_for(member: Membership) -> QuerySet[PersonField]:
    return every_field_for(member).exclude(removed_at=None).order_by("-removed_at")


def words_of(kind: str, text: str, day: date | None) -> str:
    """Return what a field of this kind says as people read it."""
    if kind == PersonField.Kind.YES_NO and text:
        return _("Yes") if text == "yes" else _("No")
    return date_format(day, "j M Y") if day else text


def with_counts(fields: QuerySet[PersonField]) -> QuerySet[PersonField]:
    """Return fields with `people`, of how many each says something. One statement."""
    return fields.annotate(people=Count("values", filter=~Q(values__text="")))


def fields_of(member: Membership, candidate: Candidate) -> list[ShownField]:
    """Return each field with what it says of a candidate `member` sees. Two statements."""
    fields = list(person_fields_for(member))
    if not fields:
        return []
    rows = FieldValue.objects.filter(candidate=candidate, field__in=fields)
    said = {row.field_id: row for row in rows}
    return [
        ShownField(field, said[field.pk].text, said[field.pk].day)
        if field.pk in said
        else ShownField(field)
        for field in fields
    ]
