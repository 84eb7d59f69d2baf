"""What happened to an application, as people read it: newest first, notes and messages within."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from applicants.models import Application
from ats.activity.models import Event

RECENT = 30


@dataclass(frozen=True)
class Line:
    """`who` is a member's name, blank for the candidate or the software; `text` follows it."""

    at: datetime
    who: str
    text: str
    icon: str


def timeline_of(application: Application, *, limit: int | None = RECENT) -> list[Line]:
    """Return the history of an application in sentences. One statement."""
    events = Event.objects.about(application)
    rows = events[:limit] if limit else events
    return [line for event in rows if (line := line_of(event, application))]


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


def applied(name: str, facts: dict) -> str:
    return _("%(name)s applied") % {"name": name}


def wrote(name: str, facts: dict) -> str:
    return _("wrote to %(name)s: “%(subject)s”") % {
        "name": name,
        "subject": facts.get("subject", "…"),
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
    "application.moved": ("move-right", moved),
    "application.rejected": ("circle-x", rejected),
    "application.rejection_taken_back": (
        "undo-2",
        said(gettext_noop("took back the rejection of %(name)s")),
    ),
    "application.hired": ("party-popper", said(gettext_noop("hired %(name)s"))),
    "application.reopened": ("undo-2", said(gettext_noop("reopened the application of %(name)s"))),
    "application.withdrawn": ("log-out", said(gettext_noop("%(name)s withdrew the application"))),
    "application.verified": ("mail-check", said(gettext_noop("%(name)s confirmed the address"))),
    "note.written": ("message-square", said(gettext_noop("wrote a note"))),
    "note.deleted": ("trash-2", said(gettext_noop("deleted a note"))),
    "message.queued": ("mail", wrote),
    "message.taken_back": ("undo-2", said(gettext_noop("took back a message to %(name)s"))),
    "interviewer.assigned": (
        "user-check",
        said(gettext_noop("asked %(member_name)s to look at %(name)s")),
    ),
    "interviewer.unassigned": (
        "user-x",
        said(gettext_noop("took %(member_name)s off this application")),
    ),
    "candidate.change_decided": (
        "check",
        said(gettext_noop("decided about a change of %(name)s’s details")),
    ),
}
