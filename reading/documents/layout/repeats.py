"""What pages repeat at their top and bottom: running heads, page numbers, a browser's print."""

import re
from collections.abc import Sequence

from reading.documents.layout.lines import Line
from reading.documents.layout.words import Sheet

MARGIN = 0.12
FEWEST_PAGES = 2
SHARE = 0.6
SAME_HEIGHT = 6.0
NUMBERS = re.compile(r"\d{1,6}")
PAGE_NUMBER = re.compile(
    r"[-–—|\s]{0,3}(?:(?:page|seite|p[áa]gina|pag\.?|p\.|s\.)\s{0,2})?\d{1,3}"
    r"(?:\s{0,2}(?:/|of|von|de|sur|\|)\s{0,2}\d{1,3})?[-–—|\s]{0,3}$",
    re.IGNORECASE,
)
WORDED = re.compile(r"(?:page|seite|p[áa]gina|pag\.?)\b", re.IGNORECASE)
PRINTED_AT = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d{2}(?: ?[AP]M)?\b")
ADDRESS = re.compile(r"(?:https?|file)://\S{3,500}(?: \d{1,3}/\d{1,3})?$")


def without_repeats(sheets: Sequence[Sheet], pages: list[list[Line]]) -> list[list[Line]]:
    """Leave out what belongs to the paper and not to the text."""
    heights = _repeated(sheets, pages)
    kept: list[list[Line]] = []
    for sheet, lines in zip(sheets, pages, strict=True):
        outside = {id(line) for line in lines if _is_outside(sheet, line, heights, len(pages))}
        printed = [line.y for line in lines if id(line) in outside and PRINTED_AT.match(line.text)]
        for line in lines:  # the page's title stands beside the time of its printing
            if any(abs(line.y - y) < 1 for y in printed) and _in_margin(sheet, line):
                outside.add(id(line))
        kept.append([line for line in lines if id(line) not in outside])
    # Pages of nothing but their margins are texts set low or high.
    return kept if any(kept) else pages


def _in_margin(sheet: Sheet, line: Line) -> bool:
    return line.y > (1 - MARGIN) * sheet.height or line.y < MARGIN * sheet.height


def _key(line: Line) -> str:
    return NUMBERS.sub("#", line.text.lower())


def _repeated(sheets: Sequence[Sheet], pages: list[list[Line]]) -> dict[str, list[float]]:
    heights: dict[str, list[float]] = {}
    for sheet, lines in zip(sheets, pages, strict=True):
        seen: set[str] = set()
        for line in lines:
            key = _key(line)
            if _in_margin(sheet, line) and line.text and key not in seen:
                seen.add(key)
                heights.setdefault(key, []).append(line.y)
    return heights


def _is_outside(sheet: Sheet, line: Line, heights: dict[str, list[float]], pages: int) -> bool:
    if not line.text or not _in_margin(sheet, line) or line.bullet:
        return False
    same = [y for y in heights.get(_key(line), ()) if abs(y - line.y) <= SAME_HEIGHT]
    if len(same) >= max(FEWEST_PAGES, SHARE * pages):
        return True
    if PRINTED_AT.match(line.text) or ADDRESS.match(line.text):
        return line.y > 0.95 * sheet.height or line.y < 0.05 * sheet.height
    if not PAGE_NUMBER.match(line.text[:40]) or len(line.text) > 30:
        return False
    return bool(WORDED.match(line.text)) or "/" in line.text or line.y < MARGIN * sheet.height
