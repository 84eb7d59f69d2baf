"""Reading notifications; what a member has read is theirs alone and no event."""

from django.utils import timezone

from ats.access.models import Membership
from ats.activity.models import Notification


def read_notification(notification: Notification) -> None:
    Notification.objects.unread().filter(pk=notification.pk).update(read_at=timezone.now())


def read_all_notifications(*, by: Membership, up_to: int) -> int:
    """Mark the member's notifications read up to and with the id `up_to`; return how many.

    One that came in while the page was open stays unread.
    """
    unread = Notification.objects.unread().filter(membership=by, pk__lte=up_to)
    return unread.update(read_at=timezone.now())
