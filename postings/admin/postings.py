"""Postings and their stages: looked at; their states change by our own actions."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from ats.foundation.admin import LookOnly, do_each
from postings.actions.close_posting import close_posting
from postings.actions.pause_posting import pause_posting
from postings.actions.publish_posting import publish_posting
from postings.actions.reopen_posting import reopen_posting
from postings.actions.stage_templates import choose_default_template
from postings.models import (
    BankQuestion,
    Posting,
    PostingPlace,
    PostingTemplate,
    PostingVersion,
    Question,
    Requirement,
    Stage,
    StageTemplate,
    TeamMember,
)


class Part(admin.TabularInline):
    """What belongs to a posting, shown with it and never changed here."""

    extra = 0
    can_delete = False

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False


class PlaceInline(Part):
    model = PostingPlace


class RequirementInline(Part):
    model = Requirement


class QuestionInline(Part):
    model = Question


class StageInline(Part):
    model = Stage


class TeamInline(Part):
    model = TeamMember
    fields = ["membership", "is_lead"]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("membership__user")


class VersionInline(Part):
    model = PostingVersion
    fields = ["number", "published_at", "published_by"]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("published_by__user")


@admin.register(Posting)
class PostingAdmin(LookOnly):
    list_display = ["title", "organization", "state", "department", "version_number", "updated_at"]
    list_filter = ["state", "workplace", "employment_type", "organization"]
    list_select_related = ["organization"]
    search_fields = ["title", "code", "department"]
    date_hierarchy = "created_at"
    inlines = [
        PlaceInline,
        RequirementInline,
        QuestionInline,
        StageInline,
        TeamInline,
        VersionInline,
    ]
    actions = ["publish", "pause", "close", "reopen"]

    @admin.action(description=_("Publish, or publish changes"), permissions=["view"])
    def publish(self, request, queryset):
        do_each(request, queryset, lambda posting: publish_posting(posting, by=None))

    @admin.action(description=_("Pause"), permissions=["view"])
    def pause(self, request, queryset):
        do_each(request, queryset, lambda posting: pause_posting(posting, by=None))

    @admin.action(description=_("Close"), permissions=["view"])
    def close(self, request, queryset):
        do_each(request, queryset, lambda posting: close_posting(posting, by=None))

    @admin.action(description=_("Open again"), permissions=["view"])
    def reopen(self, request, queryset):
        do_each(request, queryset, lambda posting: reopen_posting(posting, by=None))


@admin.register(Stage)
class StageAdmin(LookOnly):
    list_display = ["name", "posting", "position"]
    list_filter = ["posting__organization", "posting__state"]
    list_select_related = ["posting"]
    search_fields = ["name", "code", "posting__title", "posting__code"]


@admin.register(StageTemplate)
class StageTemplateAdmin(LookOnly):
    list_display = ["name", "organization", "is_default"]
    list_filter = ["is_default", "organization"]
    list_select_related = ["organization"]
    search_fields = ["name", "code"]
    actions = ["make_default"]

    @admin.action(description=_("Make it the default"), permissions=["view"])
    def make_default(self, request, queryset):
        do_each(request, queryset, lambda row: choose_default_template(row, by=None))


@admin.register(PostingTemplate)
class PostingTemplateAdmin(LookOnly):
    list_display = ["name", "organization", "made_at"]
    list_filter = ["organization"]
    list_select_related = ["organization"]
    search_fields = ["name", "code"]


@admin.register(BankQuestion)
class BankQuestionAdmin(LookOnly):
    list_display = ["label", "organization", "kind", "is_archived"]
    list_filter = ["is_archived", "kind", "organization"]
    list_select_related = ["organization"]
    search_fields = ["label", "code"]
