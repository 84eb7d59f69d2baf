"""A member's notifications."""

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ats.access.gate import members_only
from ats.activity.actions import notifications as actions
from ats.activity.queries.notifications import notifications_for
from ats.foundation.pages import redirect_to, render_page

PAGE_SIZE = 40


@require_safe
@members_only()
def list_notifications(request, org):
    page = Paginator(notifications_for(request.member), PAGE_SIZE).get_page(request.GET.get("page"))
    newest = max((row.pk for row in page), default=0)
    context = {"page": page, "newest": newest, "has_unread": any(not r.read_at for r in page)}
    return render_page(request, "activity/list_notifications.html", context)


@require_POST
@members_only()
def open_notification(request, org, code):
    """Mark it read and go where it points; a POST, for a scanner opens links."""
    notification = get_object_or_404(notifications_for(request.member), code=code)
    actions.read_notification(notification)
    url = notification.url
    if not url_has_allowed_host_and_scheme(url, allowed_hosts=None):
        url = reverse("list_notifications", args=[org])
    return redirect_to(request, url)


@require_POST
@members_only()
def read_notifications(request, org):
    newest = request.POST.get("newest", "")
    if newest.isascii() and newest.isdigit() and len(newest) < 19:
        actions.read_all_notifications(by=request.member, up_to=int(newest))
    return redirect_to(request, reverse("list_notifications", args=[org]), _("All read."))
