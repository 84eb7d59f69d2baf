"""Fields about what members keep of a person besides tags: talent pools, fields of their own."""

from decimal import Decimal

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from applicants.models import FieldValue, PersonField, PooledCandidate
from applicants.queries.pools import pools_for
from applicants.queries.search.comparing import days_of, split_relation
from applicants.queries.search.fields import by_words
from applicants.queries.search.registry import PERSON, Asked, Unusable, search_field

RELATIONS = {"": "exact", "=": "exact", ">": "gt", ">=": "gte", "<": "lt", "<=": "lte"}
LARGEST = 10**15


@search_field(
    "pool", about=PERSON, hint=gettext_lazy("In a talent pool"), example='pool:"silver medal"'
)
def pooled(asked: Asked) -> Q:
    pools = pools_for(asked.member)
    found = pools.filter(by_words("name", asked.value) | Q(code=asked.value))
    places = PooledCandidate.objects.filter(pool_id__in=list(found.values_list("pk", flat=True)))
    return Q(pk__in=places.values("candidate_id"))


@search_field(
    "field.",
    about=PERSON,
    hint=gettext_lazy("What a field of your own says"),
    example="field.salary:>=50000",
)
def said_by_field(asked: Asked) -> Q:
    fields = PersonField.objects.filter(
        organization_id=asked.member.organization_id, removed_at=None
    )
    field = fields.filter(key=asked.key.lower()).first()
    if field is None:
        known = ", ".join(f"field.{key}" for key in fields.values_list("key", flat=True))
        words = _("There is no field “%(key)s”. These are: %(known)s.")
        raise Unusable(words % {"key": asked.key, "known": known or "–"})
    said = FieldValue.objects.filter(_value(field, asked), field=field, candidate=OuterRef("pk"))
    return Q(Exists(said))


def _value(field: PersonField, asked: Asked) -> Q:
    if field.kind == PersonField.Kind.NUMBER:
        relation, rest = split_relation(asked.value)
        return Q(**{f"number__{RELATIONS[relation]}": _number(rest)})
    if field.kind == PersonField.Kind.DATE:
        today = timezone.localdate(timezone=asked.member.organization.zone)
        first, last = days_of(asked.value, today)
        bounds = {"day__gte": first, "day__lte": last}
        return Q(**{name: day for name, day in bounds.items() if day}) & Q(day__isnull=False)
    return by_words("text", asked.value) & ~Q(text="")


def _number(words: str) -> Decimal:
    plain = words.replace(" ", "").replace(",", ".")
    if not plain.removeprefix("-").replace(".", "", 1).isdecimal() or abs(Decimal(plain)) > LARGEST:
        raise Unusable(_("“%(value)s” is not a number.") % {"value": words})
    return Decimal(plain)
