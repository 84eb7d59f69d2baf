"""Headings that a row of signs below them marks: "Your tasks" over "----------"."""

import re

ROW = re.compile(r"([=\-~^*#])\1{2,99}[ \t]*$")
LONGEST = 90
# A row that parts two paragraphs is far longer or shorter than the line above it.
MORE, LESS = 6, 2


def is_row(line: str) -> bool:
    """Tell a line of one sign repeated."""
    return ROW.match(line) is not None


def is_underlined(line: str, below: str) -> bool:
    """Tell a line with a row of its own length below it."""
    words = line.strip()
    if not words or len(words) > LONGEST or words.endswith((".", ",")) or is_row(words):
        return False
    return is_row(below) and -LESS <= len(below.rstrip()) - len(words) <= MORE
