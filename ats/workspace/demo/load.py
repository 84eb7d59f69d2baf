"""Loading the demo: the company, its openings, their candidates and the listings."""

from collections import defaultdict
from random import Random

from django.db import transaction
from django.utils import timezone

from applicants.models import Application, Candidate, Document, RejectionReason
from ats.access.models import Membership, Organization
from ats.foundation.files import private_files
from ats.foundation.jobs import enqueue_many
from ats.foundation.models import Job
from ats.workspace.demo.company import found_company
from ats.workspace.demo.openings import OPENINGS, Opening
from ats.workspace.demo.pipeline import Life, events_of, extras_of, imagine, transitions_of
from ats.workspace.demo.resumes import as_docx, as_pdf, as_text
from postings.actions.close_posting import close_posting
from postings.actions.contents import Pay, RequirementLine
from postings.actions.create_posting import create_posting
from postings.actions.pause_posting import pause_posting
from postings.actions.publish_posting import publish_posting
from postings.models import Posting, Question, TeamMember

SEED = 20_260_304
CANDIDATES = 300


@transaction.atomic
def load_demo(candidates: int = CANDIDATES) -> Organization:
    """Make the whole demo in one transaction: all of it is there, or nothing."""
    organization, members = found_company()
    postings = [make_posting(opening, members) for opening in OPENINGS]
    fill(Random(SEED), organization, members, postings, candidates)
    for posting, opening in zip(postings, OPENINGS, strict=True):
        settle(posting, opening, members[0])
    return organization


def make_posting(opening: Opening, members: list[Membership]) -> Posting:
    city, country = opening.place
    pay: Pay | None = None
    if opening.pay:
        low, high, currency = opening.pay
        pay = {
            "min_minor": low * 100,
            "max_minor": high * 100,
            "currency": currency,
            "period": "YEAR",
        }
    posting = create_posting(
        by=members[1],
        title=opening.title,
        places=[{"city": city, "country": country}],
        workplace=opening.workplace,
        employment_type=opening.employment,
        pay=pay,
        content_html=describe(opening),
        requirements=[
            *(RequirementLine(text=line, is_must=True) for line in opening.requirements),
            *(RequirementLine(text=line, is_must=False) for line in opening.nice),
        ],
    )
    posting.department = opening.department
    posting.save(update_fields=["department"])
    Question.objects.bulk_create(
        Question(posting=posting, position=place, label=label, kind=kind, is_required=required)
        for place, (label, kind, required) in enumerate(opening.questions)
    )
    manager = members[2] if opening.department in ("Engineering", "Science") else members[5]
    TeamMember.objects.get_or_create(
        posting=posting, membership=manager, defaults={"is_lead": True}
    )
    TeamMember.objects.get_or_create(posting=posting, membership=members[1])
    if opening.state != "draft":
        publish_posting(posting, by=members[1])
    return posting


def describe(opening: Opening) -> str:
    duties = "".join(f"<li>{duty}</li>" for duty in opening.duties)
    return f"<p>{opening.about}</p><h2>What you will do</h2><ul>{duties}</ul>"


def settle(posting: Posting, opening: Opening, by: Membership) -> None:
    """Bring a posting to its end of the demo, after its candidates have come in."""
    posting.refresh_from_db()
    if opening.state == "paused":
        pause_posting(posting, by=by)
    elif opening.state == "closed":
        close_posting(posting, by=by)


def fill(
    random: Random,
    organization: Organization,
    members: list[Membership],
    postings: list[Posting],
    candidates: int,
) -> None:
    now = timezone.now()
    weights = [opening.share for opening in OPENINGS]
    lives: list[Life] = []
    stages = {posting.pk: list(posting.stages.all()) for posting in postings}
    for number in range(candidates):
        place = random.choices(range(len(postings)), weights)[0]
        posting, opening = postings[place], OPENINGS[place]
        lives.append(
            imagine(random, posting, stages[posting.pk], list(opening.skills), number, now)
        )
    lives.sort(key=lambda life: life.application.applied_at)
    write(random, organization, members, lives, stages)


def write(random: Random, organization, members, lives: list[Life], stages: dict) -> None:
    reasons = list(RejectionReason.objects.filter(organization=organization))
    Candidate.objects.bulk_create([life.candidate for life in lives])
    for life in lives:
        if life.application.state == Application.State.REJECTED:
            life.application.rejection_reason = random.choice(reasons)
    Application.objects.bulk_create([life.application for life in lives])
    questions = {
        pk: list(Question.objects.filter(posting_id=pk).order_by("position")) for pk in stages
    }
    rows = defaultdict(list)
    for life in lives:
        posting_id = life.application.posting_id
        by = members[random.choice([0, 1, 1, 4])]
        named = {stage.name: stage for stage in stages[posting_id]}
        for row in (
            *transitions_of(life, by, named),
            *events_of(life, by),
            *extras_of(random, life, members, questions[posting_id]),
        ):
            rows[type(row)].append(row)
    for model, same in rows.items():
        model._default_manager.bulk_create(same, batch_size=500)
    write_documents(lives)


def write_documents(lives: list[Life]) -> None:
    """Store a real file for each; a worker reads them as it would any other."""
    documents = []
    for number, life in enumerate(lives):
        is_docx = number % 4 == 3
        content = as_docx(life.resume) if is_docx else as_pdf(life.resume, number)
        stored = private_files.save(content)
        kind = "docx" if is_docx else "pdf"
        stem = life.candidate.name.lower().replace(" ", "-")
        documents.append(
            Document(
                candidate=life.candidate,
                application=life.application,
                name=f"{stem}.{kind}",
                file=stored.name,
                size=stored.size,
                sha256=stored.sha256,
                file_type=kind,
                text=as_text(life.resume),
                created_at=life.application.applied_at,
            )
        )
    Document.objects.bulk_create(documents, batch_size=500)
    enqueue_many(
        Job(
            kind="read_document",
            key=f"read_document:{document.pk}",
            subject_id=document.pk,
            organization_id=document.candidate.organization_id,
        )
        for document in reversed(documents)
    )
