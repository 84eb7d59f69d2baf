"""The form somebody applies with; it cleans and keeps nothing."""

from typing import cast

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from applicants.actions.submission import SentFile, Submission
from applicants.forms.files import ResumeField, ResumeInput
from applicants.forms.form_token import FormToken
from applicants.forms.people import AddressField, PersonNameField, PhoneField
from applicants.forms.questions import answer_to, field_for, field_name
from applicants.models import HeldFile
from applicants.queries.public import Opening


class ApplyForm(forms.Form):
    """Name, address, telephone, résumé, the posting's questions, and leave to be kept.

    `token` names the form (the page writes it, never what came in). `held` is the file that this
    form has left here already; `too_large` the size that was sent and dropped.
    """

    name = PersonNameField(label=_("Your name"))
    email = AddressField(
        label=_("E-mail"), help_text=_("We write to you here, and send you your own status page.")
    )
    phone = PhoneField(label=_("Telephone"), required=False)
    resume = ResumeField(label=_("Résumé"))
    may_be_kept = forms.BooleanField(
        label=_("Keep me in mind for later jobs as well"),
        required=False,
        help_text=_("Not needed to apply. You can take this back at any time."),
    )
    # A trap for programs that fill in everything; people never see it.
    homepage = forms.CharField(
        label=_("Leave this field empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )

    AUTOCOMPLETE = {"name": "name", "email": "email", "phone": "tel"}

    def __init__(
        self,
        *args,
        opening: Opening,
        token: FormToken,
        held: HeldFile | None = None,
        too_large: int | None = None,
        **kwargs,
    ):
        self.opening, self.token = opening, token
        super().__init__(*args, **kwargs)
        for name, word in self.AUTOCOMPLETE.items():
            self.fields[name].widget.attrs["autocomplete"] = word
        phone = cast("PhoneField", self.fields["phone"])
        phone.country = opening.organization.country
        resume = cast("ResumeField", self.fields["resume"])
        resume.required, resume.too_large = opening.is_resume_required, too_large
        self.hold(held)
        for question in opening.questions:
            self.fields[field_name(question)] = field_for(question)
        self.order_fields(["name", "email", "phone", "resume", *self.question_names])

    def hold(self, held: HeldFile | None) -> None:
        """Let `held` stand for a file that is not chosen again."""
        self.held = held
        cast("ResumeInput", self.fields["resume"].widget).is_held = held is not None

    @property
    def question_names(self) -> list[str]:
        return [field_name(question) for question in self.opening.questions]

    @property
    def question_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.question_names]

    def clean_homepage(self):
        if self.cleaned_data["homepage"]:
            raise forms.ValidationError(
                gettext("This field is there to stop programs. Empty it and send again.")
            )
        return ""

    def typed(self) -> list[tuple[str, str]]:
        """Return label and words of what was filled in, to be shown where it cannot be sent."""
        pairs = []
        for field in self.visible_fields():
            value = field.value()
            if field.name in ("resume", "may_be_kept", "homepage") or not value:
                continue
            words = ", ".join(value) if isinstance(value, list) else str(value)
            pairs.append((str(field.label), words))
        return pairs

    def answers(self) -> list:
        pairs = (
            (question, self.cleaned_data.get(field_name(question)))
            for question in self.opening.questions
        )
        return [answer for question, value in pairs if (answer := answer_to(question, value))]

    def submission(self, *, resume: SentFile | None, notice: str, source: str) -> Submission:
        """Return what was sent; only of a valid form."""
        data = self.cleaned_data
        return Submission(
            name=data["name"],
            email=data["email"],
            phone=data["phone"],
            form_token=self.token.key,
            answers=self.answers(),
            resume=resume,
            notice=notice,
            may_be_kept=data["may_be_kept"],
            source=source,
            reply_days=self.opening.reply_days,
        )
