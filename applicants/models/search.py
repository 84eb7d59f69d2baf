"""Searches that are kept, who hears of them daily, and lists that were asked for as a file."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ats.access.models import Membership, Organization
from ats.foundation.codes import CodeField
from ats.foundation.fields import PrivateFileName


class SavedSearchQuerySet(models.QuerySet):
    def kept(self):
        """Return those that were not given up."""
        return self.filter(deleted_at=None)


class SavedSearch(models.Model):
    """`asked` is what the list is narrowed to and its order: q, posting, stage, state, sort.

    A shared one is seen by every member, who each find by it only what they see. One that was
    given up is kept for a day (`deleted_at`), with those who follow it, and nowhere seen.
    """

    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="saved_searches")
    code = CodeField()
    name = models.CharField(_("name"), max_length=80)
    asked = models.JSONField(default=dict, blank=True)
    columns = models.JSONField(default=list, blank=True)
    is_shared = models.BooleanField(_("shared with all members"), default=False)
    created_at = models.DateTimeField(default=timezone.now)
    deleted_at = models.DateTimeField(null=True, blank=True)

    objects = SavedSearchQuerySet.as_manager()

    class Meta:
        verbose_name = _("saved search")
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["by", "name"],
                condition=models.Q(deleted_at=None),
                name="saved_search_name_once",
            )
        ]

    def __str__(self):
        return self.name


class SearchSubscription(models.Model):
    """A member's daily mail of what is new in a saved search.

    `looked_at` is up to when it was told; `told` the candidates of the last mail, because what
    is new is looked for from a little earlier on.
    """

    search = models.ForeignKey(
        SavedSearch, on_delete=models.CASCADE, related_name="subscriptions", db_index=False
    )
    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="+")
    code = CodeField()
    next_at = models.DateTimeField(db_index=True)
    looked_at = models.DateTimeField(default=timezone.now)
    told = models.JSONField(default=list, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["search", "membership"], name="search_subscription_once"
            )
        ]

    def __str__(self):
        return f"{self.search}, {self.membership}"


class CandidateExport(models.Model):
    """A list of candidates as a file, for whoever asked for it alone, and not for ever.

    Its job tells how far it is; `file` is blank until it is there, and again when it ended.
    """

    class Kind(models.TextChoices):
        CSV = "csv", "CSV"
        XLSX = "xlsx", "XLSX"

    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="+")
    code = CodeField()
    kind = models.CharField(max_length=4, choices=Kind)
    asked = models.JSONField(default=dict, blank=True)
    columns = models.JSONField(default=list, blank=True)
    file = PrivateFileName(blank=True)
    size = models.PositiveBigIntegerField(default=0)
    rows = models.PositiveIntegerField(default=0)
    problem = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True, blank=True)
    expires_at = models.DateTimeField(db_index=True)

    class Meta:
        verbose_name = _("export")
        ordering = ["-id"]

    def __str__(self):
        return f"{self.kind} {self.code}"
