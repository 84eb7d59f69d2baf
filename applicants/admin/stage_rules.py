"""Rules of stages and what they did: looked at; members change them on the posting's pages."""

from django.contrib import admin

from applicants.admin.applications import Part
from applicants.models import DocumentRequest, RuleFiring, StageRule, StageRuleVersion
from ats.foundation.admin import LookOnly


class VersionInline(Part):
    model = StageRuleVersion
    fields = ["number", "content", "by", "at"]
    related = ("by__user",)


@admin.register(StageRule)
class StageRuleAdmin(LookOnly):
    list_display = ["code", "posting", "stage", "kind", "state", "version", "created_at"]
    list_filter = ["kind", "state"]
    list_select_related = ["posting", "stage"]
    search_fields = ["code", "posting__title"]
    inlines = [VersionInline]


@admin.register(RuleFiring)
class RuleFiringAdmin(LookOnly):
    list_display = ["id", "rule", "application", "state", "why", "due_at", "settled_at"]
    list_filter = ["state", "why"]
    list_select_related = ["rule", "application__candidate", "application__posting"]
    search_fields = ["=rule__code", "application__code"]


@admin.register(DocumentRequest)
class DocumentRequestAdmin(LookOnly):
    list_display = ["what", "application", "asked_at", "answered_at"]
    list_filter = [("answered_at", admin.EmptyFieldListFilter)]
    list_select_related = ["application__candidate", "application__posting"]
    search_fields = ["what", "application__code"]
