"""A posting's requirements are held against résumés; what was found is kept with its inputs."""

import json
from collections.abc import Iterable
from datetime import date
from hashlib import sha256

from django.db import transaction

from applicants.actions.show_again import show_applications_again
from applicants.models import (
    Application,
    Evidence,
    EvidenceMark,
    EvidenceRun,
    ResumeCorrection,
    ResumeReading,
)
from applicants.queries.resumes import (
    corrections_of,
    system_current_readings,
    with_corrections,
)
from postings.models import Requirement
from reading.evidence import EVIDENCE_VERSION, evidence_for

LETTERS = {"supported": "S", "partly": "P", "nothing": "N"}
WRONG = "X"


@transaction.atomic
def find_evidence(applications: Iterable[int]) -> int:
    """Hold applications' résumés against what their postings ask; return how many were new.

    What was found of the same inputs by the same rules is left as it is; else it is kept beside
    the old. Locks the applications: of two who find at once, the later one sees all.
    """
    rows = Application.objects.filter(pk__in=list(applications)).order_by("pk")
    rows = rows.select_for_update(of=("self",), no_key=True)
    found = list(rows.only("pk", "candidate_id", "posting_id", "organization_id"))
    readings = system_current_readings({row.candidate_id for row in found})
    corrections = list(corrections_of(reading.document_id for reading in readings))
    asked = _requirements({row.posting_id for row in found})
    current = {
        run.application_id: run
        for run in EvidenceRun.objects.filter(application__in=found, is_current=True)
    }
    made = 0
    for application in found:
        reading = reading_for(application, readings)
        lines = asked.get(application.posting_id, [])
        own = [c for c in corrections if reading and c.document_id == reading.document_id]
        old = current.get(application.pk)
        if reading is not None:
            made += _find(application, reading, own, lines, old)
    return made


def reading_for(
    application: Application, readings: Iterable[ResumeReading]
) -> ResumeReading | None:
    """Return the newest résumé that came with the application, else the newest with none.

    What came with none may be a member's, who referred the person: nobody's own gives way to it.
    """
    mine = [
        reading
        for reading in readings
        if reading.document.candidate_id == application.candidate_id
        and reading.document.application_id in (application.pk, None)
    ]
    came_with_it = (one for one in mine if one.document.application_id)
    return next(came_with_it, next(iter(mine), None))


def _requirements(postings: set[int]) -> dict[int, list[Requirement]]:
    asked: dict[int, list[Requirement]] = {}
    for line in Requirement.objects.filter(posting_id__in=postings).order_by("position", "pk"):
        asked.setdefault(line.posting_id, []).append(line)
    return asked


def _find(
    application: Application,
    reading: ResumeReading,
    corrections: list[ResumeCorrection],
    lines: list[Requirement],
    old: EvidenceRun | None,
) -> bool:
    inputs = digest_of(
        EVIDENCE_VERSION,
        [reading.pk, reading.version, reading.text, reading.data.get("as_of")],
        [[one.path, one.was, one.value] for one in corrections],
        [[line.text, line.is_must] for line in lines],
    )
    if old is not None:
        if old.inputs == inputs:
            return False
        EvidenceRun.objects.filter(pk=old.pk).update(is_current=False)
    if not lines:
        _show_again(application, old, "")
        return False
    resume = with_corrections(reading, corrections)
    found = evidence_for([(line.text, line.is_must) for line in lines], resume)
    run = EvidenceRun.objects.create(
        application=application,
        reading=reading,
        source=source_of(reading),
        rules_version=EVIDENCE_VERSION,
        reader_version=reading.version,
        inputs=inputs,
        as_of=date.fromisoformat(resume.as_of),
    )
    rows = [
        _line(run, n, line, one.to_dict())
        for n, (line, one) in enumerate(zip(lines, found, strict=True))
    ]
    Evidence.objects.bulk_create(rows)
    set_dots(run, rows)
    _show_again(application, old, run.dots)
    return True


def _show_again(application: Application, old: EvidenceRun | None, dots: str) -> None:
    """Tell open boards when the card's dots are others: a reader's new version redraws few."""
    if (old.dots if old else "") != dots:
        show_applications_again([application.pk])


def source_of(reading: ResumeReading) -> dict[str, str]:
    """Return which file it was, for when the file is no longer there."""
    document = reading.document
    return {"document": document.code, "name": document.name, "sha256": document.sha256}


def _line(run: EvidenceRun, position: int, line: Requirement, found: dict) -> Evidence:
    return Evidence(
        run=run,
        requirement_id=line.pk,
        position=position,
        text=line.text,
        is_must=line.is_must,
        state=found["state"],
        findings=found["findings"],
        digest=digest_of(line.text, found["findings"]),
    )


def set_dots(run: EvidenceRun, lines: Iterable[Evidence]) -> None:
    """Write a run's lines as letters for cards; a line that a person marked wrong says so."""
    marks = EvidenceMark.objects.filter(application_id=run.application_id, undone_at=None)
    said = dict(marks.order_by("pk").values_list("digest", "is_right"))
    run.dots = "".join(
        letter if line.is_must else letter.lower()
        for line in lines
        for letter in [LETTERS[line.state] if said.get(line.digest, True) else WRONG]
    )[:100]
    EvidenceRun.objects.filter(pk=run.pk).update(dots=run.dots)


def digest_of(*values) -> str:
    """Return a digest of plain values, the same for the same ones."""
    return sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()
