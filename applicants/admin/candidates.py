"""Candidates and their files: looked at; a file itself is opened on the candidate's page alone."""

from django.contrib import admin

from applicants.admin.applications import Part
from applicants.models import (
    Candidate,
    Document,
    DocumentPage,
    FieldValue,
    HeldFile,
    PersonField,
    Pool,
    PooledCandidate,
    ProposedChange,
    Referral,
    SourceLink,
)
from ats.foundation.admin import LookOnly


class ProposedChangeInline(Part):
    model = ProposedChange
    fields = ["field", "value", "created_at", "decided_at", "is_accepted"]


class PooledCandidateInline(Part):
    model = PooledCandidate
    fields = ["pool", "why", "added_at"]
    related = ("pool",)


class FieldValueInline(Part):
    model = FieldValue
    fields = ["field", "text", "changed_at"]
    related = ("field",)


class DocumentPageInline(Part):
    model = DocumentPage
    fields = ["number", "width", "height"]


@admin.register(Candidate)
class CandidateAdmin(LookOnly):
    list_display = ["name", "email", "organization", "source", "created_at"]
    list_filter = ["organization", "created_at"]
    list_select_related = ["organization"]
    search_fields = ["name", "email", "phone", "code"]
    date_hierarchy = "created_at"
    inlines = [ProposedChangeInline, PooledCandidateInline, FieldValueInline]


@admin.register(Referral)
class ReferralAdmin(LookOnly):
    list_display = ["candidate", "posting", "by", "created_at"]
    list_filter = ["candidate__organization", "created_at"]
    list_select_related = ["candidate", "posting", "by__user"]
    search_fields = ["candidate__name", "by__user__email"]


@admin.register(SourceLink)
class SourceLinkAdmin(LookOnly):
    list_display = ["name", "posting", "source", "visits", "created_at", "removed_at"]
    list_filter = ["posting__organization", "created_at"]
    list_select_related = ["posting"]
    search_fields = ["name", "source", "posting__title"]


@admin.register(PersonField)
class PersonFieldAdmin(LookOnly):
    list_display = ["name", "organization", "kind", "key", "created_at", "removed_at"]
    list_filter = ["kind", "organization"]
    list_select_related = ["organization"]
    search_fields = ["name", "key"]


@admin.register(Pool)
class PoolAdmin(LookOnly):
    list_display = ["name", "organization", "about", "created_at", "removed_at"]
    list_filter = ["organization", ("removed_at", admin.EmptyFieldListFilter)]
    list_select_related = ["organization"]
    search_fields = ["name", "code"]


@admin.register(Document)
class DocumentAdmin(LookOnly):
    list_display = ["name", "candidate", "kind", "file_type", "size", "state", "created_at"]
    list_filter = ["state", "kind", "file_type", "candidate__organization"]
    list_select_related = ["candidate"]
    search_fields = ["name", "candidate__name", "candidate__email", "sha256", "code"]
    date_hierarchy = "created_at"
    exclude = ["text"]
    inlines = [DocumentPageInline]


@admin.register(HeldFile)
class HeldFileAdmin(LookOnly):
    list_display = ["name", "posting", "file_type", "size", "created_at"]
    list_filter = ["file_type", "created_at"]
    list_select_related = ["posting"]
    search_fields = ["name", "sha256"]
    exclude = ["form_token"]
