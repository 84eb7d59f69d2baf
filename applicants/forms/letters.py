"""A letter to a candidate, alone or with a decision."""

from django import forms
from django.utils.translation import gettext_lazy as _

from applicants.models import RejectionReason
from ats.foundation.forms import Choices
from postings.models import Stage

SUBJECT, TEXT = 250, 20_000


class LetterForm(forms.Form):
    """Subject and text, both needed."""

    subject = forms.CharField(label=_("Subject"), max_length=SUBJECT)
    text = forms.CharField(label=_("Text"), max_length=TEXT, widget=forms.Textarea({"rows": 10}))


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
