"""What was decided about checks: looked at."""

from django.contrib import admin

from ats.foundation.admin import LookOnly
from postings.models import CheckSettings, FindingFix, KeptFinding, PackChoice, PostingCheck


@admin.register(CheckSettings)
class CheckSettingsAdmin(LookOnly):
    list_display = ["organization", "employees"]
    list_filter = ["organization"]
    list_select_related = ["organization"]
    search_fields = ["organization__name"]


@admin.register(PackChoice)
class PackChoiceAdmin(LookOnly):
    list_display = ["pack", "organization", "is_on", "is_blocking"]
    list_filter = ["pack", "is_on", "organization"]
    list_select_related = ["organization"]
    search_fields = ["pack", "organization__name"]


@admin.register(KeptFinding)
class KeptFindingAdmin(LookOnly):
    list_display = ["rule", "posting", "reason", "by", "at"]
    list_filter = ["rule", "posting__organization"]
    list_select_related = ["posting", "by__user"]
    search_fields = ["rule", "reason", "posting__title", "posting__code"]
    date_hierarchy = "at"


@admin.register(FindingFix)
class FindingFixAdmin(LookOnly):
    list_display = ["rule", "posting", "target", "by", "at", "undone_at"]
    list_filter = ["rule", "posting__organization"]
    list_select_related = ["posting", "by__user"]
    search_fields = ["rule", "posting__title", "posting__code"]
    date_hierarchy = "at"


@admin.register(PostingCheck)
class PostingCheckAdmin(LookOnly):
    list_display = ["posting", "digest", "checked_at"]
    list_filter = ["digest", "posting__organization"]
    list_select_related = ["posting"]
    search_fields = ["posting__title", "posting__code"]
    date_hierarchy = "checked_at"
