"""What a person did to many listings at once, so that it can be taken back at once."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ats.access.models import Membership, Organization
from ats.foundation.codes import CodeField
from postings.models.listing import Listing
from postings.models.upload import Upload


class ListingAct(models.Model):
    """One act: `done` of `total` listings so far, the rest of them `skipped` with why.

    `skipped` and `kept` are lists of {"code", "title", "why"} (the first MOST_TOLD): listings the
    act left as they were, and those its undo could not take back. `finished_at` is when it was
    through, `undone_at` when somebody took it back, `undo_finished_at` when that was through.
    """

    MOST_TOLD = 100

    class Kind(models.TextChoices):
        ACCEPT = "accept", _("accepted")
        DISCARD = "discard", _("discarded")
        REREAD = "reread", _("read again")
        APPLY = "apply", _("new reading taken")
        KEEP = "keep", _("kept as read")

    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    code = CodeField()
    kind = models.CharField(max_length=8, choices=Kind)
    by = models.ForeignKey(Membership, on_delete=models.SET_NULL, null=True, related_name="+")
    upload = models.ForeignKey(Upload, on_delete=models.CASCADE, null=True, related_name="+")
    last_listing_id = models.BigIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    skipped_count = models.PositiveIntegerField(default=0)
    skipped = models.JSONField(default=list, blank=True)
    undone = models.PositiveIntegerField(default=0)
    kept_count = models.PositiveIntegerField(default=0)
    kept = models.JSONField(default=list, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True, blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(
        Membership, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    undo_finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("act on listings")
        verbose_name_plural = _("acts on listings")
        ordering = ["-id"]
        indexes = [models.Index(fields=["organization", "-id"], name="listing_act_newest")]

    def __str__(self):
        return f"{self.kind} {self.done}/{self.total}"

    @property
    def is_running(self) -> bool:
        """Return whether a worker is still at it, or at taking it back."""
        return not self.finished_at or bool(self.undone_at and not self.undo_finished_at)

    @property
    def can_be_undone(self) -> bool:
        return (
            self.kind != self.Kind.REREAD
            and bool(self.finished_at and self.done)
            and self.undone_at is None
        )


class NewReading(models.Model):
    """What a newer reader made of a listing that was read before, until somebody takes it.

    `changes` maps a field's name to {"before", "after"} as both readers read it. Taken, it holds
    what it replaced, so that it can be put back: `applied_at` says so. Declined, it stays as a
    note that the newer reader has been heard.
    """

    listing = models.OneToOneField(Listing, on_delete=models.CASCADE, related_name="new_reading")
    reader_version = models.CharField(max_length=20)
    text = models.TextField()
    data = models.JSONField()
    changes = models.JSONField(default=dict)
    created_at = models.DateTimeField(default=timezone.now)
    applied_at = models.DateTimeField(null=True, blank=True)
    declined_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("new reading")
        verbose_name_plural = _("new readings")

    def __str__(self):
        return str(self.listing)
