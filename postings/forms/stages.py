"""Names of stages, as forms."""

from django import forms
from django.utils.translation import gettext_lazy as _

from postings.forms.question import Lines


class StageForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=60)


class StageTemplateForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=80)
    stage_names = Lines(
        label=_("Stages"),
        help_text=_("One a line, in order. “Hired” and “not moved forward” are always there."),
    )
