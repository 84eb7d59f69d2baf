"""Office files and PDFs for the reader's bench, made of listings of invented employers."""

from functools import cache

from docx import Document
from reportlab.platypus import FrameBreak, PageBreak, Paragraph, Table

from tests.reading.listings import papers
from tests.reading.listings.office import saved, writer
from tests.reading.listings.test_odt import LISTING as ODT
from tests.reading.listings.test_rtf import LISTING as RTF

FACTS = [["Employer", "Hollow Oak Bakery"], ["Location", "Lisbon"], ["Pay", "€24,000 a year"]]
COLUMNS = [(50, 50, 240, 700), (305, 50, 240, 700)]
SIDEBAR = [(40, 50, 140, 720), (200, 50, 340, 720)]


@cache
def documents() -> dict[str, list[bytes]]:
    """Give files by kind: a page or two each, the PDFs in five layouts."""
    return {"pdf": _pdfs(), "docx": [_docx(2), _docx(6)], "odt": [writer(ODT * 5)], "rtf": [RTF]}


def _pdfs() -> list[bytes]:
    titled, text = papers.TITLED, papers.body(papers.JUST)
    facts = [Paragraph(cell, papers.PLAIN) for row in FACTS for cell in row]
    return [
        papers.flowed(*titled, *text, *text),
        papers.flowed(*titled, *text * 3, PageBreak(), *text),
        papers.flowed(*titled, *text, FrameBreak(), *text, *text, frames=COLUMNS),
        papers.flowed(*facts, FrameBreak(), *titled, *text * 2, frames=SIDEBAR),
        papers.flowed(*titled, Table(FACTS, hAlign="LEFT"), *text * 2),
    ]


def _docx(times: int) -> bytes:
    document = Document()
    document.add_heading("Night Baker", level=0)
    document.add_paragraph("Hollow Oak Bakery, Lisbon")
    for _ in range(times):
        document.add_heading("Your tasks", level=1)
        document.add_paragraph(papers.INTRO)
        for _item in range(5):
            document.add_paragraph(papers.FIRST, style="List Bullet")
    return saved(document)
