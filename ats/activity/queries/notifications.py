"""A member's own notifications."""

from ats.access.models import Membership
from ats.activity.models import Notification
from ats.activity.models.notification import NotificationQuerySet


def notifications_for(member: Membership) -> NotificationQuerySet:
    """Return the words to this member, newest first; without those they want by mail alone."""
    return Notification.objects.filter(membership=member, is_in_app=True).order_by("-pk")
