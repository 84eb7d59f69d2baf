"""The words of a PDF page with their places and type, and the small shapes drawn as bullets."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

MOST_CHARACTERS = 200_000
MOST_OBJECTS = 20_000
BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
SYMBOLS = re.compile(r"symbol|wingding|dingbat|webding|awesome|icon", re.IGNORECASE)
BOLD_WEIGHT = 600
FILLED_AND_STROKED = 2  # how office programs print bold where the font has none
DOT = (1.5, 9.0)
SPACES = frozenset((0, 9, 10, 13, 32, 0xA0, 0x2002, 0x2003, 0x2009, 0x200B, 0x3000))
# pdfium's signs for a hyphen that ends a line; what some fonts call their hyphen is one too.
LINE_ENDS = frozenset((2, 0xFFFE))
HYPHENS = LINE_ENDS | {0xAD}
TEXT, PATH, IMAGE = 1, 2, 3


@dataclass(slots=True)
class Word:
    """x0 and x1 are its ends, y its baseline, size the height of its type as drawn."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    is_bold: bool
    is_symbol: bool


@dataclass(frozen=True, slots=True)
class Dot:
    """A small square or round shape, as browsers draw the bullets of lists."""

    x0: float
    x1: float
    y: float
    """its middle"""


@dataclass(slots=True)
class Sheet:
    """One page: words in the order of the file, and its bullets."""

    width: float
    height: float
    words: list[Word]
    dots: list[Dot]
    has_pictures: bool


def sheet_of(page: pypdfium2.PdfPage) -> Sheet:
    """Take a page's words and dots; raises PdfiumError for a broken page."""
    width, height = page.get_size()
    textpage = page.get_textpage()
    try:
        taker = _Taker(textpage)
        words = list(taker.words())
    finally:
        textpage.close()
    if len(taker.turned) > len(words):  # a page that lies on its side
        words = taker.turned
    dots, has_pictures = _shapes(page)
    return Sheet(width, height, words, dots, has_pictures)


class _Taker:
    """Asks pdfium for each word's first and last character, and once for each font."""

    def __init__(self, textpage: pypdfium2.PdfTextPage) -> None:
        self._raw = textpage.raw
        self._matrix, self._box = pdfium.FS_MATRIX(), pdfium.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self.turned: list[Word] = []
        """words that run up or down the page, as if it were turned upright"""
        self._fonts: dict[int | None, tuple[bool, bool]] = {None: (False, False)}

    def words(self) -> Iterator[Word]:
        count = min(pdfium.FPDFText_CountChars(self._raw), MOST_CHARACTERS)
        unicode_of, raw = pdfium.FPDFText_GetUnicode, self._raw
        codes = [unicode_of(raw, index) for index in range(count)]
        start = -1
        for index, code in enumerate(codes):
            if code in SPACES:
                if start >= 0:
                    yield from self._word(codes, start, index)
                start = -1
            elif code in LINE_ENDS:  # the word goes on in the next line without a space
                yield from self._word(codes, index if start < 0 else start, index + 1)
                start = -1
            elif start < 0:
                start = index
        if start >= 0:
            yield from self._word(codes, start, count)

    def _word(self, codes: list[int], start: int, end: int) -> Iterator[Word]:
        text = "".join(map(_character, codes[start:end]))
        raw, matrix, box = self._raw, self._matrix, self._box
        if not text or not pdfium.FPDFText_GetMatrix(raw, start, matrix):
            return
        if not pdfium.FPDFText_GetCharOrigin(raw, start, self._x, self._y):
            return
        if not pdfium.FPDFText_GetLooseCharBox(raw, end - 1, box):
            return
        if abs(matrix.b) > abs(matrix.a):  # along the margin: a watermark, a form's number
            self._turn(text, start)
            return
        if box.left < self._x.value - 1 and end - start > 1:
            middle = self._line_end(start, end)
            yield from self._word(codes, start, middle)
            yield from self._word(codes, middle, end)
            return
        size = pdfium.FPDFText_GetFontSize(raw, start) * (matrix.c**2 + matrix.d**2) ** 0.5
        x0, x1, y = self._x.value, max(box.right, box.left), self._y.value
        if not (1 < size < 400 and -2000 < x0 <= x1 < 20_000 and -2000 < y < 20_000):
            return
        is_bold, is_symbol = self._type(start)
        yield Word(text, x0, x1, y, size, is_bold, is_symbol)

    def _turn(self, text: str, start: int) -> None:
        size = pdfium.FPDFText_GetFontSize(self._raw, start) * abs(self._matrix.b)
        up = self._matrix.b > 0
        x0 = self._y.value if up else -self._y.value
        x1 = max(self._box.top if up else -self._box.bottom, x0)
        y = -self._x.value if up else self._x.value
        if 1 < size < 400 and max(abs(x0), abs(x1), abs(y)) < 20_000:
            is_bold, is_symbol = self._type(start)
            self.turned.append(Word(text, x0, x1, y, size, is_bold, is_symbol))

    def _line_end(self, start: int, end: int) -> int:
        """Find where a word that pdfium has put together jumps back to the left."""
        last = self._x.value
        for index in range(start + 1, end):
            pdfium.FPDFText_GetCharOrigin(self._raw, index, self._x, self._y)
            if self._x.value < last - 1:
                return index
            last = self._x.value
        return end - 1

    def _type(self, index: int) -> tuple[bool, bool]:
        item = pdfium.FPDFText_GetTextObject(self._raw, index)
        font = pdfium.FPDFTextObj_GetFont(item) if item else None
        key = ctypes.cast(font, ctypes.c_void_p).value if font else None
        if key not in self._fonts:
            self._fonts[key] = _font(font)
        is_bold, is_symbol = self._fonts[key]
        if item and not is_bold:
            is_bold = pdfium.FPDFTextObj_GetTextRenderMode(item) == FILLED_AND_STROKED
        return is_bold, is_symbol


def _font(font: object) -> tuple[bool, bool]:
    """Tell whether a font is bold, and whether it holds signs instead of letters."""
    buffer = ctypes.create_string_buffer(200)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, 200)
    name = buffer.value.decode("utf-8", "replace")
    weight = pdfium.FPDFFont_GetWeight(font)
    return bool(BOLD.search(name)) or weight >= BOLD_WEIGHT, bool(SYMBOLS.search(name))


def _character(code: int) -> str:
    if code in HYPHENS:
        return "-"
    if code < 32 or 0x7F <= code <= 0x9F or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return ""
    return chr(code)


def _shapes(page: pypdfium2.PdfPage) -> tuple[list[Dot], bool]:
    dots, has_pictures = [], False
    left, low, right, high = (ctypes.c_float() for _ in range(4))
    for index in range(min(pdfium.FPDFPage_CountObjects(page.raw), MOST_OBJECTS)):
        shape = pdfium.FPDFPage_GetObject(page.raw, index)
        kind = pdfium.FPDFPageObj_GetType(shape)
        if kind not in (PATH, IMAGE):
            continue
        pdfium.FPDFPageObj_GetBounds(shape, left, low, right, high)
        width, height = right.value - left.value, high.value - low.value
        if DOT[0] <= width <= DOT[1] and 0.7 <= height / width <= 1.4:
            dots.append(Dot(left.value, right.value, (low.value + high.value) / 2))
        has_pictures |= kind == IMAGE and width > 100 and height > 100
    return dots, has_pictures
