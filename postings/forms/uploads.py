"""Bringing listings in: files to drop, or a text to paste."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from ats.foundation.codes import new_token
from ats.foundation.forms import FilesDrop, FilesField


class ListingsDrop(FilesDrop):
    """The zone says what binds here: so much a file, so much an archive."""

    template_name = "postings/listings/listings_drop.html"

    def __init__(self):
        super().__init__(limit="archive_bytes")

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["limits"] = settings.LIMITS
        return context


class UploadForm(forms.Form):
    """`form_token` is made with the page: the same page sent twice is one upload.

    A browser with many files sends them in parts, numbered by `part`; `has_more` says that others
    are to come.
    """

    # The name people's scripts know; Django's own `files` is an instance's attribute.
    files = FilesField(  # type: ignore[assignment]
        label=_("Files"), required=False, allow_empty_file=True, widget=ListingsDrop()
    )
    paste = forms.CharField(
        label=_("Or paste a listing"),
        required=False,
        strip=False,
        widget=forms.Textarea(
            attrs={"rows": 5, "placeholder": _("The whole text, as it stands on the page")}
        ),
    )
    form_token = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)
    part = forms.IntegerField(required=False, min_value=0, max_value=10_000)
    has_more = forms.BooleanField(required=False)

    def __init__(self, data=None, files=None):
        super().__init__(data, files, initial={"form_token": new_token()})
