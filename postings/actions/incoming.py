"""Files at the door: a look at name, size and first bytes, before anything is kept."""

from dataclasses import dataclass

from django.conf import settings
from django.core.files.base import ContentFile, File
from django.utils.translation import gettext as _

from ats.foundation.errors import DomainError
from ats.foundation.wording import file_size
from postings.problems import SENTENCES

ZIP_MARKS = (b"PK\x03\x04", b"PK\x05\x06")
PROGRAM_MARKS = (b"MZ", b"\x7fELF")
# Read as the documents they are, although they are archives inside.
ZIPPED_DOCUMENTS = (".docx", ".odt", ".xlsx", ".ods", ".pptx", ".epub")
# Names of files that may hold thousands of listings; whether they do is the worker's to find out.
TABLES = (
    ".csv", ".tsv", ".xlsx", ".json", ".jsonl", ".ndjson", ".xml", ".rss", ".atom", ".mbox",
)  # fmt: skip


class NothingToRead(DomainError):
    """Nothing was sent, or nothing of it can be taken."""

    code = "nothing_to_read"
    field = "files"


class PasteTooLong(DomainError):
    code = "too_large"
    field = "paste"


@dataclass(frozen=True)
class Incoming:
    """A file and, when it is refused at the door, why: `problem_code` and a sentence."""

    name: str
    content: File
    is_archive: bool = False
    problem_code: str = ""
    problem: str = ""


def inspect(file: File, *, takes_archive: bool = True) -> Incoming:
    """Look at a file from outside; what is inside is the worker's to find out."""
    name = clean_name(file.name or "")
    file.seek(0)
    head = file.read(1024)
    file.seek(0)
    is_archive = head.startswith(ZIP_MARKS) and not name.lower().endswith(ZIPPED_DOCUMENTS)
    kind = _limit_of(name, is_archive)
    limit = settings.LIMITS[kind]
    code = problem = ""
    if not file.size:
        code = "empty"
    elif file.size > limit:
        code = "over_limit"
        sentence = "over_table_limit" if kind == "table_bytes" else code
        problem = _(SENTENCES[sentence]) % {"limit": file_size(limit)}
    elif head.startswith(PROGRAM_MARKS) and b"\0" in head:
        code = "program"
    elif is_archive and not takes_archive:
        code = "archive"
    return Incoming(name, file, is_archive, code, problem or SENTENCES.get(code, ""))


def _limit_of(name: str, is_archive: bool) -> str:
    if is_archive:
        return "archive_bytes"
    return "table_bytes" if name.lower().endswith(TABLES) else "listing_file_bytes"


def pasted(text: str) -> Incoming:
    """Return a pasted text as a file; PasteTooLong over the limit."""
    content = text.encode(errors="replace")
    limit = settings.LIMITS["paste_bytes"]
    if len(content) > limit:
        sentence = _("This text is larger than %(limit)s. Send it as a file.")
        raise PasteTooLong(sentence % {"limit": file_size(limit)})
    return Incoming(_("Pasted text"), ContentFile(content))


def clean_name(name: str) -> str:
    """Return a file's name as we keep it: no folders, no control characters, 255 at most."""
    base = name.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
    return "".join(c for c in base if c.isprintable()).strip()[:255] or _("File without a name")


def refuse_hopeless(incoming: list[Incoming]) -> None:
    """Raise NothingToRead when no file can be taken."""
    if not incoming:
        raise NothingToRead(_("Choose a file, or paste the text of a listing."))
    if any(not file.problem_code for file in incoming):
        return
    reasons = " ".join(f"{file.name}: {file.problem}" for file in incoming[:3])
    if len(incoming) == 1:
        raise NothingToRead(reasons, code=incoming[0].problem_code)
    raise NothingToRead(_("None of these files can be read.") + " " + reasons)
