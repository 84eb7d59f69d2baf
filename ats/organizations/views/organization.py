"""Settings: the way in, the organization's own, a member's profile."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from ats.access.gate import members_only
from ats.foundation.pages import redirect_to, render_page
from ats.organizations.actions import organization as actions
from ats.organizations.forms.settings import OrganizationForm, ProfileForm

# The first page of the settings that a member may open.
WAYS_IN = (
    ("manage_organization", "edit_organization"),
    ("manage_mail_templates", "list_mail_templates"),
)


@require_safe
@members_only()
def organization_settings(request, org):
    name = next((name for may, name in WAYS_IN if request.member.can(may)), "edit_profile")
    return redirect(name, org=org)


@require_http_methods(["GET", "HEAD", "POST"])
@members_only("manage_organization")
def edit_organization(request, org):
    member = request.member
    form = OrganizationForm(request.POST or None, instance=member.organization)
    if request.method == "POST" and form.is_valid():
        actions.edit_organization(member.organization, by=member, values=form.cleaned_data)
        return redirect_to(request, reverse("edit_organization", args=[org]), _("Saved."))
    return render_page(
        request,
        "organizations/edit_organization.html",
        {"form": form, "tab": "organization"},
        status=422 if form.errors else 200,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@members_only()
def edit_profile(request, org):
    member = request.member
    form = ProfileForm(request.POST or None, instance=member.user)
    if request.method == "POST" and form.is_valid():
        actions.edit_profile(member, **form.cleaned_data)
        return redirect_to(request, reverse("edit_profile", args=[org]), _("Saved."))
    return render_page(
        request,
        "organizations/edit_profile.html",
        {"form": form, "tab": "profile"},
        status=422 if form.errors else 200,
    )
