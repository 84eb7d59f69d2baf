"""Days on which nobody works: the country's holidays as a worker wrote them down, and own ones."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ats.access.models.organization import Organization
from ats.foundation.codes import CodeField


class DayOffQuerySet(models.QuerySet):
    def own(self):
        return self.filter(is_own=True, removed_at=None)

    def of_the_country(self):
        return self.filter(is_own=False)


class DayOff(models.Model):
    """From its first day to its last. `is_own`: a member wrote it; else it is a public holiday.

    What promises are counted with is Organization.days_off, which a worker makes of these rows.
    """

    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="days_off_rows"
    )
    code = CodeField()
    name = models.CharField(_("name"), max_length=120)
    first_on = models.DateField(_("first day"))
    last_on = models.DateField(_("last day"))
    is_own = models.BooleanField(default=True)
    removed_at = models.DateTimeField(null=True, blank=True, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = DayOffQuerySet.as_manager()

    class Meta:
        verbose_name = _("day off")
        verbose_name_plural = _("days off")
        ordering = ["first_on", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(first_on__lte=F("last_on")), name="day_off_in_order")
        ]

    def __str__(self):
        return f"{self.name}, {self.first_on}"
