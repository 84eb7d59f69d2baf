"""The large demo: the benchmark's workload, the same in every run, of any size.

50 postings (10 titles in 5 cities); the first always has 1,000 applications, the rest are
spread evenly. Columns: four stages (40, 25, 15, 10 %) and the two ends (5, 5 %).
"""

import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from applicants.actions.index_candidate import index_candidates
from applicants.actions.promise import promised_by
from applicants.models import Application, Candidate, Document, RejectionReason, Transition
from ats.access.models import Membership, Organization
from ats.activity.models import Event
from ats.foundation.files import private_files
from ats.workspace.actions.found_organization import found_organization
from ats.workspace.demo.codes import code_of
from ats.workspace.demo.company import PASSWORD
from ats.workspace.demo.people import FIRST_NAMES, LAST_NAMES
from ats.workspace.demo.resumes import Resume, as_pdf
from ats.workspace.demo.vocabulary import Vocabulary
from postings.actions.create_posting import create_posting
from postings.actions.publish_posting import publish_posting
from postings.models import Posting, Stage

SLUG = "workload"
LOGIN = "owner@workload.example"
TITLES = (
    "Gardener, Data Engineer, Nurse, Accountant, Forklift Driver, Sales Manager, Teacher, "
    "Site Reliability Engineer, Product Manager, Electrician"
).split(", ")
PLACES = [("Lisbon", "PT"), ("Berlin", "DE"), ("Toronto", "CA"), ("Leeds", "GB"), ("Utrecht", "NL")]
FIRST_POSTING = 1000
SHARES = {"0": 40, "1": 25, "2": 15, "3": 10, "hired": 5, "rejected": 5}
CHUNK = 2000
SAVERS = 8
# One application comes in every so often, the newest just now.
PACE = timedelta(minutes=5)


@dataclass
class Row:
    """One candidate with the one application and its résumé's words."""

    number: int
    candidate: Candidate
    application: Application
    at: datetime
    text: str


@dataclass(frozen=True)
class Column:
    """The postings with their stages, and the reason that is given."""

    posting: Posting
    stages: list[Stage]


def load_large(candidates: int, files: int, say: Callable[[str], object]) -> Organization:
    """Make an organization of `candidates` applications, the first `files` with a real PDF.

    A chunk at a time, each a transaction, so that memory stays the same at any size.
    """
    if settings.DEBUG:
        raise RuntimeError("DEBUG keeps every statement in memory: load the large demo without it.")
    owner = _found()
    columns = _postings(owner)
    reason = owner.organization.rejection_reasons.earliest("position")
    random, words, now = Random(20_240_229), Vocabulary(), timezone.now()
    for start in range(0, candidates, CHUNK):
        numbers = range(start, min(start + CHUNK, candidates))
        rows = []
        for number in numbers:
            column = columns[_posting_of(number, len(columns))]
            at = now - PACE * (candidates - number)
            rows.append(_row(random, words.text(random), number, column, reason, at))
        _write(rows, files)
        say(f"{numbers[-1] + 1:,} of {candidates:,} candidates")
    Event.objects.waiting().filter(organization=owner.organization).update(fanned_out_at=now)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return owner.organization


def _found() -> Membership:
    return found_organization(
        name="Workload",
        slug=SLUG,
        owner_name="Workload Owner",
        owner_email=LOGIN,
        password=PASSWORD if settings.DEMO else secrets.token_urlsafe(24),
    )


@transaction.atomic
def _postings(owner: Membership) -> list[Column]:
    text = " ".join(Vocabulary().text(Random(3)).split()[:180])
    made = []
    for title in TITLES:
        for city, country in PLACES:
            posting = create_posting(
                by=owner,
                title=f"{title}, {city}",
                places=[{"city": city, "country": country}],
                workplace="hybrid",
                employment_type="FULL_TIME",
                content_html=f"<p>{text}</p>",
                requirements=["Three years of it"],
            )
            Posting.objects.filter(pk=posting.pk).update(code=code_of("large", posting.title))
            posting = publish_posting(posting, by=owner)
            made.append(Column(posting, list(posting.stages.all())))
    return made


def _posting_of(number: int, postings: int) -> int:
    """Return which posting takes candidate `number`: the first one the first 1,000."""
    if number < FIRST_POSTING:
        return 0
    return 1 + number % (postings - 1)


def _row(
    random: Random, text: str, number: int, column: Column, reason: RejectionReason, at: datetime
) -> Row:
    first, last = FIRST_NAMES[number % 60], LAST_NAMES[(number // 60 + number * 7) % 600]
    posting, code = column.posting, code_of("large", number)
    due_on = promised_by(at, 5, posting.organization)
    candidate = Candidate(
        code=code,
        organization_id=posting.organization_id,
        name=f"{first} {last}",
        email=f"{number}@workload.example.org",
        email_key=f"{number}@workload.example.org",
        headline=f"{posting.title.split(',')[0]} somewhere",
        created_at=at,
        updated_at=at,
    )
    application = Application(
        code=code,
        organization_id=posting.organization_id,
        candidate=candidate,
        posting=posting,
        applied_at=at,
        stage_entered_at=at,
        updated_at=at,
        promise_due_on=due_on,
        promise_met_at=at if due_on < timezone.now().date() else None,
        is_verified=True,
    )
    fate = random.choices(list(SHARES), list(SHARES.values()))[0]
    if fate.isdigit():
        application.stage = column.stages[int(fate)]
    else:
        application.state, application.ended_at, application.promise_met_at = fate, at, at
        application.rejection_reason = reason if fate == "rejected" else None
    return Row(number, candidate, application, at, text)


def _write(rows: list[Row], files: int) -> None:
    documents = [_document(row) for row in rows]
    with ThreadPoolExecutor(SAVERS) as savers:
        list(savers.map(_save, documents, [row for row in rows if row.number < files]))
    with transaction.atomic():
        Candidate.objects.bulk_create([row.candidate for row in rows])
        Application.objects.bulk_create([row.application for row in rows])
        Transition.objects.bulk_create(map(_transition, rows))
        Event.objects.bulk_create(map(_event, rows))
        Document.objects.bulk_create(documents)
        index_candidates([row.candidate.pk for row in rows])


def _transition(row: Row) -> Transition:
    application = row.application
    return Transition(
        application=application,
        to_state=application.state,
        to_stage=application.stage,
        to_stage_name=application.stage.name if application.stage else "",
        at=row.at,
    )


def _event(row: Row) -> Event:
    application = row.application
    return Event(
        organization_id=application.organization_id,
        kind="application.created",
        subject_type="application",
        subject_id=application.pk,
        facts={"posting": application.posting_id, "candidate": row.candidate.pk},
        at=row.at,
        fanned_out_at=row.at,
    )


def _document(row: Row) -> Document:
    return Document(
        candidate=row.candidate,
        application=row.application,
        code=row.candidate.code,
        name="resume.pdf",
        # Most have none: a download answers that it is not there.
        file="none",
        size=0,
        file_type="pdf",
        state=Document.State.READ,
        text=row.text,
        created_at=row.at,
        read_at=row.at,
    )


def _save(document: Document, row: Row) -> None:
    person = row.candidate
    content = as_pdf(Resume(person.name, person.email, "", "", row.text, ["Python"], ""))
    stored = private_files.save(content)
    document.file, document.size, document.sha256 = stored.name, stored.size, stored.sha256
