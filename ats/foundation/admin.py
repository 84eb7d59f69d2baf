"""How the installation's admin behaves: rows are looked at, actions of ours change them."""

from collections.abc import Callable, Iterable

from django.contrib import admin, messages
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from ats.foundation.errors import DomainError
from ats.foundation.jobs import retry_failed
from ats.foundation.models import Heartbeat, Job, Tally


def do_each(request, rows: Iterable[models.Model], action: Callable) -> None:
    """Call an action of ours for each row, telling of every one it refused."""
    done = 0
    for row in rows:
        try:
            done += action(row) is not False
        except DomainError as error:
            messages.warning(request, f"{row}: {error.message}")
    said = ngettext("%(count)d is done.", "%(count)d are done.", done)
    messages.info(request, said % {"count": done})


class LookOnly(admin.ModelAdmin):
    """Nobody adds, changes or deletes rows here: rules and history live in our actions."""

    list_per_page = 50
    show_full_result_count = False  # counts the whole table for a number nobody needs

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(Job)
class JobAdmin(LookOnly):
    list_display = ["id", "kind", "state", "attempts", "subject_id", "run_at", "finished_at"]
    list_filter = ["state", "kind", ("error", admin.EmptyFieldListFilter)]
    search_fields = ["key", "error", "=subject_id"]
    date_hierarchy = "created_at"
    actions = ["try_again"]

    @admin.action(description=_("Try the failed ones again"), permissions=["view"])
    def try_again(self, request, queryset):
        do_each(request, queryset, retry_failed)


@admin.register(Heartbeat)
class HeartbeatAdmin(LookOnly):
    list_display = ["name", "at"]
    search_fields = ["name"]


@admin.register(Tally)
class TallyAdmin(LookOnly):
    list_display = ["entry", "count", "ends_at"]
    list_filter = ["ends_at"]
    search_fields = ["entry"]
