"""What a résumé says differently from the candidate's own fields: proposed, never taken over."""

from difflib import SequenceMatcher

import phonenumbers

from applicants.models import Document, ProposedChange
from applicants.queries.search import fold
from reading.resumes.model import Resume

# What the reader is less sure of is shown in the profile, and proposed to nobody.
SURE = 0.8
SAME_DIGITS = 8
LIKE = 0.9


def propose_from_resume(document: Document, resume: Resume) -> list[ProposedChange]:
    """Propose what a résumé says otherwise; once, whatever was decided of it.

    In the transaction of the caller. A document that came with no application proposes nothing.
    """
    if document.application_id is None:
        return []
    candidate = document.candidate
    differing = {
        field: value
        for field, value in _said(resume).items()
        if value and not _is_same(field, value, getattr(candidate, field))
    }
    told = set(ProposedChange.objects.filter(candidate=candidate).values_list("field", "value"))
    return ProposedChange.objects.bulk_create(
        ProposedChange(
            candidate=candidate,
            application_id=document.application_id,
            field=field,
            value=value,
        )
        for field, value in differing.items()
        if (field, value) not in told
    )


def _said(resume: Resume) -> dict[str, str]:
    """Return the candidate's fields as the résumé says them, as long as they may be."""
    place = resume.location
    phone = resume.phones[0] if resume.phones else None
    parts = [place.city, place.region, place.country] if place and place.city else []
    found = {"name": resume.name, "phone": phone, "headline": resume.headline}
    said = {name: one.value for name, one in found.items() if one and one.sure >= SURE}
    said["location"] = ", ".join(part for part in parts if part)
    most = {"name": 160, "phone": 40, "headline": 200, "location": 160}
    return {field: value for field, value in said.items() if len(value) <= most[field]}


def _is_same(field: str, value: str, own: str) -> bool:
    """Tell whether two ways of writing say the same: as far as a person would care."""
    if field == "phone":
        return _digits(value)[-SAME_DIGITS:] == _digits(own)[-SAME_DIGITS:]
    new, old = fold(value), fold(own)
    if field == "name":
        words, others = set(new.split()), set(old.split())
        return words <= others or others <= words
    if field == "location":
        return bool(old) and (new.split()[0] in old or old in new)
    return new == old or bool(old and SequenceMatcher(None, new, old).ratio() >= LIKE)


def _digits(phone: str) -> str:
    return phonenumbers.normalize_digits_only(phone)
