"""History, mail and notifications for the installation's superusers: read, and tried again."""

from functools import partial

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from ats.activity.actions.fan_out import tell_again
from ats.activity.actions.mail import cancel_mail, retry_mail
from ats.activity.models import Event, Mail, MailTemplate, Notification
from ats.foundation.admin import LookOnly, do_each


@admin.register(Event)
class EventAdmin(LookOnly):
    list_display = ["at", "kind", "actor_name", "subject_type", "subject_id", "organization"]
    list_filter = [
        "organization",
        "subject_type",
        ("fanned_out_at", admin.EmptyFieldListFilter),
    ]
    list_select_related = ["organization"]
    search_fields = ["kind", "actor_name", "=subject_id"]
    date_hierarchy = "at"
    actions = ["tell"]

    @admin.action(description=_("Tell the untold ones again"), permissions=["view"])
    def tell(self, request, queryset):
        do_each(request, queryset, lambda event: tell_again(event.pk))


@admin.register(Mail)
class MailAdmin(LookOnly):
    """Texts are left out: they are letters to somebody else."""

    list_display = ["created_at", "kind", "to_email", "subject", "state", "attempts", "run_at"]
    list_filter = ["state", "kind", "organization", ("error", admin.EmptyFieldListFilter)]
    list_select_related = ["organization"]
    search_fields = ["to_email", "subject", "message_id", "key", "code"]
    date_hierarchy = "created_at"
    exclude = ["text", "html", "lease_token"]
    actions = ["try_again", "take_back"]

    @admin.action(description=_("Try the failed ones again"), permissions=["view"])
    def try_again(self, request, queryset):
        do_each(request, queryset, partial(retry_mail, by=None))

    @admin.action(description=_("Take back what waits"), permissions=["view"])
    def take_back(self, request, queryset):
        do_each(request, queryset, cancel_mail)


@admin.register(MailTemplate)
class MailTemplateAdmin(LookOnly):
    list_display = ["name", "kind", "organization", "is_default", "updated_at"]
    list_filter = ["kind", "is_default", "organization"]
    list_select_related = ["organization"]
    search_fields = ["name", "subject", "body"]


@admin.register(Notification)
class NotificationAdmin(LookOnly):
    list_display = ["created_at", "membership", "text", "read_at"]
    list_filter = [("read_at", admin.EmptyFieldListFilter), "membership__organization"]
    list_select_related = ["membership__user"]
    search_fields = ["text", "membership__user__name", "membership__user__email"]
    date_hierarchy = "created_at"
