"""What a posting said before an older version was taken up again, kept so that it can return."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ats.access.models import Membership
from ats.foundation.codes import CodeField
from postings.models.posting import Posting


class SetAside(models.Model):
    """`content` is what was saved; `digest` is of what took its place: it returns only to that."""

    posting = models.ForeignKey(Posting, on_delete=models.CASCADE, related_name="set_aside")
    code = CodeField()
    content = models.JSONField()
    digest = models.CharField(max_length=64)
    set_aside_by = models.ForeignKey(
        Membership, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    set_aside_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("words set aside")
        ordering = ["-id"]

    def __str__(self):
        return f"{self.posting} ({self.set_aside_at:%Y-%m-%d})"
