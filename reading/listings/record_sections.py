"""What a source's own record says of the two lists: "qualifications: At least 3 years at an oven."."""

import re
from collections.abc import Iterator

from reading.listings.headings import exact_kind
from reading.listings.model import Item, Section
from reading.text.spans import Span

KEY = re.compile(r"[\"']?([A-Za-z][\w /-]{3,40}?)[\"']?(?::| =)[ \t]*[>|]?[+-]?[ \t]*[\"']?")
# A value that keeps its lines in one: "At least 3 years.\r\nWorks well at night.".
PARTED = re.compile(r"(?:\\r\\n|\\n|\\r|<br ?/?>)+")
LINES = re.compile(r"\s*\n\s*")
OPENS_LINE = re.compile(r"[-*•]?\s{0,2}[A-ZÀ-Þ0-9]")
KINDS = ("responsibilities", "requirements", "nice_to_have")
FEWEST_WORDS = 3
SURE = 0.85


def sections_of_record(text: str, lines: list[Span], named: set[str]) -> list[Section]:
    """Give a section for each key that names a list, where the prose has no list of that kind."""
    found = []
    for key, kind, value in _values(text, lines):
        items = tuple(_parts(text, value))
        is_list = len(items) > 1
        words = sum(item.text.count(" ") + 1 for item in items)
        if kind not in named and words >= FEWEST_WORDS:
            found.append(
                Section(
                    kind=kind, heading=text[key.start : key.end], heading_span=key,
                    span=Span(key.start, value.end), items=items if is_list else (),
                    paragraphs=() if is_list else items, sure=SURE,
                )
            )  # fmt: skip
    return found


def _values(text: str, lines: list[Span]) -> Iterator[tuple[Span, str, Span]]:
    """Give each key that names a list with its kind and its value, the lines below it included."""
    open_key: tuple[Span, str, int] | None = None
    end = 0
    for line in [*lines, None]:
        if line is not None and open_key and text[line.start : line.start + 1].isspace():
            end = line.end
            continue
        if open_key and end > open_key[2]:
            yield open_key[0], open_key[1], Span(open_key[2], end)
        open_key = None
        found = KEY.match(text, line.start, line.end) if line else None
        kind = exact_kind(found[1].replace("_", " ")) if found else None
        if line and found and kind in KINDS:
            open_key, end = (Span(*found.span(1)), kind, found.end()), line.end


def _parts(text: str, value: Span) -> Iterator[Item]:
    at = value.start
    gaps = list(PARTED.finditer(text, *value)) or list(LINES.finditer(text, *value))
    if not all(OPENS_LINE.match(text, gap.end()) for gap in gaps if gap.end() < value.end):
        gaps = []  # one sentence over several lines
    for gap in [*gaps, None]:
        end = gap.start() if gap else value.end
        words = text[at:end].strip()
        if any(sign.isalpha() for sign in words):
            start = text.index(words, at)
            words = words.rstrip("\"' ")
            yield Item(words, Span(start, start + len(words)))
        at = gap.end() if gap else end
