"""A question, as a form."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ats.foundation.forms import refuse_nul
from postings.models import Question


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
    despite = forms.CharField(
        label=_("Why it is asked all the same"),
        max_length=300,
        required=False,
        help_text=_("Your reason is kept in the history."),
    )

    def hide_despite(self) -> None:
        """Leave out what only an owner is asked, and only after a check said no."""
        del self.fields["despite"]


def words_of(question: Question) -> dict:
    """Return a question as the form's initial values."""
    return {name: getattr(question, name) for name in QuestionForm.base_fields if name != "despite"}
