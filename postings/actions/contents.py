"""Writing a posting's words: what creating and editing share."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NotRequired, TypedDict

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from ats.foundation.errors import DomainError
from postings.markup import clean_description
from postings.models import Posting, PostingPlace, Requirement
from postings.pay import currencies

PLACE = ("city", "region", "country")
MOST_PLACES = 50
MOST_REQUIREMENTS = 100
PLAIN = (
    "title",
    "department",
    "employment_type",
    "workplace",
    "reply_days",
    "is_resume_required",
    "opens_on",
    "closes_on",
)
PAY = {
    "pay_min_minor": "min_minor",
    "pay_max_minor": "max_minor",
    "pay_currency": "currency",
    "pay_period": "period",
}
# Where a form shows what is wrong with a column.
FIELDS = dict.fromkeys(PAY, "pay")


class Place(TypedDict, total=False):
    city: str
    region: str
    country: str


class Pay(TypedDict, total=False):
    """Minor units of `currency` (ISO 4217); either bound may be None. `period` as PayPeriod."""

    min_minor: int | None
    max_minor: int | None
    currency: str
    period: str


class RequirementLine(TypedDict):
    text: str
    is_must: NotRequired[bool]


def set_words(posting: Posting, values: dict) -> list[str]:
    """Set plain columns, pay and description from `values`, unsaved; return what changed.

    DomainError (with its field) for what a posting cannot be.
    """
    before = {name: getattr(posting, name) for name in (*PLAIN, *PAY, "content_html")}
    for name in PLAIN:
        if name in values:
            value = values[name]
            setattr(posting, name, " ".join(value.split()) if isinstance(value, str) else value)
    if "pay" in values:
        _set_pay(posting, values["pay"])
    if "content_html" in values:
        posting.content_html = clean_description(values["content_html"])
    _check(posting)
    changed = [name for name, value in before.items() if getattr(posting, name) != value]
    return list(dict.fromkeys(FIELDS.get(name, name) for name in changed))


def _set_pay(posting: Posting, pay: Pay | None) -> None:
    pay = pay or {}
    low, high = pay.get("min_minor"), pay.get("max_minor")
    names_pay = low is not None or high is not None
    posting.pay_min_minor, posting.pay_max_minor = low, high
    posting.pay_currency = pay.get("currency", "") if names_pay else ""
    posting.pay_period = pay.get("period", "") if names_pay else ""


def _check(posting: Posting) -> None:
    if not posting.title:
        raise DomainError(_("Give the posting a title."), field="title", code="blank")
    low, high = posting.pay_min_minor, posting.pay_max_minor
    if low is not None and high is not None and low > high:
        raise DomainError(
            _("The pay begins above where it ends."), field="pay", code="pay_out_of_order"
        )
    if (low is not None or high is not None) and not posting.pay_currency:
        raise DomainError(_("Say in which currency."), field="pay", code="pay_without_currency")
    if posting.opens_on and posting.closes_on and posting.opens_on > posting.closes_on:
        raise DomainError(
            _("The last day to apply is before the first."),
            field="closes_on",
            code="dates_out_of_order",
        )
    if posting.pay_currency and posting.pay_currency not in currencies():
        raise DomainError(
            _("“%(code)s” is no currency we know.") % {"code": posting.pay_currency},
            field="pay",
            code="unknown_currency",
        )
    try:
        posting.clean_fields(exclude=["organization", "listing", "created_by", "code"])
    except ValidationError as error:
        name, messages = next(iter(error.message_dict.items()))
        raise DomainError(
            messages[0], field=FIELDS.get(name, name), code=f"{name}_invalid"
        ) from error


def replace_places(posting: Posting, places: Iterable[Place]) -> bool:
    """Make `places` the posting's, in this order; return whether that changed anything."""
    wanted = clean_places(places)
    now = list(posting.places.values("city", "region", "country"))
    if now == wanted:
        return False
    posting.places.all().delete()
    PostingPlace.objects.bulk_create(
        PostingPlace(posting=posting, position=position, **parts)
        for position, parts in enumerate(wanted)
    )
    return True


def clean_places(places: Iterable[Place]) -> list[dict[str, str]]:
    """Return places as they are kept, each once; DomainError for too many or too long ones."""
    wanted: list[dict[str, str]] = []
    for place in places:
        given: dict = {**place}
        parts = {key: " ".join((given.get(key) or "").split()) for key in PLACE}
        parts["country"] = parts["country"].upper()
        if any(parts.values()) and parts not in wanted:
            wanted.append(parts)
    if len(wanted) > MOST_PLACES:
        raise DomainError(
            _("At most %(most)d places.") % {"most": MOST_PLACES}, field="places", code="too_many"
        )
    _check_lengths(PostingPlace, wanted, "places")
    return wanted


def replace_requirements(posting: Posting, lines: Iterable[RequirementLine | str]) -> bool:
    """Make `lines` the posting's requirements; a line whose text stays keeps its row."""
    wanted = clean_requirements(lines)
    rows = list(posting.requirements.all())
    if [{"text": row.text, "is_must": row.is_must} for row in rows] == wanted:
        return False
    for position, line in enumerate(wanted):
        row = next((row for row in rows if row.text == line["text"]), None)
        if row is None:
            row = Requirement(posting=posting, text=line["text"])
        else:
            rows.remove(row)
        row.position, row.is_must = position, line["is_must"]
        row.save()
    posting.requirements.filter(pk__in=[row.pk for row in rows]).delete()
    return True


def clean_requirements(lines: Iterable[RequirementLine | str]) -> list[RequirementLine]:
    """Return lines as they are kept; DomainError for too many or too long ones."""
    wanted = [line for line in map(_tidy, lines) if line["text"]]
    if len(wanted) > MOST_REQUIREMENTS:
        raise DomainError(
            _("At most %(most)d requirements.") % {"most": MOST_REQUIREMENTS},
            field="requirements",
            code="too_many",
        )
    _check_lengths(Requirement, wanted, "requirements")
    return wanted


def _tidy(line: RequirementLine | str) -> RequirementLine:
    if isinstance(line, str):
        line = {"text": line}
    return {"text": " ".join(line["text"].split()), "is_must": line.get("is_must", True)}


def _check_lengths(model, rows: Sequence[Mapping], field: str) -> None:
    for number, row in enumerate(rows, 1):
        for name, value in row.items():
            most = getattr(model._meta.get_field(name), "max_length", None)
            if most and len(value) > most:
                raise DomainError(
                    _("Line %(number)d is longer than %(most)d characters.")
                    % {"number": number, "most": most},
                    field=field,
                    code="too_long",
                )
