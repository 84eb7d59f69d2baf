"""Candidates and their files: looked at; a file itself is opened on the candidate's page alone."""

from django.contrib import admin

from applicants.admin.applications import Part
from applicants.models import Candidate, Document, DocumentPage, HeldFile, ProposedChange
from ats.foundation.admin import LookOnly


class ProposedChangeInline(Part):
    model = ProposedChange
    fields = ["field", "value", "created_at", "decided_at", "is_accepted"]


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
    inlines = [ProposedChangeInline]


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
