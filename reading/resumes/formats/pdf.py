"""PDF: words and their places, put back into the lines of each column."""

from collections.abc import Iterator

import pypdfium2

from reading.documents.layout.lines import Line, lines_of
from reading.documents.layout.repeats import without_repeats
from reading.documents.layout.words import Sheet, sheet_of
from reading.documents.links import addresses_of
from reading.documents.pdf import opened
from reading.resumes.columns import regions_of
from reading.resumes.joining import rows_of_region
from reading.resumes.rows import Layout, Row

MOST_PAGES = 30
LEAST_LETTERS = 20
LONGEST_HIDDEN = 2000
# Tags of skills stand closer to each other than columns do.
WIDE = 0.8


def lay_out(data: bytes, kind: str) -> Layout:
    """Lay a PDF out; UnreadableDocument `encrypted` or `broken`. A scan has no text."""
    layout = Layout(kind)
    with opened(data) as document:
        if len(document) > MOST_PAGES:
            layout.problems.append(f"Only the first {MOST_PAGES} pages were read.")
        count = min(len(document), MOST_PAGES)
        sheets = [sheet for number in range(count) if (sheet := _sheet(document, number, layout))]
    if len(sheets) < count:
        layout.problems.append("A page of the file is damaged and was left out.")
    for sheet in sheets:
        _take_out_hidden(sheet, layout)
    letters = sum(c.isalpha() for sheet in sheets for word in sheet.words[:200] for c in word.text)
    if letters < LEAST_LETTERS:
        layout.has_text = False
        return layout
    if any(sheet.has_pictures and not sheet.words for sheet in sheets):
        layout.problems.append("A page is a picture without text, and was not read.")
    layout.rows = list(_rows(sheets))
    return layout


def _take_out_hidden(sheet: Sheet, layout: Layout) -> None:
    """Put aside what nobody sees on the page: it is shown as such, and not read."""
    hidden = sheet.hidden()
    if hidden:
        lost = {id(word) for word in hidden}
        sheet.words = [word for word in sheet.words if id(word) not in lost]
        layout.hidden.append(" ".join(word.text for word in hidden)[:LONGEST_HIDDEN])


def _sheet(document: pypdfium2.PdfDocument, number: int, layout: Layout) -> Sheet | None:
    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return None
    try:
        layout.links += [*addresses_of(document, page)]
        return sheet_of(page)
    except pypdfium2.PdfiumError:
        return None
    finally:
        page.close()


def _rows(sheets: list[Sheet]) -> Iterator[Row]:
    """Give the main column of all pages, then each side bar of all pages."""
    streams: dict[int, list[Row]] = {0: [], 1: [], 2: []}
    for page, (sheet, lines) in enumerate(zip(sheets, _kept(sheets), strict=True), 1):
        margin = min((line.x0 for line in lines), default=0.0)
        for region in regions_of(lines):
            region.limit = region.limit or sheet.width - min(max(margin, 15.0), 80.0)
            streams[region.side] += rows_of_region(region, page)
    for rows in streams.values():
        yield from rows


def _kept(sheets: list[Sheet]) -> list[list[Line]]:
    """Leave out what pages repeat, but on the first: there it may be the person's name."""
    pages = [lines_of(sheet, WIDE) for sheet in sheets]
    first = without_repeats(sheets[:1], pages[:1])
    return [*first, *without_repeats(sheets, pages)[1:]]
