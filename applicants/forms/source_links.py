"""Where a posting is told of."""

from django import forms
from django.utils.translation import gettext_lazy as _


class SourceLinkForm(forms.Form):
    name = forms.CharField(
        label=_("Where you put it"),
        max_length=60,
        help_text=_("Such as “Flyer at the garden fair” or the name of a job board."),
    )
