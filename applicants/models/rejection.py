"""Why an application was not moved forward, in the organization's own words."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ats.access.models import Organization
from ats.foundation.codes import CodeField


class RejectionReason(models.Model):
    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="rejection_reasons", db_index=False
    )
    code = CodeField()
    name = models.CharField(_("reason"), max_length=120)
    position = models.PositiveSmallIntegerField(default=0)
    is_archived = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("rejection reason")
        verbose_name_plural = _("rejection reasons")
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["organization", "name"], name="rejection_reason_once")
        ]

    def __str__(self):
        return self.name
