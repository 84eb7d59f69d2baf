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
from applicants.models import Application
from applicants.queries.public import public_status_link
from applicants.queries.sent import sent_in
from applicants.queries.standing import has_leave_to_keep, standing_of
from ats.access.gate import public
from ats.foundation.pages import SeeOther, render_page

View = Callable[[HttpRequest, str, Application], HttpResponse]


def behind_link(view: View) -> Callable[..., HttpResponse]:
    """Turn the token of the address into its application; a kind page for any other token.

    The address is the secret: it is kept by no cache, index or other site. Nobody can forge a
    request to it without knowing it, so a CSRF cookie would add nothing; browsers that send no
    referrer name no origin either, and Django would turn them away.
    """

    @public
    @csrf_exempt
    @wraps(view)
    def guarded(request, token: str) -> HttpResponse:
        link = public_status_link(token)
        if link is None:
            response = render_page(request, "status/unknown.html", status=404)
        else:
            request.organization = link.application.organization
            with timezone.override(link.application.organization.zone):
                response = view(request, token, link.application)
        response["Cache-Control"] = "no-store"
        response["X-Robots-Tag"] = "noindex, nofollow"
        response["Referrer-Policy"] = "no-referrer"
        return response

    return guarded


@behind_link
@require_safe
def show_status(request: HttpRequest, token: str, application: Application) -> HttpResponse:
    sent = sent_in(application)
    context = {
        "application": application,
        "first_name": sent.first_name,
        "sent": sent,
        "is_kept": has_leave_to_keep(application),
        "standing": standing_of(application),
        "token": token,
    }
    return render_page(request, "status/status.html", context)


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
