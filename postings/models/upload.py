"""One act of bringing listings in, and the containers among what was brought."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ats.access.models import Membership, Organization
from ats.foundation.codes import CodeField
from ats.foundation.fields import PrivateFileName


class Upload(models.Model):
    """Files, containers of listings or a paste; its progress is counted from its listings.

    A browser with many files sends them in parts: until `open_until` more may come, and `parts`
    names those that did. `error` says of a container why its listings will never come.
    `finished_at` is when the last listing was read. `form_token` makes the same form sent twice
    one upload. While `paused_at` is set nothing of it is read, and `resumed_at` is when it last
    went on; `cancelled_at` is when what was not yet read was dropped.
    """

    class Source(models.TextChoices):
        FILES = "files", _("files")
        ARCHIVE = "archive", _("archive")
        PASTE = "paste", _("pasted text")
        API = "api", _("API")

    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="uploads", db_index=False
    )
    code = CodeField()
    by = models.ForeignKey(Membership, on_delete=models.SET_NULL, null=True, related_name="+")
    source = models.CharField(max_length=8, choices=Source)
    name = models.CharField(max_length=255)
    form_token = models.CharField(max_length=64, blank=True)
    parts = models.JSONField(default=list, blank=True)
    open_until = models.DateTimeField(null=True, blank=True)
    error = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    paused_at = models.DateTimeField(null=True, blank=True)
    resumed_at = models.DateTimeField(null=True, blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("upload")
        verbose_name_plural = _("uploads")
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["organization", "-id"], name="upload_newest"),
            models.Index(
                fields=["open_until"],
                name="upload_open",
                condition=models.Q(open_until__isnull=False),
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "form_token"],
                condition=~models.Q(form_token=""),
                name="upload_form_once",
            )
        ]

    def __str__(self):
        return self.name

    @property
    def is_stopped(self) -> bool:
        """Return whether nothing of it is to be read for now."""
        return bool(self.paused_at or self.cancelled_at)


class ContainerQuerySet(models.QuerySet):
    def closed(self):
        """Return those of whom listings are still to come."""
        return self.filter(unpacked_at=None, error="")


class Container(models.Model):
    """A file that holds listings: an archive, a table, a feed, a mailbox; its bytes stay.

    A worker makes listings of it: `done` of `total` entries until `unpacked_at`, unless `error`
    says why they never will be. `number` counts within the upload and orders the entries.
    """

    upload = models.ForeignKey(
        Upload, on_delete=models.CASCADE, related_name="containers", db_index=False
    )
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=12)
    name = models.CharField(max_length=255)
    file = PrivateFileName()
    size = models.PositiveBigIntegerField(default=0)
    sha256 = models.CharField(max_length=64, blank=True)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    unpacked_at = models.DateTimeField(null=True, blank=True)
    error = models.CharField(max_length=300, blank=True)

    objects = ContainerQuerySet.as_manager()

    class Meta:
        verbose_name = _("container")
        verbose_name_plural = _("containers")
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["upload", "number"], name="container_once_per_upload"),
        ]

    def __str__(self):
        return self.name

    @property
    def is_closed(self) -> bool:
        return self.unpacked_at is None and not self.error
