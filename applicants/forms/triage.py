"""What is asked in a triage: the queue, a reason with its letter, a day, a note."""

from datetime import date, timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from applicants.forms.letters import RejectForm
from applicants.queries.asked import Asked
from applicants.queries.search.grammar import LONGEST
from ats.foundation.forms import Choices, DateInput

MONDAY_AFTER = "monday"


class AskedForm(forms.Form):
    """What applications are narrowed to; what means nothing is left out."""

    posting = forms.CharField(max_length=10, required=False)
    stage = forms.CharField(max_length=10, required=False)
    state = forms.CharField(max_length=10, required=False)
    q = forms.CharField(max_length=LONGEST + 1, required=False)
    tag = forms.CharField(max_length=60, required=False)
    owner = forms.CharField(max_length=10, required=False)
    source = forms.CharField(max_length=60, required=False)
    overdue = forms.CharField(max_length=3, required=False)
    look = forms.CharField(max_length=3, required=False)

    @property
    def asked(self) -> Asked:
        self.is_valid()
        return Asked(**{name: self.cleaned_data.get(name, "") for name in self.fields})


class DelayedRejectForm(RejectForm):
    """A rejection whose mail may leave later than the undo window ends."""

    send = forms.ChoiceField(
        label=_("The mail leaves"),
        choices=[
            ("0", _("after the undo time")),
            ("1", _("tomorrow at 9:00")),
            ("3", _("in three days at 9:00")),
        ],
        required=False,
        initial="0",
    )

    field_order = ("reason", "is_mailed", "send", "subject", "text", "seen")  # type: ignore[assignment]

    @property
    def delay_days(self) -> int:
        return int(self.cleaned_data.get("send") or 0)


class SnoozeForm(forms.Form):
    """A day: so many days from today, the next Monday, or one by its date."""

    when = forms.ChoiceField(
        label=_("Until"),
        choices=[
            ("1", _("tomorrow")),
            ("3", _("in three days")),
            (MONDAY_AFTER, _("next Monday")),
            ("14", _("in two weeks")),
            ("day", _("a day I choose")),
        ],
        widget=Choices,
        initial="3",
    )
    until = forms.DateField(label=_("Day"), required=False, widget=DateInput)
    seen = forms.IntegerField(
        min_value=1, max_value=2**31 - 1, required=False, widget=forms.HiddenInput
    )

    def __init__(self, *args, today: date, **kwargs):
        super().__init__(*args, **kwargs)
        self.today = today

    def clean(self):
        values = super().clean() or self.cleaned_data
        when = values.get("when")
        if when == "day" and not values.get("until") and "until" not in self.errors:
            self.add_error("until", ValidationError(_("Choose a day."), code="required"))
        elif when == MONDAY_AFTER:
            values["until"] = self.today + timedelta(days=7 - self.today.weekday())
        elif when and when != "day":
            values["until"] = self.today + timedelta(days=int(when))
        return values
