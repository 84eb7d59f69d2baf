"""An organization's settings, its mails' words, and a member's profile."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ats.access.models import Organization, User
from ats.activity.mail_kinds import MailKind, check_words
from ats.foundation.errors import DomainError
from ats.foundation.zones import zone_choices


class OrganizationForm(forms.ModelForm):
    time_zone = forms.ChoiceField(label=_("Time zone"), choices=zone_choices)
    mail_undo_minutes = forms.IntegerField(
        label=_("Minutes in which a mail can be taken back"),
        min_value=0,
        max_value=60,
        help_text=_("So long a rejection waits before it leaves."),
    )
    retention_months = forms.IntegerField(
        label=_("Months for which applications are kept"), min_value=1, max_value=120
    )
    country = forms.RegexField(
        r"^([A-Za-z]{2})?$",
        label=_("Country"),
        required=False,
        max_length=2,
        help_text=_("Two letters, such as DE or MX."),
        widget=forms.TextInput(attrs={"class": "short"}),
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
            "tagline",
            "introduction",
            "privacy_notice",
        ]
        labels = {
            "name": _("Name"),
            "tagline": _("Headline of the careers page"),
            "introduction": _("Introduction of the careers page"),
            "privacy_notice": _("Privacy notice"),
            "reply_days": _("Reply promise in working days"),
        }
        help_texts = {
            "reply_days": _("What new postings promise. Each posting can promise otherwise."),
            "privacy_notice": _("Shown to everybody who applies, above the consent."),
        }

    def clean_country(self):
        return self.cleaned_data["country"].upper()


class ProfileForm(forms.ModelForm):
    time_zone = forms.ChoiceField(
        label=_("Time zone"),
        required=False,
        choices=lambda: [("", _("The organization's")), *zone_choices()],
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
