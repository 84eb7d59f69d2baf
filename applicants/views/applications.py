"""The page of an application, and what is decided on it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from applicants.actions.hire_application import hire_application as hire
from applicants.actions.reopen_application import reopen_application as reopen
from applicants.forms.notes import NoteForm
from applicants.models import Application
from applicants.queries.applications import application_of
from applicants.queries.dossier import (
    document_text,
    documents_of,
    dossier_application,
    folded_into,
    neighbour,
    other_applications,
    proposals_for,
    waiting_letters,
)
from applicants.queries.look_at import answers_of
from applicants.queries.notes import notes_of
from applicants.queries.people import may_be_assigned, mentionable, people_around
from applicants.queries.reviews import reviews_of_application
from applicants.queries.timeline import timeline_of
from applicants.views.notes import offered, shown_notes
from applicants.views.passages import passage_of
from applicants.views.task_rows import tasks_of_page
from ats.access.gate import members_only
from ats.foundation.pages import redirect_to, render_page


@require_safe
@members_only("view_candidates")
def show_application(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Show the application: résumé, answers, notes, what happened, what is to be done."""
    application = dossier_application(request.member, code)
    people = people_around(application)
    named = mentionable(people)
    context = {
        "application": application,
        "candidate": application.candidate,
        "stages": list(application.posting.stages.all()),
        "answers": answers_of(application),
        "is_late": is_late(application),
        "notes": shown_notes(notes_of(request.member, application), named, request.member),
        "note_form": NoteForm(),
        "people": offered(named),
        "assigned": [person for person in people if person.is_assigned],
        "assignable": [p for p in people if may_be_assigned(p) and not p.is_assigned],
        "timeline": timeline_of(request.member, application),
        **tasks_of_page(request.member, application, list(named.values())),
        "letters": waiting_letters(application) if application.waiting_count else [],
        "folded_into": folded_into(request.member, application),
        "others": other_applications(request.member, application)
        if application.other_count
        else [],
        "proposals": proposals_for(request.member, application.candidate)
        if application.proposal_count
        else [],
        "reviews": reviews_of_application(request.member, application)
        if application.has_reviews
        else [],
        **shown_documents(request, application),
    }
    return render_page(
        request, "applicants/application.html", context, regions={"application-document"}
    )


def is_late(application: Application) -> bool:
    today = timezone.localdate(timezone=application.organization.zone)
    return bool(application.promise_due_on and application.promise_due_on < today)


def shown_documents(request: HttpRequest, application: Application) -> dict:
    """Return the documents, the chosen one, and its text when that is asked for."""
    documents = documents_of(application)
    wanted = request.GET.get("document")
    chosen = next((d for d in documents if d.code == wanted), documents[0] if documents else None)
    if chosen is None:
        return {"documents": [], "document": None}
    as_text = request.GET.get("as") == "text" or not chosen.pages
    text = document_text(application, chosen.code) if as_text and chosen.has_text else ""
    return {
        "documents": documents,
        "document": chosen,
        "as_text": as_text,
        "text": text,
        "passage": passage_of(text or "", request.GET.get("at", "")),
    }


@require_safe
@members_only("view_candidates")
def show_neighbour(request: HttpRequest, org: str, code: str, step: int) -> HttpResponse:
    """Go to the next or previous application of the same column; at its end stay and say so."""
    application = application_of(request.member, code)
    found = neighbour(request.member, application, step=step)
    if found is None:
        messages.info(request, _("There is nobody further in this column."))
    return redirect_to(request, address_of(request, found or application))


@require_POST
@members_only("hire_application")
def hire_application(request: HttpRequest, org: str, code: str) -> HttpResponse:
    application = application_of(request.member, code)
    hire(application, by=request.member, seen_version=seen_version(request))
    words = _("%(name)s is hired.") % {"name": application.candidate.name}
    return redirect_to(request, address_of(request, application), words)


@require_POST
@members_only("move_application")
def reopen_application(request: HttpRequest, org: str, code: str) -> HttpResponse:
    application = application_of(request.member, code)
    stage = get_object_or_404(application.posting.stages, code=request.POST.get("stage", ""))
    reopen(application, to_stage=stage, by=request.member, seen_version=seen_version(request))
    words = _("%(name)s is back in %(stage)s.") % {
        "name": application.candidate.name,
        "stage": stage.name,
    }
    return redirect_to(request, address_of(request, application), words)


def address_of(request: HttpRequest, application: Application) -> str:
    kwargs = {"org": request.member.organization.slug, "code": application.code}
    return reverse("show_application", kwargs=kwargs)


def seen_version(request: HttpRequest) -> int | None:
    """Return the version that a form, or the address of an undo, was made for."""
    seen = request.POST.get("seen") or request.GET.get("seen", "")
    return int(seen) if seen.isdecimal() and len(seen) < 10 else None
