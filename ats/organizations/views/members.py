"""Members and invitations, for owners."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from ats.access.gate import members_only
from ats.access.models import Role
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to, render_page
from ats.organizations.actions import invitations, members
from ats.organizations.forms.members import InvitationForm, RoleForm
from ats.organizations.queries.members import invitations_for, members_for

ROLE_WORDS = {
    Role.OWNER: gettext_lazy("sees and changes everything, members and settings too"),
    Role.RECRUITER: gettext_lazy("sees and works on everything but members and settings"),
    Role.HIRING_MANAGER: gettext_lazy("sees the postings on whose team they are"),
    Role.INTERVIEWER: gettext_lazy("sees the applications assigned to them"),
}


@require_safe
@members_only("manage_members")
def list_members(request, org):
    return _page(request, InvitationForm())


def _page(request, form, status=200):
    context = {
        "members": members_for(request.member),
        "invitations": invitations_for(request.member),
        "roles": Role.choices,
        "role_words": [(Role(role).label, words) for role, words in ROLE_WORDS.items()],
        "form": form,
        "tab": "members",
    }
    return render_page(request, "organizations/list_members.html", context, status=status)


def _back(request, message):
    url = reverse("list_members", args=[request.member.organization.slug])
    return redirect_to(request, url, message)


@require_POST
@members_only("manage_members")
def invite_member(request, org):
    form = InvitationForm(request.POST)
    if form.is_valid():
        try:
            invitations.invite_member(by=request.member, **form.cleaned_data)
        except DomainError as error:
            form.add_error(error.field, error.message)
        else:
            return _back(request, _("The invitation is on its way."))
    return _page(request, form, status=422)


@require_POST
@members_only("manage_members")
def resend_invitation(request, org, code):
    invitation = get_object_or_404(invitations_for(request.member), code=code)
    invitations.resend_invitation(invitation, by=request.member)
    return _back(request, _("A new link is on its way; the old one no longer works."))


@require_POST
@members_only("manage_members")
def revoke_invitation(request, org, code):
    invitation = get_object_or_404(invitations_for(request.member), code=code)
    invitations.revoke_invitation(invitation, by=request.member)
    return _back(request, _("The invitation is taken back; its link no longer works."))


@require_POST
@members_only("manage_members")
def change_role(request, org, code):
    membership = get_object_or_404(members_for(request.member), code=code)
    form = RoleForm(request.POST)
    if not form.is_valid():
        raise DomainError(_("Choose one of the roles."), field="role")
    members.change_role(membership, by=request.member, role=form.cleaned_data["role"])
    return _back(request, _("%(name)s has a new role.") % {"name": membership.name})


@require_POST
@members_only("manage_members")
def deactivate_member(request, org, code):
    membership = get_object_or_404(members_for(request.member), code=code)
    members.deactivate_member(membership, by=request.member)
    undo = reverse("reactivate_member", args=[org, code])
    message = _("%(name)s can no longer come in.") % {"name": membership.name}
    return redirect_to(request, reverse("list_members", args=[org]), message, undo=undo)


@require_POST
@members_only("manage_members")
def reactivate_member(request, org, code):
    membership = get_object_or_404(members_for(request.member), code=code)
    members.reactivate_member(membership, by=request.member)
    return _back(request, _("%(name)s can come in again.") % {"name": membership.name})
