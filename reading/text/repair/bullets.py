"""Bullet lists whose line breaks were lost."""

import re

from reading.text.spans import Edit

BULLET = re.compile(r"[•●▪◦‣·?](?:(?<!\?)(?=[ \t]{0,5}\w)|(?<=\?)(?=[ \t]{1,3}[A-Z]))")
LONGEST_GAP = 20
FEWEST = 2


def bullets_in_a_line(text: str) -> list[Edit]:
    """Give each bullet its own line where one line holds several."""
    edits: list[Edit] = []
    line: list[Edit] = []
    line_end = -1
    for found in BULLET.finditer(text):
        end = found.start()
        before = text[max(0, end - LONGEST_GAP - 1) : end]
        start = end - len(before) + len(before.rstrip(" \t"))
        if not 1 <= end - start <= LONGEST_GAP:
            continue
        if start >= line_end:
            edits += _enough(line)
            line, line_end = [], _end_of_line(text, start)
        line.append(Edit(start, end, "\n", "lost line break", 0.9))
    return edits + _enough(line)


def _enough(line: list[Edit]) -> list[Edit]:
    # One bullet amid a line may be a separator ("Berlin • Full-time").
    return line if len(line) >= FEWEST else []


def _end_of_line(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end
