"""Putting a member on the hiring team, as a form."""

from typing import cast

from django import forms
from django.utils.translation import gettext_lazy as _

from ats.access.models import Membership


class MemberChoice(forms.ModelChoiceField):
    def label_from_instance(self, obj):
        return f"{obj.name}, {obj.get_role_display()}"


class TeamForm(forms.Form):
    membership = MemberChoice(
        Membership.objects.none(), label=_("Member"), empty_label=_("Choose somebody")
    )
    is_lead = forms.BooleanField(label=_("Leads the hiring"), required=False)

    def __init__(self, *args, members, **kwargs):
        super().__init__(*args, **kwargs)
        field = cast("MemberChoice", self.fields["membership"])
        field.queryset, field.to_field_name = members, "code"
