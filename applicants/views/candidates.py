"""One person with everything across their applications, and what is proposed about them."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from applicants.actions.decide_proposed_change import decide_proposed_change as decide
from applicants.forms.notes import DecideForm
from applicants.forms.person_fields import form_of
from applicants.forms.tasks import TaskForm
from applicants.models import Application, Candidate
from applicants.queries.applications import candidates_for
from applicants.queries.dossier import proposal_of, proposals_for
from applicants.queries.families import standing_for
from applicants.queries.messages import thread_about
from applicants.queries.notes import notes_about
from applicants.queries.people import active_members, by_handle
from applicants.queries.person import (
    applications_of,
    known_tags,
    open_postings,
    person_of,
    text_of,
    versions_of,
)
from applicants.queries.person_fields import fields_of
from applicants.queries.person_timeline import MOST, RECENT, history_of
from applicants.queries.pools import other_pools, places_of
from applicants.queries.referrals import referrals_of
from applicants.queries.same_person import merges_into, pairs_of
from applicants.views.notes import shown_notes
from applicants.views.passages import passage_of
from applicants.views.task_rows import tasks_of_person
from ats.access.gate import members_only
from ats.access.models import Membership
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to, render_page, wants_region

# Of what went out, and of what came in.
MOST_LETTERS = 40
PAGE, DOCUMENT = "applicants/candidate.html", "application-document"


@require_safe
@members_only("view_candidates")
def show_candidate(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Show a person with all that `member` sees of them; a merged record leads to who stands."""
    if standing := standing_for(request.member, code):
        kwargs = {"org": org, "code": standing.code}
        return redirect_to(request, reverse("show_candidate", kwargs=kwargs))
    candidate = person_of(request.member, code)
    if candidate is None:
        raise Http404
    context = {"candidate": candidate, **shown_versions(request, candidate)}
    if wants_region(request) != DOCUMENT:
        context |= everything_about(request, candidate)
    return render_page(request, PAGE, context, regions={DOCUMENT})


def everything_about(
    request: HttpRequest, candidate: Candidate, task_form: TaskForm | None = None
) -> dict:
    """Return what stands beside the documents of a person's page."""
    member = request.member
    applications = applications_of(member, candidate)
    is_whole = request.GET.get("history") == "all"
    return {
        "applications": applications,
        "proposals": proposals_for(member, candidate),
        "merges": merges_into(member, candidate),
        "likely": pairs_of(member, candidate),
        "thread": thread_about(applications, most=MOST_LETTERS)
        if member.can("send_message")
        else [],
        "notes": notes_of_person(member, applications),
        **tasks_of_person(member, candidate, applications, task_form),
        "history": history_of(member, candidate, applications, most=MOST if is_whole else RECENT),
        "is_whole": is_whole,
        "tags": list(candidate.tags.all()),
        "known_tags": known_tags(member) if member.can("tag_candidate") else [],
        "places": (places := places_of(member, candidate)),
        "pools": other_pools(member, places),
        "referrals": referrals_of(member, candidate),
        "open_postings": open_postings(member, but_of=applications)
        if member.can("add_candidate")
        else [],
        "fields": shown_fields(member, candidate),
        "members": active_members(member) if member.can("assign_owner") else [],
    }


def shown_fields(member: Membership, candidate: Candidate) -> list[dict]:
    """Return the organization's own fields: what each says, and the input for who may change it."""
    may_change = member.can("set_person_field")
    return [
        {"shown": one, "form": form_of(one.field, initial=one.text) if may_change else None}
        for one in fields_of(member, candidate)
        if may_change or one.text
    ]


def notes_of_person(member: Membership, applications: list[Application]) -> list[dict]:
    """Return the notes about a person's applications, each with its `application`."""
    notes = list(notes_about(member, applications))
    named = by_handle(active_members(member)) if notes else {}
    shown = shown_notes(notes, named, member)
    return [
        line | {"application": note.application} for line, note in zip(shown, notes, strict=True)
    ]


def shown_versions(request: HttpRequest, candidate: Candidate) -> dict:
    """Return the documents, the chosen one, and its text when that is asked for."""
    versions = versions_of(request.member, candidate)
    wanted = request.GET.get("document")
    chosen = next((v for v in versions if v.code == wanted), versions[0] if versions else None)
    if chosen is None:
        return {"versions": [], "document": None}
    as_text = request.GET.get("as") == "text" or not chosen.pages
    text = text_of(request.member, candidate, chosen.code) if as_text and chosen.has_text else ""
    return {
        "versions": versions,
        "document": chosen,
        "as_text": as_text,
        "text": text,
        "passage": passage_of(text, request.GET.get("at", "")),
    }


@require_POST
@members_only("add_candidate")
def decide_proposed_change(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Accept or decline what an application says differently from the candidate's fields."""
    candidate = get_object_or_404(candidates_for(request.member), code=code)
    form = DecideForm(request.POST)
    if not form.is_valid():
        raise DomainError(_("Accept or decline the change."))
    change = proposal_of(candidate, form.cleaned_data["change"])
    if change is None:
        raise Http404
    accept = form.cleaned_data["decision"] == "accept"
    decide(change, by=request.member, accept=accept)
    words = _("The change is taken over.") if accept else _("The change is declined.")
    kwargs = {"org": org, "code": change.application.code}
    return redirect_to(request, reverse("show_application", kwargs=kwargs), words)
