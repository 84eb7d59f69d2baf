"""Uploads, listings and readings: looked at, never written; reading again is our own action."""

from django.contrib import admin, messages
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from ats.foundation.errors import DomainError
from postings.actions.retry_listing import retry_listing
from postings.models import Listing, Reading, Upload


class LookOnly(admin.ModelAdmin):
    """What came in is evidence: nobody adds, changes or deletes it here."""

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(Upload)
class UploadAdmin(LookOnly):
    list_display = ["name", "organization", "source", "by", "created_at", "finished_at", "error"]
    list_filter = ["source", "organization", ("error", admin.EmptyFieldListFilter)]
    list_select_related = ["organization", "by__user"]
    search_fields = ["name", "code", "by__user__email"]
    date_hierarchy = "created_at"


@admin.register(Listing)
class ListingAdmin(LookOnly):
    list_display = ["__str__", "name", "organization", "state", "problem_code", "created_at"]
    list_filter = ["state", "problem_code", "organization"]
    list_select_related = ["organization"]
    search_fields = ["title", "name", "code", "sha256", "upload__code"]
    date_hierarchy = "created_at"
    actions = ["read_again"]

    @admin.action(description=_("Read the unreadable ones again"), permissions=["view"])
    def read_again(self, request, queryset):
        done = 0
        for listing in queryset:
            try:
                retry_listing(listing, by=None)
                done += 1
            except DomainError as error:
                self.message_user(request, f"{listing}: {error.message}", messages.WARNING)
        said = ngettext("%(count)d is read again.", "%(count)d are read again.", done)
        self.message_user(request, said % {"count": done})


@admin.register(Reading)
class ReadingAdmin(LookOnly):
    list_display = ["listing", "reader_version", "corrected_by", "duration_ms", "created_at"]
    list_filter = ["reader_version", "listing__organization"]
    list_select_related = ["listing", "corrected_by__user"]
    search_fields = ["listing__title", "listing__code", "listing__name"]
    date_hierarchy = "created_at"
