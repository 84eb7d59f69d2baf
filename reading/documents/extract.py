"""Text out of each kind of document, by one table."""

from collections.abc import Callable

from reading.documents import docx, odt, pdf, rtf, text
from reading.documents.model import DocumentText
from reading.errors import UnreadableDocument

MOST_CHARACTERS = 2_000_000
# A page number and a line of a scanner's name are not a text.
LEAST_LETTERS = 20

READERS: dict[str, Callable[[bytes], list[str]]] = {
    "pdf": pdf.pages,
    "docx": docx.pages,
    "odt": odt.pages,
    "rtf": rtf.pages,
    "txt": text.pages,
    "html": text.html_pages,
}


def extract(data: bytes, kind: str) -> DocumentText:
    """Return the text of a document of `kind` (as `sniff` names it), cleaned of control marks.

    Raises UnreadableDocument: `wrong_type` for another kind, `encrypted`, `broken`, `too_large`,
    `no_text` for pages that are only pictures.
    """
    if kind not in READERS:
        raise UnreadableDocument("archive" if kind == "zip" else "wrong_type")
    taken, left = [], MOST_CHARACTERS
    pages = READERS[kind](data)
    for page in pages:
        clean = _clean(page[:left])
        left -= len(clean)
        taken.append(clean)
        if left <= 0:
            break
    text_of_all = "\n\n".join(page for page in taken if page)
    if sum(1 for c in text_of_all[:5000] if c.isalpha()) < LEAST_LETTERS and kind == "pdf":
        raise UnreadableDocument("no_text")
    if not text_of_all.strip():
        raise UnreadableDocument("empty")
    return DocumentText(text_of_all, tuple(taken), truncated=left <= 0)


def _clean(page: str) -> str:
    """Drop what a database or a browser takes ill: NUL, other controls, lone surrogates."""
    page = page.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    kept = "".join(c for c in page if c in "\n\t" or (c >= " " and not 0x7F <= ord(c) <= 0x9F))
    kept = kept.encode("utf-8", "ignore").decode()
    return "\n".join(line.rstrip() for line in kept.split("\n")).strip("\n")
