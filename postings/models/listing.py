"""A job advertisement exactly as it came in, and what was read from it."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ats.access.models import Membership, Organization
from ats.foundation.codes import CodeField
from ats.foundation.fields import PrivateFileName
from postings.models.upload import Container, Upload
from postings.problems import in_reader_language


class ListingQuerySet(models.QuerySet):
    def kept(self):
        return self.filter(discarded_at=None)

    def waiting(self):
        """Return what a worker is to read, or reads."""
        return self.kept().filter(state__in=[Listing.State.QUEUED, Listing.State.READING])

    def to_review(self):
        return self.kept().filter(state=Listing.State.READ, reviewed_at=None, merged_in=None)

    def unmerged(self):
        """Return what has no part in a merge: its reading is nobody's but its own."""
        return self.exclude(fingerprint__membership__group__merged_at__isnull=False)

    def ready(self):
        """Return what can become a draft as it is."""
        return self.to_review().filter(triage=Listing.Triage.READY, has_twins=False)

    def to_look_at(self):
        """Return what was read with something missing or unsure."""
        return self.to_review().filter(triage=Listing.Triage.LOOK, has_twins=False)

    def twins(self):
        """Return what may be another listing's copy."""
        return self.to_review().filter(has_twins=True)

    def merged(self):
        """Return what another listing stands for now."""
        return self.kept().exclude(merged_in=None)

    def unreadable(self):
        return self.kept().filter(state=Listing.State.UNREADABLE)

    def reviewed(self):
        return self.kept().exclude(reviewed_at=None)

    def discarded(self):
        return self.exclude(discarded_at=None)


class Listing(models.Model):
    """The bytes in private storage are never changed; `sha256` says so.

    `position` is the place in its upload: an archive unpacked twice adds nothing. A file that
    was refused at the door has no bytes (`file` is blank), only its name and why.
    `row_version` grows with each change by a member, so a stale form is told so.

    `triage` says whether somebody has to look at it and `reasons` why ([code, field], see
    postings.triage); `title`, `employer` and `place` are what a list of many shows of its
    reading. `act` is the last act on many listings that changed it. `has_twins` says that
    somebody is to look whether it is a copy; `merged_in` is the group whose original stands
    for it now.
    """

    class State(models.TextChoices):
        QUEUED = "queued", _("waiting")
        READING = "reading", _("being read")
        READ = "read", _("read")
        UNREADABLE = "unreadable", _("unreadable")
        DROPPED = "dropped", _("not read")

    class Triage(models.TextChoices):
        READY = "ready", _("ready")
        LOOK = "look", _("to look at")

    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="listings", db_index=False
    )
    upload = models.ForeignKey(
        Upload, on_delete=models.CASCADE, related_name="listings", db_index=False
    )
    container = models.ForeignKey(
        Container, on_delete=models.SET_NULL, null=True, blank=True, related_name="listings"
    )
    code = CodeField()
    position = models.PositiveIntegerField(default=0)
    name = models.CharField(_("file name"), max_length=255)
    file = PrivateFileName(blank=True)
    size = models.PositiveBigIntegerField(default=0)
    sha256 = models.CharField(max_length=64, blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.QUEUED)
    title = models.CharField(max_length=250, blank=True)
    employer = models.CharField(max_length=200, blank=True)
    place = models.CharField(max_length=200, blank=True)
    triage = models.CharField(max_length=5, choices=Triage, blank=True)
    reasons = models.JSONField(default=list, blank=True)
    has_twins = models.BooleanField(default=False)
    merged_in = models.ForeignKey(
        "postings.TwinGroup",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="merged",
        db_index=False,
    )
    problem_code = models.CharField(max_length=40, blank=True)
    problem = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    read_at = models.DateTimeField(null=True, blank=True)
    reviewed_at = models.DateTimeField(null=True, blank=True)
    discarded_at = models.DateTimeField(null=True, blank=True)
    row_version = models.PositiveIntegerField(default=1)
    act = models.ForeignKey(
        "postings.ListingAct",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
    )

    objects = ListingQuerySet.as_manager()

    class Meta:
        verbose_name = _("listing")
        verbose_name_plural = _("listings")
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["organization", "state", "-id"], name="listing_by_state"),
            models.Index(fields=["upload", "state"], name="listing_of_upload"),
            models.Index(
                fields=["organization", "-id"],
                name="listing_to_review",
                condition=Q(state="read", reviewed_at=None, discarded_at=None),
            ),
            models.Index(
                fields=["organization", "triage", "has_twins", "-id"],
                name="listing_triage",
                condition=Q(state="read", reviewed_at=None, discarded_at=None),
            ),
            models.Index(
                fields=["merged_in"], name="listing_merged_in", condition=Q(merged_in__isnull=False)
            ),
            models.Index(fields=["act"], name="listing_act", condition=Q(act__isnull=False)),
        ]
        constraints = [
            models.UniqueConstraint(fields=["upload", "position"], name="listing_once_per_upload"),
            models.CheckConstraint(
                condition=~Q(state="unreadable") | ~Q(problem=""),
                name="listing_unreadable_says_why",
            ),
        ]

    def __str__(self):
        return self.title or self.name

    @property
    def download_name(self) -> str:
        """Return the file's name with an ending; a pasted text came without one."""
        return self.name if "." in self.name else f"{self.name}.txt"

    @property
    def why(self) -> str:
        """Return in a sentence why it could not be read."""
        return in_reader_language(self.problem)

    @property
    def is_waiting(self) -> bool:
        return self.state in (self.State.QUEUED, self.State.READING)

    @property
    def is_to_review(self) -> bool:
        is_done = self.reviewed_at or self.discarded_at or self.merged_in_id
        return self.state == self.State.READ and not is_done


class Reading(models.Model):
    """What was read from a listing: `data` is reading.listings' own dictionary, spans included.

    The reading stays as it was. `corrections` maps a field's name to what a member put in its
    place: {"before", "after", "by" (a membership's id), "at" (ISO, UTC)}.
    """

    listing = models.OneToOneField(Listing, on_delete=models.CASCADE, related_name="reading")
    reader_version = models.CharField(max_length=20)
    text = models.TextField()
    data = models.JSONField()
    corrections = models.JSONField(default=dict, blank=True)
    corrected_by = models.ForeignKey(
        Membership,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
    )
    duration_ms = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("reading")
        verbose_name_plural = _("readings")
        indexes = [
            models.Index(fields=["reader_version"], name="reading_by_version"),
            models.Index(
                fields=["corrected_by"],
                name="reading_corrected_by",
                condition=Q(corrected_by__isnull=False),
            ),
        ]

    def __str__(self):
        return str(self.listing)
