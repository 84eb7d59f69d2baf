"""PDF: words and their places, put back into headings, paragraphs and lists."""

import pypdfium2

from reading.documents.layout.columns import regions_of
from reading.documents.layout.lines import lines_of
from reading.documents.layout.paragraphs import Joiner
from reading.documents.layout.repeats import without_repeats
from reading.documents.layout.words import Sheet, sheet_of
from reading.documents.pdf import opened
from reading.errors import UnreadableListing
from reading.listings.formats.source import Source
from reading.text.flat import Flat

# A job listing of more pages is a book: what follows is told and left out.
MOST_PAGES = 40
LEAST_LETTERS = 20


def lay_out(data: bytes) -> Source:
    """Lay a PDF out.

    Raises UnreadableDocument: `encrypted`, `broken`; UnreadableListing `no_text` for a scan.
    """
    source = Source("pdf", Flat())
    with opened(data) as document:
        if len(document) > MOST_PAGES:
            source.problems.append(f"Only the first {MOST_PAGES} pages were read.")
        found = [_sheet(document, number) for number in range(min(len(document), MOST_PAGES))]
    sheets = [sheet for sheet in found if sheet]
    if len(sheets) < len(found):
        source.problems.append("A page of the file is damaged and was left out.")
    letters = sum(c.isalpha() for sheet in sheets for word in sheet.words[:200] for c in word.text)
    if letters < LEAST_LETTERS:
        raise UnreadableListing("no_text" if sheets else "broken")
    if any(sheet.has_pictures and not sheet.words for sheet in sheets):
        source.problems.append("A page is a picture without text, and was not read.")
    _write(source.flat, sheets)
    return source


def _sheet(document: pypdfium2.PdfDocument, number: int) -> Sheet | None:
    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return None
    try:
        return sheet_of(page)
    except pypdfium2.PdfiumError:
        return None
    finally:
        page.close()


def _write(flat: Flat, sheets: list[Sheet]) -> None:
    pages = without_repeats(sheets, [lines_of(sheet) for sheet in sheets])
    regions = [region for lines in pages for region in regions_of(lines)]
    for paragraph in Joiner(regions).paragraphs():
        gap = paragraph.has_gap and paragraph.kind != "item"
        flat.line(paragraph.text, paragraph.kind, paragraph.level, bold=paragraph.is_bold, gap=gap)
