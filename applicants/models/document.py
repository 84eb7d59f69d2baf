"""A file of a candidate and what a worker made of it: its text and pictures of its pages."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from applicants.models.application import Application
from applicants.models.candidate import Candidate
from ats.foundation.codes import CodeField
from ats.foundation.fields import PrivateFileName


class Document(models.Model):
    """The original is only ever a download; shown are its page pictures and its text."""

    class Kind(models.TextChoices):
        RESUME = "resume", _("résumé")
        LETTER = "letter", _("letter")
        OTHER = "other", _("other")

    class State(models.TextChoices):
        QUEUED = "queued", _("waiting")
        READ = "read", _("read")
        UNREADABLE = "unreadable", _("unreadable")

    candidate = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="documents")
    application = models.ForeignKey(
        Application, on_delete=models.CASCADE, null=True, blank=True, related_name="documents"
    )
    code = CodeField()
    kind = models.CharField(max_length=8, choices=Kind, default=Kind.RESUME)
    name = models.CharField(_("file name"), max_length=255)
    file = PrivateFileName()
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    file_type = models.CharField(max_length=8)
    state = models.CharField(max_length=10, choices=State, default=State.QUEUED)
    problem = models.CharField(max_length=300, blank=True)
    text = models.TextField(blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    read_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["-id"]

    def __str__(self):
        return self.name


class DocumentPage(models.Model):
    """A picture of one page (WebP), made in the limited child; width and height in pixels."""

    document = models.ForeignKey(
        Document, on_delete=models.CASCADE, related_name="pages", db_index=False
    )
    number = models.PositiveSmallIntegerField()
    file = PrivateFileName()
    width = models.PositiveSmallIntegerField()
    height = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["document", "number"], name="document_page_once")
        ]

    def __str__(self):
        return f"{self.document} p. {self.number}"
