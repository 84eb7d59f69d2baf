"""Fields about a person, as strangers fill them in: names, addresses, telephone numbers."""

import re
import unicodedata

import phonenumbers
from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator, MaxLengthValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

DIGITS = re.compile(r"\d")
# Several times an address that can be one.
FAR_TOO_LONG = 1000
PHONE = re.compile(r"[\d\s()+./\-–]*(?:(?:ext|x|#)\.?\s*\d{1,6})?", re.IGNORECASE)


class PersonNameField(forms.CharField):
    """One line. An address of a page in it would travel in mails that we send."""

    def __init__(self, **options):
        super().__init__(max_length=160, **options)

    def to_python(self, value):
        shown = "".join(
            " " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in value or ""
        )
        return " ".join((super().to_python(shown) or "").split())

    def validate(self, value):
        super().validate(value)
        if value and ("://" in value or "www." in value.lower() or "@" in value):
            raise ValidationError(_("Write your name only, without any address."), code="address")
        if value and not any(c.isalpha() for c in value):
            raise ValidationError(_("Write your name in letters."), code="no_letters")


class AddressField(forms.EmailField):
    """An e-mail address in the form in which it is known again; no look-ups on the net."""

    def __init__(self, **options):
        words = gettext_lazy(
            "This is not a complete e-mail address. It looks like name@example.org."
        )
        super().__init__(max_length=254, **options)
        self.validators = [EmailValidator(words), MaxLengthValidator(254)]

    def to_python(self, value):
        text = super().to_python(value) or ""
        if len(text) > FAR_TOO_LONG:  # putting its accents in order may take for hours
            return text
        # Before it is judged: two ways to write a letter are one address.
        return unicodedata.normalize("NFC", text)

    def clean(self, value):
        value = super().clean(value)
        local_part, at, domain = value.rpartition("@")
        if '"' in local_part:  # may hold control characters, and nobody has one
            raise ValidationError(self.validators[0].message, code="invalid")
        return f"{local_part}{at}{domain.lower()}"


class PhoneField(forms.CharField):
    """Lenient: a number we understand is written internationally, another stays as it was typed.

    `country` (ISO 3166) reads numbers without a country code.
    """

    def __init__(self, *, country: str = "", **options):
        super().__init__(max_length=40, widget=forms.TextInput({"type": "tel"}), **options)
        self.country = country

    def clean(self, value):
        value = " ".join(super().clean(value).split())
        if not value:
            return value
        if not PHONE.fullmatch(value) or not 5 <= len(DIGITS.findall(value)) <= 20:
            raise ValidationError(
                _("This is not a telephone number. It may hold digits, spaces and + ( ) - /."),
                code="invalid",
            )
        try:
            number = phonenumbers.parse(value, self.country or None)
        except phonenumbers.NumberParseException:
            return value
        if not phonenumbers.is_possible_number(number):
            return value
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
