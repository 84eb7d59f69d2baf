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
    """One that is not `is_in_app` waits for a digest alone; `digest_at` is when a digest takes it.

    A digest that has taken it, or is not to, leaves `digest_at` null.
    """

    membership = models.ForeignKey(
        Membership, on_delete=models.CASCADE, related_name="notifications"
    )
    event = models.ForeignKey(
        Event, on_delete=models.CASCADE, related_name="notifications", db_index=False
    )
    code = CodeField()
    text = models.CharField(max_length=300)
    url = models.CharField(max_length=300, blank=True)
    kind = models.CharField(max_length=20, default="other", db_default="other")
    is_in_app = models.BooleanField(default=True, db_default=True)
    digest_at = models.DateTimeField(null=True, blank=True)
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
            ),
            models.Index(
                fields=["digest_at", "membership"],
                name="notification_digest",
                condition=models.Q(digest_at__isnull=False),
            ),
        ]

    def __str__(self):
        return self.text
