"""A member names somebody who may be right for the organization."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from applicants.models.candidate import Candidate
from ats.access.models import Membership
from postings.models import Posting


class Referral(models.Model):
    """Who gave a person's details and why; the person is told of it by mail."""

    candidate = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="referrals")
    posting = models.ForeignKey(
        Posting, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    by = models.ForeignKey(
        Membership, on_delete=models.SET_NULL, null=True, related_name="referrals"
    )
    why = models.CharField(_("why"), max_length=500, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("referral")
        verbose_name_plural = _("referrals")
        ordering = ["-id"]

    def __str__(self):
        return f"{self.candidate} ({self.created_at:%Y-%m-%d})"
