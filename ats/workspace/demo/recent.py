"""What happens today in the demo, done by the real actions: the worker goes on from there."""

from datetime import datetime, timedelta
from random import Random

from applicants.actions.ask_review import ask_review
from applicants.actions.reject_application import reject_application
from applicants.actions.send_message import send_message
from applicants.actions.submission import SentAnswer, SentFile, Submission
from applicants.actions.submit_application import submit_application
from applicants.actions.write_note import write_note
from applicants.models import Application
from applicants.queries.drafts import draft_letter
from applicants.queries.privacy import privacy_notice_of
from ats.foundation.files import private_files
from ats.workspace.demo.applicants import answer
from ats.workspace.demo.codes import code_of
from ats.workspace.demo.company import Cast
from ats.workspace.demo.pipeline import Life
from ats.workspace.demo.postings import Vacancy
from ats.workspace.demo.resumes import as_pdf, write_resume

NEWCOMERS = (("Noa Valkberg", "Berlin, DE"), ("Ismael Corfield", "Lisbon, PT"))
REVIEWED = 6


def happen_today(lives: list[Life], vacancies: list[Vacancy], cast: Cast, now: datetime) -> None:
    """Let two people apply, and members write, reject, and ask for a review."""
    random = Random(str(vacancies[0].posting.code))
    for vacancy, (name, place) in zip(vacancies, NEWCOMERS, strict=False):
        _apply(random, vacancy, name, place, now)
    waiting = [life for life in lives if life.application.state == Application.State.ACTIVE]
    first = [life for life in waiting if life.vacancy is vacancies[0]] or waiting
    jonas, thandi = cast.recruiters
    write_note(
        first[-1].application,
        by=cast.manager_of("Engineering"),
        text="@jonas this is the one I meant this morning. Can we talk to them this week?",
    )
    write_note(
        first[0].application,
        by=jonas,
        text="@maya the pay they ask for is above the range. Do we have room?",
    )
    _ask(first[:REVIEWED], cast, now)
    by_age = sorted(waiting, key=lambda life: life.application.applied_at)
    _write(by_age[0].application, jonas)
    _reject(by_age[1].application, thandi, cast)


def _apply(random: Random, vacancy: Vacancy, name: str, place: str, now: datetime) -> None:
    email = f"{name.lower().replace(' ', '.')}@example.org"
    resume = write_resume(
        random,
        name=name,
        email=email,
        place=place,
        title=vacancy.opening.title,
        skills=list(vacancy.opening.skills),
        year=now.year,
    )
    stored = private_files.save(as_pdf(resume))
    submission = Submission(
        name=name,
        email=email,
        form_token=code_of("form", name),
        phone=resume.phone,
        answers=[
            SentAnswer(row.code, row.label, row.kind, answer(random, row.kind))
            for row in vacancy.questions
        ],
        resume=SentFile(stored.name, "resume.pdf", stored.size, stored.sha256, "pdf"),
        notice=privacy_notice_of(vacancy.posting.organization),
        source="careers",
    )
    submit_application(vacancy.posting, submission)


def _write(application: Application, by) -> None:
    drafted = draft_letter(application, "message", by=by)
    words = "thank you for your patience. Could we talk on Thursday at ten, for half an hour?"
    text = drafted.text.replace("\n\n\n\n", f"\n\n{words}\n\n")
    send_message(application, by=by, subject=drafted.subject, text=text)


def _ask(lives: list[Life], cast: Cast, now: datetime) -> None:
    """Have the hiring manager say something of some people."""
    posting, organization = lives[0].vacancy.posting, cast.organization
    ask_review(
        posting,
        codes=[life.application.code for life in lives if life.vacancy.posting == posting],
        reviewers=[cast.manager_of(posting.department)],
        by=cast.recruiters[0],
        token=code_of("review", posting.title),
        words="Whom should we talk to first?",
        due_on=now.astimezone(organization.zone).date() + timedelta(days=2),
    )


def _reject(application: Application, by, cast: Cast) -> None:
    drafted = draft_letter(application, "application_rejected", by=by)
    reason = cast.reasons[0]
    reject_application(
        application, by=by, reason=reason, subject=drafted.subject, text=drafted.text
    )
