"""What goes out by SMTP: a row first, sent by a worker, once."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ats.access.models import Organization
from ats.foundation.codes import CodeField
from ats.foundation.fields import ExactText


class MailQuerySet(models.QuerySet):
    def due(self, now):
        """Return what may be sent: pending and due, or claimed by a sender that is gone."""
        return self.filter(
            models.Q(state=Mail.State.PENDING, run_at__lte=now)
            | models.Q(state=Mail.State.SENDING, lease_until__lt=now)
        )

    def about(self, subject):
        return self.filter(subject_type=subject._meta.model_name, subject_id=subject.pk)


class Mail(models.Model):
    """One mail to one address.

    `key` makes the same intent one row; `message_id` is the same in every attempt, so a mail
    server can tell a repetition. Until `run_at` a pending mail can be taken back.
    `uncertain_sends` counts the sends that passed the point of no return and of whose outcome
    nothing is known (yet): of those one is repeated, never two. `facts` are plain values by which
    a mail to a member is asked once more before it leaves (see ats.activity.second_looks).
    """

    class State(models.TextChoices):
        PENDING = "pending", _("waiting")
        SENDING = "sending", _("being sent")
        SENT = "sent", _("sent")
        FAILED = "failed", _("failed")
        CANCELLED = "cancelled", _("taken back")

    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, null=True, related_name="+", db_index=False
    )
    code = CodeField()
    key = models.CharField(max_length=160, unique=True)
    kind = models.CharField(max_length=60)
    subject_type = models.CharField(max_length=40, blank=True)
    subject_id = models.BigIntegerField(null=True)
    to_email = models.EmailField(max_length=254)
    to_name = models.CharField(max_length=160, blank=True)
    from_name = models.CharField(max_length=160, blank=True)
    reply_to = models.EmailField(max_length=254, blank=True)
    subject = models.CharField(max_length=250)
    text = models.TextField()
    html = models.TextField(blank=True)
    unsubscribe_url = models.CharField(max_length=300, blank=True, db_default="")
    facts = models.JSONField(default=dict, blank=True)
    message_id = ExactText(max_length=120, unique=True)
    state = models.CharField(max_length=10, choices=State, default=State.PENDING)
    attempts = models.PositiveSmallIntegerField(default=0)
    uncertain_sends = models.PositiveSmallIntegerField(default=0)
    run_at = models.DateTimeField(default=timezone.now)
    lease_until = models.DateTimeField(null=True)
    lease_token = models.CharField(max_length=32, blank=True)
    error = models.TextField(blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(null=True)

    objects = MailQuerySet.as_manager()

    class Meta:
        verbose_name = _("mail")
        verbose_name_plural = _("mails")
        ordering = ["-id"]
        indexes = [
            models.Index(
                fields=["run_at"],
                name="mail_open",
                condition=models.Q(state__in=["pending", "sending"]),
            ),
            models.Index(fields=["subject_type", "subject_id"], name="mail_subject"),
            models.Index(fields=["organization", "-id"], name="mail_organization"),
        ]

    def __str__(self):
        return f"{self.kind} ({self.state})"
