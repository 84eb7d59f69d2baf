"""Notes about an application."""

import re
from collections.abc import Iterable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from applicants.actions.write_note import delete_note as delete
from applicants.actions.write_note import write_note as write
from applicants.forms.notes import NoteForm
from applicants.models import Application, Note
from applicants.queries.applications import application_of
from applicants.queries.notes import AUDIENCES, note_of, notes_of
from applicants.queries.people import mentionable, people_around
from ats.access.gate import members_only
from ats.access.models import Membership
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to, wants_region

REGION = "application-notes"


@require_POST
@members_only("write_note")
def write_note(request: HttpRequest, org: str, code: str) -> HttpResponse:
    application = application_of(request.member, code)
    form = NoteForm(request.POST)
    if form.is_valid():
        try:
            note = write(application, by=request.member, **form.cleaned_data)
        except DomainError as error:
            form.add_error(error.field, error.message)
        else:
            say_unheard(request, note)
            return answer(request, application, NoteForm(), _("The note is there."))
    return answer(request, application, form, status=422)


@require_POST
@members_only("write_note")
def delete_note(request: HttpRequest, org: str, code: str, note: str) -> HttpResponse:
    application = application_of(request.member, code)
    delete(note_of(request.member, application, note), by=request.member)
    return answer(request, application, NoteForm(), _("The note is deleted."))


def say_unheard(request: HttpRequest, note: Note) -> None:
    """Say who was named in a note that is not for them: they are not told of it."""
    if note.unheard:
        names = ", ".join(person.name for person in note.unheard)
        words = _("The note is not for %(names)s, who are not told of it.")
        messages.warning(request, words % {"names": names})


def answer(
    request: HttpRequest,
    application: Application,
    form: NoteForm,
    words: str = "",
    *,
    status: int = 200,
) -> HttpResponse:
    """Answer the region of notes, without JavaScript the page, with what was refused in a page."""
    if status == 200 and wants_region(request) != REGION:
        kwargs = {"org": request.member.organization.slug, "code": application.code}
        return redirect_to(request, reverse("show_application", kwargs=kwargs), words)
    named = mentionable(people_around(application))
    context = {
        "application": application,
        "candidate": application.candidate,
        "notes": shown_notes(notes_of(request.member, application), named, request.member),
        "note_form": form,
        "is_swapped": True,
    }
    whole = wants_region(request) != REGION
    template = "applicants/write_note.html" if whole else "applicants/_notes.html"
    return render(request, template, context, status=status)


def offered(named: dict[str, Membership]) -> list[dict]:
    """Return whom a note can name, by handle, each with the audiences that they belong to."""
    return [
        {"name": person.name, "handle": handle, "reads": sorted(AUDIENCES[person.role])}
        for handle, person in named.items()
    ]


def shown_notes(
    notes: Iterable[Note], named: dict[str, Membership], member: Membership
) -> list[dict]:
    """Return notes ready to be shown: the text escaped, mentions of people marked."""
    handles = set(named)
    may_delete_all = member.can("manage_organization")
    return [
        {
            "code": note.code,
            "who": note.by.name if note.by else _("A former member"),
            "at": note.created_at,
            "text": marked(note.text, handles),
            "audience": note.get_audience_display() if note.audience != Note.Audience.ALL else "",
            "can_delete": may_delete_all or note.by_id == member.pk,
        }
        for note in notes
    ]


def marked(text: str, handles: set[str]) -> SafeString:
    """Return a note as HTML, escaped, with the @handles in it that name somebody marked."""
    pieces = re.split(r"@([\w.-]+)", text)
    # Every second piece is what followed an @.
    drawn = (mention(piece, handles) if n % 2 else piece for n, piece in enumerate(pieces))
    return format_html_join("", "{}", ((piece,) for piece in drawn))


def mention(word: str, handles: set[str]) -> str:
    handle = word.rstrip(".-")
    if handle.casefold() not in handles:
        return f"@{word}"
    return format_html('<span class="mention">@{}</span>{}', handle, word[len(handle) :])
