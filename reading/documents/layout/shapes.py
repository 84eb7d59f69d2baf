"""What is drawn on a PDF page besides words: bullets, and the grounds that light words stand on."""

import ctypes
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

MOST_OBJECTS = 20_000
DOT = (1.5, 9.0)
TEXT, PATH, IMAGE, SHADING, FORM = 1, 2, 3, 4, 5
LIGHT, FAINT = 238, 13
GROUND = 8.0
MOST_GROUNDS = 400


@dataclass(frozen=True, slots=True)
class Ground:
    """A surface that light words can stand on: a filled shape that is not white, or a picture."""

    x0: float
    x1: float
    low: float
    high: float

    def holds(self, x: float, y: float) -> bool:
        return self.x0 <= x <= self.x1 and self.low <= y <= self.high


@dataclass(frozen=True, slots=True)
class Dot:
    """A small square or round shape, as browsers draw the bullets of lists."""

    x0: float
    x1: float
    y: float
    """its middle"""


def shapes_of(page: pypdfium2.PdfPage) -> tuple[list[Dot], list[Ground], bool]:
    """Give a page's dots and grounds, and whether there are pictures on it."""
    dots: list[Dot] = []
    grounds: list[Ground] = []
    has_pictures = False
    left, low, right, high = (ctypes.c_float() for _ in range(4))
    for index in range(min(pdfium.FPDFPage_CountObjects(page.raw), MOST_OBJECTS)):
        shape = pdfium.FPDFPage_GetObject(page.raw, index)
        kind = pdfium.FPDFPageObj_GetType(shape)
        if kind == TEXT:
            continue
        pdfium.FPDFPageObj_GetBounds(shape, left, low, right, high)
        width, height = right.value - left.value, high.value - low.value
        if kind == PATH and DOT[0] <= width <= DOT[1] and 0.7 <= height / width <= 1.4:
            dots.append(Dot(left.value, right.value, (low.value + high.value) / 2))
        has_pictures |= kind == IMAGE and width > 100 and height > 100
        if min(width, height) >= GROUND and len(grounds) < MOST_GROUNDS and _is_ground(shape, kind):
            grounds.append(Ground(left.value, right.value, low.value, high.value))
    return dots, grounds, has_pictures


def _is_ground(shape: object, kind: int) -> bool:
    """Tell a surface that is not white; what a group of drawings holds is given the benefit."""
    if kind != PATH:
        return kind in (IMAGE, SHADING, FORM)
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFPageObj_GetFillColor(shape, red, green, blue, alpha):
        return False
    return alpha.value > FAINT and min(red.value, green.value, blue.value) < LIGHT - 20
