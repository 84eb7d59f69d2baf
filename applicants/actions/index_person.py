"""By what records of one person are found: written where a candidate's facts change."""

from collections.abc import Iterable, Iterator

from django.db import transaction

from applicants.models import (
    Application,
    Candidate,
    Document,
    PersonKey,
    ResumeReading,
    TextSketch,
)
from reading.persons import address_forms, link_form, name_keys, phone_form, sketch_of

Kind = PersonKey.Kind
# What a résumé names beyond is of other people.
MOST_OF_RESUME = 2
MOST_LINKS = 6
MOST_APPLICATIONS = 20
# Alike texts have most of their least numbers in common: these few find them.
TEXT_KEYS = 8
LONGEST_TEXT = 60_000
LONGEST = 254


@transaction.atomic
def index_people(candidate_ids: Iterable[int]) -> None:
    """Write anew what candidates are known by: addresses, numbers, links, names, résumé text.

    Of their own fields, of what they sent, and of their newest résumé. Twice is once. Locks
    them.
    """
    rows = Candidate.objects.select_for_update(of=("self",)).filter(pk__in=sorted(candidate_ids))
    for candidate in rows.select_related("organization").order_by("pk"):
        text = _newest_text(candidate)
        sketch = sketch_of(text)
        keys = {(kind, value[:LONGEST]) for kind, value in _known_by(candidate) if value}
        keys |= {(Kind.TEXT, f"{number:08x}") for number in sketch[:TEXT_KEYS]}
        _write(candidate, keys)
        TextSketch.objects.update_or_create(candidate=candidate, defaults={"numbers": sketch})


def _write(candidate: Candidate, keys: set[tuple[str, str]]) -> None:
    rows = PersonKey.objects.filter(candidate=candidate)
    there = {(kind, value): pk for pk, kind, value in rows.values_list("pk", "kind", "value")}
    rows.filter(pk__in=[pk for key, pk in there.items() if key not in keys]).delete()
    PersonKey.objects.bulk_create(
        PersonKey(
            organization_id=candidate.organization_id, candidate=candidate, kind=kind, value=value
        )
        for kind, value in sorted(keys - there.keys())
    )


def _known_by(candidate: Candidate) -> Iterator[tuple[str, str]]:
    country = candidate.organization.country
    yield Kind.NAME, name_keys(candidate.name)
    emails, phones, links = [candidate.email], [candidate.phone], []
    sent = Application.objects.filter(candidate=candidate).order_by("-pk")
    for values in sent.values_list("submitted", flat=True)[:MOST_APPLICATIONS]:
        emails.append(str(values.get("email") or ""))
        phones.append(str(values.get("phone") or ""))
    said = _newest_reading(candidate)
    emails += _values(said, "emails", MOST_OF_RESUME)
    phones += _values(said, "phones", MOST_OF_RESUME)
    links += _values(said, "links", MOST_LINKS)
    yield from ((Kind.EMAIL, address_forms(email)) for email in emails)
    yield from ((Kind.PHONE, phone_form(phone, country)) for phone in phones)
    yield from ((Kind.LINK, link_form(link)) for link in links)


def _newest_reading(candidate: Candidate) -> dict:
    rows = ResumeReading.objects.filter(document__candidate=candidate, is_current=True)
    return rows.order_by("-document_id").values_list("data", flat=True).first() or {}


def _values(said: dict, key: str, most: int) -> list[str]:
    return [one["value"] for one in said.get(key, [])[:most]]


def _newest_text(candidate: Candidate) -> str:
    rows = Document.objects.filter(candidate=candidate, kind=Document.Kind.RESUME)
    text = rows.exclude(text="").order_by("-pk").values_list("text", flat=True).first()
    return (text or "")[:LONGEST_TEXT]
