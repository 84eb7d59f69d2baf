"""What members write to each other, and whom they ask."""

from django import forms
from django.utils.translation import gettext_lazy as _

from applicants.models import Note


class NoteForm(forms.Form):
    text = forms.CharField(
        label=_("Write a note"),
        max_length=5000,
        widget=forms.Textarea(
            {
                "id": "note",  # a letter's dialog on the same page has a text of its own
                "rows": 3,
                "placeholder": _("The candidate never sees this. @ names somebody."),
                "data-behavior": "mention send-keys",
                "data-people": "people",
                "data-audience": "note-audience",
                "data-key": "n",
                "data-key-label": _("Write a note"),
            }
        ),
    )
    audience = forms.ChoiceField(
        label=_("For"),
        choices=[
            (Note.Audience.ALL, _("Everybody who sees it")),
            (Note.Audience.TEAM, _("Recruiters and managers")),
            (Note.Audience.STAFF, _("Recruiters and owners")),
        ],
        required=False,
        widget=forms.Select({"id": "note-audience", "class": "fit"}),
    )

    def clean_audience(self) -> str:
        return self.cleaned_data["audience"] or Note.Audience.ALL


class AssignForm(forms.Form):
    """Names a member by code; `is_off` takes them off again."""

    member = forms.CharField(max_length=10)
    is_off = forms.BooleanField(required=False)


class DecideForm(forms.Form):
    change = forms.IntegerField(min_value=1)
    decision = forms.ChoiceField(choices=[("accept", ""), ("decline", "")])
