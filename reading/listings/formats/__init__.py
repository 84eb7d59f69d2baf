"""The registry of formats: which reader lays out which kind of file."""

from importlib import import_module

from reading.documents.sniffing import sniff
from reading.errors import UnreadableDocument, UnreadableListing, UnreadableText
from reading.listings.formats import html, markdown, plain, records
from reading.listings.formats.page_code import without_page_code
from reading.listings.formats.recognition import kind_of_bytes, kind_of_text
from reading.listings.formats.server_code import without_server_code
from reading.listings.formats.source import Source
from reading.text.decoding import decode

TEXT_FORMATS = {
    "html": html.lay_out,
    "markdown": markdown.lay_out,
    "text": plain.lay_out,
    "json": records.lay_out_json,
    "xml": records.lay_out_xml,
    "table": records.lay_out_table,
}
# Their libraries come with the first file of the kind: web processes open none.
DOCUMENT_FORMATS = {
    "pdf": "reading.listings.formats.pdf",
    "docx": "reading.listings.formats.docx",
    "odt": "reading.listings.formats.odt",
    "rtf": "reading.listings.formats.rtf",
    "xlsx": "reading.listings.formats.workbook",
}
# They may bring the listing attached, as a file of any other kind.
MAIL_FORMATS = {
    "mail": "reading.listings.formats.mail",
    "msg": "reading.listings.formats.msg",
}


def lay_out(data: bytes, filename: str = "") -> Source:
    """Recognise a file by its content (its name only settles doubts) and lay it out as lines.

    Raises UnreadableListing with a sentence for people.
    """
    try:
        kind = kind_of_bytes(data) or sniff(data, filename)
        if kind in DOCUMENT_FORMATS or kind in MAIL_FORMATS:
            return _lay_out_document(data, kind)
        decoded = None if kind == "zip" else decode(data)
    except (UnreadableDocument, UnreadableText) as error:
        raise UnreadableListing(error.code, error.message) from error
    if decoded is None:
        raise _refusal(kind)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.lstrip("\ufeff \n\t").startswith(("{", "[")):  # a record's texts are left alone
        text = without_page_code(without_server_code(text))
    kind = kind_of_text(text, filename)
    if kind not in TEXT_FORMATS:
        raise _refusal(kind)
    source = TEXT_FORMATS[kind](text)
    if not decoded.is_exact:
        source.problems.append("Some characters could not be decoded.")
    return source


def _lay_out_document(data: bytes, kind: str) -> Source:
    try:
        if kind in MAIL_FORMATS:
            letter: Source = import_module(MAIL_FORMATS[kind]).lay_out(data, lay_out)
            return letter
        source: Source = import_module(DOCUMENT_FORMATS[kind]).lay_out(data)
    except (MemoryError, RecursionError) as error:
        raise UnreadableListing("too_large") from error
    return source


def _refusal(kind: str) -> UnreadableListing:
    return UnreadableListing("archive" if kind == "zip" else "wrong_type")
