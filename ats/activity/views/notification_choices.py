"""How a member hears of things, and the page behind the link that ends mails."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from ats.access.gate import members_only, public
from ats.activity.actions.choose_notifications import choose_notifications as choose
from ats.activity.actions.unsubscribe import unsubscribe as end_mails
from ats.activity.actions.unsubscribe import unsubscription_of
from ats.activity.forms import ChoicesForm
from ats.activity.notification_kinds import KINDS
from ats.activity.queries.notification_choices import choices_of
from ats.foundation.pages import redirect_to, render_page


@require_http_methods(["GET", "HEAD", "POST"])
@members_only()
def choose_notifications(request: HttpRequest, org: str) -> HttpResponse:
    """Show the table of a member's own choices, and keep them."""
    form = ChoicesForm(request.POST or None, choices=choices_of(request.member))
    if request.method == "POST" and form.is_valid():
        choose(request.member, form.chosen, by=request.member)
        return redirect_to(request, reverse("choose_notifications", args=[org]), _("Saved."))
    return render_page(
        request,
        "activity/choose_notifications.html",
        {"form": form, "tab": "notifications"},
        status=422 if form.is_bound else 200,
    )


@csrf_exempt  # mail programs post here for their reader (RFC 8058); the token is the proof
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@public
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """Show a page; only its POST ends the mails. A link that is none is told the same."""
    member, scope = unsubscription_of(token)
    if member is not None and request.method == "POST":
        end_mails(member, scope)
    context = {
        "reader": member,
        "kind": KINDS.get(scope),
        "is_over": member is None or request.method == "POST",
    }
    return render(request, "activity/unsubscribe.html", context)
