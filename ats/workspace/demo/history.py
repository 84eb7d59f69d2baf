"""The rows of an application's way, as the actions would have written them."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db.models import Model

from applicants.models import Answer, Application, Assignment, Consent, Note, Transition
from ats.access.models import Membership
from ats.activity.models import Event
from ats.workspace.demo.applicants import answer
from ats.workspace.demo.codes import code_of
from ats.workspace.demo.letters import letter_of
from ats.workspace.demo.pipeline import ENDS, Life, Step

ENDED = {kind: state for state, kind in ENDS.items()}
INTERVIEW = 2
NOTES = (
    "Good talk. Clear about what they want next, asks the right things.",
    "Strong on the basics, would like to see more of their own decisions.",
    "The portfolio is better than the letter says.",
    "Notice period of two months; would move for the right team.",
    "Let us not wait with this one.",
)
QUESTIONS = (
    "@{handle} could you look at the second position? It is close to what you asked for.",
    "@{handle} does this fit what the team is missing, or am I reading too much into it?",
    "@{handle} they can talk on Thursday or Friday. Which suits you?",
)
# A row and when it was written: ids are to grow with time, as they do in life.
Dated = tuple[datetime, Model]


def rows_of(life: Life) -> Iterator[Dated]:
    """Yield what belongs to an application whose row and candidate are written."""
    notice = life.cast.organization.privacy_notice
    kinds = [Consent.Kind.NOTICE]
    if life.random.random() < 0.4:
        kinds.append(Consent.Kind.FUTURE)
    at = life.application.applied_at
    for kind in kinds:
        yield (
            at,
            Consent(
                candidate=life.candidate,
                application=life.application,
                kind=kind,
                notice=notice,
                given_at=at,
            ),
        )
    for place, sent in enumerate(life.application.submitted["answers"]):
        question = life.vacancy.questions[place]
        yield (
            at,
            Answer(
                application=life.application,
                question=question,
                position=place,
                label=sent["label"],
                kind=sent["kind"],
                value=sent["value"],
            ),
        )
    for number, step in enumerate(sorted(with_talk(life), key=lambda step: step.at)):
        yield from _rows_of_step(life, step, number)


def answers_of(life: Life) -> list[dict]:
    """Return what the applicant answered, as the form keeps it."""
    return [
        {
            "code": question.code,
            "label": question.label,
            "kind": question.kind,
            "value": answer(life.random, question.kind),
        }
        for question in life.vacancy.questions
    ]


def with_talk(life: Life) -> list[Step]:
    """Return the steps with what members say among themselves: assignments and notes."""
    random, steps, asked = life.random, list(life.steps), None
    for step in life.steps:
        if step.after and step.after.position >= INTERVIEW and not asked:
            asked = random.choice(life.cast.interviewers)
            at = step.at + timedelta(minutes=7)
            steps.append(Step("interviewer.assigned", at, by=step.by, member=asked))
        if step.by and step.after and random.random() < 0.5:
            steps.append(_note(life, step, asked))
    return [step for step in steps if step.at < life.now]


def _note(life: Life, step: Step, asked: Membership | None) -> Step:
    """Return a note after a step; every third one asks somebody."""
    random = life.random
    at = step.at + timedelta(minutes=random.randint(10, 200))
    people = [life.manager, *life.cast.recruiters, *([asked] if asked else [])]
    by = random.choice(people)
    named = random.choice([person for person in (*people, life.cast.owner) if person != by])
    if random.random() < 0.65:
        return Step("note.written", at, by=by, text=random.choice(NOTES))
    text = random.choice(QUESTIONS).format(handle=named.user.get_short_name().lower())
    return Step("note.written", at, by=by, text=text, member=named)


def _rows_of_step(life: Life, step: Step, number: int) -> Iterator[Dated]:
    facts: dict = {"posting": life.application.posting_id}
    if step.kind == "application.created" or step.after or step.kind in ENDED:
        yield step.at, _transition(life, step)
    if step.has_letter:
        message, mail = letter_of(life, step, number)
        yield step.at, message
        yield message.send_at, mail
        facts |= {"message": message.code, "subject": message.subject}
    if step.kind == "note.written":
        note = Note(
            application=life.application,
            code=code_of("note", life.number, number),
            by=step.by,
            text=step.text,
            created_at=step.at,
        )
        yield step.at, note
        mentions = [step.member] if step.member else []
        facts |= {"note": note.code, "mentions": [member.pk for member in mentions]}
    if step.kind == "interviewer.assigned" and step.member:
        yield (
            step.at,
            Assignment(application=life.application, membership=step.member, created_at=step.at),
        )
        facts |= {"member": step.member.pk, "name": step.member.name}
    yield step.at, _event(life, step, facts | _words(life, step))


def _words(life: Life, step: Step) -> dict:
    """Return the facts that the event's action records beside those of every event."""
    before = step.before.name if step.before else ""
    after = step.after.name if step.after else ""
    if step.kind == "application.created":
        return {
            "candidate": life.candidate.pk,
            "to_stage": after,
            "source": life.application.source,
            "is_known_candidate": False,
        }
    if step.kind == "application.moved":
        return {"from_stage": before, "to_stage": after, "why": ""}
    if step.kind == "application.rejected" and step.reason:
        return {"from_stage": before, "reason": step.reason.name}
    return {"from_stage": before} if step.kind in ENDED else {}


def _transition(life: Life, step: Step) -> Transition:
    return Transition(
        application=life.application,
        from_state=Application.State.ACTIVE if step.before else "",
        to_state=ENDED.get(step.kind, Application.State.ACTIVE),
        from_stage=step.before,
        to_stage=step.after,
        from_stage_name=step.before.name if step.before else "",
        to_stage_name=step.after.name if step.after else "",
        by=step.by,
        why=step.reason.name if step.reason else "",
        at=step.at,
    )


def _event(life: Life, step: Step, facts: dict) -> Event:
    return Event(
        organization=life.cast.organization,
        kind=step.kind,
        actor_id=step.by.pk if step.by else None,
        actor_name=step.by.name if step.by else "",
        subject_type="application",
        subject_id=life.application.pk,
        facts=facts,
        at=step.at,
        fanned_out_at=step.at,
    )
