"""A posting kept as a template: what a new one of its kind begins with."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ats.access.models import Membership, Organization
from ats.foundation.codes import CodeField
from postings.models.posting import Posting


class PostingTemplate(models.Model):
    """`parts` are plain values: words, stages, questions and team (queries.parts).

    A removed one stays, for it may come back.
    """

    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="posting_templates"
    )
    code = CodeField()
    name = models.CharField(_("name"), max_length=120)
    parts = models.JSONField()
    made_from = models.ForeignKey(
        Posting, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    made_by = models.ForeignKey(Membership, on_delete=models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("posting template")
        verbose_name_plural = _("posting templates")
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "name"],
                condition=models.Q(removed_at=None),
                name="posting_template_name_once",
            )
        ]

    def __str__(self):
        return self.name
