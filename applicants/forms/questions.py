"""A posting's questions as form fields: the right input for each kind, and back to an answer."""

from decimal import Decimal

from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.html import escape
from django.utils.translation import gettext_lazy as _

from applicants.actions.submission import SentAnswer
from ats.foundation.forms import Choices, DateInput, ManyChoices
from postings.models import Question

KINDS = Question.Kind
SHORT, LONG = 300, 5000
# More options than this are a list to open, not buttons to read.
FEW = 7
YES_NO = [("yes", _("Yes")), ("no", _("No"))]


def field_name(question: dict) -> str:
    return f"question_{question['code']}"


def field_for(question: dict) -> forms.Field:
    """Return the field of one question of a posting's published version."""
    make = MAKERS.get(question["kind"], _short)
    field = make(question)
    field.label = question["label"]
    # The field template takes hints for ours; these words are a member's.
    field.help_text = escape(question.get("help", ""))
    field.required = field.widget.is_required = bool(question.get("is_required"))
    return field


def _short(question: dict) -> forms.Field:
    return forms.CharField(max_length=SHORT)


def _long(question: dict) -> forms.Field:
    return forms.CharField(max_length=LONG, widget=forms.Textarea(attrs={"rows": 5}))


def _number(question: dict) -> forms.Field:
    return forms.DecimalField(max_digits=15, decimal_places=4)


def _date(question: dict) -> forms.Field:
    return forms.DateField(widget=DateInput())


def _link(question: dict) -> forms.Field:
    field = forms.URLField(max_length=500, assume_scheme="https")
    field.validators.append(MaxLengthValidator(500))
    return field


def _yes_no(question: dict) -> forms.Field:
    return forms.ChoiceField(choices=YES_NO, widget=Choices({"class": "choices inline"}))


def _choice(question: dict) -> forms.Field:
    options = [(option, option) for option in question.get("options", [])]
    if len(options) <= FEW:
        return forms.ChoiceField(choices=options, widget=Choices())
    return forms.ChoiceField(choices=[("", _("Choose one")), *options])


def _choices(question: dict) -> forms.Field:
    options = [(option, option) for option in question.get("options", [])]
    return forms.MultipleChoiceField(choices=options, widget=ManyChoices())


MAKERS = {
    KINDS.SHORT: _short,
    KINDS.LONG: _long,
    KINDS.YES_NO: _yes_no,
    KINDS.CHOICE: _choice,
    KINDS.CHOICES: _choices,
    KINDS.NUMBER: _number,
    KINDS.DATE: _date,
    KINDS.LINK: _link,
}


def answer_to(question: dict, value) -> SentAnswer | None:
    """Return the answer in plain values, None when the question was left open."""
    if value in (None, "", []):
        return None
    if question["kind"] == KINDS.YES_NO:
        value = value == "yes"
    elif isinstance(value, Decimal):
        value = int(value) if value == value.to_integral_value() else float(value)
    elif question["kind"] == KINDS.DATE:
        value = value.isoformat()
    return SentAnswer(
        code=question["code"], label=question["label"], kind=question["kind"], value=value
    )
