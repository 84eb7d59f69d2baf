"""What a posting asks of whoever applies."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ats.foundation.codes import CodeField
from postings.models.posting import Posting


class Question(models.Model):
    """`options` is a list of texts, for choices only. Archived once it has answers."""

    class Kind(models.TextChoices):
        SHORT = "short", _("short text")
        LONG = "long", _("long text")
        YES_NO = "yes_no", _("yes or no")
        CHOICE = "choice", _("one of several")
        CHOICES = "choices", _("several of several")
        NUMBER = "number", _("number")
        DATE = "date", _("date")
        LINK = "link", _("link")

    posting = models.ForeignKey(Posting, on_delete=models.CASCADE, related_name="questions")
    code = CodeField()
    position = models.PositiveSmallIntegerField(default=0)
    label = models.CharField(_("question"), max_length=300)
    help = models.CharField(_("hint"), max_length=300, blank=True)
    kind = models.CharField(_("kind"), max_length=8, choices=Kind, default=Kind.SHORT)
    options = models.JSONField(_("options"), default=list, blank=True)
    is_required = models.BooleanField(_("must be answered"), default=False)
    is_archived = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        ordering = ["position", "id"]

    def __str__(self):
        return self.label
