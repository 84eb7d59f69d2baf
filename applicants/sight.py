"""What a member may still know of people and applications, asked wherever they are named."""

from django.db.models import Q

from applicants.models import CandidateExport
from applicants.queries.applications import applications_for
from applicants.queries.families import people_known_to
from applicants.queries.notes import KINDS, notes_for
from ats.access.models import Membership
from ats.activity.sight import Told, sight_of

# Their words repeat the subject of a letter, which not everybody who sees the person reads.
OF_LETTERS = ("message.received", "message.bounced", "mail.failed")


@sight_of("application")
def applications_seen(member: Membership, told: Told) -> Q:
    """Those of the applications that `member` sees, of notes and letters that they read."""
    of_notes = told.having(kind__in=KINDS)
    seen = told.about(applications_for(member))
    seen &= ~of_notes | told.naming(notes_for(member), "code", "note")
    return seen if member.can("send_message") else seen & ~told.having(kind__in=OF_LETTERS)


@sight_of("candidate")
def people_seen(member: Membership, told: Told) -> Q:
    return told.about(people_known_to(member))


@sight_of("candidateexport")
def exports_seen(member: Membership, told: Told) -> Q:
    """One's own; what has ended is forgotten soon."""
    return told.about(CandidateExport.objects.filter(by_id=member.pk))
