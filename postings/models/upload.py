"""One act of bringing listings in."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ats.access.models import Membership, Organization
from ats.foundation.codes import CodeField
from ats.foundation.fields import PrivateFileName


class Upload(models.Model):
    """Files, an archive or a paste; its progress is counted from its listings.

    An archive is unpacked by a worker: until `unpacked_at` its listings are still to come,
    unless `error` says why they never will. `finished_at` is when the last one was read.
    `form_token` makes the same form sent twice one upload.
    """

    class Source(models.TextChoices):
        FILES = "files", _("files")
        ARCHIVE = "archive", _("archive")
        PASTE = "paste", _("pasted text")
        API = "api", _("API")

    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="uploads")
    code = CodeField()
    by = models.ForeignKey(Membership, on_delete=models.SET_NULL, null=True, related_name="+")
    source = models.CharField(max_length=8, choices=Source)
    name = models.CharField(max_length=255)
    form_token = models.CharField(max_length=64, blank=True)
    archive_file = PrivateFileName(blank=True)
    unpacked_at = models.DateTimeField(null=True, blank=True)
    error = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("upload")
        verbose_name_plural = _("uploads")
        ordering = ["-id"]
        indexes = [models.Index(fields=["organization", "-id"], name="upload_newest")]
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
    def is_unpacking(self) -> bool:
        """Return whether an archive's files are still to come."""
        return bool(self.archive_file) and self.unpacked_at is None and not self.error
