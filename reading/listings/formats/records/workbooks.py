"""Workbooks (XLSX): the rows of the first sheet that holds listings, read from its XML alone."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, timedelta
from xml.parsers import expat

from reading.errors import UnreadableListing
from reading.listings.formats.records.tables import names_columns, record_of

WORKBOOK = "xl/workbook.xml"
STRINGS = "xl/sharedStrings.xml"
STYLES = "xl/styles.xml"
SHEET = re.compile(r"xl/worksheets/[\w-]{1,60}\.xml")
COLUMN = re.compile(r"([A-Z]{1,3})\d")
MOST_UNPACKED = 128_000_000
MOST_CELLS = 3_000_000
MOST_COLUMNS = 500
MOST_SHEETS = 20
HEADER_WITHIN = 10
EPOCH = date(1899, 12, 30)
DATE_FORMATS = frozenset((14, 15, 16, 17, 22))
DATE_SIGNS = re.compile(r"y{2,4}|d{1,4}[./ -]m{1,4}", re.IGNORECASE)
DAYS = range(20_000, 80_000)


def is_workbook(data: bytes) -> bool:
    """Tell a workbook from other archives by its table of contents."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return WORKBOOK in archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError):
        return False


def rows_of(data: bytes) -> Iterator[tuple[int, dict[str, str]]]:
    """Give each row with its number; raises UnreadableListing for a broken or empty workbook."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield from _listings(archive)
    except (
        zipfile.BadZipFile, zlib.error, OSError, EOFError, KeyError, ValueError, RuntimeError,
        NotImplementedError, expat.ExpatError,
    ) as error:  # fmt: skip
        raise UnreadableListing("broken") from error
    except OverflowError as error:
        raise UnreadableListing("too_large") from error


def _listings(archive: zipfile.ZipFile) -> Iterator[tuple[int, dict[str, str]]]:
    names = sorted((n for n in archive.namelist() if SHEET.fullmatch(n)), key=lambda n: (len(n), n))
    strings = _strings(archive)
    dates = _date_styles(archive)
    for name in names[:MOST_SHEETS]:
        header: list[str] = []
        for number, row in _rows(_unpacked(archive, name), strings, dates):
            if header:
                record = record_of(header, row)
                if record:
                    yield number, record
            elif names_columns(row):
                header = row
            elif number > HEADER_WITHIN:
                break
        if header:
            return


def _unpacked(archive: zipfile.ZipFile, name: str) -> bytes:
    """Return a part's bytes; OverflowError for one that unpacks to too much."""
    with archive.open(name) as part:
        found = part.read(MOST_UNPACKED + 1)
    if len(found) > MOST_UNPACKED:
        raise OverflowError
    return found


class _Parts(list):
    """Text that is being collected while a parser walks."""

    def take(self) -> str:
        text = "".join(self)
        self.clear()
        return text


def _parser() -> expat.XMLParserType:
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def refuse(*_: object) -> None:
        raise ValueError("A part of a workbook has no document type.")

    parser.StartDoctypeDeclHandler = refuse
    return parser


def _strings(archive: zipfile.ZipFile) -> list[str]:
    if STRINGS not in archive.namelist():
        return []
    found: list[str] = []
    pieces, is_text = _Parts(), [False]

    def start(name: str, _: dict[str, str]) -> None:
        is_text[0] = name == "t"

    def end(name: str) -> None:
        is_text[0] = False
        if name == "si":
            found.append(pieces.take())

    parser = _parser()
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = lambda text: pieces.append(text) if is_text[0] else None
    parser.Parse(_unpacked(archive, STRINGS), True)
    return found


def _date_styles(archive: zipfile.ZipFile) -> set[int]:
    """Give the numbers of the cell styles that show a number as a date."""
    if STYLES not in archive.namelist():
        return set()
    own: set[int] = set()
    found: set[int] = set()
    state = {"inside": False, "count": 0}

    def start(name: str, attributes: dict[str, str]) -> None:
        if name == "numFmt" and DATE_SIGNS.search(attributes.get("formatCode", "")[:100]):
            own.add(int(attributes.get("numFmtId", "-1")))
        elif name == "cellXfs":
            state["inside"] = True
        elif name == "xf" and state["inside"]:
            if int(attributes.get("numFmtId", "0")) in own | DATE_FORMATS:
                found.add(state["count"])
            state["count"] += 1

    def end(name: str) -> None:
        if name == "cellXfs":
            state["inside"] = False

    parser = _parser()
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.Parse(_unpacked(archive, STYLES), True)
    return found


def _rows(sheet: bytes, strings: list[str], dates: set[int]) -> Iterator[tuple[int, list[str]]]:
    walk = _Sheet(strings, dates)
    for at in range(0, len(sheet), 1 << 16):
        walk.parser.Parse(sheet[at : at + (1 << 16)], at + (1 << 16) >= len(sheet))
        yield from walk.done
        walk.done.clear()


class _Sheet:
    def __init__(self, strings: list[str], dates: set[int]) -> None:
        self.strings, self.dates = strings, dates
        self.done: list[tuple[int, list[str]]] = []
        self._cells: list[str] = []
        self._number = self._count = 0
        self._cell: dict[str, str] = {}
        self._pieces, self._is_value = _Parts(), False
        self.parser = _parser()
        self.parser.StartElementHandler, self.parser.EndElementHandler = self._start, self._end
        self.parser.CharacterDataHandler = self._characters

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "row":
            self._cells, self._number = [], self._number + 1
            if attributes.get("r", "").isdigit():
                self._number = int(attributes["r"][:9])
        elif name == "c":
            self._cell = attributes
        self._is_value = name in ("v", "t")

    def _characters(self, text: str) -> None:
        if self._is_value:
            self._pieces.append(text)

    def _end(self, name: str) -> None:
        self._is_value = False
        if name == "c":
            self._put(self._pieces.take())
        elif name == "row":
            self.done.append((self._number, self._cells))

    def _put(self, text: str) -> None:
        self._count += 1
        if self._count > MOST_CELLS:
            raise OverflowError
        found = COLUMN.match(self._cell.get("r", ""))
        place = _column(found[1]) if found else len(self._cells)
        if place < MOST_COLUMNS:
            self._cells += [""] * (place + 1 - len(self._cells))
            self._cells[place] = self._value(text)

    def _value(self, text: str) -> str:
        kind = self._cell.get("t", "n")
        if kind == "s":
            return (
                self.strings[int(text)] if text.isdigit() and int(text) < len(self.strings) else ""
            )
        if kind == "b":
            return "true" if text == "1" else "false"
        if kind == "n" and self._cell.get("s", "").isdigit() and int(self._cell["s"]) in self.dates:
            return _day(text)
        return text


def _day(number: str) -> str:
    """Write a serial day number as a date: they are counted from the end of 1899."""
    whole = number.partition(".")[0]
    if not whole.isdigit() or len(whole) > 6 or int(whole) not in DAYS:
        return number
    return (EPOCH + timedelta(days=int(whole))).isoformat()


def _column(letters: str) -> int:
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - 64
    return place - 1
