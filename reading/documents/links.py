"""The web addresses behind the words of a PDF page."""

import ctypes
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

MOST = 200
LONGEST = 500


def addresses_of(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> Iterator[str]:
    """Give the addresses of a page's links in the order of the file."""
    position, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    for _ in range(MOST):
        if not pdfium.FPDFLink_Enumerate(page.raw, position, link):
            return
        action = pdfium.FPDFLink_GetAction(link)
        if not action:
            continue
        buffer = ctypes.create_string_buffer(LONGEST)
        size = pdfium.FPDFAction_GetURIPath(document.raw, action, buffer, LONGEST)
        if 1 < size <= LONGEST:
            yield buffer.value.decode("utf-8", "replace")
