"""What members write to each other, and whom they ask."""

from django import forms
from django.utils.translation import gettext_lazy as _


class NoteForm(forms.Form):
    text = forms.CharField(
        label=_("Write a note"),
        max_length=5000,
        widget=forms.Textarea(
            {
                "id": "note",  # a letter's dialog on the same page has a text of its own
                "rows": 3,
                "placeholder": _("Only your team sees this. @ names somebody."),
                "data-behavior": "mention",
                "data-people": "people",
            }
        ),
    )


class AssignForm(forms.Form):
    """Names a member by code; `is_off` takes them off again."""

    member = forms.CharField(max_length=10)
    is_off = forms.BooleanField(required=False)


class DecideForm(forms.Form):
    change = forms.IntegerField(min_value=1)
    decision = forms.ChoiceField(choices=[("accept", ""), ("decline", "")])
