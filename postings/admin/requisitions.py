"""Requisitions with their approvals: looked at; members decide on their own pages."""

from django.contrib import admin

from ats.foundation.admin import LookOnly
from postings.admin.postings import Part
from postings.models import Approval, Requisition


class ApprovalInline(Part):
    model = Approval
    fields = ["round", "position", "membership", "asked_at", "decision", "word", "decided_at"]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("membership__user")


@admin.register(Requisition)
class RequisitionAdmin(LookOnly):
    list_display = ["title", "organization", "state", "openings", "department", "updated_at"]
    list_filter = ["state", "reason", "organization"]
    list_select_related = ["organization"]
    search_fields = ["title", "code", "department"]
    date_hierarchy = "created_at"
    inlines = [ApprovalInline]
