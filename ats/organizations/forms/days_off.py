"""Days off, and whether the country's holidays count."""

from django import forms
from django.utils.translation import gettext_lazy as _

DAY = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})


class DayOffForm(forms.Form):
    name = forms.CharField(
        label=_("What for"),
        max_length=120,
        widget=forms.TextInput(attrs={"placeholder": _("Summer break")}),
    )
    first_on = forms.DateField(label=_("First day"), input_formats=["%Y-%m-%d"], widget=DAY)
    last_on = forms.DateField(
        label=_("Last day"),
        input_formats=["%Y-%m-%d"],
        widget=DAY,
        required=False,
        help_text=_("Blank for a single day."),
    )


class HolidaysForm(forms.Form):
    has_holidays = forms.BooleanField(
        label=_("Public holidays are no working days"), required=False
    )
    region = forms.RegexField(
        r"^[\w .'-]*$",
        label=_("Region"),
        required=False,
        max_length=20,
        help_text=_("Where a region has holidays of its own: its short name, such as BY or CA."),
        widget=forms.TextInput(attrs={"class": "short"}),
    )
