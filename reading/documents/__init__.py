"""Documents of people: what a file is, its text by pages, pictures of its pages.

Everything here opens files of strangers: call it in the limited child (reading.sandbox).
"""

from reading.documents.extract import extract
from reading.documents.model import DocumentText, PageImage
from reading.documents.render import render_pages
from reading.documents.sniffing import sniff

__all__ = ["DocumentText", "PageImage", "extract", "render_pages", "sniff"]
