"""The registry of résumé formats: which reader lays out which kind of file as rows."""

from importlib import import_module

from reading.documents.sniffing import sniff
from reading.errors import UnreadableDocument, UnreadableText
from reading.resumes.formats import json_resume, plain
from reading.resumes.rows import Layout
from reading.text.decoding import decode

DOCUMENT_FORMATS = {
    "pdf": "reading.resumes.formats.pdf",
    "docx": "reading.resumes.formats.office",
    "odt": "reading.resumes.formats.office",
    "rtf": "reading.resumes.formats.office",
}


def lay_out(data: bytes, filename: str = "") -> Layout:
    """Recognise a file by its content and lay it out as rows; raises UnreadableDocument."""
    kind = sniff(data, filename)
    if kind in DOCUMENT_FORMATS:
        try:
            layout: Layout = import_module(DOCUMENT_FORMATS[kind]).lay_out(data, kind)
        except (MemoryError, RecursionError) as error:
            raise UnreadableDocument("too_large") from error
        return layout
    if kind == "zip":
        raise UnreadableDocument("archive")
    try:
        decoded = decode(data)
    except UnreadableText as error:
        raise UnreadableDocument(error.code) from error
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    if kind == "html":
        web: Layout = import_module("reading.resumes.formats.web").lay_out(text)
        return web
    record = json_resume.record_in(text)
    return json_resume.lay_out(record) if record is not None else plain.lay_out(text)
