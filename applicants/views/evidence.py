"""What the posting asks and where the résumé shows it: a region of many pages, and a page."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from applicants.actions.mark_evidence import mark_evidence as mark
from applicants.actions.mark_evidence import take_back_mark as take_back
from applicants.forms.evidence import MarkForm
from applicants.models import Application
from applicants.queries.applications import application_of
from applicants.queries.evidence import evidence_line, evidence_mark, evidence_of
from ats.access.gate import members_only
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to, render_page, wants_region

REGION = "application-evidence"


@require_safe
@members_only("view_candidates")
def show_evidence(request: HttpRequest, org: str, code: str) -> HttpResponse:
    return render_evidence(request, application_of(request.member, code))


@require_POST
@members_only("mark_evidence")
def mark_evidence(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Keep that a line is right or wrong, and show the evidence with it."""
    application = application_of(request.member, code)
    form = MarkForm(request.POST)
    if not form.is_valid():
        raise DomainError(_("Say of one line whether it is right or wrong."))
    line = evidence_line(application, form.cleaned_data["line"])
    if line is None:
        raise Http404
    mark(line, by=request.member, is_right=form.cleaned_data["is_right"])
    return _answer(request, application, _("What you say of the line is kept."))


@require_POST
@members_only("mark_evidence")
def take_back_mark(request: HttpRequest, org: str, code: str, mark: str) -> HttpResponse:
    application = application_of(request.member, code)
    row = evidence_mark(application, mark)
    if row is None:
        raise Http404
    take_back(row, by=request.member)
    return _answer(request, application, _("It is taken back."))


def _answer(request: HttpRequest, application: Application, words: str) -> HttpResponse:
    """Answer the region; without JavaScript go to where it is, saying what happened."""
    if wants_region(request) == REGION:
        return render_evidence(request, application)
    kwargs = {"org": request.member.organization.slug, "code": application.code}
    return redirect_to(request, reverse("show_evidence", kwargs=kwargs), words)


def render_evidence(request: HttpRequest, application: Application) -> HttpResponse:
    context = {
        "application": application,
        "candidate": application.candidate,
        "evidence": evidence_of(application),
        "tab": "application",
    }
    return render_page(request, "applicants/evidence.html", context, regions={REGION})
