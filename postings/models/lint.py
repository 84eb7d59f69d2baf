"""What was decided about checks: packs, findings left as they are, fixes that were made."""

from django.core.validators import MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ats.access.models import Membership, Organization
from ats.foundation.codes import CodeField
from postings.models.posting import Posting


class CheckSettings(models.Model):
    """What the laws ask of the employer: how many people it has, where it said so."""

    organization = models.OneToOneField(
        Organization, on_delete=models.CASCADE, related_name="check_settings"
    )
    employees = models.PositiveIntegerField(
        _("people employed"), null=True, blank=True, validators=[MinValueValidator(1)]
    )

    def __str__(self):
        return f"{self.organization}: {self.employees}"


class PackChoice(models.Model):
    """How an organization uses a rule pack; without a row it is on and stops what it says."""

    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="pack_choices", db_index=False
    )
    pack = models.SlugField(max_length=40, db_index=False)
    is_on = models.BooleanField(_("used"), default=True)
    is_blocking = models.BooleanField(_("warnings stop publishing"), default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organization", "pack"], name="pack_chosen_once")
        ]

    def __str__(self):
        return f"{self.organization}: {self.pack}"


class KeptFinding(models.Model):
    """A finding that somebody left as it is, for as long as its passage is the same."""

    posting = models.ForeignKey(
        Posting, on_delete=models.CASCADE, related_name="kept_findings", db_index=False
    )
    fingerprint = models.CharField(max_length=16)
    rule = models.CharField(max_length=40)
    reason = models.CharField(_("reason"), max_length=300)
    by = models.ForeignKey(Membership, on_delete=models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["posting", "fingerprint"], name="finding_kept_once")
        ]

    def __str__(self):
        return f"{self.rule}: {self.reason}"


class FindingFix(models.Model):
    """A fix by one click: `target` is the field, `before` and `after` are its values."""

    posting = models.ForeignKey(Posting, on_delete=models.CASCADE, related_name="finding_fixes")
    code = CodeField()
    rule = models.CharField(max_length=40)
    target = models.CharField(max_length=40)
    before = models.JSONField()
    after = models.JSONField()
    by = models.ForeignKey(Membership, on_delete=models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    undone_at = models.DateTimeField(null=True, blank=True)

    def __str__(self):
        return f"{self.rule}: {self.target}"


class PostingCheck(models.Model):
    """What was found when the public words were last checked, against which state of the packs.

    `known` are the fingerprints then, `fresh` those that a change of the packs has added since
    somebody looked.
    """

    posting = models.OneToOneField(Posting, on_delete=models.CASCADE, related_name="check_state")
    digest = models.CharField(max_length=16)
    known = models.JSONField(default=list)
    fresh = models.JSONField(default=list)
    checked_at = models.DateTimeField(default=timezone.now)

    def __str__(self):
        return f"{self.posting}: {len(self.known)}"
