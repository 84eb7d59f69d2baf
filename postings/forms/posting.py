"""The words of a posting, as a form."""

from typing import cast

from django import forms
from django.utils.translation import gettext_lazy as _
from django_prose_editor.widgets import ProseEditorWidget

from ats.foundation.countries import country_name, country_names
from postings import pay
from postings.forms.days import DayField
from postings.forms.rows import Rows, RowsField
from postings.kinds import EmploymentType, PayPeriod, Workplace
from postings.models import Posting, StageTemplate
from postings.places import country_code
from postings.queries.content import content_of

EDITOR = {
    "types": ["Bold", "BulletList", "Heading", "Italic", "Link", "OrderedList"],
    "headingLevels": [2, 3],
    "history": True,
    "html": False,
    "typographic": False,
}
UNSAID = [("", _("not said"))]


class Places(Rows):
    template_name = "postings/widgets/places.html"
    columns = ("city", "region", "country")

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["widget"]["countries"] = country_names(pay.locale_name()).values()
        return context


class PlacesField(RowsField):
    widget = Places

    def clean_row(self, row):
        if not any(row.values()):
            return None
        if row["country"]:
            try:
                row["country"] = country_code(row["country"])
            except ValueError:
                raise forms.ValidationError(
                    _("we know no country called “%(name)s”"), params={"name": row["country"]}
                ) from None
        return row


class Requirements(Rows):
    template_name = "postings/widgets/requirements.html"
    columns = ("text", "kind")

    def blank(self):
        return {"text": "", "kind": "must"}


class RequirementsField(RowsField):
    widget = Requirements

    def clean_row(self, row):
        return {"text": row["text"], "is_must": row["kind"] != "nice"} if row["text"] else None


class NewPostingForm(forms.Form):
    """What a draft begins with."""

    title = forms.CharField(label=_("Title"), max_length=200)
    department = forms.CharField(label=_("Department"), max_length=120, required=False)
    template = forms.ModelChoiceField(
        StageTemplate.objects.none(), label=_("Stages"), empty_label=None
    )

    def __init__(self, *args, templates, **kwargs):
        super().__init__(*args, **kwargs)
        cast("forms.ModelChoiceField", self.fields["template"]).queryset = templates


class PostingForm(forms.Form):
    """All words of a posting; `row_version` is the one the form was opened with."""

    row_version = forms.IntegerField(widget=forms.HiddenInput)
    title = forms.CharField(label=_("Title"), max_length=200)
    department = forms.CharField(label=_("Department"), max_length=120, required=False)
    employment_type = forms.ChoiceField(
        label=_("Employment"), choices=[*UNSAID, *EmploymentType.choices], required=False
    )
    workplace = forms.ChoiceField(
        label=_("Workplace"), choices=[*UNSAID, *Workplace.choices], required=False
    )
    places = PlacesField(label=_("Places"), required=False)
    pay_min = forms.CharField(label=_("From"), max_length=30, required=False)
    pay_max = forms.CharField(label=_("Up to"), max_length=30, required=False)
    pay_currency = forms.ChoiceField(label=_("Currency"), required=False)
    pay_period = forms.ChoiceField(
        label=_("Period"), choices=[*UNSAID, *PayPeriod.choices], required=False
    )
    content_html = forms.CharField(
        label=_("Description"),
        max_length=100_000,
        required=False,
        widget=ProseEditorWidget(config=EDITOR, attrs={"rows": 14}),
    )
    requirements = RequirementsField(label=_("Requirements"), required=False)
    reply_days = forms.IntegerField(
        label=_("Every applicant hears within"), min_value=1, max_value=60
    )
    is_resume_required = forms.BooleanField(label=_("A résumé is needed"), required=False)
    opens_on = DayField(
        label=_("First day to apply"),
        required=False,
        help_text=_("Nobody outside sees the posting before. Blank: once it is published."),
    )
    closes_on = DayField(
        label=_("Last day to apply"),
        required=False,
        help_text=_("It closes by itself when this day ends. Blank: no end."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        names = pay.currency_choices(pay.locale_name())
        cast("forms.ChoiceField", self.fields["pay_currency"]).choices = [*UNSAID, *names]
        self.fields["reply_days"].widget.attrs["class"] = "short"
        for name in ("pay_min", "pay_max"):
            self.fields[name].widget.attrs["inputmode"] = "decimal"

    def clean(self):
        """Put the four pay inputs together as `pay`, in minor units."""
        cleaned = super().clean() or {}
        currency = cleaned.get("pay_currency", "")
        bounds = {}
        self.fields["reply_days"].widget.attrs["class"] = "short"
        for name in ("pay_min", "pay_max"):
            text = cleaned.get(name, "")
            try:
                bounds[f"{name[4:]}_minor"] = pay.to_minor(text, currency) if text else None
            except ValueError:
                self.add_error(name, _("Write an amount, such as 42,000."))
        cleaned["pay"] = bounds | {"currency": currency, "period": cleaned.get("pay_period", "")}
        return cleaned

    def words(self) -> dict:
        """Return what edit_posting takes."""
        return {
            name: value
            for name, value in self.cleaned_data.items()
            if not name.startswith(("pay_", "row_"))
        }


def words_of(posting: Posting) -> dict:
    """Return a posting as the form's initial values."""
    content = content_of(posting)
    money = content["pay"] or {"min_minor": None, "max_minor": None, "currency": "", "period": ""}
    return {
        **content,
        "opens_on": posting.opens_on,
        "closes_on": posting.closes_on,
        "row_version": posting.row_version,
        "places": [
            {**place, "country": country_name(place["country"]) if place["country"] else ""}
            for place in content["places"]
        ],
        "pay_min": pay.to_text(money["min_minor"], money["currency"]),
        "pay_max": pay.to_text(money["max_minor"], money["currency"]),
        "pay_currency": money["currency"],
        "pay_period": money["period"],
        "requirements": [
            {"text": line["text"], "kind": "must" if line["is_must"] else "nice"}
            for line in content["requirements"]
        ],
    }
