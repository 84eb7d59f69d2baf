"""A posting's link for one place where it is told of: visits are counted, nobody followed."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ats.access.models import Membership
from ats.foundation.codes import CodeField
from postings.models import Posting


class SourceLink(models.Model):
    """`source` is what applications that come by it keep; `visits` counts each opening."""

    posting = models.ForeignKey(Posting, on_delete=models.CASCADE, related_name="source_links")
    code = CodeField()
    name = models.CharField(_("where it is put"), max_length=60)
    source = models.CharField(max_length=40, editable=False)
    visits = models.PositiveIntegerField(default=0)
    by = models.ForeignKey(Membership, on_delete=models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("link with a source")
        verbose_name_plural = _("links with a source")
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["posting", "source"],
                condition=Q(removed_at=None),
                name="source_link_once",
            )
        ]

    def __str__(self):
        return self.name
