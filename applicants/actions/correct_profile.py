"""A person says what stands in a résumé instead of what was read; what was read is kept."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.actions.keep_resume import follow_up
from applicants.actions.person_rows import hold_people
from applicants.corrected import ADDED, MOST, place_of, values_of, years_of
from applicants.models import Document, ResumeCorrection, ResumeReading
from applicants.queries.resumes import as_resume, corrections_of
from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import Conflict, DomainError


class NotRead(Conflict):
    code = "not_read"


class CorrectionUndone(Conflict):
    code = "correction_undone"


class UnknownValue(DomainError):
    code = "unknown_value"


class BadYears(DomainError):
    code = "bad_years"


class LongValue(DomainError):
    code = "long_value"


@transaction.atomic
def correct_profile(
    document: Document, *, by: Membership, values: Mapping[str, str], added: tuple[str, ...] = ()
) -> list[ResumeCorrection]:
    """Keep a member's values, by their paths, where they differ from those that hold.

    A blank one says that there is no such value; `added` are skills that were not read. A value
    put back to what was read takes its correction back. What follows from the résumé is done
    anew. Locks the person and the document, as a merge does. NotRead, UnknownValue, BadYears,
    LongValue. Records profile.corrected.
    """
    hold_people([document.candidate_id])
    Document.objects.select_for_update().get(pk=document.pk)
    read = _read_values(document)
    kept = list(corrections_of([document.pk]))
    standing = {place_of(one, read): one for one in kept if one.path != ADDED}
    made = [
        change
        for path, given in values.items()
        if (change := _say(document, path, given, read, standing.get(path), by))
    ]
    known = {value.casefold() for path, value in read.items() if path.startswith("skills/")}
    known |= {one.value.casefold() for one in kept if one.path == ADDED}
    names = dict.fromkeys(_clean(ADDED, name) for name in added)
    new = [name for name in names if name and name.casefold() not in known]
    made += [_correction(document, ADDED, "", name, by) for name in new]
    if made:
        follow_up([document.candidate_id])
        _record("profile.corrected", document, by, {"values": [one.path for one in made]})
    return made


@transaction.atomic
def undo_correction(correction: ResumeCorrection, *, by: Membership) -> ResumeCorrection:
    """Let what was read hold again. CorrectionUndone when somebody was quicker.

    Records profile.correction_undone.
    """
    hold_people([correction.document.candidate_id])
    if not _undo(correction, by):
        raise CorrectionUndone(_("Somebody has taken this back already."))
    follow_up([correction.document.candidate_id])
    facts = {"values": [correction.path]}
    _record("profile.correction_undone", correction.document, by, facts)
    return correction


def _say(
    document: Document,
    path: str,
    given: str,
    read: Mapping[str, str],
    standing: ResumeCorrection | None,
    by: Membership,
) -> ResumeCorrection | None:
    """Keep one value; None where it is what holds already."""
    if path not in read:
        raise UnknownValue(_("This value is not in the résumé as it was read."), field=path)
    value = _clean(path, given)
    if value == (standing.value if standing else read[path]):
        return None
    if standing is not None:
        _undo(standing, by)
    if value == read[path]:
        return standing
    return _correction(document, path, read[path], value, by)


def _read_values(document: Document) -> dict[str, str]:
    reading = ResumeReading.objects.filter(document=document, is_current=True).first()
    if reading is None or not reading.text:
        raise NotRead(_("Nothing was read from this document yet."))
    return {path: value for path, value, _span in values_of(as_resume(reading))}


def _clean(path: str, given: str) -> str:
    value = " ".join(given.split())
    if len(value) > MOST:
        raise LongValue(_("At most %(most)d characters.") % {"most": MOST}, field=path)
    if value and path.endswith("/years") and years_of(value) is None:
        words = _("Write the time as 2019-03 – 2021-06, 2019 – 2021 or 2021 – now.")
        raise BadYears(words, field=path)
    return value


def _correction(document, path: str, was: str, value: str, by: Membership) -> ResumeCorrection:
    return ResumeCorrection.objects.create(
        document=document, path=path, was=was[:MOST], value=value, by=by
    )


def _undo(correction: ResumeCorrection, by: Membership) -> int:
    rows = ResumeCorrection.objects.filter(pk=correction.pk, undone_at=None)
    return rows.update(undone_at=timezone.now(), undone_by=by)


def _record(kind: str, document: Document, by: Membership, facts: dict) -> None:
    facts = {**facts, "document": document.code, "candidate": document.candidate_id}
    subject = document.application or document.candidate
    record(kind, organization=by.organization_id, by=by, subject=subject, facts=facts)
