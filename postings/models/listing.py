"""A job advertisement exactly as it came in, and what was read from it."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ats.access.models import Membership, Organization
from ats.foundation.codes import CodeField
from postings.models.upload import Upload


class ListingQuerySet(models.QuerySet):
    def waiting(self):
        return self.filter(state__in=[Listing.State.QUEUED, Listing.State.READING])

    def to_review(self):
        return self.filter(state=Listing.State.READ, reviewed_at=None, discarded_at=None)


class Listing(models.Model):
    """The bytes in private storage are never changed; `sha256` says so."""

    class State(models.TextChoices):
        QUEUED = "queued", _("waiting")
        READING = "reading", _("being read")
        READ = "read", _("read")
        UNREADABLE = "unreadable", _("unreadable")

    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="listings"
    )
    upload = models.ForeignKey(Upload, on_delete=models.CASCADE, related_name="listings")
    code = CodeField()
    name = models.CharField(_("file name"), max_length=255)
    file = models.CharField(max_length=120, blank=True)
    size = models.PositiveBigIntegerField(default=0)
    sha256 = models.CharField(max_length=64, blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.QUEUED)
    title = models.CharField(max_length=250, blank=True)
    problem_code = models.CharField(max_length=40, blank=True)
    problem = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    read_at = models.DateTimeField(null=True, blank=True)
    reviewed_at = models.DateTimeField(null=True, blank=True)
    discarded_at = models.DateTimeField(null=True, blank=True)

    objects = ListingQuerySet.as_manager()

    class Meta:
        verbose_name = _("listing")
        verbose_name_plural = _("listings")
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["organization", "state", "-id"], name="listing_by_state"),
            models.Index(fields=["upload", "state"], name="listing_of_upload"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="unreadable") | ~Q(problem=""),
                name="listing_unreadable_says_why",
            )
        ]

    def __str__(self):
        return self.title or self.name


class Reading(models.Model):
    """What was read from a listing: `data` is reading.listings' own dictionary, spans included.

    `corrections` maps a field's name to the value a member put in its place; the reading
    itself stays as it was.
    """

    listing = models.OneToOneField(Listing, on_delete=models.CASCADE, related_name="reading")
    reader_version = models.CharField(max_length=20)
    text = models.TextField()
    data = models.JSONField()
    corrections = models.JSONField(default=dict, blank=True)
    corrected_by = models.ForeignKey(
        Membership, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    duration_ms = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("reading")
        verbose_name_plural = _("readings")

    def __str__(self):
        return str(self.listing)
