"""The first owner's form."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ats.access.forms import FirstPasswordForm
from ats.access.models import User
from ats.foundation.zones import zone_choices


class FoundingForm(FirstPasswordForm):
    name = forms.CharField(label=_("Name of the organization"), max_length=120)
    time_zone = forms.ChoiceField(label=_("Time zone"), choices=zone_choices, initial="UTC")
    owner_name = forms.CharField(
        label=_("Your name"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    owner_email = forms.EmailField(
        label=_("Your e-mail"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    field_order = ["name", "time_zone", "owner_name", "owner_email", "password"]

    def person(self) -> User:
        values = self.cleaned_data
        return User(email=values.get("owner_email", ""), name=values.get("owner_name", ""))
