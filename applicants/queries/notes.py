"""Which notes a member reads: of the applications they see, those meant for their role."""

from collections.abc import Collection
from functools import cache

from django.db.models import Q, QuerySet
from django.http import Http404

from applicants.models import Application, Note
from applicants.queries.applications import applications_for
from applicants.queries.people import may_see
from ats.access.models import Membership, Role
from ats.access.stand_ins import STAND_INS, member_of_role, values_of
from ats.foundation.prepared import Prepared

# So many are shown; who writes more has left the page's purpose.
MOST = 200
# An application that no row has, to prepare with.
HERE = -9
Audience = Note.Audience
AUDIENCES: dict[str, frozenset[str]] = {
    Role.OWNER: frozenset(Audience.values),
    Role.RECRUITER: frozenset(Audience.values),
    Role.HIRING_MANAGER: frozenset({Audience.ALL, Audience.TEAM}),
    Role.INTERVIEWER: frozenset({Audience.ALL}),
}
# Events that tell of a note; one for a part of the members is told to them alone.
KINDS = ("note.written", "note.deleted")


def notes_for(member: Membership) -> QuerySet[Note]:
    """Return the notes that `member` may read: their own, and those meant for their role.

    Of the applications they see; without those deleted.
    """
    rows = Note.objects.filter(application__organization_id=member.organization_id, deleted_at=None)
    if member.sees_everything:
        return rows
    rows = rows.filter(application__in=applications_for(member))
    return rows.filter(Q(audience__in=AUDIENCES[member.role]) | Q(by_id=member.pk))


def notes_of(member: Membership, application: Application) -> list[Note]:
    """Return what `member` may read about one application, the newest first. One statement."""
    notes = _notes(member.role).ask(application=application.pk, **values_of(member))
    for note in notes:
        note.application = application
    return notes


@cache
def _notes(role: str) -> Prepared:
    rows = notes_for(member_of_role(role)).filter(application_id=HERE)
    rows = rows.select_related("by__user").order_by("-pk")[:MOST]
    return Prepared(rows, {"application": HERE, **STAND_INS})


def notes_about(member: Membership, applications: Collection[Application]) -> QuerySet[Note]:
    """Return what `member` may read about applications, the newest first. One statement."""
    rows = notes_for(member).filter(application__in=[row.pk for row in applications])
    return rows.select_related("by__user", "application__posting").order_by("-pk")[:MOST]


def note_of(member: Membership, application: Application, code: str) -> Note:
    """Return one note; Http404 for one that is not for `member`."""
    note = notes_for(member).filter(application=application, code=code).first()
    if note is None:
        raise Http404
    return note


def readers_of(audience: str, people: Collection[Membership]) -> list[Membership]:
    """Return who of `people_around` an application may read a note (the mirror of notes_for)."""
    return [person for person in people if may_see(person) and audience in AUDIENCES[person.role]]


def told_to(member: Membership) -> Q:
    """Match the events that `member` may know of: those of notes not meant for them are not."""
    if member.sees_everything:
        return Q()
    is_open = Q(facts__audience__isnull=True) | Q(
        facts__audience__in=sorted(AUDIENCES[member.role])
    )
    return ~Q(kind__in=KINDS) | is_open | Q(actor_id=member.pk)


def system_note(code: str) -> Note | None:
    """Return a note that is still there, for who tells of it."""
    return Note.objects.filter(code=code, deleted_at=None).first()
