"""What a search is saved as."""

from django import forms
from django.utils.translation import gettext_lazy as _

from applicants.forms.candidates import CandidateFilterForm


class SaveSearchForm(CandidateFilterForm):
    name = forms.CharField(label=_("Name"), max_length=80)
    is_shared = forms.BooleanField(label=_("Share with all members"), required=False)
    is_followed = forms.BooleanField(label=_("Mail me daily who is new"), required=False)
