"""The words of a PDF page with their places and type."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pypdfium2
import pypdfium2.raw as pdfium

from reading.documents.layout.shapes import FAINT, LIGHT, Dot, Ground, shapes_of

MOST_CHARACTERS = 200_000
BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
SYMBOLS = re.compile(r"symbol|wingding|dingbat|webding|awesome|icon", re.IGNORECASE)
ITALIC = re.compile(r"italic|oblique", re.IGNORECASE)
BOLD_WEIGHT = 600
FILLED_AND_STROKED = 2  # how office programs print bold where the font has none
SPACES = frozenset((0, 9, 10, 13, 32, 0xA0, 0x2002, 0x2003, 0x2009, 0x200B, 0x3000))
# pdfium's signs for a hyphen that ends a line; what some fonts call their hyphen is one too.
LINE_ENDS = frozenset((2, 0xFFFE))
HYPHENS = LINE_ENDS | {0xAD}
INVISIBLE = 3
LEAST_SIZE = 2.5


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
    is_italic: bool = False
    is_light: bool = False
    """nearly white: seen only on a dark ground"""
    is_unseen: bool = False
    """without ink, off the page, or too small to be read"""
    is_guessed: bool = False
    """no space of the file stands before it, only a gap"""


@dataclass(slots=True)
class Sheet:
    """One page: words in the order of the file, and its bullets."""

    width: float
    height: float
    words: list[Word]
    dots: list[Dot]
    has_pictures: bool
    grounds: list[Ground] = field(default_factory=list)

    def hidden(self) -> list[Word]:
        """Give the words that nobody sees on the page."""
        if self.has_pictures:  # a scan's own text lies unseen over its picture
            return [word for word in self.words if self._is_lost(word)]
        return [word for word in self.words if word.is_unseen or self._is_lost(word)]

    def _is_lost(self, word: Word) -> bool:
        return word.is_light and not any(
            ground.holds((word.x0 + word.x1) / 2, word.y + 0.3 * word.size)
            for ground in self.grounds
        )


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
    dots, grounds, has_pictures = shapes_of(page)
    for word in words:
        if not (-1 <= word.x0 <= width and -1 <= word.y <= height) and not taker.turned:
            word.is_unseen = True
    return Sheet(width, height, words, dots, has_pictures, grounds)


class _Taker:
    """Asks pdfium for each word's first and last character, and once for each font."""

    def __init__(self, textpage: pypdfium2.PdfTextPage) -> None:
        self._raw = textpage.raw
        self._matrix, self._box = pdfium.FS_MATRIX(), pdfium.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._colour = tuple(ctypes.c_uint() for _ in range(4))
        self._mode = 0
        self.turned: list[Word] = []
        """words that run up or down the page, as if it were turned upright"""
        self._fonts: dict[int | None, tuple[bool, bool, bool]] = {None: (False, False, False)}

    def words(self) -> Iterator[Word]:
        count = min(pdfium.FPDFText_CountChars(self._raw), MOST_CHARACTERS)
        unicode_of, raw = pdfium.FPDFText_GetUnicode, self._raw
        codes = [unicode_of(raw, index) for index in range(count)]
        start, is_guessed = -1, False
        for index, code in enumerate(codes):
            if code in SPACES:
                if start >= 0:
                    yield from self._marked(codes, start, index, is_guessed)
                    is_guessed = pdfium.FPDFText_IsGenerated(raw, index) == 1
                start = -1
            elif code in LINE_ENDS:  # the word goes on in the next line without a space
                yield from self._word(codes, index if start < 0 else start, index + 1)
                start = -1
            elif start < 0:
                start = index
        if start >= 0:
            yield from self._marked(codes, start, count, is_guessed)

    def _marked(self, codes: list[int], start: int, end: int, is_guessed: bool) -> Iterator[Word]:
        for number, word in enumerate(self._word(codes, start, end)):
            word.is_guessed = is_guessed and not number
            yield word

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
        kind, is_light, is_unseen = self._type(start), *self._ink(start)
        yield Word(text, x0, x1, y, size, *kind, is_light, is_unseen or size < LEAST_SIZE)

    def _turn(self, text: str, start: int) -> None:
        size = pdfium.FPDFText_GetFontSize(self._raw, start) * abs(self._matrix.b)
        up = self._matrix.b > 0
        x0 = self._y.value if up else -self._y.value
        x1 = max(self._box.top if up else -self._box.bottom, x0)
        y = -self._x.value if up else self._x.value
        if 1 < size < 400 and max(abs(x0), abs(x1), abs(y)) < 20_000:
            self.turned.append(Word(text, x0, x1, y, size, *self._type(start)))

    def _ink(self, index: int) -> tuple[bool, bool]:
        """Tell whether a character is nearly white, and whether it is drawn without ink."""
        red, green, blue, alpha = self._colour
        if not pdfium.FPDFText_GetFillColor(self._raw, index, red, green, blue, alpha):
            return False, False
        is_light = min(red.value, green.value, blue.value) >= LIGHT
        return is_light, alpha.value < FAINT or self._mode == INVISIBLE

    def _line_end(self, start: int, end: int) -> int:
        """Find where a word that pdfium has put together jumps back to the left."""
        last = self._x.value
        for index in range(start + 1, end):
            pdfium.FPDFText_GetCharOrigin(self._raw, index, self._x, self._y)
            if self._x.value < last - 1:
                return index
            last = self._x.value
        return end - 1

    def _type(self, index: int) -> tuple[bool, bool, bool]:
        item = pdfium.FPDFText_GetTextObject(self._raw, index)
        font = pdfium.FPDFTextObj_GetFont(item) if item else None
        key = ctypes.cast(font, ctypes.c_void_p).value if font else None
        if key not in self._fonts:
            self._fonts[key] = _font(font)
        is_bold, is_symbol, is_italic = self._fonts[key]
        self._mode = pdfium.FPDFTextObj_GetTextRenderMode(item) if item else 0
        is_bold = is_bold or self._mode == FILLED_AND_STROKED
        return is_bold, is_symbol, is_italic


def _font(font: object) -> tuple[bool, bool, bool]:
    """Tell whether a font is bold, holds signs instead of letters, and leans."""
    buffer = ctypes.create_string_buffer(200)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, 200)
    name = buffer.value.decode("utf-8", "replace")
    weight = pdfium.FPDFFont_GetWeight(font)
    is_bold = bool(BOLD.search(name)) or weight >= BOLD_WEIGHT
    return is_bold, bool(SYMBOLS.search(name)), bool(ITALIC.search(name))


def _character(code: int) -> str:
    if code in HYPHENS:
        return "-"
    if code < 32 or 0x7F <= code <= 0x9F or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return ""
    return chr(code)
