"""Twins: what listings and postings are found again by, and the groups that were found."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ats.access.models import Membership, Organization
from ats.foundation.codes import CodeField
from postings.models.listing import Listing
from postings.models.posting import Posting


class TwinIndex(models.Model):
    """One row an organization, to be locked by who adds to its index.

    Two workers that read twins at the same moment would not see each other's rows; behind this
    lock the second one sees the first one's.
    """

    organization = models.OneToOneField(
        Organization, on_delete=models.CASCADE, primary_key=True, related_name="+"
    )

    class Meta:
        verbose_name = _("twin index")
        verbose_name_plural = _("twin indexes")

    def __str__(self):
        return str(self.organization)


class Fingerprint(models.Model):
    """The signature of a listing or of a posting made by hand, packed by reading.listings.twins."""

    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="+")
    code = CodeField()
    listing = models.OneToOneField(
        Listing, on_delete=models.CASCADE, null=True, blank=True, related_name="fingerprint"
    )
    posting = models.OneToOneField(
        Posting, on_delete=models.CASCADE, null=True, blank=True, related_name="fingerprint"
    )
    signature = models.BinaryField()
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("fingerprint")
        verbose_name_plural = _("fingerprints")
        constraints = [
            models.CheckConstraint(
                condition=Q(listing__isnull=False, posting__isnull=True)
                | Q(listing__isnull=True, posting__isnull=False),
                name="fingerprint_of_one_thing",
            )
        ]

    def __str__(self):
        return str(self.listing or self.posting)


class FingerprintKey(models.Model):
    """A sentence of a fingerprint, under which it is found; `title` tells under which title.

    A sentence that very many have keeps only the first of them: it finds nobody.
    """

    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    key = models.BigIntegerField()
    title = models.BigIntegerField(default=0)
    fingerprint = models.ForeignKey(Fingerprint, on_delete=models.CASCADE, related_name="keys")

    class Meta:
        verbose_name = _("fingerprint key")
        verbose_name_plural = _("fingerprint keys")
        indexes = [
            # Everything a search asks stands in the index.
            models.Index(
                fields=["organization", "key", "fingerprint", "title"], name="fingerprint_key"
            )
        ]

    def __str__(self):
        return str(self.key)


class TwinGroup(models.Model):
    """Listings (and postings) of one job; `original` is the likely first of them.

    While `merged_at` is set the other listings are merged into the original, and `before` holds
    what that was: {"text", "data", "reader_version", "corrections"} of its reading, blank where
    the original kept its reading. `row_version` grows with each change.
    """

    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    code = CodeField()
    original = models.ForeignKey(
        Fingerprint, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    merged_at = models.DateTimeField(null=True, blank=True)
    merged_by = models.ForeignKey(
        Membership, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    before = models.JSONField(default=dict, blank=True)
    row_version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("group of twins")
        verbose_name_plural = _("groups of twins")
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["organization", "merged_at", "-id"], name="twin_group_open")
        ]

    def __str__(self):
        return str(self.original or self.code)


class TwinMember(models.Model):
    """One of a group; `why` is what the comparison said: {"inside", "alike", "why"}."""

    group = models.ForeignKey(TwinGroup, on_delete=models.CASCADE, related_name="members")
    fingerprint = models.OneToOneField(
        Fingerprint, on_delete=models.CASCADE, related_name="membership"
    )
    why = models.JSONField(default=dict, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("twin")
        verbose_name_plural = _("twins")
        ordering = ["id"]

    def __str__(self):
        return str(self.fingerprint)


class NotTwins(models.Model):
    """A pair that a person told apart; it is never grouped again. `one` is the lower number."""

    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="+")
    one = models.ForeignKey(Fingerprint, on_delete=models.CASCADE, related_name="+", db_index=False)
    other = models.ForeignKey(Fingerprint, on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(Membership, on_delete=models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("pair told apart")
        verbose_name_plural = _("pairs told apart")
        constraints = [
            models.UniqueConstraint(fields=["one", "other"], name="not_twins_once"),
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="not_twins_in_order"),
        ]

    def __str__(self):
        return f"{self.one_id} {self.other_id}"
