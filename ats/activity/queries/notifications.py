"""A member's own notifications."""

from ats.access.models import Membership
from ats.activity.models import Notification
from ats.activity.models.notification import NotificationQuerySet
from ats.activity.sight import seen_by


def notifications_for(member: Membership) -> NotificationQuerySet:
    """Return the words to this member, newest first; without those they want by mail alone.

    And without those of what they may see no longer: a word names people.
    """
    rows = Notification.objects.filter(membership=member, is_in_app=True)
    return rows.filter(seen_by(member, path="event__")).order_by("-pk")
