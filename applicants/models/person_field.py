"""What an organization wants to know of each person in fields of its own, and what is known."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from applicants.models.candidate import Candidate
from ats.access.models import Membership, Organization
from ats.foundation.codes import CodeField


class PersonField(models.Model):
    """`key` names it in searches and stays; `choices` are those of a choice.

    One that was removed stays with its values, so that it can come back.
    """

    class Kind(models.TextChoices):
        TEXT = "short", _("text")
        NUMBER = "number", _("number")
        DATE = "date", _("date")
        CHOICE = "choice", _("one of several")
        YES_NO = "yes_no", _("yes or no")
        LINK = "link", _("link")

    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="person_fields"
    )
    code = CodeField()
    key = models.CharField(max_length=40, editable=False)
    name = models.CharField(_("name"), max_length=60)
    kind = models.CharField(_("kind"), max_length=8, choices=Kind)
    choices = models.JSONField(default=list, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("field of people")
        verbose_name_plural = _("fields of people")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "key"],
                condition=Q(removed_at=None),
                name="person_field_key_once",
            )
        ]

    def __str__(self):
        return self.name


class FieldValue(models.Model):
    """What a field says of a person: `text` as it is shown, `number` or `day` to compare by.

    A blank one says that nothing is known where a merged record would say something.
    """

    field = models.ForeignKey(
        PersonField, on_delete=models.CASCADE, related_name="values", db_index=False
    )
    candidate = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="field_values")
    text = models.CharField(max_length=500, blank=True)
    number = models.DecimalField(max_digits=19, decimal_places=4, null=True, blank=True)
    day = models.DateField(null=True, blank=True)
    by = models.ForeignKey(Membership, on_delete=models.SET_NULL, null=True, related_name="+")
    changed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("value of a field")
        ordering = ["field", "id"]
        constraints = [
            models.UniqueConstraint(fields=["field", "candidate"], name="field_value_once")
        ]

    def __str__(self):
        return self.text
