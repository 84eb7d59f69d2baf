"""What somebody is to do, by when."""

from collections.abc import Iterable
from datetime import date, timedelta

from django import forms
from django.utils.translation import gettext_lazy as _

from applicants.actions.add_task import MOST
from ats.access.models import Membership
from ats.foundation.forms import DateInput

USUAL = timedelta(days=2)


class TaskForm(forms.Form):
    """`people` are those who can be given the task; `today` the organization's day."""

    text = forms.CharField(
        label=_("What is to be done"),
        max_length=MOST,
        widget=forms.TextInput({"placeholder": _("Call the referee"), "autocomplete": "off"}),
    )
    assignee = forms.ChoiceField(label=_("Who"))
    due_on = forms.DateField(label=_("By"), widget=DateInput)

    def __init__(
        self, *args, people: Iterable[Membership], today: date, member: Membership, **kwargs
    ):
        mine = {"assignee": member.code, "due_on": today + USUAL}
        kwargs |= {"initial": mine | (kwargs.get("initial") or {}), "auto_id": "task-%s"}
        super().__init__(*args, **kwargs)
        self.people = {person.code: person for person in people}
        self.fields["assignee"].choices = [
            (code, _("me") if code == member.code else person.name)
            for code, person in self.people.items()
        ]
        self.fields["due_on"].widget.attrs["min"] = today.isoformat()

    @property
    def values(self) -> dict:
        """Return what the actions take."""
        cleaned = self.cleaned_data
        return {**cleaned, "assignee": self.people[cleaned["assignee"]]}
