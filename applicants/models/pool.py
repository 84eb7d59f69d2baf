"""Talent pools: people an organization wants to think of again, whatever they applied for."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from applicants.models.candidate import Candidate
from ats.access.models import Membership, Organization
from ats.foundation.codes import CodeField


class Pool(models.Model):
    """One that was removed stays with its people, so that it can come back."""

    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="pools")
    code = CodeField()
    name = models.CharField(_("name"), max_length=80)
    about = models.CharField(_("who belongs here"), max_length=300, blank=True)
    by = models.ForeignKey(Membership, on_delete=models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("talent pool")
        verbose_name_plural = _("talent pools")
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(
                "organization",
                Lower("name"),
                condition=Q(removed_at=None),
                name="pool_name_once",
            )
        ]

    def __str__(self):
        return self.name


class PooledCandidate(models.Model):
    """A person in a pool, and why; two records of one person may both be in it."""

    pool = models.ForeignKey(Pool, on_delete=models.CASCADE, related_name="places", db_index=False)
    candidate = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="pool_places")
    why = models.CharField(_("why"), max_length=200, blank=True)
    by = models.ForeignKey(Membership, on_delete=models.SET_NULL, null=True, related_name="+")
    added_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("person in a talent pool")
        ordering = ["-id"]
        indexes = [models.Index(fields=["pool", "-id"], name="pooled_newest")]
        constraints = [
            models.UniqueConstraint(fields=["pool", "candidate"], name="pooled_once"),
        ]

    def __str__(self):
        return f"{self.candidate_id} in {self.pool_id}"
