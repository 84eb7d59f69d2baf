"""What was found, merged, searched and done to many: looked at; members do it on their pages."""

from django.contrib import admin

from applicants.admin.applications import Part
from applicants.models import (
    BulkAction,
    CandidateExport,
    CandidateMerge,
    Evidence,
    EvidenceRun,
    FoldedApplication,
    LikelyPair,
    ResumeReading,
    Reviewer,
    ReviewItem,
    ReviewRequest,
    SavedSearch,
    Task,
)
from ats.foundation.admin import LookOnly


class EvidenceInline(Part):
    model = Evidence
    fields = ["position", "text", "is_must", "state"]


class FoldedApplicationInline(Part):
    model = FoldedApplication
    fields = ["application", "into", "stage", "undone_at"]
    related = ("application__candidate", "application__posting", "into__candidate", "into__posting")


class ReviewerInline(Part):
    model = Reviewer
    fields = ["membership", "finished_at", "reminded_at"]
    related = ("membership__user",)


class ReviewItemInline(Part):
    model = ReviewItem
    fields = ["application"]
    related = ("application__candidate", "application__posting")


@admin.register(BulkAction)
class BulkActionAdmin(LookOnly):
    list_display = ["id", "organization", "kind", "state", "affected", "undone", "created_at"]
    list_filter = ["kind", "state", "organization"]
    list_select_related = ["organization"]
    search_fields = ["=id", "organization__name"]
    date_hierarchy = "created_at"
    exclude = ["codes"]


@admin.register(ResumeReading)
class ResumeReadingAdmin(LookOnly):
    list_display = ["document", "version", "is_current", "problem", "created_at"]
    list_filter = ["is_current", "version", "problem"]
    list_select_related = ["document"]
    search_fields = ["document__name", "document__code"]
    exclude = ["text", "data"]


@admin.register(EvidenceRun)
class EvidenceRunAdmin(LookOnly):
    list_display = ["application", "rules_version", "reader_version", "is_current", "created_at"]
    list_filter = ["is_current", "rules_version"]
    list_select_related = ["application__candidate", "application__posting"]
    search_fields = ["application__code", "application__candidate__name"]
    exclude = ["source"]
    inlines = [EvidenceInline]


@admin.register(LikelyPair)
class LikelyPairAdmin(LookOnly):
    list_display = ["one", "other", "organization", "state", "found_at"]
    list_filter = ["state", "organization"]
    list_select_related = ["one", "other", "organization"]
    search_fields = ["one__name", "other__name"]


@admin.register(CandidateMerge)
class CandidateMergeAdmin(LookOnly):
    list_display = ["survivor", "absorbed", "organization", "at", "undone_at"]
    list_filter = ["organization", ("undone_at", admin.EmptyFieldListFilter)]
    list_select_related = ["survivor", "absorbed", "organization"]
    search_fields = ["survivor__name", "absorbed__name"]
    inlines = [FoldedApplicationInline]


@admin.register(SavedSearch)
class SavedSearchAdmin(LookOnly):
    list_display = ["name", "organization", "by", "is_shared", "created_at", "deleted_at"]
    list_filter = ["is_shared", "organization"]
    list_select_related = ["organization", "by__user"]
    search_fields = ["name"]


@admin.register(CandidateExport)
class CandidateExportAdmin(LookOnly):
    list_display = ["id", "organization", "by", "kind", "rows", "created_at", "expires_at"]
    list_filter = ["kind", "organization"]
    list_select_related = ["organization", "by__user"]
    search_fields = ["=id", "by__user__email"]
    exclude = ["file"]


@admin.register(Task)
class TaskAdmin(LookOnly):
    list_display = ["text", "organization", "candidate", "assignee", "due_on", "done_at"]
    list_filter = ["organization", ("done_at", admin.EmptyFieldListFilter)]
    list_select_related = ["organization", "candidate", "assignee__user"]
    search_fields = ["text", "candidate__name", "assignee__user__name"]
    date_hierarchy = "created_at"


@admin.register(ReviewRequest)
class ReviewRequestAdmin(LookOnly):
    list_display = ["posting", "by", "due_on", "created_at", "closed_at"]
    list_filter = [("closed_at", admin.EmptyFieldListFilter), "organization"]
    list_select_related = ["posting", "by__user"]
    search_fields = ["posting__title", "by__user__email"]
    exclude = ["token"]
    inlines = [ReviewerInline, ReviewItemInline]
