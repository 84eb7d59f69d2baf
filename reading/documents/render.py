"""Pictures of a document's pages: what a member sees instead of the file itself."""

import io
from contextlib import closing

import pypdfium2

from reading.documents.model import PageImage
from reading.documents.pdf import opened

# A page of 3 metres is shrunk to this many pixels instead of filling the memory.
MOST_PIXELS = 6_000_000
MOST_HEIGHT = 6000


def render_pages(
    data: bytes, kind: str, *, max_pages: int = 20, width: int = 1100
) -> list[PageImage]:
    """Return pictures of the first pages of a PDF, `width` pixels wide; [] for other kinds.

    Raises UnreadableDocument `encrypted` or `broken`.
    """
    if kind != "pdf":
        return []
    with opened(data) as document:
        made = (_picture(document, n, width) for n in range(min(len(document), max_pages)))
        return [picture for picture in made if picture]


def _picture(document: pypdfium2.PdfDocument, number: int, width: int) -> PageImage | None:
    try:
        with closing(document[number]) as page:
            page_width, page_height = page.get_size()
            scale = _scale(page_width, page_height, width)
            if scale is None:
                return None
            bitmap = page.render(scale=scale, may_draw_forms=True)
            image = bitmap.to_pil().convert("RGB")
    except pypdfium2.PdfiumError:
        return None
    target = io.BytesIO()
    image.save(target, "WEBP", quality=82, method=2)
    return PageImage(target.getvalue(), image.width, image.height)


def _scale(page_width: float, page_height: float, width: int) -> float | None:
    if page_width < 1 or page_height < 1:
        return None
    scale = min(width / page_width, MOST_HEIGHT / page_height)
    pixels = page_width * page_height * scale * scale
    return scale * min(1.0, (MOST_PIXELS / pixels) ** 0.5)
