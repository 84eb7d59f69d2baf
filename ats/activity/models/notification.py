"""A word to a member about an event."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ats.access.models import Membership
from ats.activity.models.event import Event
from ats.foundation.codes import CodeField


class NotificationQuerySet(models.QuerySet):
    def unread(self):
        return self.filter(read_at=None)


class Notification(models.Model):
    membership = models.ForeignKey(
        Membership, on_delete=models.CASCADE, related_name="notifications"
    )
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="notifications")
    code = CodeField()
    text = models.CharField(max_length=300)
    url = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    read_at = models.DateTimeField(null=True, blank=True)

    objects = NotificationQuerySet.as_manager()

    class Meta:
        verbose_name = _("notification")
        verbose_name_plural = _("notifications")
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["event", "membership"], name="notification_once_per_event"
            )
        ]
        indexes = [
            models.Index(
                fields=["membership", "-id"],
                name="notification_unread",
                condition=models.Q(read_at=None),
            )
        ]

    def __str__(self):
        return self.text
