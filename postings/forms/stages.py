"""Names of stages and what they ask for, as forms."""

from django import forms
from django.utils.translation import gettext_lazy as _

from postings.forms.question import Lines
from postings.models import Stage


class StageForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=60)


class StageAsksForm(forms.Form):
    purpose = forms.CharField(
        label=_("What it is for"),
        max_length=300,
        required=False,
        help_text=_("A sentence to the team, such as: find out whether both sides want to go on."),
    )
    to_check = forms.CharField(
        label=_("What to check"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("One thing a line."),
    )
    documents = forms.CharField(
        label=_("Documents needed"),
        max_length=300,
        required=False,
        help_text=_("Such as: work samples, a certificate."),
    )
    target_days = forms.IntegerField(
        label=_("Working days somebody should stay here at most"),
        min_value=1,
        max_value=250,
        required=False,
        widget=forms.NumberInput({"class": "short"}),
    )


def asks_of(stage: Stage) -> dict:
    """Return what a stage asks for as the form's initial values."""
    return {name: getattr(stage, name) for name in StageAsksForm.base_fields}


class StageTemplateForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=80)
    stage_names = Lines(
        label=_("Stages"),
        help_text=_("One a line, in order. “Hired” and “not moved forward” are always there."),
    )
