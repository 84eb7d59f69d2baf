"""Checks, as forms."""

from django import forms
from django.utils.translation import gettext_lazy as _


class PackForm(forms.Form):
    """How a pack is used: `off`, `on`, or `stop`, which raises its warnings."""

    use = forms.ChoiceField(
        label=_("Use"),
        choices=[("on", _("Say it")), ("stop", _("Stop publishing")), ("off", _("Off"))],
    )


class EmployerForm(forms.Form):
    employees = forms.IntegerField(
        label=_("People employed"),
        min_value=1,
        max_value=10_000_000,
        required=False,
        help_text=_("Some laws begin at 4, 15 or 25. Left blank, their condition is said."),
        widget=forms.NumberInput(attrs={"class": "short"}),
    )
