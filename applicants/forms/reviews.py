"""What a review is asked with, and what is said in it."""

import secrets

from django import forms
from django.utils.translation import gettext_lazy as _

from applicants.models import ReviewAnswer
from ats.access.models import Membership
from ats.foundation.forms import DateInput, ManyChoices


class ReviewerChoice(forms.ModelMultipleChoiceField):
    widget = ManyChoices

    def label_from_instance(self, obj: Membership) -> str:
        return f"{obj.name}, {obj.get_role_display()}"


class AskReviewForm(forms.Form):
    """Members by code; the token makes the same form sent twice one review."""

    reviewers = ReviewerChoice(
        label=_("Who is asked"),
        queryset=Membership.objects.none(),
        to_field_name="code",
        error_messages={
            "required": _("Choose at least one member of the hiring team."),
            "invalid_choice": _("Somebody of these is no longer on the hiring team."),
        },
    )
    words = forms.CharField(
        label=_("Words to them"),
        max_length=500,
        required=False,
        widget=forms.Textarea({"rows": 2, "placeholder": _("What should they look at?")}),
    )
    due_on = forms.DateField(
        label=_("Due on"),
        required=False,
        widget=DateInput,
        help_text=_("Who has not answered all by then is reminded in the morning of that day."),
    )
    token = forms.CharField(max_length=32, widget=forms.HiddenInput)

    def __init__(self, *args, members, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial = {"token": secrets.token_hex(16), **self.initial}
        self.fields["reviewers"].queryset = members


class AnswerForm(forms.Form):
    item = forms.CharField(max_length=10)
    choice = forms.ChoiceField(choices=ReviewAnswer.Choice.choices)
    words = forms.CharField(max_length=500, required=False)
