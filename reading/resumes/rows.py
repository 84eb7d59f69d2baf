"""The lines of a résumé as its pages show them: with their cells, type and place."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from reading.text.flat import UNWRITABLE

LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}
PLAIN = str.maketrans(
    LIGATURES
    | dict.fromkeys("\u00ad\u200b\u200c\u2060\ufeff\u200e\u200f\u202a\u202b\u202c", "")
    | dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " ")
    | {"\u2010": "-", "\u2011": "-", "\u2012": "–"}
)  # fmt: skip
SPACES = re.compile(r"\s+")
PRIVATE = re.compile(r"[\ue000-\uf8ff\U000f0000-\U0010ffff]")
# What themes draw before a line: telephones, envelopes, flags of maps.
ICON = re.compile(
    r"[\u2300-\u23ff\u25a0-\u25ff\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]\ufe0f?"
)
BARS = re.compile(r"(?:\s{0,3}\|){2,}|^\s{0,3}\||\|\s{0,3}$")
LETTER_SPACED = re.compile(r"(?:\w ){3,60}\w(?!\w)")
LETTERS = re.compile(r"(?<!\S)\w(?: \w)+(?!\S)")
CELL = " | "


@dataclass(slots=True)
class Row:
    """One line; `text` has its cells parted by " | ", `breaks` are places where its type changes.

    `stream` counts the columns that are read one after another.
    """

    text: str
    kind: str = "line"
    """heading (the markup says so), item or line"""
    level: int = 0
    is_bold: bool = False
    is_italic: bool = False
    size: float = 0.0
    x: float = 0.0
    has_gap: bool = False
    page: int = 1
    stream: int = 0
    breaks: tuple[int, ...] = ()
    start: int = 0

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def look(self) -> tuple:
        """Give what its type looks like, to compare it with another row's."""
        return (self.kind, round(self.size * 2), self.is_bold, self.is_italic, self.text.isupper())


@dataclass(slots=True)
class Layout:
    """What a format's reader gives; `stated` are values that a record names outright."""

    format: str
    rows: list[Row] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    has_text: bool = True
    record: dict[str, Any] = field(default_factory=dict)


def clean(text: str) -> str:
    """Write a line with plain spaces and letters, without icons and signs of private use."""
    text = text.translate(PLAIN)
    text = PRIVATE.sub(" ", UNWRITABLE.sub(" ", text))
    if ICON.search(text):
        text = BARS.sub(
            lambda found: " | " * (found[0].count("|") > 1), ICON.sub(" | ", text)
        ).strip(" |")
    if LETTER_SPACED.search(text):
        text = together(text)
    return SPACES.sub(" ", text).strip()


def together(text: str) -> str:
    """Close up letters that are set apart: "E X P E R I E N C E"."""
    return LETTERS.sub(lambda found: found[0].replace(" ", ""), text)


def number(rows: Iterable[Row]) -> tuple[str, list[Row]]:
    """Give the text of all rows and the rows with their place in it; empty ones are left out."""
    pieces: list[str] = []
    kept: list[Row] = []
    length, stream = 0, 0
    has_gap = False
    for row in rows:
        if not row.text:
            has_gap = True
            continue
        row.has_gap = row.has_gap or has_gap
        between = "" if not pieces else "\n\n" if row.has_gap or row.stream != stream else "\n"
        length += len(between)
        row.start, stream, has_gap = length, row.stream, False
        pieces += [between, row.text]
        length += len(row.text)
        kept.append(row)
    return "".join(pieces), kept
