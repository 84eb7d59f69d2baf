"""What a candidate's file is by its bytes, and a name for it that is safe to keep."""

import unicodedata
from pathlib import PurePosixPath

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from ats.foundation.forms import FileDrop
from ats.foundation.wording import file_size
from reading.errors import UnreadableText
from reading.text.decoding import decode

# What a résumé may be, as people call it.
KINDS = (".pdf", ".docx", ".odt", ".rtf", ".txt")
LIMIT = "candidate_file_bytes"
HEAD = 4096
# Where a ZIP keeps its table of contents.
TAIL = 64 * 1024
TEXT_SAMPLE = 256 * 1024
ODT_MARK = b"mimetypeapplication/vnd.oasis.opendocument.text"
PROGRAMS = (b"MZ", b"\x7fELF", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe", b"#!")
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
NAME_LENGTH = 120


def check_document(file) -> str:
    """Return the type of an uploaded file, one of KINDS without its dot, by its bytes alone.

    ValidationError with a sentence for what is none. Reads no structure: that is the business
    of the limited child.
    """
    head, tail = _ends(file)
    # Mail gateways put bytes before it; readers look for it in the first kilobyte.
    if b"%PDF-" in head[:1024] and not head.startswith(PROGRAMS):
        return "pdf"
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if head.startswith(b"PK\x03\x04"):
        return _type_of_archive(head, tail)
    _refuse_known(head)
    return _type_of_text(file)


def _ends(file) -> tuple[bytes, bytes]:
    file.seek(0)
    head = file.read(HEAD)
    file.seek(max(0, file.size - TAIL))
    tail = file.read(TAIL)
    file.seek(0)
    return head, tail


def _type_of_archive(head: bytes, tail: bytes) -> str:
    if head[30:].startswith(ODT_MARK):
        return "odt"
    if b"word/document" in head + tail:
        return "docx"
    raise ValidationError(
        _("This is an archive or another kind of office file. Send it as a PDF instead."),
        code="archive",
    )


def _refuse_known(head: bytes) -> None:
    if head.startswith(PROGRAMS):
        raise ValidationError(
            _("This is a program, not a document. Send your résumé as a PDF."), code="program"
        )
    if head.startswith(OLE):
        raise ValidationError(
            _(
                "This is an older Word file or one that is locked with a password. "
                "Save it as DOCX or PDF without a password and choose it again."
            ),
            code="old_word",
        )
    if head.startswith(PICTURES) or head[4:12] in (b"ftypheic", b"ftypmif1"):
        raise ValidationError(
            _("This is a picture. Send your résumé as a document, such as a PDF."), code="picture"
        )


def _type_of_text(file) -> str:
    file.seek(0)
    sample = file.read(TEXT_SAMPLE)
    file.seek(0)
    try:
        decode(sample)
    except UnreadableText as error:
        raise ValidationError(
            _("We cannot read this kind of file. Send a PDF, DOCX, ODT, RTF or TXT file."),
            code="unknown_type",
        ) from error
    return "txt"


def safe_name(name: str, file_type: str) -> str:
    """Return a file name without folders or characters that hide something, with its true ending.

    Right-to-left marks and control characters would let "exe.pdf" read as another name.
    """
    base = PurePosixPath(unicodedata.normalize("NFC", name).replace("\\", "/")).name
    shown = "".join(" " if unicodedata.category(c)[0] in "CZ" else c for c in base)
    stem = " ".join(shown.split())
    if "." in stem:
        stem = stem.rpartition(".")[0]
    stem = stem.strip(". ")[:NAME_LENGTH] or _("document")
    return f"{stem}.{file_type}"


class ResumeInput(FileDrop):
    """`is_held` tells that a file is here already, which stands for one that is not chosen."""

    is_held = False

    def use_required_attribute(self, initial):
        return not self.is_held


class ResumeField(forms.FileField):
    """A document by its bytes; cleans to the uploaded file with `file_type` and `safe_name`.

    `too_large` is the size of a file that was dropped on its way in.
    """

    def __init__(self, **options):
        self.too_large: int | None = None
        super().__init__(widget=ResumeInput(limit=LIMIT, kinds=KINDS), **options)

    def clean(self, data, initial=None):
        if self.too_large is not None:
            raise ValidationError(
                _("This file is too large: it has %(size)s, and at most %(limit)s can be sent.")
                % {"size": file_size(self.too_large), "limit": file_size(settings.LIMITS[LIMIT])},
                code="too_large",
            )
        if not data:
            if self.required and not self.widget.is_held:
                raise ValidationError(_("Choose your résumé."), code="required")
            return None
        if not data.size:
            raise ValidationError(_("This file is empty. Choose another one."), code="empty")
        data.file_type = check_document(data)
        data.safe_name = safe_name(data.name, data.file_type)
        return data
