"""What the list of candidates may be narrowed by."""

from django import forms
from django.utils.translation import gettext_lazy as _

from applicants.models import Application


class CandidateFilterForm(forms.Form):
    """All of it optional; a code that names nothing finds nobody."""

    q = forms.CharField(label=_("Find"), max_length=200, required=False)
    posting = forms.CharField(label=_("Posting"), max_length=10, required=False)
    stage = forms.CharField(label=_("Stage"), max_length=10, required=False)
    state = forms.ChoiceField(
        label=_("State"),
        choices=[("", _("Any state")), *Application.State.choices],
        required=False,
    )
