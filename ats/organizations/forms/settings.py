"""An organization's settings, its mails' words, and a member's profile."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ats.access.models import Organization, User
from ats.activity.mail_kinds import MailKind, check_words
from ats.foundation.countries import country_choices
from ats.foundation.errors import DomainError
from ats.foundation.forms import LongSelect
from ats.foundation.zones import zone_choices


class CountryField(forms.ChoiceField):
    """Two letters, chosen by name."""

    def to_python(self, value):
        return super().to_python(value).upper()


class OrganizationForm(forms.ModelForm):
    time_zone = forms.ChoiceField(label=_("Time zone"), choices=zone_choices, widget=LongSelect)
    mail_undo_minutes = forms.IntegerField(
        label=_("Undo time for mail, in minutes"),
        min_value=0,
        max_value=60,
        help_text=_("So long a rejection waits before it leaves."),
    )
    retention_months = forms.IntegerField(
        label=_("Applications kept, in months"), min_value=1, max_value=120
    )
    quiet_days = forms.IntegerField(
        label=_("Quiet days before “Still hiring?”"),
        required=False,
        min_value=0,
        max_value=365,
        help_text=_("When nobody was moved for so long. 0: it is never asked."),
    )
    quiet_answer_days = forms.IntegerField(
        label=_("Days to answer before the pause"),
        required=False,
        min_value=1,
        max_value=60,
    )
    country = CountryField(
        label=_("Country"),
        required=False,
        widget=LongSelect,
        help_text=_("Its public holidays count, and telephone numbers are read as there."),
    )

    class Meta:
        model = Organization
        fields = [
            "name",
            "time_zone",
            "country",
            "reply_days",
            "mail_undo_minutes",
            "retention_months",
            "needs_requisition",
            "quiet_days",
            "quiet_answer_days",
            "tagline",
            "introduction",
            "privacy_notice",
        ]
        labels = {
            "name": _("Name"),
            "tagline": _("Headline of the careers page"),
            "introduction": _("Introduction of the careers page"),
            "privacy_notice": _("Privacy notice"),
            "needs_requisition": _("Publishing needs an approved requisition"),
            "reply_days": _("Reply promise in working days"),
        }
        help_texts = {
            "reply_days": _("What new postings promise. Each posting can promise otherwise."),
            "needs_requisition": _("What is public already stays so."),
            "privacy_notice": _("Shown to everybody who applies, above the consent."),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        choices = [("", _("Not said")), *country_choices()]
        # Any two letters could be written here once: such a country stays until it is changed.
        present = self.instance.country
        if present not in dict(choices):
            choices.append((present, present))
        self.fields["country"].choices = choices

    def clean_quiet_days(self):
        return self._or_as_it_is("quiet_days")

    def clean_quiet_answer_days(self):
        return self._or_as_it_is("quiet_answer_days")

    def _or_as_it_is(self, name: str) -> int:
        """Return what was sent; left blank, it stays."""
        value = self.cleaned_data[name]
        return getattr(self.instance, name) if value is None else value


class ProfileForm(forms.ModelForm):
    time_zone = forms.ChoiceField(
        label=_("Time zone"),
        required=False,
        choices=lambda: [("", _("The organization's")), *zone_choices()],
        widget=LongSelect,
    )

    class Meta:
        model = User
        fields = ["name", "time_zone"]
        labels = {"name": _("Name")}


class MailTemplateForm(forms.Form):
    """Words for the mail of one occasion; `kind` decides which fields they may name."""

    name = forms.CharField(
        label=_("Name of these words"),
        max_length=120,
        help_text=_("Only your team sees it."),
    )
    subject = forms.CharField(label=_("Subject"), max_length=200)
    body = forms.CharField(
        label=_("Text"), max_length=20_000, widget=forms.Textarea(attrs={"rows": 14})
    )

    def __init__(self, *args, kind: MailKind, **kwargs):
        super().__init__(*args, **kwargs)
        self.kind = kind

    def clean(self):
        super().clean()
        if not self.errors:
            words = {name: self.cleaned_data[name] for name in ("subject", "body")}
            try:
                check_words(self.kind, **words)
            except DomainError as error:
                self.add_error(error.field, error.message)
