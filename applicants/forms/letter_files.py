"""Files that go out with a letter: chosen now, or held from a form that was refused."""

import mimetypes
import unicodedata
from pathlib import PurePosixPath

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from applicants.actions.letter_files import demand_room
from applicants.forms.files import NAME_LENGTH, PROGRAMS
from applicants.models import LetterFile
from ats.foundation.errors import DomainError
from ats.foundation.forms import FilesDrop, FilesField
from ats.foundation.wording import file_size

LIMIT = "letter_files_bytes"
PLAIN = "application/octet-stream"
# What mail servers turn away, whatever is in it.
REFUSED = (".exe", ".com", ".bat", ".cmd", ".scr", ".js", ".vbs", ".msi", ".jar", ".lnk", ".ps1")


def letter_name(name: str) -> str:
    """Return a file name without folders or characters that hide something, with its ending."""
    base = PurePosixPath(unicodedata.normalize("NFC", name).replace("\\", "/")).name
    shown = "".join(" " if unicodedata.category(c)[0] in "CZ" else c for c in base)
    clean = " ".join(shown.split()).strip(". ")
    stem, dot, ending = clean.rpartition(".")
    if not dot:
        return clean[:NAME_LENGTH] or str(_("document"))
    return f"{stem[:NAME_LENGTH].rstrip('. ')}.{ending[:12]}"


def kind_of_file(name: str) -> str:
    """Return the type that a mail names; a letter within a letter would be taken apart."""
    kind, packed = mimetypes.guess_type(name)
    is_plain = kind is None or packed or kind.startswith(("message/", "multipart/"))
    return PLAIN if is_plain else str(kind)


class LetterFilesField(FilesField):
    """Cleans to uploaded files with `safe_name` and `file_kind`, each small enough."""

    def __init__(self, **options):
        widget = FilesDrop(limit=LIMIT)
        widget.is_together = True
        super().__init__(widget=widget, required=False, **options)

    def clean(self, data, initial=None):
        for file in data or []:
            self._check(file)
            file.safe_name = letter_name(file.name)
            file.file_kind = kind_of_file(file.safe_name)
        return list(data or [])

    def _check(self, file) -> None:
        words = {"name": letter_name(file.name)}
        if not file.size:
            raise ValidationError(_("“%(name)s” is empty.") % words, code="empty")
        if file.size > settings.LIMITS[LIMIT]:
            words |= {"size": file_size(file.size), "limit": file_size(settings.LIMITS[LIMIT])}
            raise ValidationError(
                _("“%(name)s” is too large: it has %(size)s, and a mail takes %(limit)s.") % words,
                code="too_large",
            )
        head = file.read(16)
        file.seek(0)
        is_program = head.startswith(PROGRAMS) or words["name"].lower().endswith(REFUSED)
        if is_program:
            raise ValidationError(
                _("“%(name)s” is a program, which mail servers turn away.") % words, code="program"
            )


class HeldFilesMixin(forms.Form):
    """Adds files to a letter; `held` are those that an earlier try of the form has brought."""

    def __init__(self, *args, held: list[LetterFile] | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        self.held = held or []
        self.fields["files"] = LetterFilesField(label=_("Files"))

    def check_files(self, cleaned: dict) -> None:
        """Refuse files that together are too many or too large."""
        if "files" in self.errors:
            return
        try:
            demand_room([*self.held, *cleaned.get("files", [])])
        except DomainError as error:
            self.add_error("files", error.message)
