"""A requisition as a form, and an approver's yes or no."""

from typing import cast

from django import forms
from django.utils.translation import gettext_lazy as _

from ats.access.models import Membership
from postings import pay
from postings.actions.requisitions import MOST_APPROVERS
from postings.forms.selects import LongSelect
from postings.forms.team import MemberChoice
from postings.models import Requisition
from postings.models.requisition import MOST_OPENINGS

APPROVERS = [f"approver_{number}" for number in range(1, MOST_APPROVERS + 1)]


class RequisitionForm(forms.Form):
    """`row_version` is the one the form was opened with, none for a new requisition."""

    row_version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    title = forms.CharField(label=_("What is to be hired"), max_length=200)
    department = forms.CharField(label=_("Department"), max_length=120, required=False)
    openings = forms.IntegerField(
        label=_("Openings"), min_value=1, max_value=MOST_OPENINGS, initial=1
    )
    reason = forms.ChoiceField(label=_("Reason"), choices=Requisition.Reason.choices)
    why = forms.CharField(
        label=_("In a sentence"),
        max_length=500,
        required=False,
        help_text=_("What the approvers should know."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    budget_min = forms.CharField(label=_("Budget from"), max_length=30, required=False)
    budget_max = forms.CharField(label=_("Budget up to"), max_length=30, required=False)
    budget_currency = forms.ChoiceField(label=_("Currency"), required=False, widget=LongSelect)

    def __init__(self, *args, members, **kwargs):
        super().__init__(*args, **kwargs)
        names = pay.currency_choices(pay.locale_name())
        currency = cast("forms.ChoiceField", self.fields["budget_currency"])
        currency.choices = [("", _("not said")), *names]
        for number, name in enumerate(APPROVERS, 1):
            self.fields[name] = MemberChoice(
                members,
                label=_("Approver %(number)d") % {"number": number},
                required=False,
                empty_label=_("Nobody"),
            )
        self.fields["openings"].widget.attrs["class"] = "short"

    @property
    def approver_fields(self):
        return [self[name] for name in APPROVERS]

    def clean(self):
        cleaned = super().clean() or {}
        currency = cleaned.get("budget_currency", "")
        for name in ("budget_min", "budget_max"):
            text = cleaned.get(name, "")
            try:
                cleaned[f"{name}_minor"] = pay.to_minor(text, currency) if text else None
            except ValueError:
                self.add_error(name, _("Write an amount, such as 42,000."))
        return cleaned

    def approvers(self) -> list[Membership]:
        return [row for name in APPROVERS if (row := self.cleaned_data[name])]

    def words(self) -> dict:
        """Return what the actions take, but for the approvers and the version."""
        left_out = {*APPROVERS, "row_version", "budget_min", "budget_max"}
        return {name: v for name, v in self.cleaned_data.items() if name not in left_out}


def words_of(requisition: Requisition, chain: list[int]) -> dict:
    """Return a requisition as the form's initial values."""
    currency = requisition.budget_currency
    return {
        "row_version": requisition.row_version,
        "title": requisition.title,
        "department": requisition.department,
        "openings": requisition.openings,
        "reason": requisition.reason,
        "why": requisition.why,
        "budget_min": pay.to_text(requisition.budget_min_minor, currency),
        "budget_max": pay.to_text(requisition.budget_max_minor, currency),
        "budget_currency": currency,
        **dict(zip(APPROVERS, chain, strict=False)),
    }


class DecisionForm(forms.Form):
    decision = forms.ChoiceField(choices=[("yes", _("Yes")), ("no", _("No"))])
    word = forms.CharField(
        label=_("A word with it"), max_length=500, required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip


class LinkForm(forms.Form):
    """On which requisition a posting stands."""

    requisition = forms.ModelChoiceField(
        Requisition.objects.none(),
        label=_("Requisition"),
        required=False,
        empty_label=_("None"),
        to_field_name="code",
    )

    def __init__(self, *args, requisitions, **kwargs):
        super().__init__(*args, **kwargs)
        cast("forms.ModelChoiceField", self.fields["requisition"]).queryset = requisitions
