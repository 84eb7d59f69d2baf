"""What a member says of somebody whom they add or refer."""

from django import forms
from django.conf import settings
from django.core import signing
from django.core.exceptions import ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from applicants.actions.add_candidate import REFERRED, NewPerson
from applicants.actions.submission import SentFile
from applicants.forms.files import LIMIT, ResumeField
from applicants.forms.people import AddressField, PersonNameField, PhoneField
from applicants.queries.person import system_is_kept
from ats.access.models import Membership
from ats.foundation.files import private_files
from ats.foundation.wording import file_size

SALT = "applicants.added_resume"
HELD_SECONDS = 12 * 3600


class PersonForm(forms.Form):
    """A file that was sent with a form that is shown again stays: `held` names it, signed."""

    name = PersonNameField(label=gettext_lazy("Name"))
    email = AddressField(label=gettext_lazy("E-mail"), required=False)
    phone = PhoneField(label=gettext_lazy("Telephone"), required=False)
    resume = ResumeField(label=gettext_lazy("Résumé"), required=False)
    held = forms.CharField(required=False, max_length=1000, widget=forms.HiddenInput)

    def __init__(self, *args, member: Membership, postings, **kwargs):
        self.member = member
        super().__init__(*args, **kwargs)
        self.fields["phone"].country = member.organization.country
        self.postings = {posting.code: posting for posting in postings}
        titles = [(code, posting.title) for code, posting in self.postings.items()]
        self.fields["posting"] = forms.ChoiceField(
            label=_("For which posting"),
            choices=[("", _("None in particular")), *titles],
            required=False,
        )
        self.order_fields(self.field_order)

    def clean_resume(self):
        upload = self.cleaned_data["resume"]
        if upload and upload.size > settings.LIMITS[LIMIT]:
            limit = {"limit": file_size(settings.LIMITS[LIMIT])}
            raise ValidationError(_("This file is too large: at most %(limit)s.") % limit)
        return upload

    @property
    def kept(self) -> SentFile | None:
        """Return the file that an earlier try has left, if it is still there and this member's."""
        try:
            parts = signing.loads(self.data.get("held", ""), salt=SALT, max_age=HELD_SECONDS)
        except signing.BadSignature:
            return None
        is_there = private_files.path(parts["file"]).exists() and not system_is_kept(parts["file"])
        if parts.pop("by") != self.member.pk or not is_there:
            return None
        return SentFile(**parts)

    def hold(self, resume: SentFile) -> str:
        """Return what names a saved file for the next try."""
        parts = {name: getattr(resume, name) for name in ("file", "name", "size", "sha256")}
        more = {"file_type": resume.file_type, "by": self.member.pk}
        return signing.dumps(parts | more, salt=SALT)

    @property
    def posting(self):
        return self.postings.get(self.cleaned_data["posting"])


class AddForm(PersonForm):
    location = forms.CharField(label=gettext_lazy("Place"), max_length=160, required=False)
    source = forms.CharField(
        label=gettext_lazy("Where you know them from"),
        max_length=40,
        widget=forms.TextInput({"list": "known-sources", "autocomplete": "off"}),
    )
    tells = forms.BooleanField(
        label=gettext_lazy("Write to them that you keep their details, and whence"),
        required=False,
        initial=True,
        help_text=gettext_lazy(
            "The law asks for it within a month. Leave it out only if they know already."
        ),
    )
    despite = forms.BooleanField(required=False, widget=forms.HiddenInput)

    field_order = ("name", "email", "phone", "location", "source", "posting", "resume", "tells")

    def clean_source(self):
        source = slugify(self.cleaned_data["source"])[:40]
        if not source:
            raise ValidationError(_("Write it in letters, such as “Garden fair”."))
        return source

    def person(self, resume: SentFile | None) -> NewPerson:
        names = ("name", "email", "phone", "location", "source")
        return NewPerson(**{name: self.cleaned_data[name] for name in names}, resume=resume)


class ReferForm(PersonForm):
    why = forms.CharField(
        label=gettext_lazy("Why they would be right"),
        max_length=500,
        widget=forms.Textarea({"rows": 3}),
    )
    agrees = forms.BooleanField(
        label=gettext_lazy("They know that I pass their details on"),
        help_text=gettext_lazy("They get a mail that names you as the one who gave them."),
    )

    field_order = ("name", "email", "phone", "posting", "why", "resume", "agrees")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["email"].required = True

    def person(self, resume: SentFile | None) -> NewPerson:
        names = ("name", "email", "phone")
        given = {name: self.cleaned_data[name] for name in names}
        return NewPerson(**given, source=REFERRED, resume=resume)
