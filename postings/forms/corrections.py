"""Correcting what was read: a field for each thing, empty where nothing was stated."""

from decimal import Decimal
from functools import lru_cache
from typing import Any

from babel.core import Locale
from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from ats.foundation.errors import Conflict, DomainError
from ats.foundation.forms import DateInput, refuse_nul
from postings.forms.lines import LinesField
from postings.forms.places import PlacesField
from postings.forms.selects import LongSelect
from postings.kinds import EmploymentType, PayPeriod, Workplace
from postings.pay import currency_choices, locale_name

NOT_STATED = _("Not stated")
EDUCATION = [
    ("highschool", _("High school")),
    ("vocational", _("Vocational training")),
    ("associate", _("Associate degree")),
    ("bachelor", _("Bachelor's degree")),
    ("master", _("Master's degree")),
    ("doctorate", _("Doctorate")),
]
RELOCATION = [("yes", _("Help with moving")), ("no", _("No help with moving"))]
# Fields of a posting that have another name here.
PLACES_OF_ERRORS = {"pay": "pay_max", "places": "locations"}
PAY = ("pay_min", "pay_max", "pay_currency", "pay_period")
LISTS = ("responsibilities", "requirements")


def or_not_stated(choices) -> list:
    return [("", NOT_STATED), *choices]


@lru_cache(maxsize=8)
def languages(locale: str) -> list[tuple[str, str]]:
    names = Locale.parse(locale).languages
    return sorted(
        ((code, name) for code, name in names.items() if len(code) == 2), key=lambda p: p[1]
    )


class SkillsField(forms.CharField):
    """A list written with commas; cleans to a list without doubles."""

    def prepare_value(self, value):
        return ", ".join(value) if isinstance(value, list) else value

    def to_python(self, value):
        text = super().to_python(value) or ""
        refuse_nul(text)
        names = [" ".join(name.split()) for name in text.split(",")]
        return list(dict.fromkeys(name for name in names if name))

    def has_changed(self, initial, data):
        try:
            return self.to_python(self.prepare_value(initial)) != self.to_python(data)
        except forms.ValidationError:
            return True


class CorrectionForm(forms.Form):
    """Begins with the values that hold; `corrections` are those that were changed in it.

    Only what a person changed is corrected: a value is never rewritten by a round trip
    through its input.
    """

    is_stale = False
    row_version = forms.IntegerField(widget=forms.HiddenInput)
    title = forms.CharField(label=_("Title"), max_length=200, required=False)
    company = forms.CharField(label=_("Employer"), max_length=200, required=False)
    locations = PlacesField(label=_("Locations"), required=False)
    workplace = forms.ChoiceField(
        label=_("Workplace"), choices=or_not_stated(Workplace.choices), required=False
    )
    posted_date = forms.DateField(label=_("Posted"), required=False, widget=DateInput())
    employment_type = forms.ChoiceField(
        label=_("Employment"), choices=or_not_stated(EmploymentType.choices), required=False
    )
    min_years_experience = forms.IntegerField(
        label=_("Years of experience"), required=False, min_value=0, max_value=60
    )
    education = forms.ChoiceField(
        label=_("Education"), choices=or_not_stated(EDUCATION), required=False
    )
    skills = SkillsField(
        label=_("Skills"), max_length=2000, required=False, widget=forms.Textarea({"rows": 1})
    )
    pay_min = forms.DecimalField(label=_("Pay from"), required=False, min_value=0, max_digits=12)
    pay_max = forms.DecimalField(label=_("Pay up to"), required=False, min_value=0, max_digits=12)
    pay_currency = forms.ChoiceField(label=_("Currency"), required=False, widget=LongSelect())
    pay_period = forms.ChoiceField(
        label=_("Period"), choices=[("", "—"), *PayPeriod.choices], required=False
    )
    relocation = forms.ChoiceField(
        label=_("Relocation"), choices=or_not_stated(RELOCATION), required=False
    )
    work_authorization = forms.CharField(
        label=_("Who may be hired"), max_length=300, required=False
    )
    language = forms.ChoiceField(label=_("Language"), required=False, widget=LongSelect())
    responsibilities = LinesField(label=_("What you will do"), required=False)
    requirements = LinesField(label=_("What is asked"), required=False)

    def __init__(self, data=None, *, values: dict[str, Any], row_version: int):
        super().__init__(data, initial={**as_initial(values), "row_version": row_version})
        self.fields["pay_currency"].choices = [("", "—"), *currency_choices(locale_name())]
        self.fields["language"].choices = or_not_stated(languages(locale_name()))
        for name in LISTS:
            # A page of ten thousand lines is no form; what was read of it holds as it is.
            if not LinesField.can_hold(values[name]):
                del self.fields[name]
        for name, field in self.fields.items():
            if isinstance(field, forms.CharField | forms.IntegerField | forms.DecimalField):
                field.widget.attrs.setdefault("placeholder", NOT_STATED)
            if self.initial.get(name) not in (None, "", []):
                field.widget.attrs["class"] = "filled"

    def clean(self):
        cleaned = super().clean() or {}
        low, high = cleaned.get("pay_min"), cleaned.get("pay_max")
        if low is not None and high is not None and low > high:
            self.add_error("pay_max", _("The pay begins above where it ends."))
        if (low is not None or high is not None) and not cleaned.get("pay_currency"):
            self.add_error("pay_currency", _("Say in which currency."))
        return cleaned

    def refuse(self, error: DomainError, row_version: int) -> None:
        """Say a rule's no at its input; after a conflict the same form may be sent again."""
        field = PLACES_OF_ERRORS.get(error.field or "", error.field)
        self.add_error(field if field in self.fields else None, error.message)
        if isinstance(error, Conflict):
            self.is_stale = True
            typed = QueryDict(mutable=True)
            typed.update(self.data)
            typed["row_version"] = str(row_version)
            self.data = typed

    @property
    def corrections(self) -> dict[str, Any]:
        """Return what was changed, as plain values of the answer schema."""
        changed = {"salary" if name in PAY else name for name in self.changed_data}
        return {name: self._plain(name) for name in sorted(changed - {"row_version"})}

    def _plain(self, name: str) -> Any:
        if name == "salary":
            return self._salary()
        value = self.cleaned_data[name]
        if name == "relocation":
            return {"yes": True, "no": False}.get(value)
        if name == "posted_date":
            return value.isoformat() if value else None
        if name in ("locations", "skills"):
            return value
        return None if value in ("", None, []) else value

    def _salary(self) -> dict[str, Any] | None:
        low, high = (_number(self.cleaned_data[end]) for end in ("pay_min", "pay_max"))
        if low is None and high is None:
            return None
        currency, period = (
            self.cleaned_data[name] or None for name in ("pay_currency", "pay_period")
        )
        return {"min": low, "max": high, "currency": currency, "period": period}


def as_initial(values: dict[str, Any]) -> dict[str, Any]:
    """Return plain values as the form's inputs begin with them."""
    salary = values["salary"] or {}
    pay = {f"pay_{part}": salary.get(part) for part in ("min", "max", "currency", "period")}
    relocation = {True: "yes", False: "no"}.get(values["relocation"], "")
    return {**values, **pay, "relocation": relocation}


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
