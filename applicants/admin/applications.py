"""Applications with what belongs to them: looked at; members move and end them on their pages."""

from django.contrib import admin

from applicants.models import (
    Answer,
    Application,
    Assignment,
    Consent,
    Message,
    Note,
    ReceivedFile,
    ReceivedMail,
    RejectionReason,
    ReplyAddress,
    StatusLink,
    Transition,
)
from ats.foundation.admin import LookOnly


class Part(admin.TabularInline):
    """What belongs to an application, shown with it and never changed here."""

    extra = 0
    can_delete = False
    related: tuple[str, ...] = ()

    def get_queryset(self, request):
        return super().get_queryset(request).select_related(*self.related)

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False


class AnswerInline(Part):
    model = Answer
    fields = ["label", "kind", "value"]


class TransitionInline(Part):
    model = Transition
    fields = ["at", "by", "from_state", "from_stage_name", "to_state", "to_stage_name", "why"]
    related = ("by__user",)


class AssignmentInline(Part):
    model = Assignment
    fields = ["membership", "created_at"]
    related = ("membership__user",)


class ConsentInline(Part):
    model = Consent
    fields = ["kind", "given_at", "withdrawn_at"]


class StatusLinkInline(Part):
    model = StatusLink
    fields = ["created_at", "expires_at", "revoked_at"]


@admin.register(Application)
class ApplicationAdmin(LookOnly):
    list_display = ["candidate", "posting", "state", "stage", "promise_due_on", "applied_at"]
    list_filter = [
        "state",
        "organization",
        "is_verified",
        ("promise_met_at", admin.EmptyFieldListFilter),
    ]
    list_select_related = ["candidate", "posting", "stage"]
    search_fields = ["candidate__name", "candidate__email", "posting__title", "code"]
    date_hierarchy = "applied_at"
    exclude = ["form_token"]
    inlines = [AnswerInline, TransitionInline, AssignmentInline, ConsentInline, StatusLinkInline]


class ReplyAddressInline(Part):
    model = ReplyAddress
    fields = ["created_at", "expires_at"]


class ReceivedFileInline(Part):
    model = ReceivedFile
    fields = ["name", "size", "sha256"]


@admin.register(ReceivedMail)
class ReceivedMailAdmin(LookOnly):
    """Mails as they came in; their bytes lie in private storage."""

    list_display = ["received_at", "subject", "kind", "state", "from_email", "is_foreign"]
    list_filter = ["kind", "state", "application__organization"]
    search_fields = ["subject", "from_email", "application__candidate__name", "sha256"]
    date_hierarchy = "received_at"
    exclude = ["text", "quoted"]
    inlines = [ReceivedFileInline]


@admin.register(Message)
class MessageAdmin(LookOnly):
    inlines = [ReplyAddressInline]
    list_display = ["created_at", "subject", "kind", "by", "send_at", "cancelled_at"]
    list_filter = ["kind", "application__organization"]
    list_select_related = ["by__user"]
    search_fields = ["subject", "application__candidate__name", "application__candidate__email"]
    date_hierarchy = "created_at"


@admin.register(Note)
class NoteAdmin(LookOnly):
    list_display = ["created_at", "by", "application", "deleted_at"]
    list_filter = ["application__organization", ("deleted_at", admin.EmptyFieldListFilter)]
    list_select_related = ["by__user", "application__candidate", "application__posting"]
    search_fields = ["text", "by__user__name", "application__candidate__name"]
    date_hierarchy = "created_at"


@admin.register(RejectionReason)
class RejectionReasonAdmin(LookOnly):
    """Words to choose from; an archived one stays on what was rejected with it."""

    list_display = ["name", "organization", "position", "is_archived"]
    list_filter = ["is_archived", "organization"]
    list_select_related = ["organization"]
    search_fields = ["name", "organization__name"]

    def has_add_permission(self, request):
        return request.user.is_superuser

    def has_change_permission(self, request, obj=None):
        return request.user.is_superuser

    def get_readonly_fields(self, request, obj=None):
        return ["organization"] if obj else []
