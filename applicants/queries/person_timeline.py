"""One history of a person: of all their applications that a member sees, and of themselves."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from applicants.models import Application, Candidate
from applicants.queries.families import system_family
from applicants.queries.notes import told_to
from applicants.queries.timeline import WORDS, Line, for_reader, said
from ats.access.models import Membership
from ats.activity.models import Event

RECENT, MOST = 30, 500


@dataclass(frozen=True)
class PersonLine(Line):
    """`application` is what the line is about, None for the person themselves."""

    application: Application | None = None


@dataclass(frozen=True)
class PersonHistory:
    lines: list[PersonLine]
    has_more: bool


def history_of(
    member: Membership,
    candidate: Candidate,
    applications: Collection[Application],
    *,
    most: int = RECENT,
) -> PersonHistory:
    """Return what happened to a person, newest first; one statement, and one a level of merges.

    Of `applications`, which the caller has narrowed to what `member` sees. Who else the person
    was known as, their talent pools and who referred them for which posting is told to those who
    see everything alone.
    """
    about = {row.pk: row for row in applications}
    people = list(system_family([candidate.pk])) if member.sees_everything else [candidate.pk]
    events = Event.objects.filter(
        Q(subject_type="application", subject_id__in=about)
        | Q(subject_type="candidate", subject_id__in=people),
        told_to(member),
        organization_id=member.organization_id,
    )
    if not member.sees_everything:
        events = events.exclude(kind__in=OF_STAFF)
    rows = list(events.order_by("-id")[: most + 1])
    told = [for_reader(event, member) for event in rows[:most] if event.kind in PERSON_WORDS]
    lines = [_line(event, candidate, about) for event in told]
    return PersonHistory(lines, has_more=len(rows) > most)


def _line(event: Event, candidate: Candidate, about: dict[int, Application]) -> PersonLine:
    icon, tell = PERSON_WORDS[event.kind]
    application = about.get(event.subject_id) if event.subject_type == "application" else None
    text = tell(candidate.name, event.facts)
    return PersonLine(event.at, event.actor_name, text, icon, application)


def merged(name: str, facts: dict) -> str:
    count = facts.get("applications", 0)
    return ngettext(
        "merged %(other)s into %(name)s, with %(count)s application",
        "merged %(other)s into %(name)s, with %(count)s applications",
        count,
    ) % {"other": facts.get("absorbed_name", "?"), "name": name, "count": count}


def owned(name: str, facts: dict) -> str:
    if facts.get("name"):
        return _("made %(owner)s the owner of %(name)s") % {"owner": facts["name"], "name": name}
    return _("left %(name)s without an owner") % {"name": name}


def referred(name: str, facts: dict) -> str:
    told = _("referred %(name)s") % {"name": name}
    if facts.get("why"):
        told = _("%(done)s: “%(why)s”") % {"done": told, "why": facts["why"]}
    return told


def told(name: str, facts: dict) -> str:
    values = {"field": facts.get("field", "?"), "before": facts.get("before") or "–"}
    values |= {"after": facts.get("after") or "–"}
    return _("changed %(field)s from %(before)s to %(after)s") % values


def pooled(name: str, facts: dict) -> str:
    told = _("put %(name)s into the pool “%(pool)s”") % {"name": name, "pool": facts.get("pool")}
    if facts.get("why"):
        told = _("%(done)s: “%(why)s”") % {"done": told, "why": facts["why"]}
    return told


OF_STAFF = (
    *("candidate.merged", "candidate.unmerged", "candidate.referred"),
    *("candidate.pooled", "candidate.unpooled"),
)
PERSON_WORDS = WORDS | {
    "candidate.merged": ("git-merge", merged),
    "candidate.unmerged": (
        "undo-2",
        said(gettext_noop("took %(absorbed_name)s and %(name)s apart again")),
    ),
    "candidate.tagged": ("tag", said(gettext_noop("tagged %(name)s “%(tag)s”"))),
    "candidate.untagged": ("tag", said(gettext_noop("took the tag “%(tag)s” off %(name)s"))),
    "candidate.added": ("user-plus", said(gettext_noop("added %(name)s by hand"))),
    "application.taken_back": (
        "undo-2",
        said(gettext_noop("took %(name)s back from “%(title)s”")),
    ),
    "candidate.referred": ("user-plus", referred),
    "candidate.field_changed": ("pencil", told),
    "candidate.pooled": ("folder-heart", pooled),
    "candidate.unpooled": (
        "folder-heart",
        said(gettext_noop("took %(name)s out of the pool “%(pool)s”")),
    ),
    "candidate.owner_changed": ("user-check", owned),
}
