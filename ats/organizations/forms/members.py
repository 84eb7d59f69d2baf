"""Inviting, accepting, roles, keys."""

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from ats.access.forms import FirstPasswordForm
from ats.access.kinds import SCOPES
from ats.access.models import Role, User
from ats.foundation.forms import ManyChoices


def role_choices() -> list[tuple[str, str]]:
    return [(role.value, capfirst(str(role.label))) for role in Role]


class InvitationForm(forms.Form):
    email = forms.EmailField(label=_("E-mail"), max_length=254)
    role = forms.ChoiceField(label=_("Role"), choices=role_choices, initial=Role.RECRUITER)


class RoleForm(forms.Form):
    role = forms.ChoiceField(label=_("Role"), choices=role_choices)


class NewPersonForm(FirstPasswordForm):
    """A name and a password for `email`, which is given."""

    name = forms.CharField(
        label=_("Your name"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    field_order = ["name", "password"]

    def __init__(self, *args, email: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.email = email

    def person(self) -> User:
        return User(email=self.email, name=self.cleaned_data.get("name", ""))


class ApiKeyForm(forms.Form):
    name = forms.CharField(
        label=_("What is it for?"),
        max_length=80,
        widget=forms.TextInput(attrs={"placeholder": _("Career site")}),
    )
    scopes = forms.MultipleChoiceField(
        label=_("What it may do"), choices=list(SCOPES.items()), widget=ManyChoices
    )
