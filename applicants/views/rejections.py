"""Not moving somebody forward, with a reason and a mail that can be taken back."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from applicants.actions.reject_application import reject_application as reject
from applicants.actions.reject_application import take_back_rejection as take_back
from applicants.forms.letters import RejectForm
from applicants.models import RejectionReason
from applicants.queries.applications import application_of
from applicants.queries.drafts import draft_letter
from applicants.views.applications import address_of, seen_version
from ats.access.gate import members_only
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to, render_page


@require_http_methods(["GET", "HEAD", "POST"])
@members_only("reject_application")
def reject_application(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Ask for the reason and the letter (GET), or reject (POST)."""
    application = application_of(request.member, code)
    reasons = RejectionReason.objects.filter(
        organization_id=request.member.organization_id, is_archived=False
    )
    form = RejectForm(
        request.POST if request.method == "POST" else None,
        reasons=reasons,
        initial=first_words(request, application),
    )
    context = {"application": application, "candidate": application.candidate, "form": form}
    status = 422 if form.is_bound else 200
    if form.is_bound and form.is_valid():
        subject, text = form.letter
        try:
            reject(
                application,
                by=request.member,
                reason=form.cleaned_data["reason"],
                seen_version=form.cleaned_data["seen"],
                subject=subject,
                text=text,
            )
        except DomainError as error:
            form.add_error(error.field if error.field in form.fields else None, error.message)
            status = error.status
        else:
            return answer(request, application)
    return render_page(
        request,
        "applicants/reject_application.html",
        context,
        regions={"dialog-place"},
        status=status,
    )


def first_words(request: HttpRequest, application) -> dict:
    """Return what the form begins with; a candidate without an address gets no mail."""
    if request.method == "POST":
        return {}
    draft = draft_letter(application, "application_rejected", by=request.member)
    return {
        "is_mailed": bool(application.candidate.email),
        "subject": draft.subject,
        "text": draft.text,
        "seen": application.row_version,
    }


def answer(request: HttpRequest, application) -> HttpResponse:
    kwargs = {"org": request.member.organization.slug, "code": application.code}
    words = _("%(name)s is not moved forward.") % {"name": application.candidate.name}
    undo = reverse("take_back_rejection", kwargs=kwargs)
    return redirect_to(request, address_of(request, application), words, undo=undo)


@require_POST
@members_only("reject_application")
def take_back_rejection(request: HttpRequest, org: str, code: str) -> HttpResponse:
    application = application_of(request.member, code)
    row = take_back(application, by=request.member, seen_version=seen_version(request))
    words = _("%(name)s is back in %(stage)s; nothing was sent.") % {
        "name": row.candidate.name,
        "stage": row.where,
    }
    return redirect_to(request, address_of(request, application), words)
