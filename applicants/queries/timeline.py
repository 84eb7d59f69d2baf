"""What happened to an application, as people read it: newest first, notes and messages within."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache

from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from applicants.models import Application
from applicants.queries.notes import HERE, told_to
from ats.access.models import Membership
from ats.access.stand_ins import STAND_INS, member_of_role, values_of
from ats.activity.models import Event
from ats.foundation.prepared import Prepared
from ats.foundation.wording import day

RECENT = 30


@dataclass(frozen=True)
class Line:
    """`who` is a member's name, blank for the candidate or the software; `text` follows it."""

    at: datetime
    who: str
    text: str
    icon: str


def timeline_of(
    member: Membership, application: Application, *, limit: int | None = RECENT
) -> list[Line]:
    """Return what `member` may know of an application's history, in sentences. One statement."""
    events = _events(member.role, limit).ask(subject=application.pk, **values_of(member))
    return [line for event in events if (line := line_of(for_reader(event, member), application))]


@cache
def _events(role: str, limit: int | None) -> Prepared:
    told = Event.objects.about(Application(pk=HERE)).filter(told_to(member_of_role(role)))
    return Prepared(told[:limit] if limit else told, {"subject": HERE, **STAND_INS})


def for_reader(event: Event, member: Membership) -> Event:
    """Return an event without a mail's subject for who reads no mails, unless they wrote it."""
    if "subject" in event.facts and not member.can("send_message") and event.actor_id != member.pk:
        event.facts = {name: fact for name, fact in event.facts.items() if name != "subject"}
    return event


def line_of(event: Event, application: Application) -> Line | None:
    """Return an event in words; None for a kind that is not told here."""
    words = WORDS.get(event.kind)
    if words is None:
        return None
    icon, tell = words
    return Line(event.at, event.actor_name, tell(application.candidate.name, event.facts), icon)


def moved(name: str, facts: dict) -> str:
    told = _("moved %(name)s from %(from_stage)s to %(to_stage)s") % {
        "name": name,
        "from_stage": facts.get("from_stage", "?"),
        "to_stage": facts.get("to_stage", "?"),
    }
    if facts.get("why"):
        told = _("%(moved)s: “%(why)s”") % {"moved": told, "why": facts["why"]}
    if facts.get("subject"):
        told = _("%(moved)s and wrote “%(subject)s”") % {"moved": told, "subject": facts["subject"]}
    return told


def rejected(name: str, facts: dict) -> str:
    told = _("did not move %(name)s forward: %(reason)s") % {
        "name": name,
        "reason": facts.get("reason", "?"),
    }
    if facts.get("subject"):
        told = _("%(done)s, and wrote “%(subject)s”") % {"done": told, "subject": facts["subject"]}
    return told


def snoozed(name: str, facts: dict) -> str:
    until = parse_date(str(facts.get("until", "")))
    return _("put %(name)s aside until %(until)s") % {
        "name": name,
        "until": day(until) if until else "?",
    }


def unfolded(name: str, facts: dict) -> str:
    if facts.get("to_stage"):
        return _("put the application back in %(stage)s") % {"stage": facts["to_stage"]}
    return _("put the application back")


def applied(name: str, facts: dict) -> str:
    return _("%(name)s applied") % {"name": name}


def wrote(name: str, facts: dict) -> str:
    return _("wrote to %(name)s: “%(subject)s”") % {
        "name": name,
        "subject": facts.get("subject", "…"),
    }


def answered(name: str, facts: dict) -> str:
    return _("%(name)s answered: “%(subject)s”") % {
        "name": name,
        "subject": facts.get("subject", "…"),
    }


def owed_again(name: str, facts: dict) -> str:
    due_on = parse_date(str(facts.get("due_on", "")))
    words = {"name": name, "day": day(due_on) if due_on else "?"}
    return _("%(name)s is owed an answer again, by %(day)s") % words


def due(sentence: str):
    """Return a teller of a sentence about a task: for whom, and by when."""

    def tell(name: str, facts: dict) -> str:
        due_on = parse_date(str(facts.get("due_on", "")))
        words = {"member_name": facts.get("name") or "?", "day": day(due_on) if due_on else "?"}
        return _(sentence) % words

    return tell


def by_rule(name: str, facts: dict) -> str:
    words = {"name": name, "what": facts.get("what", ""), "stage": facts.get("stage", "?")}
    return RULE_WORDS.get(facts.get("kind", ""), RULE_WORDS["remind"])() % words


RULE_WORDS = {
    "send": lambda: _("A rule of %(stage)s wrote to %(name)s: “%(what)s”"),
    "ask": lambda: _("A rule of %(stage)s asked %(name)s for “%(what)s”"),
    "assign": lambda: _("A rule of %(stage)s assigned %(what)s"),
    "task": lambda: _("A rule of %(stage)s gave a task: “%(what)s”"),
    "remind": lambda: _("A rule of %(stage)s reminded who is in charge of %(name)s"),
}


def said(sentence: str):
    """Return a teller of a sentence that needs the name alone."""
    return lambda name, facts: _(sentence) % {**_plain(facts), "name": name}


def _plain(facts: dict) -> dict:
    return {key: value for key, value in facts.items() if isinstance(value, str | int)} | {
        "member_name": facts.get("name", "?")
    }


WORDS = {
    "application.created": ("user-plus", applied),
    "application.added": ("user-plus", said(gettext_noop("put %(name)s up for “%(title)s”"))),
    "application.moved": ("move-right", moved),
    "application.rejected": ("circle-x", rejected),
    "application.rejection_taken_back": (
        "undo-2",
        said(gettext_noop("took back the rejection of %(name)s")),
    ),
    "application.hired": ("party-popper", said(gettext_noop("hired %(name)s"))),
    "application.reopened": ("undo-2", said(gettext_noop("reopened the application of %(name)s"))),
    "application.withdrawn": ("log-out", said(gettext_noop("%(name)s withdrew the application"))),
    "application.folded": (
        "git-merge",
        said(gettext_noop("put this application aside; another of %(name)s goes on")),
    ),
    "application.unfolded": ("undo-2", unfolded),
    "application.verified": ("mail-check", said(gettext_noop("%(name)s confirmed the address"))),
    "application.snoozed": ("alarm-clock", snoozed),
    "application.woken": ("alarm-clock-off", said(gettext_noop("brought %(name)s back"))),
    "note.written": ("message-square", said(gettext_noop("wrote a note"))),
    "note.deleted": ("trash-2", said(gettext_noop("deleted a note"))),
    "task.added": (
        "list-todo",
        due(gettext_noop("added a task for %(member_name)s, due %(day)s")),
    ),
    "task.changed": (
        "list-todo",
        due(gettext_noop("changed a task: for %(member_name)s, due %(day)s")),
    ),
    "task.finished": ("circle-check", said(gettext_noop("finished a task"))),
    "task.dropped": ("list-x", said(gettext_noop("took a task away"))),
    "task.reopened": ("undo-2", said(gettext_noop("reopened a task"))),
    "message.queued": ("mail", wrote),
    "message.received": ("reply", answered),
    "application.owed_again": ("clock-alert", owed_again),
    "mail.failed": ("mail-warning", said(gettext_noop("a mail to %(name)s could not be sent"))),
    "message.bounced": ("mail-warning", said(gettext_noop("a mail to %(name)s did not arrive"))),
    "document.kept": (
        "paperclip",
        said(gettext_noop("kept “%(file)s” with the documents of %(name)s")),
    ),
    "stage_rule.fired": ("workflow", by_rule),
    "document.added": ("paperclip", said(gettext_noop("%(name)s added “%(what)s”"))),
    "message.taken_back": ("undo-2", said(gettext_noop("took back a message to %(name)s"))),
    "review.answered": (
        "list-checks",
        said(gettext_noop("said something of %(name)s in a review")),
    ),
    "review.answer_taken_back": (
        "undo-2",
        said(gettext_noop("took back what they said of %(name)s in a review")),
    ),
    "interviewer.assigned": (
        "user-check",
        said(gettext_noop("asked %(member_name)s to look at %(name)s")),
    ),
    "interviewer.unassigned": (
        "user-x",
        said(gettext_noop("took %(member_name)s off this application")),
    ),
    "evidence.marked": (
        "list-checks",
        said(gettext_noop("judged the evidence for “%(requirement)s”")),
    ),
    "evidence.mark_taken_back": (
        "undo-2",
        said(gettext_noop("took back a judgement of the evidence for “%(requirement)s”")),
    ),
    "profile.corrected": (
        "pencil",
        said(gettext_noop("corrected what was read from the résumé of %(name)s")),
    ),
    "profile.correction_undone": (
        "undo-2",
        said(gettext_noop("took back a correction of what was read from the résumé")),
    ),
    "candidate.change_decided": (
        "check",
        said(gettext_noop("decided about a change of %(name)s’s details")),
    ),
}
