"""Reading notifications; what a member has read is theirs alone and no event."""

from django.utils import timezone

from ats.access.models import Membership
from ats.activity.models import Notification
from ats.activity.queries.notifications import notifications_for


def read_notification(notification: Notification) -> None:
    Notification.objects.unread().filter(pk=notification.pk).update(read_at=timezone.now())


def read_all_notifications(*, by: Membership, up_to: int) -> int:
    """Mark the member's notifications read up to and with the id `up_to`; return how many.

    Of those that are shown to them. One that came in while the page was open stays unread.
    """
    shown = notifications_for(by).unread().filter(pk__lte=up_to).order_by()
    unread = Notification.objects.filter(pk__in=shown.values("pk"))
    return unread.update(read_at=timezone.now())
