"""What is written to a candidate; the mail that carries it is a row of the outbox."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from applicants.models.application import Application
from ats.access.models import Membership
from ats.foundation.codes import CodeField
from ats.foundation.fields import ExactText


class Message(models.Model):
    """`mail_key` names the outbox row; until it leaves, the message can be taken back.

    `bounced_at` is when a mail server reported that it could not be delivered; `again_of` is the
    message that this one says a second time.
    """

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="messages")
    code = CodeField()
    kind = models.CharField(max_length=60)
    by = models.ForeignKey(
        Membership, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    subject = models.CharField(_("subject"), max_length=250)
    text = models.TextField(_("text"))
    mail_key = ExactText(max_length=160, unique=True)
    send_at = models.DateTimeField(default=timezone.now)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    bounced_at = models.DateTimeField(null=True, blank=True)
    bounce_reason = models.CharField(max_length=300, blank=True)
    again_of = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="sent_again",
        db_index=False,
    )
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        ordering = ["-id"]
        indexes = [
            models.Index(
                fields=["again_of"],
                name="message_again_of",
                condition=models.Q(again_of__isnull=False),
            ),
        ]

    def __str__(self):
        return self.subject
