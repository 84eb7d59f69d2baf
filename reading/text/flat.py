"""A marked-up source laid out as plain lines, with marks for what its markup said of them."""

import re
from typing import NamedTuple

# Controls and halves of characters: no database takes them, and no file shows them.
UNWRITABLE = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\ud800-\udfff]")


class Mark(NamedTuple):
    """What the markup tells of `text[start:end]`, one line."""

    start: int
    end: int
    kind: str
    """heading, item or line"""
    level: int = 0
    """of a heading: 1 to 6; of an item: how deep its list is nested, from 1"""
    is_bold: bool = False
    is_chrome: bool = False
    """part of the page around the listing: navigation, forms, footers"""


class Flat:
    """A text under construction, line by line."""

    def __init__(self) -> None:
        self.marks: list[Mark] = []
        self._pieces: list[str] = []
        self._length = 0

    @property
    def text(self) -> str:
        return "".join(self._pieces)

    def line(
        self, text: str, kind: str = "line", level: int = 0, *, bold: bool = False,
        chrome: bool = False, gap: bool = False,
    ) -> None:  # fmt: skip
        """Add a line; `gap` puts an empty one before it.

        What cannot be written becomes a space, one for one.
        """
        if self._length:
            self._add("\n\n" if gap else "\n")
        start = self._length
        self._add(text)
        self.marks.append(Mark(start, self._length, kind, level, bold, chrome))

    def _add(self, text: str) -> None:
        if UNWRITABLE.search(text):
            text = UNWRITABLE.sub(" ", text)
        self._pieces.append(text)
        self._length += len(text)
