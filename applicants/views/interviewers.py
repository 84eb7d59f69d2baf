"""Who is asked to look at an application."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from applicants.actions.assign_interviewer import assign_interviewer as assign
from applicants.actions.assign_interviewer import unassign_interviewer as unassign
from applicants.forms.notes import AssignForm
from applicants.queries.applications import application_of
from applicants.views.applications import address_of
from ats.access.gate import members_only
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to
from ats.organizations.queries.members import members_for


@require_POST
@members_only("assign_interviewer")
def assign_interviewer(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Assign the member named by code, or with `is_off` take them off."""
    application = application_of(request.member, code)
    form = AssignForm(request.POST)
    if not form.is_valid():
        raise DomainError(_("Choose a member."), field="member")
    member = get_object_or_404(members_for(request.member), code=form.cleaned_data["member"])
    if form.cleaned_data["is_off"]:
        unassign(application, member=member, by=request.member)
        words = _("%(name)s is no longer asked.") % {"name": member.name}
    else:
        assign(application, member=member, by=request.member)
        words = _("%(name)s is asked to look at this application.") % {"name": member.name}
    return redirect_to(request, address_of(request, application), words)
