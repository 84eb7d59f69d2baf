"""A talent pool, and a person's place in one."""

from django import forms
from django.utils.translation import gettext_lazy as _

from applicants.actions.pool_candidate import LONGEST


class PoolForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=80)
    about = forms.CharField(
        label=_("Who belongs here"),
        max_length=300,
        required=False,
        help_text=_("One sentence, so that everybody puts the same people in."),
    )


class PlaceForm(forms.Form):
    """Names a pool by its code."""

    pool = forms.CharField(max_length=10)
    # One more than the most, so that too long a word is told as such.
    why = forms.CharField(max_length=LONGEST + 1, required=False)
