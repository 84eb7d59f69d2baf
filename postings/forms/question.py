"""A question, as a form."""

from decimal import Decimal

from django import forms
from django.utils.translation import gettext_lazy as _

from ats.foundation.forms import ManyChoices, refuse_nul
from postings.models import Question
from postings.models.question import Asked

YES_NO = [("yes", _("Yes")), ("no", _("No"))]
LOOK_AT = ("look_at_yes_no", "look_at_options", "look_at_below", "look_at_above")


class Lines(forms.CharField):
    """Texts, one a line."""

    widget = forms.Textarea(attrs={"rows": 5})

    def prepare_value(self, value):
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value):
        text = super().to_python(value) or ""
        refuse_nul(text)
        return [line for line in text.splitlines() if line.strip()]

    def validate(self, value):
        if self.required and not value:
            raise forms.ValidationError(self.error_messages["required"], code="required")

    def run_validators(self, value):
        """Lines have no length of their own; the rule that takes them counts."""


class QuestionForm(forms.Form):
    label = forms.CharField(label=_("Question"), max_length=300)
    help = forms.CharField(label=_("Hint"), max_length=300, required=False)
    kind = forms.ChoiceField(label=_("Answered by"), choices=Question.Kind.choices)
    options = Lines(label=_("Options"), help_text=_("For choices: one a line."), required=False)
    is_required = forms.BooleanField(label=_("Must be answered"), required=False)
    is_on_card = forms.BooleanField(
        label=_("Show on the card"),
        help_text=_("Its answer stands on the board and in the list: two at most for a person."),
        required=False,
    )
    look_at_yes_no = forms.MultipleChoiceField(
        label=_("Put in “to look at” when the answer is"),
        choices=YES_NO,
        required=False,
        widget=ManyChoices({"class": "choices inline"}),
    )
    look_at_options = Lines(
        label=_("Put in “to look at” when one of these is chosen"),
        help_text=_("Some of the options above."),
        required=False,
        widget=forms.Textarea(
            attrs={"rows": 3, "data-behavior": "pick-lines", "data-lines-of": "options"}
        ),
    )
    look_at_below = forms.DecimalField(
        label=_("Put in “to look at” below"), max_digits=15, decimal_places=4, required=False
    )
    look_at_above = forms.DecimalField(
        label=_("or above"), max_digits=15, decimal_places=4, required=False
    )
    despite = forms.CharField(
        label=_("Why it is asked all the same"),
        max_length=300,
        required=False,
        help_text=_("Your reason is kept in the history."),
    )

    def hide_despite(self) -> None:
        """Leave out what only an owner is asked, and only after a check said no."""
        del self.fields["despite"]

    def words(self) -> dict:
        """Return what the form says as the actions take it."""
        words = {name: value for name, value in self.cleaned_data.items() if name not in LOOK_AT}
        return words | {"look_at": _look_at(self.cleaned_data)}

    def at_look_at(self) -> str:
        """Return the field where an error about the answers to look at is shown."""
        names = {Question.Kind.YES_NO: "look_at_yes_no", Question.Kind.NUMBER: "look_at_below"}
        return names.get(self.cleaned_data.get("kind", ""), "look_at_options")


def words_of(question: Asked) -> dict:
    """Return a question as the form's initial values."""
    left_out = {"despite", *LOOK_AT}
    words = {name: getattr(question, name) for name in QuestionForm.base_fields.keys() - left_out}
    answers = question.look_at.get("answers", [])
    return words | {
        "look_at_yes_no": ["yes" if answer is True else "no" for answer in answers],
        "look_at_options": [answer for answer in answers if isinstance(answer, str)],
        "look_at_below": question.look_at.get("below"),
        "look_at_above": question.look_at.get("above"),
    }


def _look_at(given: dict) -> dict:
    """Return what concerns the chosen kind; what the others' fields hold is left."""
    if given["kind"] == Question.Kind.NUMBER:
        return {
            "below": _plain(given["look_at_below"]),
            "above": _plain(given["look_at_above"]),
        }
    if given["kind"] == Question.Kind.YES_NO:
        return {"answers": [answer == "yes" for answer in given["look_at_yes_no"]]}
    if given["kind"] in (Question.Kind.CHOICE, Question.Kind.CHOICES):
        return {"answers": given["look_at_options"]}
    return {}


def _plain(number: Decimal | None) -> int | float | None:
    if number is None:
        return None
    return int(number) if number == number.to_integral_value() else float(number)
