"""The page behind a mailed invitation: a GET shows it, only a POST from it accepts."""

from django.contrib.auth import login
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from ats.access.gate import public
from ats.foundation.errors import DomainError
from ats.foundation.limits import Limit, client_address
from ats.foundation.pages import redirect_to
from ats.organizations.actions import invitations
from ats.organizations.forms.members import NewPersonForm
from ats.organizations.queries.members import public_invitation, user_invited_by

PAGE = "organizations/accept_invitation.html"
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
TRIES = Limit("invitation", count=30, seconds=60)


@sensitive_post_parameters("password")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@public
def accept_invitation(request, token):
    if not TRIES.hit(client_address(request)):
        return render(request, "errors/429.html", status=429)
    invitation = public_invitation(token)
    if invitation is None:
        return render(request, "organizations/invitation_gone.html", status=404)
    owner = user_invited_by(invitation)
    needs_name = owner is None
    data = request.POST if request.method == "POST" and needs_name else None
    form = NewPersonForm(data, email=invitation.email) if needs_name else None
    if request.method == "POST" and (form is None or form.is_valid()):
        try:
            return _accept(request, invitation, form)
        except DomainError as error:
            context = {"invitation": invitation, "form": form, "error": error}
            return render(request, PAGE, _who(request, owner, context), status=error.status)
    context = _who(request, owner, {"invitation": invitation, "form": form})
    return render(request, PAGE, context, status=422 if form and form.errors else 200)


def _who(request, owner, context):
    """Say which of the page's three faces it is: a new person, the right one, another one."""
    return {
        **context,
        "is_signed_in": request.user.is_authenticated,
        "is_mine": owner is not None and request.user.pk == owner.pk,
    }


def _accept(request, invitation, form):
    values = form.cleaned_data if form else {}
    user = request.user if request.user.is_authenticated else None
    member = invitations.accept_invitation(invitation, user=user, **values)
    if form:
        login(request, member.user, backend=BACKEND)
    message = _("Welcome to %(name)s.") % {"name": member.organization.name}
    return redirect_to(request, reverse("today", args=[member.organization.slug]), message)
