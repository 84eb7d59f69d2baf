"""Lines that run on: lists whose line breaks an export or a paste lost, with or without their marks."""

import re
from collections.abc import Iterator

from reading.listings.headings import exact_kind, heading_kind
from reading.listings.run_on_words import end_of_item, unmarked_lists
from reading.text.spans import Edit

SHORTEST = 160
FEWEST_SIGNS, FEWEST_DASHES = 2, 3
MOST_MARKS = 2000
RULE = "lost line break"
# A pattern that begins with one character of a class is tried at those characters alone.
SPACES = re.compile(r"[ \t](?<=\S[ \t])[ \t]{2,39}(?=[^\s.…_|])")
SIGNS = re.compile(r"[•●▪◦‣✓✔➤➢■❖►▶✅☑]")
SIGN = re.compile(rf"(?<=\S)[ \t]{{0,20}}(?={SIGNS.pattern}[\ufe0f \t]{{0,5}}[\w“\"(*])")
# With one space beside it, it parts the names in a row.
MIDDLE_DOT = re.compile(r"(?<=\S)[ \t]{0,20}(?=·[ \t\xa0]{2,12}[\w“\"(])")
DASH = re.compile(
    r"(?<=\S)[ \t]{1,20}(?=[-–—*o][ \t]{1,3}[A-ZÀ-Þ0-9¿“\"(])|(?<=[.;:])(?=-[ \t]?[A-ZÀ-Þ])|(?<=[a-zß-ÿ)])(?=-[ \t]{1,3}[A-ZÀ-Þ])"
)
# What every dash of a list is, whatever stands before it.
DASHES = re.compile(r"[-–—*o](?:[ \t]{1,3}[A-ZÀ-Þ0-9¿“\"(]|[A-ZÀ-Þ])")
NUMBER = re.compile(r"[ \t](?<=\S[ \t])[ \t]{0,19}(?=(\d{1,2})[.)][ \t]{0,12}[A-ZÀ-Þ“\"(])")
ENDED = frozenset(".;:!?)")
HEADING_STARTS = re.compile(r"(?<![\w/&-])[A-ZÀ-Þ¿]|(?<=[a-zß-ÿ])[A-ZÀ-Þ](?=[a-zß-ÿ])")
LONGEST_HEADING = 60
MOST_WORDS_OF_HEADING = 6
MARKS = frozenset("·•●▪◦‣✓✔➤➢■❖►▶✅☑-–—*")


def lost_breaks(text: str) -> list[Edit]:
    """Part long lines at the marks of their items, and at headings of lists and their items."""
    edits: list[Edit] = []
    for start, end in _long_lines(text):
        edits += _marked(text, start, end) or unmarked_lists(text, start, end)
    return edits


def _long_lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if end - start >= SHORTEST:
            yield start, end
        start = end + 1


def _marked(text: str, start: int, end: int) -> list[Edit]:
    gaps = [f.span() for f in SPACES.finditer(text, start, end) if not _is_mark(text, f.start())]
    marks = _signs(text, start, end) or _numbers(text, start, end) or _dashes(text, start, end)
    if not marks:
        return []
    marks = marks[:MOST_MARKS]
    heads = [head for at, _ in marks if (head := _heading_before(text, start, at))]
    last = end_of_item(text, marks[-1][1], end)
    ends = [last] if last else []
    places = dict([*ends, *gaps, *marks, *heads])
    return [Edit(at, places[at], "\n", RULE, 0.88) for at in sorted(places)]


def _is_mark(text: str, end: int) -> bool:
    """Tell the spaces after a mark from those that lost breaks left."""
    return text[end - 1] in MARKS or (text[end - 1] in ".)" and text[end - 2].isdigit())


def _signs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    if not SIGNS.search(text, start, end):
        dots = [mark.span() for mark in MIDDLE_DOT.finditer(text, start, end)]
        return dots if len(dots) > FEWEST_SIGNS else []
    found = [mark.span() for mark in SIGN.finditer(text, start, end)]
    return found if len(found) >= FEWEST_SIGNS else []


def _dashes(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Tell items from names joined by dashes: they follow a sentence's end, or a heading."""
    if len(DASHES.findall(text, start, end)) < FEWEST_DASHES:
        return []
    found = [mark.span() for mark in DASH.finditer(text, start, end)]
    for sign in dict.fromkeys(text[stop] for _, stop in found):
        alike = [(at, stop) for at, stop in found if text[stop] == sign]
        ended = sum(text[at - 1] in ENDED for at, _ in alike)
        is_announced = len(alike) >= FEWEST_DASHES and (
            text[alike[0][0] - 1] == ":" or _heading_before(text, start, alike[0][0])
        )
        if len(alike) >= FEWEST_DASHES and (is_announced or ended * 2 >= len(alike)):
            return alike
    return []


def _numbers(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Find "1. … 2. … 3. …"; another list may begin again at one."""
    found: list[tuple[int, int]] = []
    wanted = 2 if re.match(r"[ \t]{0,5}1[.)]", text[start : start + 12]) else 1
    for mark in NUMBER.finditer(text, start, end):
        if int(mark[1]) not in (wanted, 1):
            continue
        wanted = int(mark[1]) + 1
        found.append(mark.span())
    return found if wanted > 2 and len(found) >= FEWEST_SIGNS - (wanted > 2) else []


def _heading_before(text: str, start: int, at: int) -> tuple[int, int] | None:
    """Find the heading that stands right before a mark: "… since 1950. Requirements: • A calm hand".

    Of several beginnings the first that makes a heading's exact words counts, else the last.
    """
    low, stop = max(start, at - LONGEST_HEADING), None
    for found in HEADING_STARTS.finditer(text, low, at):
        words = text[found.start() : at].rstrip()
        if text[found.start() - 1].islower() and not _is_glued_heading(words):
            continue  # "JavaScript"
        if exact_kind(words):
            stop = found.start()
            break
        if words.count(" ") < MOST_WORDS_OF_HEADING and _may_head(text[low : found.start()], words):
            stop = found.start()
    if stop is None:
        return None
    begin = stop - (len(text[low:stop]) - len(text[low:stop].rstrip()))
    return (begin, stop) if begin > start and text[begin - 1] not in MARKS else None


def _is_glued_heading(words: str) -> bool:
    """Tell "Education:" in "two years preferredEducation:" from a name with a capital inside."""
    return words.endswith(":") and heading_kind(words) is not None


def _may_head(before: str, words: str) -> bool:
    if words.endswith("?"):
        return before.rstrip()[-1:] in ENDED
    return (words.endswith(":") or words.isupper()) and heading_kind(words) is not None
