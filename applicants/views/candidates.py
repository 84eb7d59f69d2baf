"""The list of candidates, one person with all applications, and what is proposed about them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from applicants.actions.decide_proposed_change import decide_proposed_change as decide
from applicants.forms.candidates import CandidateFilterForm
from applicants.forms.notes import DecideForm
from applicants.queries.applications import candidates_for
from applicants.queries.candidates import candidate_page
from applicants.queries.dossier import other_applications, proposals_for
from applicants.views.board_answers import addresses
from ats.access.gate import members_only
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to, render_page
from postings.models import Stage
from postings.queries.postings import postings_for


@require_safe
@members_only("view_candidates")
def list_candidates(request: HttpRequest, org: str) -> HttpResponse:
    """List candidates, newest first; a filter that means nothing is left out."""
    form = CandidateFilterForm(request.GET)
    form.is_valid()
    asked = {name: form.cleaned_data.get(name, "") for name in form.fields}
    after = request.GET.get("after", "")[:10]
    context = {
        "page": candidate_page(request.member, **asked, after=after),
        "asked": asked,
        "is_narrowed": any(asked.values()),
        "is_first": not after,
        "postings": postings_for(request.member).order_by("title").values("code", "title"),
        "stages": Stage.objects.filter(
            posting__in=postings_for(request.member), posting__code=asked["posting"]
        )
        if asked["posting"]
        else [],
        "states": form.fields["state"].choices,
        "labels": {
            "posting": _("Posting"),
            "stage": _("Stage"),
            "source": _("Source"),
            "added": _("Added"),
        },
        "candidates_url": request.path,
        **addresses(org),
    }
    return render_page(
        request, "applicants/list_candidates.html", context, regions={"candidate-list"}
    )


@require_safe
@members_only("view_candidates")
def show_candidate(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Show a person; with a single application, go to it."""
    candidate = get_object_or_404(candidates_for(request.member), code=code)
    applications = list(other_applications(request.member, candidate))
    if len(applications) == 1:
        kwargs = {"org": org, "code": applications[0].code}
        return redirect_to(request, reverse("show_application", kwargs=kwargs))
    context = {
        "candidate": candidate,
        "applications": applications,
        "proposals": proposals_for(request.member, candidate),
    }
    return render_page(request, "applicants/candidate.html", context)


@require_POST
@members_only("add_candidate")
def decide_proposed_change(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Accept or decline what an application says differently from the candidate's fields."""
    candidate = get_object_or_404(candidates_for(request.member), code=code)
    form = DecideForm(request.POST)
    if not form.is_valid():
        raise DomainError(_("Accept or decline the change."))
    change = get_object_or_404(
        candidate.proposed_changes.select_related("application"), pk=form.cleaned_data["change"]
    )
    accept = form.cleaned_data["decision"] == "accept"
    decide(change, by=request.member, accept=accept)
    words = _("The change is taken over.") if accept else _("The change is declined.")
    kwargs = {"org": org, "code": change.application.code}
    return redirect_to(request, reverse("show_application", kwargs=kwargs), words)
