"""The steps of a posting's pipeline, and the templates they are made from."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ats.access.models import Organization
from ats.foundation.codes import CodeField
from postings.models.posting import Posting


class Stage(models.Model):
    """A column of the board; hired and rejected are ends of an application, never stages.

    What it asks for is a word to the team: why it is there, what to check and what is needed,
    each line of `to_check` one thing, and within how many working days to go on.
    """

    posting = models.ForeignKey(
        Posting, on_delete=models.CASCADE, related_name="stages", db_index=False
    )
    code = CodeField()
    position = models.PositiveSmallIntegerField(default=0)
    name = models.CharField(_("name"), max_length=60)
    purpose = models.CharField(_("purpose"), max_length=300, blank=True)
    to_check = models.TextField(_("what to check"), blank=True)
    documents = models.CharField(_("documents needed"), max_length=300, blank=True)
    target_days = models.PositiveSmallIntegerField(_("working days to stay"), null=True, blank=True)

    class Meta:
        verbose_name = _("stage")
        verbose_name_plural = _("stages")
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["posting", "name"], name="stage_name_once"),
            models.CheckConstraint(condition=~Q(name=""), name="stage_has_name"),
        ]

    def __str__(self):
        return self.name

    @property
    def checks(self) -> list[str]:
        """Return what to check, each thing by itself."""
        return [line for line in self.to_check.split("\n") if line]

    @property
    def asks(self) -> bool:
        """Return whether it asks the team for anything."""
        return bool(self.purpose or self.to_check or self.documents or self.target_days)


class StageTemplate(models.Model):
    """Names of stages in order; a new posting copies them and then owns its own."""

    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="stage_templates"
    )
    code = CodeField()
    name = models.CharField(_("name"), max_length=80)
    stage_names = models.JSONField(_("stages"), default=list)
    is_default = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("stage template")
        verbose_name_plural = _("stage templates")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization"],
                condition=Q(is_default=True),
                name="stage_template_one_default",
            )
        ]

    def __str__(self):
        return self.name
