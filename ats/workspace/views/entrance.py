"""The way in: where a signed-in user belongs, and the first owner's one-time page."""

from django.contrib.auth import login
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from ats.access.actions.founder_links import founder_link_of
from ats.access.gate import public, signed_in
from ats.foundation.errors import DomainError
from ats.foundation.limits import Limit, client_address
from ats.foundation.pages import redirect_to, render_page
from ats.workspace.actions.found_organization import found_installation
from ats.workspace.forms import FoundingForm
from ats.workspace.queries.homes import has_users, organizations_of

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
TRIES = Limit("first_owner", count=20, seconds=60)


@never_cache
@require_safe
@public
def home(request):
    """Send a member to Today, or to the choice of an organization; anybody else to the door."""
    if request.user.is_authenticated:
        return choose_organization(request)
    if not has_users():
        return render_page(request, "workspace/no_users.html")
    return redirect("account_login")


@require_safe
@signed_in
def choose_organization(request):
    organizations = organizations_of(request.user)
    if len(organizations) == 1:
        return redirect("today", org=organizations[0].slug)
    return render_page(
        request, "workspace/choose_organization.html", {"organizations": organizations}
    )


@sensitive_post_parameters("password")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@public
def found_organization(request, token):
    """Show the first owner's form; only its POST uses the link up."""
    if not TRIES.hit(client_address(request)):
        return render(request, "errors/429.html", status=429)
    link = founder_link_of(token)
    if link is None:
        return render(request, "workspace/founder_link_gone.html", status=404)
    form = FoundingForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            owner = found_installation(link, **form.cleaned_data)
        except DomainError as error:
            form.add_error(error.field if error.field in form.fields else None, error.message)
        else:
            login(request, owner.user, backend=BACKEND)
            message = _("Welcome. Invite your colleagues under Settings.")
            return redirect_to(request, reverse("today", args=[owner.organization.slug]), message)
    status = 422 if form.errors else 200
    return render(request, "workspace/found_organization.html", {"form": form}, status=status)
