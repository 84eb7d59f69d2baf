"""What comes in by mail: the whole of it kept privately, then what was read from it."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from applicants.models.application import Application
from applicants.models.document import Document
from applicants.models.message import Message
from ats.foundation.codes import CodeField
from ats.foundation.fields import ExactText, PrivateFileName


class ReplyAddress(models.Model):
    """Where answers to one message come in; its token is stored hashed, with an end."""

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="reply_addresses")
    token_hash = ExactText(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()

    class Meta:
        ordering = ["-id"]

    def __str__(self):
        return f"reply address of {self.message_id}"

    @property
    def is_open(self) -> bool:
        return self.expires_at > timezone.now()


class ReceivedMail(models.Model):
    """`file` is the mail as it came, every byte; the other columns are what a worker read.

    `fingerprint` is of its Message-ID, so that a mail that is delivered twice is one row.
    `is_foreign` tells that another address than the candidate's wrote it.
    """

    class Kind(models.TextChoices):
        REPLY = "reply", _("reply")
        AUTOMATIC = "automatic", _("automatic answer")
        BOUNCE = "bounce", _("not delivered")

    class State(models.TextChoices):
        QUEUED = "queued", _("waiting")
        READ = "read", _("read")
        UNREADABLE = "unreadable", _("unreadable")

    application = models.ForeignKey(
        Application, on_delete=models.CASCADE, related_name="received_mails", db_index=False
    )
    answers = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="answers")
    code = CodeField()
    fingerprint = models.CharField(max_length=64, editable=False)
    file = PrivateFileName()
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    state = models.CharField(max_length=10, choices=State, default=State.QUEUED)
    problem = models.CharField(max_length=300, blank=True)
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.REPLY)
    from_name = models.CharField(max_length=160, blank=True)
    from_email = models.CharField(max_length=254, blank=True)
    is_foreign = models.BooleanField(default=False)
    subject = models.CharField(_("subject"), max_length=250, blank=True)
    text = models.TextField(_("text"), blank=True)
    quoted = models.TextField(blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    received_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("received mail")
        verbose_name_plural = _("received mails")
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["application", "fingerprint"], name="received_mail_once"
            )
        ]

    def __str__(self):
        return self.subject or self.code


class ReceivedFile(models.Model):
    """A file that came with a mail; `document` once a member has kept it with the candidate."""

    mail = models.ForeignKey(ReceivedMail, on_delete=models.CASCADE, related_name="files")
    code = CodeField()
    name = models.CharField(_("file name"), max_length=255)
    file = PrivateFileName()
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    document = models.ForeignKey(
        Document, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["id"]

    def __str__(self):
        return self.name
