"""RTF: paragraphs with their weight, size, list and outline; tables row by row."""

import re
from dataclasses import replace

from reading.documents.rtf import TOKEN
from reading.errors import UnreadableDocument
from reading.listings.formats.rtf_words import (
    CODEPAGES,
    HEADING,
    KNOWN,
    SEEN,
    SIGNS,
    SILENT,
    SYMBOLS,
    WORDS,
    Shape,
    State,
    character_of,
)
from reading.listings.formats.source import Source
from reading.listings.formats.styled import Run, Styled, Tables, lines_of, rows_of, write
from reading.text.flat import Flat

MOST_DEPTH = 500
MOST_CHARACTERS = 4_000_000


def lay_out(data: bytes) -> Source:
    """Lay an RTF file out; UnreadableDocument `broken` for groups nested without end."""
    source = Source("rtf", Flat())
    write(source.flat, styled_lines(data, rows_of))
    return source


def styled_lines(data: bytes, rows: Tables) -> list[Styled]:
    """Give an RTF's lines; `rows` reads its tables."""
    reader = _Reader(rows)
    for token in TOKEN.finditer(data.decode("latin-1")):
        reader.take(token)
    return reader.finish()


class _Reader:
    def __init__(self, rows: Tables) -> None:
        self._read_table = rows
        self.lines: list[Styled] = []
        self._state, self._shape = State(), Shape()
        self._groups: list[State] = []
        self._runs: list[Run] = []
        self._bytes, self._to_skip, self._codepage, self._length = bytearray(), 0, "cp1252", 0
        self._fonts: dict[int, str] = {}
        self._headings: dict[int, int] = {}
        self._style_name, self._style = "", 0
        self._cell: list[Styled] = []
        self._row: list[list[Styled]] = []
        self._table: list[list[list[Styled]]] = []

    def take(self, token: re.Match) -> None:
        word, number, byte, symbol, brace, plain = token.groups()
        if byte:
            self._bytes.append(int(byte, 16))
            return
        if self._bytes:
            self._flush()
        if brace:
            self._brace(brace)
        elif word:
            self._word(word, int(number) if number else None)
        elif symbol == "*":
            self._state.silent = True
        elif symbol in ("\n", "\r"):
            self._end_paragraph()
        elif symbol:
            self._say(SYMBOLS.get(symbol, ""))
        elif plain:
            self._say(plain.encode("latin-1").decode(self._charset(), "replace"))

    def finish(self) -> list[Styled]:
        self._flush()
        self._end_paragraph()
        self._end_table()
        return self.lines

    def _charset(self) -> str:
        charset = self._fonts.get(self._state.font, self._codepage)
        return self._codepage if charset == "symbol" else charset

    def _flush(self) -> None:
        raw, self._bytes = self._bytes, bytearray()
        self._say(raw.decode(self._charset(), "replace"))

    def _brace(self, brace: str) -> None:
        self._to_skip = 0
        if brace == "{":
            if len(self._groups) >= MOST_DEPTH:
                raise UnreadableDocument("broken")
            self._groups.append(self._state)
            self._state = replace(self._state)
        elif self._groups:
            if self._state.is_table == "stylesheet":
                self._name_style()
            self._state = self._groups.pop()

    def _word(self, word: str, number: int | None) -> None:
        state = self._state
        if word in SILENT:
            state.silent, state.is_table = True, word
        elif word in SEEN:
            state.silent = bool(self._groups) and self._groups[-1].silent and word != "shpinst"
        elif word in SIGNS:
            state.is_sign = True
        elif word == "u" and number is not None:
            self._say(character_of(number))
            self._to_skip = state.skip_after
        elif word in WORDS:
            self._say(WORDS[word])
        elif not (
            self._look(word, number) or self._paragraph(word, number) or self._table_word(word)
        ):
            self._file(word, number)

    def _look(self, word: str, number: int | None) -> bool:
        """Take a word that changes how type looks; tell whether it was one."""
        state = self._state
        if word == "b":
            state.is_bold = number != 0
        elif word == "v":
            state.is_hidden = number != 0
        elif word == "fs" and number:
            state.size = min(max(number / 2, 1), 400)
        elif word == "f":
            state.font = number or 0
        elif word == "plain":
            state.is_bold, state.is_hidden, state.size = False, False, 12.0
        else:
            return False
        return True

    def _paragraph(self, word: str, number: int | None) -> bool:
        """Take a word about paragraphs; tell whether it was one."""
        shape = self._shape
        if word in ("par", "sect", "page"):
            self._end_paragraph()
        elif word == "pard":
            self._shape = Shape()
        elif word in ("ls", "pnlvlblt", "pnlvlbody"):
            shape.is_item = word != "ls" or bool(number)
        elif word == "ilvl":
            shape.level = min(max(number or 0, 0), 8)
        elif word == "outlinelevel":
            shape.outline = number if number is not None and 0 <= number <= 8 else -1
        elif word == "s":
            shape.style, self._style = number or 0, number or 0
        elif word == "intbl":
            shape.is_cell = True
        else:
            return False
        return True

    def _table_word(self, word: str) -> bool:
        if word in ("cell", "nestcell"):
            self._end_cell()
        elif word in ("row", "nestrow"):
            self._end_row()
        else:
            return False
        return True

    def _file(self, word: str, number: int | None) -> None:
        if word == "ansicpg" and number in KNOWN:
            self._codepage = "gbk" if number == 936 else f"cp{number}"
        elif word == "mac":
            self._codepage = "mac_roman"
        elif word == "uc":
            self._state.skip_after = min(max(number or 0, 0), 8)
        elif word == "fcharset" and number in CODEPAGES:
            self._fonts[self._state.font] = CODEPAGES[number]

    def _say(self, text: str) -> None:
        if self._to_skip:
            taken = min(self._to_skip, len(text))
            self._to_skip -= taken
            text = text[taken:]
        state = self._state
        if state.is_table == "stylesheet":
            self._style_name = (self._style_name + text)[-200:]
        if state.is_sign and text.strip():
            self._shape.is_item = True
        if state.silent or state.is_sign or state.is_hidden or not text:
            return
        self._length += len(text)
        if self._length > MOST_CHARACTERS:
            raise UnreadableDocument("too_large")
        if self._fonts.get(state.font) == "symbol":
            text = "\ue000" if text.strip() else text
        self._runs.append(Run(text, state.is_bold, state.size))

    def _name_style(self) -> None:
        if found := HEADING.search(self._style_name):
            self._headings[self._style] = int(found[1])
        self._style_name, self._style = "", 0

    def _end_paragraph(self) -> None:
        if self._state.silent:
            return
        shape, runs = self._shape, self._runs
        self._runs = []
        kind, level = "line", 0
        if heading := self._headings.get(shape.style, 0) or shape.outline + 1:
            kind, level = "heading", min(heading, 6)
        elif shape.is_item:
            kind, level = "item", shape.level + 1
        lines = lines_of(runs, kind, level)
        if shape.is_cell:
            self._cell += lines
        else:
            self._end_table()
            self.lines += lines

    def _end_cell(self) -> None:
        self._shape.is_cell = True
        self._end_paragraph()
        self._row.append([line for line in self._cell if line.text])
        self._cell = []

    def _end_row(self) -> None:
        if self._row:
            self._table.append(self._row)
        self._row = []

    def _end_table(self) -> None:
        self._end_row()
        if self._table:
            self.lines += self._read_table(self._table)
        self._table = []
