"""Users for the installation's superusers; memberships and the rest are in ats.organizations."""

# Packages register theirs when these modules are imported; we put ours in their place.
import allauth.account.admin  # noqa: F401
import django.contrib.auth.admin
from allauth.account.decorators import secure_admin_login
from allauth.account.models import EmailAddress
from django import forms
from django.contrib import admin
from django.contrib.auth.forms import AdminUserCreationForm, UserChangeForm
from django.contrib.auth.models import Group
from django.utils.translation import gettext_lazy as _

from ats.access.actions.users import change_email, deactivate_user, reactivate_user
from ats.access.models import FounderLink, User
from ats.foundation.admin import LookOnly, do_each

# One door for everybody: its limits, and later its second factor, hold here too.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]
admin.site.site_header = admin.site.site_title = _("Rolecall administration")
admin.site.index_title = _("This installation")
admin.site.unregister([Group, EmailAddress])


class LowerCaseEmail(forms.ModelForm):
    """An address is one, however it is typed."""

    def clean_email(self):
        email = self.cleaned_data["email"].strip().lower()
        others = User.objects.filter(email__iexact=email).exclude(pk=self.instance.pk)
        if others.exists():
            raise forms.ValidationError(_("Somebody has this address."), code="unique")
        return email


class PersonForm(LowerCaseEmail, UserChangeForm):
    pass


class NewPersonForm(LowerCaseEmail, AdminUserCreationForm):
    class Meta:
        model = User
        fields = ["email", "name"]


@admin.register(User)
class UserAdmin(django.contrib.auth.admin.UserAdmin):
    """Passwords by their own form; whether somebody may come in, by our actions."""

    form = PersonForm
    add_form = NewPersonForm
    list_display = ["email", "name", "is_active", "is_superuser", "last_login", "date_joined"]
    list_filter = ["is_active", "is_superuser", "memberships__organization"]
    search_fields = ["email", "name"]
    ordering = ["email"]
    readonly_fields = ["is_active", "last_login", "date_joined"]
    filter_horizontal = ()
    show_full_result_count = False
    fieldsets = [
        (None, {"fields": ["email", "name", "time_zone", "password"]}),
        (_("Rights"), {"fields": ["is_active", "is_superuser"]}),
        (_("Times"), {"fields": ["last_login", "date_joined"]}),
    ]
    add_fieldsets = [
        (None, {"fields": ["email", "name", "usable_password", "password1", "password2"]})
    ]
    actions = ["deactivate", "reactivate"]

    def has_delete_permission(self, request, obj=None):
        return False  # what somebody did keeps their name

    def get_readonly_fields(self, request, obj=None):
        own = ["is_superuser"] if obj is not None and obj.pk == request.user.pk else []
        return [*self.readonly_fields, *own]

    def save_model(self, request, obj, form, change):
        obj.is_staff = obj.is_superuser
        super().save_model(request, obj, form, change)
        if change and "email" in form.changed_data:
            change_email(obj, email=obj.email)

    @admin.action(description=_("Deactivate: they cannot sign in"), permissions=["change"])
    def deactivate(self, request, queryset):
        do_each(request, queryset.exclude(pk=request.user.pk), deactivate_user)

    @admin.action(description=_("Reactivate"), permissions=["change"])
    def reactivate(self, request, queryset):
        do_each(request, queryset, reactivate_user)


@admin.register(EmailAddress)
class EmailAddressAdmin(LookOnly):
    list_display = ["email", "user", "primary", "verified"]
    list_filter = ["primary", "verified"]
    list_select_related = ["user"]
    search_fields = ["email", "user__name"]


@admin.register(FounderLink)
class FounderLinkAdmin(LookOnly):
    list_display = ["created_at", "expires_at", "used_at"]
    list_filter = [("used_at", admin.EmptyFieldListFilter)]
    search_fields = ["=id"]
