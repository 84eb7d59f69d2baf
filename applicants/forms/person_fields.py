"""An organization's own field of people, and what one says of a person."""

from decimal import Decimal

from django import forms
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from applicants.models import PersonField
from ats.foundation.forms import DateInput

Kind = PersonField.Kind
YES_NO = [("", "–"), ("yes", _("Yes")), ("no", _("No"))]


class PersonFieldForm(forms.Form):
    """A new one; of one that is there, the kind stays."""

    name = forms.CharField(label=_("Name"), max_length=60)
    kind = forms.ChoiceField(label=_("What it holds"), choices=Kind)
    choices = forms.CharField(
        label=_("Choices"),
        required=False,
        max_length=4000,
        widget=forms.Textarea({"rows": 5}),
        help_text=_("For one of several: one choice a line."),
    )

    def __init__(self, *args, field: PersonField | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        if field is not None:
            del self.fields["kind"]
            if field.kind != Kind.CHOICE:
                del self.fields["choices"]

    @property
    def said(self) -> dict:
        """Return what the action takes; only of a valid form."""
        return self.cleaned_data | {"choices": self.cleaned_data.get("choices", "").splitlines()}


def form_of(field: PersonField, data=None, *, initial: str = "") -> forms.Form:
    """Return a form of one input, `value`, in the kind of the field."""
    form = forms.Form(data, initial={"value": initial}, prefix=None, auto_id=f"field-{field.code}")
    form.fields["value"] = _input(field, initial)
    form.fields["value"].label = field.name
    return form


def _input(field: PersonField, initial: str) -> forms.Field:
    match field.kind:
        case Kind.NUMBER:
            return forms.DecimalField(max_digits=15, decimal_places=4, required=False)
        case Kind.DATE:
            return forms.DateField(required=False, widget=DateInput())
        case Kind.YES_NO:
            return forms.ChoiceField(choices=YES_NO, required=False)
        case Kind.CHOICE:
            # A choice that is no longer offered stays with whoever has it.
            words = dict.fromkeys([*field.choices, *filter(None, [initial])])
            return forms.ChoiceField(
                choices=[("", "–"), *((word, word) for word in words)], required=False
            )
        case Kind.LINK:
            link = forms.URLField(max_length=500, required=False, assume_scheme="https")
            link.validators = [URLValidator(schemes=["http", "https"])]
            return link
    return forms.CharField(max_length=500, required=False)


def value_of(form: forms.Form) -> str | Decimal | None:
    """Return what a valid form says; None for nothing, which a zero is not."""
    value = form.cleaned_data["value"]
    return None if value == "" else value
