"""A member's own notifications."""

from django.db.models import QuerySet

from ats.access.models import Membership
from ats.activity.models import Notification


def notifications_for(member: Membership) -> QuerySet[Notification]:
    """Return the words to this member, newest first."""
    return Notification.objects.filter(membership=member).order_by("-pk")
