"""How a member wants to hear of each kind of thing; without a row the usual way holds."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ats.access.models import Membership


class ByMail(models.TextChoices):
    NEVER = "never", _("never")
    NOW = "now", _("at once")
    DAILY = "daily", _("once a day")
    WEEKLY = "weekly", _("once a week")


DIGESTS = (ByMail.DAILY, ByMail.WEEKLY)


class NotificationChoice(models.Model):
    """`kind` is a name of ats.activity.notification_kinds."""

    membership = models.ForeignKey(
        Membership, on_delete=models.CASCADE, related_name="notification_choices", db_index=False
    )
    kind = models.CharField(max_length=20)
    is_in_app = models.BooleanField(default=True)
    by_mail = models.CharField(max_length=6, choices=ByMail)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["membership", "kind"], name="notification_choice_once"),
            models.CheckConstraint(
                condition=models.Q(by_mail__in=["never", "now", "daily", "weekly"]),
                name="notification_choice_known",
            ),
        ]

    def __str__(self):
        return f"{self.kind}: {self.by_mail}"
