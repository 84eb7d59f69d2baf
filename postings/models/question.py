"""What a posting asks of whoever applies, and what an organization asks again and again."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ats.access.models import Organization
from ats.foundation.codes import CodeField
from postings.models.posting import Posting


class Asked(models.Model):
    """A question as it is worded. `options` is a list of texts, for choices only.

    `look_at` says which answers sort an application into "to look at": {} for none,
    {"answers": [options, or true and false]}, or for a number {"below": n, "above": n} with
    either. It rejects nobody, and the public never sees it; nor that an answer `is_on_card`.
    """

    class Kind(models.TextChoices):
        SHORT = "short", _("short text")
        LONG = "long", _("long text")
        YES_NO = "yes_no", _("yes or no")
        CHOICE = "choice", _("one of several")
        CHOICES = "choices", _("several of several")
        NUMBER = "number", _("number")
        DATE = "date", _("date")
        LINK = "link", _("link")

    WORDS = ("label", "help", "kind", "options", "is_required", "look_at", "is_on_card")

    label = models.CharField(_("question"), max_length=300)
    help = models.CharField(_("hint"), max_length=300, blank=True)
    kind = models.CharField(_("kind"), max_length=8, choices=Kind, default=Kind.SHORT)
    options = models.JSONField(_("options"), default=list, blank=True)
    is_required = models.BooleanField(_("must be answered"), default=False)
    look_at = models.JSONField(_("answers to look at"), default=dict, blank=True)
    is_on_card = models.BooleanField(_("show on the card"), default=False)

    class Meta:
        abstract = True

    def __str__(self):
        return self.label

    def looks_at(self, value) -> bool:
        """Return whether an answer's kept value is one to look at."""
        if self.kind == self.Kind.NUMBER:
            return isinstance(value, int | float) and self._is_beyond(value)
        asked = self.look_at.get("answers", [])
        return any(one in asked for one in (value if isinstance(value, list) else [value]))

    @property
    def look_at_words(self) -> list[str]:
        """Return each answer to look at as people read it."""
        said = {True: gettext("Yes"), False: gettext("No")}
        words = [said.get(answer, answer) for answer in self.look_at.get("answers", [])]
        if "below" in self.look_at:
            words.append(gettext("below %(number)s") % {"number": self.look_at["below"]})
        if "above" in self.look_at:
            words.append(gettext("above %(number)s") % {"number": self.look_at["above"]})
        return words

    def _is_beyond(self, number: float) -> bool:
        low, high = self.look_at.get("below"), self.look_at.get("above")
        return (low is not None and number < low) or (high is not None and number > high)


class BankQuestion(Asked):
    """A question that postings take copies of; `version` grows with each change of its words."""

    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="bank_questions"
    )
    code = CodeField()
    version = models.PositiveIntegerField(default=1)
    is_archived = models.BooleanField(default=False)
    changed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("question of the bank")
        verbose_name_plural = _("questions of the bank")
        ordering = ["label", "id"]


class Question(Asked):
    """Archived once it has answers. `bank_version` is that of the bank's words it last took or saw.

    A copy from the bank is the posting's own: it may be worded anew, and nothing changes it
    unasked.
    """

    posting = models.ForeignKey(Posting, on_delete=models.CASCADE, related_name="questions")
    code = CodeField()
    position = models.PositiveSmallIntegerField(default=0)
    bank_question = models.ForeignKey(
        BankQuestion, on_delete=models.SET_NULL, null=True, blank=True, related_name="copies"
    )
    bank_version = models.PositiveIntegerField(default=0)
    is_archived = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        ordering = ["position", "id"]
