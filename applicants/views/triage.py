"""Triage: applications one after another, full screen, from the keyboard."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from applicants.actions.triage import keep_place
from applicants.forms.notes import NoteForm
from applicants.forms.triage import AskedForm
from applicants.models import Application
from applicants.queries.applications import application_of
from applicants.queries.asked import Asked, today_of
from applicants.queries.dossier import document_text, documents_of, dossier_application
from applicants.queries.look_at import answers_of
from applicants.queries.notes import notes_of
from applicants.queries.people import mentionable, people_around
from applicants.queries.search import BrokenQuery
from applicants.queries.timeline import timeline_of
from applicants.queries.triage import (
    beside,
    last_step,
    left_in,
    put_aside,
    snooze_of,
    start_of,
    steps_today,
)
from applicants.views.notes import offered, shown_notes
from applicants.views.triage_forms import forms_for
from ats.access.gate import members_only
from ats.foundation.pages import render_page, wants_region
from postings.queries.postings import posting_if_seen

REGION = "triage-person"
OVER = "over"
TEXT_SHOWN = 30_000


def asked_in(request: HttpRequest) -> Asked:
    """Return the queue that the address names; its state is always active."""
    return AskedForm(request.GET).asked.but(state="")


@require_safe
@members_only("move_application")
def show_triage(request: HttpRequest, org: str) -> HttpResponse:
    """Show who is to be looked at: `at`, else where the member was, else the first."""
    asked = asked_in(request)
    try:
        code = request.GET.get("at", "") or start_of(request.member, asked)
        left = left_in(request.member, asked)
    except BrokenQuery as error:
        return page(request, asked, {"broken": error.message}, HTTPStatus.UNPROCESSABLE_ENTITY)
    if not code or code == OVER:
        aside = put_aside(request.member, asked)[:20]
        return page(request, asked, {"left": left, "aside": aside})
    application = dossier_application(request.member, code)
    if wants_region(request) != REGION:  # what is only fetched ahead has not been looked at
        keep_place(application, by=request.member, queue=asked.key)
    return page(request, asked, {"left": left, **person(request, asked, application)})


def page(
    request: HttpRequest, asked: Asked, context: dict, status: int = HTTPStatus.OK
) -> HttpResponse:
    context = {"asked": asked, "query": asked.query, **context}
    if wants_region(request) != REGION:
        context |= head_of(request, asked)
    template = "applicants/triage/show_triage.html"
    return render_page(request, template, context, regions={REGION}, status=status)


def head_of(request: HttpRequest, asked: Asked) -> dict:
    """Return what stands above: the posting, its stages to choose from, what was done today."""
    posting = posting_if_seen(request.member, asked.posting)
    since = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    return {
        "posting": posting,
        "stages": posting.stages.all() if posting else [],
        "done": steps_today(request.member, asked, since),
        "last_step": last_step(request.member, asked),
    }


def person(request: HttpRequest, asked: Asked, application: Application) -> dict:
    """Return all that is shown of one application, in a fixed number of statements."""
    documents = documents_of(application)
    resume = next((one for one in documents if one.kind == "resume"), None)
    resume = resume or (documents[0] if documents else None)
    named = mentionable(people_around(application))
    around = beside(request.member, asked, application)
    due_on = application.promise_due_on
    return {
        "application": application,
        "candidate": application.candidate,
        "document": resume,
        "document_count": len(documents),
        "text": (document_text(application, resume.code) or "")[:TEXT_SHOWN] if resume else "",
        "answers": answers_of(application),
        "notes": shown_notes(notes_of(request.member, application), named, request.member),
        "note_form": NoteForm(),
        "people": offered(named),
        "timeline": timeline_of(request.member, application, limit=12),
        "snooze": snooze_of(application),
        "is_owed": application.state == "active" and not application.promise_met_at and due_on,
        "is_late": bool(due_on and due_on < today_of(request.member)),
        "next_url": triage_url(request, asked, around.next or OVER),
        "previous_url": triage_url(request, asked, around.previous) if around.previous else "",
        **forms_for(request, application),
    }


def triage_url(request: HttpRequest, asked: Asked, at: str = "") -> str:
    url = reverse("show_triage", kwargs={"org": request.member.organization.slug})
    query = "&".join(filter(None, [asked.query, f"at={at}" if at else ""]))
    return f"{url}?{query}" if query else url


@require_POST
@members_only("move_application")
def keep_triage_place(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Remember that the member has come to somebody who was fetched ahead."""
    application = application_of(request.member, code)
    keep_place(application, by=request.member, queue=asked_in(request).key)
    return HttpResponse(status=HTTPStatus.NO_CONTENT)
