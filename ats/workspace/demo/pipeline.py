"""Several weeks of a pipeline: who applied when, how far they came, what was said."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from django.db.models import Model
from django.utils import timezone

from applicants.models import (
    Answer,
    Application,
    Assignment,
    Candidate,
    Message,
    Note,
    Transition,
)
from ats.access.models import Membership
from ats.activity.models import Event
from ats.workspace.demo.people import CITIES, SOURCES, person
from ats.workspace.demo.resumes import Resume, write_resume
from postings.models import Posting, Stage

NOTES = (
    "Good talk. Clear about what they want next, asks the right things.",
    "Strong on the basics, would like to see more of their own decisions.",
    "The portfolio is better than the letter says.",
    "Notice period of two months; would move for the right team.",
    "Let us not wait with this one.",
)
# How far an application comes, by weight: stage 0 to 3, then the ends.
FATES = (["0"] * 30) + (["1"] * 15) + (["2"] * 9) + (["3"] * 3) + ["hired"] + (["rejected"] * 38)
FATES += ["withdrawn"] * 4


@dataclass
class Life:
    """One application with everything that belongs to it, before it is written."""

    candidate: Candidate
    application: Application
    resume: Resume
    steps: list[tuple[datetime, str, str]]
    reason_at: datetime | None = None


def imagine(
    random: Random, posting: Posting, stages: list[Stage], skills: list[str], number: int, now
) -> Life:
    """Invent one person, their application to `posting` and how far it came."""
    name, email = person(random, number)
    city, country = random.choice(CITIES)
    title = posting.title.split(",")[0]
    resume = write_resume(
        random,
        name=name,
        email=email,
        place=f"{city}, {country}",
        title=title,
        skills=skills or ["Writing"],
        year=now.year,
    )
    applied = now - timedelta(
        days=random.betavariate(1.1, 2.2) * 45, minutes=random.randint(0, 900)
    )
    candidate = Candidate(
        organization_id=posting.organization_id,
        name=name,
        email=email,
        email_key=email.lower(),
        phone=resume.phone,
        headline=resume.headline,
        location=resume.place,
        source=random.choice(SOURCES),
        created_at=applied,
        updated_at=applied,
    )
    application = Application(
        organization_id=posting.organization_id,
        candidate=candidate,
        posting=posting,
        source=candidate.source,
        submitted={"name": name, "email": email, "phone": resume.phone},
        is_verified=True,
        applied_at=applied,
    )
    return _live(random, Life(candidate, application, resume, []), stages, now)


def _live(random: Random, life: Life, stages: list[Stage], now: datetime) -> Life:
    application, fate = life.application, random.choice(FATES)
    if application.posting.state == Posting.State.CLOSED and fate in "0123":
        fate = "rejected"
    reach = int(fate) if fate.isdigit() else random.choice([0, 0, 1, 2]) if fate != "hired" else 3
    at = application.applied_at
    life.steps.append((at, "", stages[0].name))
    for place in range(1, min(reach, len(stages) - 1) + 1):
        at = min(at + timedelta(days=random.uniform(0.6, 5)), now - timedelta(hours=2))
        life.steps.append((at, stages[place - 1].name, stages[place].name))
    if fate.isdigit():
        application.stage = stages[min(reach, len(stages) - 1)]
        application.stage_entered_at = at
    else:
        at = min(at + timedelta(days=random.uniform(0.5, 4)), now - timedelta(hours=1))
        life.steps.append((at, life.steps[-1][2], ""))
        application.state = fate
        application.ended_at = application.stage_entered_at = at
    application.updated_at = at
    _promise(random, application, reach, now)
    return life


def _promise(random: Random, application: Application, reach: int, now: datetime) -> None:
    """Set the promised day five working days on; most are met, a few are due or late."""
    due = application.applied_at.date()
    for _ in range(application.posting.reply_days):
        due += timedelta(days=1)
        while due.weekday() > 4:
            due += timedelta(days=1)
    application.promise_due_on = due
    answered = application.state != Application.State.ACTIVE or reach > 0
    if answered or (due < now.date() and random.random() < 0.94):
        application.promise_met_at = min(application.applied_at + timedelta(days=2), now)


def transitions_of(life: Life, by: Membership, stages: dict[str, Stage]) -> list[Transition]:
    rows = []
    for at, before, after in life.steps:
        rows.append(
            Transition(
                application=life.application,
                from_state=Application.State.ACTIVE if before else "",
                to_state=Application.State.ACTIVE if after else life.application.state,
                from_stage=stages.get(before),
                to_stage=stages.get(after),
                from_stage_name=before,
                to_stage_name=after,
                by=by if before and life.application.state != "withdrawn" else None,
                at=at,
            )
        )
    return rows


KIND_OF_END = {
    "hired": "application.hired",
    "rejected": "application.rejected",
    "withdrawn": "application.withdrawn",
}


def events_of(life: Life, by: Membership) -> list[Event]:
    """Return the history as the actions would have written it, already told of."""
    rows = []
    for at, before, after in life.steps:
        kind = (
            "application.created"
            if not before
            else "application.moved"
            if after
            else KIND_OF_END[life.application.state]
        )
        own = before and life.application.state != "withdrawn"
        rows.append(
            Event(
                organization_id=life.application.organization_id,
                kind=kind,
                actor_id=by.pk if own else None,
                actor_name=by.name if own else "",
                subject_type="application",
                subject_id=life.application.pk,
                facts={
                    "candidate": life.candidate.name,
                    "posting": life.application.posting.title,
                    "from_stage": before,
                    "to_stage": after,
                },
                at=at,
                fanned_out_at=at,
            )
        )
    return rows


def extras_of(random: Random, life: Life, members: list[Membership], questions) -> list[Model]:
    """Return notes, answers, assignments and messages that make the page a page."""
    application = life.application
    rows: list[Model] = []
    if random.random() < 0.35:
        at = min(life.steps[-1][0] + timedelta(hours=5), timezone.now())
        rows.append(
            Note(
                application=application,
                by=random.choice(members),
                text=random.choice(NOTES),
                created_at=at,
            )
        )
    for place, question in enumerate(questions):
        rows.append(
            Answer(
                application=application,
                question=question,
                position=place,
                label=question.label,
                kind=question.kind,
                value=_answer(random, question.kind),
            )
        )
    if application.stage and application.stage.position >= 2:
        interviewers = [m for m in members if m.role == "interviewer"]
        rows.append(Assignment(application=application, membership=random.choice(interviewers)))
    if application.state == Application.State.REJECTED:
        rows.append(_letter(life, members[1]))
    return rows


def _answer(random: Random, kind: str):
    if kind == "yes_no":
        return random.random() < 0.85
    if kind == "link":
        return "https://portfolio.example.org/work"
    if kind == "long":
        return (
            "A small tool that told our night shift which pump would fail next. It was ugly, it "
            "was right, and people trusted it because it showed why."
        )
    return random.choice(["In a month", "After two months' notice", "At once"])


def _letter(life: Life, by: Membership) -> Message:
    first = life.candidate.name.split(" ")[0]
    application = life.application
    assert application.ended_at
    return Message(
        application=application,
        kind="application_rejected",
        by=by,
        subject=f"Your application: {application.posting.title}",
        text=f"Dear {first},\n\nthank you for the time you gave us. We have decided to go on with "
        "other people for this opening. We would be glad to hear from you again.\n\n"
        f"{by.name}, Lanternfield",
        mail_key=f"demo-rejection:{application.code}",
        send_at=application.ended_at,
        created_at=application.ended_at,
    )
