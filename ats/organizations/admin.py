"""Organizations, members, invitations and keys for the installation's superusers."""

from functools import partial

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from ats.access.models import ApiKey, DayOff, Invitation, Membership, Organization, Role
from ats.foundation.admin import LookOnly, do_each
from ats.organizations.actions.invitations import revoke_invitation
from ats.organizations.actions.keys import revoke_api_key
from ats.organizations.actions.members import change_role, deactivate_member, reactivate_member
from ats.organizations.actions.organization import edit_organization
from ats.organizations.forms.settings import OrganizationForm


@admin.register(Organization)
class OrganizationAdmin(LookOnly):
    """Its settings, through the action that its owners' page calls."""

    form = OrganizationForm
    list_display = ["name", "slug", "time_zone", "reply_days", "created_at"]
    list_filter = ["is_demo", "created_at"]
    search_fields = ["name", "slug"]
    readonly_fields = ["slug", "is_demo", "created_at"]

    def has_change_permission(self, request, obj=None):
        return request.user.is_superuser

    def save_model(self, request, obj, form, change):
        edit_organization(obj, by=None, values=form.cleaned_data)


@admin.register(DayOff)
class DayOffAdmin(LookOnly):
    list_display = ["name", "organization", "first_on", "last_on", "is_own", "removed_at"]
    list_filter = ["is_own", "organization"]
    list_select_related = ["organization"]
    search_fields = ["name", "organization__name", "code"]
    date_hierarchy = "first_on"


@admin.register(Membership)
class MembershipAdmin(LookOnly):
    list_display = ["user", "organization", "role", "is_active", "created_at"]
    list_filter = ["role", "is_active", "organization"]
    list_select_related = ["user", "organization"]
    search_fields = ["user__name", "user__email", "organization__name", "code"]
    actions = ["deactivate", "reactivate"]

    def get_actions(self, request):
        return super().get_actions(request) | {
            f"make_{role}": (
                _make(role),
                f"make_{role}",
                _("Make them %(role)s") % {"role": role.label},
            )
            for role in Role
        }

    @admin.action(description=_("Deactivate"), permissions=["view"])
    def deactivate(self, request, queryset):
        do_each(request, queryset, partial(deactivate_member, by=None))

    @admin.action(description=_("Reactivate"), permissions=["view"])
    def reactivate(self, request, queryset):
        do_each(request, queryset, partial(reactivate_member, by=None))


def _make(role: Role):
    def make(model_admin, request, queryset):
        do_each(request, queryset, partial(change_role, by=None, role=role))

    return make


@admin.register(Invitation)
class InvitationAdmin(LookOnly):
    list_display = ["email", "organization", "role", "invited_by", "expires_at", "accepted_at"]
    list_filter = ["role", "organization", ("accepted_at", admin.EmptyFieldListFilter)]
    list_select_related = ["organization", "invited_by__user"]
    search_fields = ["email", "organization__name", "code"]
    date_hierarchy = "created_at"
    actions = ["revoke"]

    @admin.action(description=_("Take back"), permissions=["view"])
    def revoke(self, request, queryset):
        do_each(request, queryset, partial(revoke_invitation, by=None))


@admin.register(ApiKey)
class ApiKeyAdmin(LookOnly):
    list_display = ["name", "prefix", "membership", "kind", "last_used_at", "revoked_at"]
    list_filter = ["kind", ("revoked_at", admin.EmptyFieldListFilter), "membership__organization"]
    list_select_related = ["membership__user", "membership__organization"]
    search_fields = ["name", "prefix", "membership__user__email"]
    date_hierarchy = "created_at"
    actions = ["revoke"]

    @admin.action(description=_("Revoke"), permissions=["view"])
    def revoke(self, request, queryset):
        rows = queryset.select_related("membership")
        do_each(request, rows, partial(revoke_api_key, by=None))
