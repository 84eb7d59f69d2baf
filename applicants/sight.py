"""What a member may still know of people and applications, asked before a mail names them."""

from collections.abc import Sequence

from applicants.queries.applications import applications_for, candidates_for
from applicants.queries.exports import exports_for
from applicants.queries.notes import KINDS, notes_for
from ats.access.models import Membership
from ats.activity.models import Event
from ats.activity.sight import about_rows, sight_of

# Their words repeat the subject of a letter, which not everybody who sees the person reads.
OF_LETTERS = ("message.received", "message.bounced", "mail.failed")


@sight_of("application")
def applications_seen(member: Membership, events: Sequence[Event]) -> list[Event]:
    """Those of the applications that `member` sees, of notes and letters that they read."""
    seen = about_rows(applications_for(member), events)
    if not member.can("send_message"):
        seen = [event for event in seen if event.kind not in OF_LETTERS]
    told = {event.pk: str(event.facts.get("note")) for event in seen if event.kind in KINDS}
    if not told:
        return seen
    notes = notes_for(member).filter(code__in=told.values()).order_by()
    read = set(notes.values_list("code", flat=True))
    return [event for event in seen if event.pk not in told or told[event.pk] in read]


@sight_of("candidate")
def people_seen(member: Membership, events: Sequence[Event]) -> list[Event]:
    return about_rows(candidates_for(member), events)


@sight_of("candidateexport")
def exports_seen(member: Membership, events: Sequence[Event]) -> list[Event]:
    return about_rows(exports_for(member), events)
