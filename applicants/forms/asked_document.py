"""A document that was asked for, as it is sent from the private page."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from applicants.forms.files import ResumeField

NOT_THIS = ("archive", "program", "picture", "unknown_type")


class AskedField(ResumeField):
    """As a résumé is checked, in words that fit any document."""

    def clean(self, data, initial=None):
        try:
            return super().clean(data, initial)
        except ValidationError as error:
            if error.code == "required":
                raise ValidationError(_("Choose the document."), code="required") from error
            if error.code in NOT_THIS:
                raise ValidationError(
                    _("We cannot read this kind of file. Send a PDF, DOCX, ODT, RTF or TXT file."),
                    code=error.code,
                ) from error
            raise


class AskedDocumentForm(forms.Form):
    document = AskedField(label=gettext_lazy("Document"))

    def __init__(self, *args, too_large: int | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["document"].too_large = too_large
