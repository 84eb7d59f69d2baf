"""PDF by pdfium: quick, forgiving, and never outside the limited child."""

from contextlib import closing, contextmanager

import pypdfium2

from reading.errors import UnreadableDocument

MOST_PAGES = 200


@contextmanager
def opened(data: bytes):
    """Open a PDF; UnreadableDocument `encrypted` or `broken`."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower() or "security" in str(error).lower()
        raise UnreadableDocument("encrypted" if locked else "broken") from error
    with closing(document):
        if len(document) == 0:
            raise UnreadableDocument("broken")
        yield document


def pages(data: bytes) -> list[str]:
    """Return the text of each page in reading order, as pdfium finds it."""
    with opened(data) as document:
        return [_text(document, number) for number in range(min(len(document), MOST_PAGES))]


def _text(document: pypdfium2.PdfDocument, number: int) -> str:
    try:
        with closing(document[number]) as page, closing(page.get_textpage()) as text:
            return text.get_text_bounded()
    except pypdfium2.PdfiumError:
        return ""  # one broken page does not lose the others
