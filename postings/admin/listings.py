"""Uploads, listings and readings: looked at, never written; reading again is our own action."""

from functools import partial

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from ats.foundation.admin import LookOnly, do_each
from postings.actions.retry_listing import retry_listing
from postings.models import Listing, Reading, Upload


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
        do_each(request, queryset, partial(retry_listing, by=None))


@admin.register(Reading)
class ReadingAdmin(LookOnly):
    list_display = ["listing", "reader_version", "corrected_by", "duration_ms", "created_at"]
    list_filter = ["reader_version", "listing__organization"]
    list_select_related = ["listing", "corrected_by__user"]
    search_fields = ["listing__title", "listing__code", "listing__name"]
    date_hierarchy = "created_at"
