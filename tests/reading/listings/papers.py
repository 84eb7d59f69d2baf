"""PDF listings made for the tests: one column, two, a sidebar, tables, running heads."""

import io
from collections.abc import Callable

from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

PLAIN = ParagraphStyle("plain", fontName="Helvetica", fontSize=10, leading=13, spaceAfter=6)
JUST = ParagraphStyle("just", parent=PLAIN, alignment=TA_JUSTIFY)
TITLE = ParagraphStyle("title", parent=PLAIN, fontName="Helvetica-Bold", fontSize=20, leading=26)
HEAD = ParagraphStyle("head", parent=PLAIN, fontName="Helvetica-Bold", fontSize=13, leading=18)
ITEM = ParagraphStyle("item", parent=PLAIN, leftIndent=14, bulletIndent=2, spaceAfter=1)
DEEP = ParagraphStyle("deep", parent=ITEM, leftIndent=34, bulletIndent=22)
DINGBAT = ParagraphStyle("dingbat", parent=ITEM, bulletFontName="ZapfDingbats")

TITLED = [
    Paragraph("Night Baker", TITLE),
    Paragraph("Hollow Oak Bakery", PLAIN),
    Paragraph("Lisbon, Portugal", PLAIN),
]
FIRST = "Mix and shape doughs for forty kinds of bread, cakes and pastries by our own recipes"
INTRO = (
    "We have been baking since 1931 and still do it by hand. Our forty people work in three shops"
    " and one bakehouse in the old town, and we look for somebody who likes the quiet of the night."
)


def items(*texts: str, style: ParagraphStyle = ITEM, bullet: str = "•") -> list:
    return [Paragraph(text, style, bulletText=bullet) for text in texts]


def body(style: ParagraphStyle = PLAIN) -> list:
    return [
        Paragraph(INTRO, style),
        Paragraph("Your tasks", HEAD),
        *items(FIRST, "Run the ovens from ten until six", "Train two apprentices"),
        Paragraph("Your profile", HEAD),
        *items("At least 3 years of experience in a bakery", "Calm when the dough is not"),
    ]


def flowed(*story, frames: list[tuple] | None = None, on_page: Callable | None = None) -> bytes:
    """Set a story in frames (x, y, width, height), a page after another."""
    target = io.BytesIO()
    document = BaseDocTemplate(target, pagesize=A4)
    places = [Frame(*place) for place in frames or [(60, 60, 475, 720)]]
    extra = {"onPage": on_page} if on_page else {}
    document.addPageTemplates(PageTemplate(frames=places, **extra))
    document.build(list(story))
    return target.getvalue()


def drawn(draw: Callable[[Canvas], None]) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4)
    canvas.setFont("Helvetica", 10)
    draw(canvas)
    canvas.save()
    return target.getvalue()
