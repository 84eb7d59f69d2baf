"""A letter to a candidate, alone or with a decision."""

from datetime import datetime, timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from applicants.forms.letter_files import HeldFilesMixin
from applicants.models import RejectionReason
from ats.foundation.forms import Choices
from postings.models import Stage

SUBJECT, TEXT = 250, 20_000


class LetterForm(HeldFilesMixin):
    """Subject and text, both needed, and when it leaves; times are the member's.

    Cleans `send_at` to a moment, or None for as soon as the undo time is over.
    """

    NOW, TOMORROW, MONDAY, LATER = "", "tomorrow", "monday", "later"

    subject = forms.CharField(label=_("Subject"), max_length=SUBJECT)
    text = forms.CharField(label=_("Text"), max_length=TEXT, widget=forms.Textarea({"rows": 10}))
    when = forms.ChoiceField(
        label=_("Send"),
        required=False,
        choices=[
            (NOW, _("as soon as the undo time is over")),
            (TOMORROW, _("tomorrow at 9:00")),
            (MONDAY, _("next Monday at 9:00")),
            (LATER, _("at another time, see below")),
        ],
    )
    send_at = forms.DateTimeField(
        label=_("At another time"),
        required=False,
        widget=forms.DateTimeInput({"type": "datetime-local"}),
        help_text=_("In your own time zone, within a year."),
    )

    def clean(self):
        cleaned = super().clean() or {}
        when, later = cleaned.pop("when", ""), cleaned.get("send_at")
        today = timezone.localtime()
        if when == self.LATER or (when == self.NOW and later):
            self._check_moment(later)
        elif when == self.TOMORROW:
            cleaned["send_at"] = _nine(today + timedelta(days=1))
        elif when == self.MONDAY:
            cleaned["send_at"] = _nine(today + timedelta(days=7 - today.weekday()))
        self.check_files(cleaned)
        return cleaned

    def _check_moment(self, moment: datetime | None) -> None:
        if "send_at" in self.errors:
            return
        if moment is None:
            self.add_error("send_at", _("Choose the day and the time."))
        elif not timezone.now() < moment < timezone.now() + timedelta(days=366):
            self.add_error("send_at", _("Choose a time to come, within a year."))


def _nine(moment: datetime) -> datetime:
    return moment.replace(hour=9, minute=0, second=0, microsecond=0)


class OptionalLetterForm(forms.Form):
    """A letter that is sent when its box is ticked; only then subject and text are needed."""

    # The browser would hold back a form whose box is not ticked.
    use_required_attribute = False

    is_mailed = forms.BooleanField(label=_("Send this mail"), required=False)
    subject = forms.CharField(label=_("Subject"), max_length=SUBJECT)
    text = forms.CharField(label=_("Text"), max_length=TEXT, widget=forms.Textarea({"rows": 9}))
    seen = forms.IntegerField(
        min_value=1, max_value=2**31 - 1, required=False, widget=forms.HiddenInput
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.is_bound and not self["is_mailed"].data:
            self.fields["subject"].required = self.fields["text"].required = False

    @property
    def letter(self) -> tuple[str, str]:
        """Subject and text, both blank when no mail is wanted."""
        if not self.cleaned_data["is_mailed"]:
            return "", ""
        return self.cleaned_data["subject"], self.cleaned_data["text"]


class RejectForm(OptionalLetterForm):
    reason = forms.ModelChoiceField(
        label=_("Reason"),
        queryset=RejectionReason.objects.none(),
        to_field_name="code",
        widget=Choices,
        empty_label=None,
        error_messages={"required": _("Choose a reason. Only members see it.")},
    )

    field_order = ("reason", "is_mailed", "subject", "text", "seen")

    def __init__(self, *args, reasons, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reason"].queryset = reasons


class MoveForm(OptionalLetterForm):
    """`stage` and perhaps why; the card's menu sends only `stage` and `seen`."""

    stage = forms.ModelChoiceField(
        label=_("Stage"), queryset=Stage.objects.none(), to_field_name="code", empty_label=None
    )
    why = forms.CharField(label=_("Why"), max_length=300, required=False)

    field_order = ("stage", "why", "is_mailed", "subject", "text", "seen")

    def __init__(self, *args, stages, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["stage"].queryset = stages
