"""A worker keeps what the résumé reader read, and all that follows from it."""

from collections.abc import Iterable

from django.db import transaction

from applicants.actions.find_evidence import find_evidence
from applicants.actions.propose_from_resume import propose_from_resume
from applicants.models import (
    Application,
    Candidate,
    Document,
    ProfileSkill,
    ProfileTitle,
    ResumeReading,
    ResumeSkill,
    ResumeTitle,
)
from applicants.queries.resumes import (
    corrections_of,
    plain_of,
    system_current_readings,
    with_corrections,
)
from applicants.queries.search import fold
from reading.resumes import RESUME_VERSION
from reading.resumes.model import Resume

MOST_SKILLS, MOST_TITLES = 200, 60


@transaction.atomic
def keep_resume(document: Document, resume: Resume | None, *, problem: str = "") -> ResumeReading:
    """Keep a document's résumé as read, or why there is none; twice with one reader is once.

    An older reading stays beside it. What the person is found by is written anew, differences to
    their own fields are proposed, and the evidence of their applications is found anew.
    """
    ResumeReading.objects.filter(document=document, is_current=True).update(is_current=False)
    values = {
        "is_current": True,
        "text": resume.text if resume else "",
        "data": plain_of(resume) if resume else {},
        "problem": problem,
    }
    reading, _created = ResumeReading.objects.update_or_create(
        document=document, version=RESUME_VERSION, defaults=values
    )
    if resume is not None:
        follow_up([document.candidate_id])
        propose_from_resume(document, resume)
    return reading


def follow_up(candidates: Iterable[int]) -> None:
    """Write anew what follows from people's readings: by what they are found, and evidence."""
    ids = list(candidates)
    index_profiles(ids)
    rows = Application.objects.filter(candidate_id__in=ids)
    find_evidence(rows.values_list("pk", flat=True))


@transaction.atomic
def index_profiles(candidates: Iterable[int]) -> None:
    """Write anew by which skills and titles people are found.

    Of all their résumés together, for who may open them all; of each one, for who may not.
    """
    people = {row.pk: row for row in Candidate.objects.filter(pk__in=list(candidates))}
    readings = system_current_readings(people)
    corrections = list(corrections_of(reading.document_id for reading in readings))
    skills: dict[tuple[int, str], ProfileSkill] = {}
    titles: dict[tuple[int, str], ProfileTitle] = {}
    apart: list[tuple[list[ResumeSkill], list[ResumeTitle]]] = []
    for reading in readings:
        own = [one for one in corrections if one.document_id == reading.document_id]
        person = people[reading.document.candidate_id]
        resume = with_corrections(reading, own)
        _add_skills(skills, person, resume)
        _add_titles(titles, person, resume)
        apart.append(_apart(reading.document, person, resume))
    ProfileSkill.objects.filter(candidate_id__in=list(people)).delete()
    ProfileTitle.objects.filter(candidate_id__in=list(people)).delete()
    ProfileSkill.objects.bulk_create(skills.values(), batch_size=500)
    ProfileTitle.objects.bulk_create(titles.values(), batch_size=500)
    ResumeSkill.objects.filter(document__candidate_id__in=list(people)).delete()
    ResumeTitle.objects.filter(document__candidate_id__in=list(people)).delete()
    ResumeSkill.objects.bulk_create((row for rows, _ in apart for row in rows), batch_size=500)
    ResumeTitle.objects.bulk_create((row for _, rows in apart for row in rows), batch_size=500)


def _apart(
    document: Document, person: Candidate, resume: Resume
) -> tuple[list[ResumeSkill], list[ResumeTitle]]:
    """Return what one document says."""
    skills: dict[tuple[int, str], ProfileSkill] = {}
    titles: dict[tuple[int, str], ProfileTitle] = {}
    _add_skills(skills, person, resume)
    _add_titles(titles, person, resume)
    return (
        [ResumeSkill(document=document, key=row.key, years=row.years) for row in skills.values()],
        [ResumeTitle(document=document, key=row.key) for row in titles.values()],
    )


def _add_skills(rows: dict, person: Candidate, resume: Resume) -> None:
    for skill in resume.skills[:MOST_SKILLS]:
        name = skill.name[:120]
        row = rows.setdefault(
            (person.pk, name.casefold()[:120]),
            ProfileSkill(
                organization_id=person.organization_id,
                candidate=person,
                skill=name,
                key=name.casefold()[:120],
            ),
        )
        if skill.years is not None:
            row.years = max(row.years or 0.0, skill.years)


def _add_titles(rows: dict, person: Candidate, resume: Resume) -> None:
    for job in resume.positions[:MOST_TITLES]:
        if job.title is None or not fold(job.title.value):
            continue
        name = job.title.value[:200]
        row = rows.setdefault(
            (person.pk, fold(name)[:200]),
            ProfileTitle(
                organization_id=person.organization_id,
                candidate=person,
                title=name,
                key=fold(name)[:200],
            ),
        )
        row.is_present = row.is_present or bool(job.years and job.years.is_current)
