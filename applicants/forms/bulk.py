"""What a bulk action is asked for: the ticked ones or all that match, and how it is done."""

from django import forms
from django.utils.translation import gettext_lazy as _

from applicants.forms.letters import RejectForm
from applicants.forms.triage import SnoozeForm
from applicants.models import BulkAction
from ats.access.models import Membership
from postings.models import Stage


class BulkForm(forms.Form):
    """`what` is to be done, to all that match (`everybody`) or to those ticked."""

    what = forms.ChoiceField(choices=BulkAction.Kind.choices)
    everybody = forms.BooleanField(required=False)


class StageChoice(forms.ModelChoiceField):
    def label_from_instance(self, obj: Stage) -> str:
        return f"{obj.name} · {obj.posting.title}" if self.names_postings else obj.name

    names_postings = False


class MoveManyForm(forms.Form):
    stage = StageChoice(
        label=_("Stage"), queryset=Stage.objects.none(), to_field_name="code", empty_label=None
    )

    def __init__(self, *args, stages, names_postings: bool, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["stage"].queryset = stages
        self.fields["stage"].names_postings = names_postings

    @property
    def choice(self) -> dict:
        return {"stage": self.cleaned_data["stage"].code}


class RejectManyForm(RejectForm):
    """The letter keeps its fields: they are filled in for each candidate."""

    @property
    def choice(self) -> dict:
        subject, text = self.letter
        reason = self.cleaned_data["reason"].code
        return {"reason": reason, "subject": subject, "text": text}


class TagManyForm(forms.Form):
    tag = forms.CharField(label=_("Tag"), max_length=60, widget=forms.TextInput({"list": "tags"}))

    @property
    def choice(self) -> dict:
        return {"tag": " ".join(self.cleaned_data["tag"].split())}


class OwnerChoice(forms.ModelChoiceField):
    def label_from_instance(self, obj: Membership) -> str:
        return obj.name


class AssignManyForm(forms.Form):
    owner = OwnerChoice(
        label=_("Owner"), queryset=Membership.objects.none(), to_field_name="code", empty_label=None
    )

    def __init__(self, *args, members, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = members

    @property
    def choice(self) -> dict:
        return {"owner": self.cleaned_data["owner"].code}


class SnoozeManyForm(SnoozeForm):
    @property
    def choice(self) -> dict:
        return {"until": self.cleaned_data["until"].isoformat()}
