"""A member's own notifications."""

from ats.access.models import Membership
from ats.activity.models import Notification
from ats.activity.models.notification import NotificationQuerySet


def notifications_for(member: Membership) -> NotificationQuerySet:
    """Return the words to this member, newest first."""
    return Notification.objects.filter(membership=member).order_by("-pk")
