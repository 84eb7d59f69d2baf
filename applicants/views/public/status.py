"""The candidate's own page behind a private link; opening it changes nothing."""

from collections.abc import Callable
from contextlib import suppress
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from applicants.actions import verify_application as verifying
from applicants.actions import withdraw_application as withdrawing
from applicants.forms.asked_document import AskedDocumentForm
from applicants.models import Application
from applicants.queries.document_requests import public_requests
from applicants.queries.public import public_going_on, public_status_link
from applicants.queries.sent import sent_in
from applicants.queries.standing import has_leave_to_keep, standing_of
from ats.access.gate import public
from ats.foundation.pages import SeeOther, render_page

View = Callable[..., HttpResponse]


def behind_link(view: View) -> Callable[..., HttpResponse]:
    """Turn the token of the address into its application; a kind page for any other token.

    The address is the secret: it is kept by no cache, index or other site. Nobody can forge a
    request to it without knowing it, so a CSRF cookie would add nothing; browsers that send no
    referrer name no origin either, and Django would turn them away.
    """

    @public
    @csrf_exempt
    @wraps(view)
    def guarded(request, token: str, **names: str) -> HttpResponse:
        link = public_status_link(token)
        if link is None:
            response = render_page(request, "status/unknown.html", status=404)
        else:
            request.organization = link.application.organization
            with timezone.override(link.application.organization.zone):
                response = view(request, token, link.application, **names)
        response["Cache-Control"] = "no-store"
        response["X-Robots-Tag"] = "noindex, nofollow"
        response["Referrer-Policy"] = "no-referrer"
        return response

    return guarded


@behind_link
@require_safe
def show_status(request: HttpRequest, token: str, application: Application) -> HttpResponse:
    return page_of(request, token, application)


def page_of(
    request: HttpRequest,
    token: str,
    application: Application,
    *,
    failed: tuple[str, AskedDocumentForm] | None = None,
    status: int = 200,
) -> HttpResponse:
    """Answer the page; `failed` is the code of a request for a document and its form."""
    sent = sent_in(application)
    application = public_going_on(application)
    wrong = dict([failed] if failed else [])
    context = {
        "asked_for": [
            (asked, wrong.get(asked.code) or AskedDocumentForm(auto_id=f"{asked.code}_%s"))
            for asked in public_requests(application)
        ],
        "application": application,
        "first_name": sent.first_name,
        "sent": sent,
        "is_kept": has_leave_to_keep(application),
        "standing": standing_of(application),
        "token": token,
    }
    return render_page(request, "status/status.html", context, status=status)


@behind_link
@require_POST
def verify_application(request: HttpRequest, token: str, application: Application) -> HttpResponse:
    verifying.verify_application(application)
    return _back(token)


@behind_link
def withdraw_application(
    request: HttpRequest, token: str, application: Application
) -> HttpResponse:
    """Ask first, then withdraw."""
    application = public_going_on(application)
    standing = standing_of(application)
    if request.method != "POST" and standing.is_active:
        context = {"application": application, "token": token}
        return render_page(request, "status/withdraw.html", context)
    if request.method == "POST":
        # Sent twice, the second time is too late: the page says how it ended.
        with suppress(withdrawing.AlreadyEnded):
            withdrawing.withdraw_application(application)
    return _back(token)


@behind_link
@require_POST
def withdraw_consent(request: HttpRequest, token: str, application: Application) -> HttpResponse:
    withdrawing.withdraw_consent(application)
    return _back(token)


def _back(token: str) -> HttpResponse:
    return SeeOther(reverse("show_status", kwargs={"token": token}))
