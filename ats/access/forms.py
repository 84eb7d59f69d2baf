"""What the forms of new people share: a first password, held against who they are."""

from django import forms
from django.contrib.auth.password_validation import (
    password_validators_help_texts,
    validate_password,
)
from django.utils.translation import gettext_lazy as _

from ats.access.models import User


class FirstPasswordForm(forms.Form):
    """A password for the person that `person()` makes of the other fields, unsaved."""

    password = forms.CharField(
        label=_("Password"),
        max_length=1000,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["password"].help_text = password_validators_help_texts()[0]

    def clean(self):
        values = super().clean()
        if "password" in self.cleaned_data:
            try:
                validate_password(self.cleaned_data["password"], self.person())
            except forms.ValidationError as error:
                self.add_error("password", error)
        return values

    def person(self) -> User:
        raise NotImplementedError
