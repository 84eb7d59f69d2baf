"""Members write to each other about an application, and may delete what they wrote."""

import re

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.models import Application, Note
from applicants.queries.notes import readers_of
from applicants.queries.people import mentionable, people_around
from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import DomainError

MOST = 5000


class EmptyNote(DomainError):
    code = "empty_note"
    field = "text"


class LongNote(DomainError):
    code = "long_note"
    field = "text"


class UnknownAudience(DomainError):
    code = "unknown_audience"
    field = "audience"


class ForeignNote(DomainError):
    code = "foreign_note"


@transaction.atomic
def write_note(
    application: Application, *, by: Membership, text: str, audience: str = Note.Audience.ALL
) -> Note:
    """Add a note and return it; members named by @handle who may read it are mentioned.

    `unheard` of the note are those named who see the application, but not the note; other
    @words stay plain text. EmptyNote, LongNote (over 5,000 characters), UnknownAudience.
    Records note.written with its audience.
    """
    text = text.strip()
    if not text:
        raise EmptyNote(_("Write something first."))
    if len(text) > MOST:
        raise LongNote(_("A note has at most %(most)d characters.") % {"most": MOST})
    if audience not in Note.Audience.values:
        raise UnknownAudience(_("Choose for whom the note is."))
    note = Note.objects.create(application=application, by=by, text=text, audience=audience)
    named = named_in(text, application)
    mentioned = readers_of(audience, named)
    note.unheard = [member for member in named if member not in mentioned]  # type: ignore[attr-defined]
    note.mentions.set(mentioned)
    _record("note.written", note, by, mentions=[member.pk for member in mentioned])
    return note


def named_in(text: str, application: Application) -> list[Membership]:
    """Return the members named in `text` as @handle who see the application."""
    handles = {handle.casefold().rstrip(".-") for handle in re.findall(r"@([\w.-]+)", text)}
    if not handles:
        return []
    named = mentionable(people_around(application))
    return [person for handle, person in named.items() if handle in handles]


@transaction.atomic
def delete_note(note: Note, *, by: Membership) -> Note:
    """Take a note away; its author may, and owners. ForeignNote otherwise.

    The row stays, without its text. Records note.deleted.
    """
    if note.by_id != by.pk and not by.can("manage_organization"):
        raise ForeignNote(_("Only who wrote a note may delete it."))
    note = Note.objects.select_for_update().get(pk=note.pk)
    if note.deleted_at:
        return note
    note.deleted_at = timezone.now()
    note.text = ""
    note.save(update_fields=["deleted_at", "text"])
    note.mentions.clear()
    _record("note.deleted", note, by)
    return note


def _record(kind: str, note: Note, by: Membership, **facts) -> None:
    application = note.application
    facts = {
        "posting": application.posting_id,
        "note": note.code,
        "audience": str(note.audience),
        **facts,
    }
    organization = application.organization_id
    record(kind, organization=organization, by=by, subject=application, facts=facts)
