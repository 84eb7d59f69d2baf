"""Entries of a section: what belongs to one job or one school, found by the dates."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reading.resumes.pieces import DURATION
from reading.resumes.rows import CELL, Row
from reading.text.periods import Period, periods_in
from reading.text.spans import Span

LONGEST_HEAD = 120
MOST_WORDS = 16
MOST_NAMED = 10
MOST_LEAD = 3
MOST_TRAIL = 3
ABBREVIATION = re.compile(
    r"(?:\b(?:Inc|Ltd|Co|Corp|e\.?V|S\.?A|S\.?L|S\.?r\.?l|B\.?V|N\.?V|Sc|Eng|Dipl|Univ|Hons|Ing|Ph\.?D|Jr|Sr|St|k\.?k|d\.?o\.?o|dpt|dept)|\b[A-Z])\.$",
    re.IGNORECASE,
)
# Around a date in a line of its own.
AROUND_DATE = re.compile(r"[\s()\[\]|,;:·•–—-]+")
AFTER_DATE = re.compile(
    r"\([^()]{0,40}\)|\b\d{1,2}\s?(?:years?|months?|yrs?|mos?|jahre?|monate?|ans?|mois|a[ñn]os?|mes(?:es)?)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Entry:
    """Rows of one job: `lead` before its date, the row of its date, `trail` short ones after it."""

    lead: list[Row]
    dated: Row | None
    period: Period | None
    trail: list[Row] = field(default_factory=list)
    body: list[Row] = field(default_factory=list)
    is_led_short: bool = False
    """fewer rows stand before its date than in the section's first entry"""

    @property
    def head(self) -> list[Row]:
        return [*self.lead, *([self.dated] if self.dated else [])]

    @property
    def span(self) -> Span:
        rows = [*self.head, *self.trail, *self.body]
        return Span(min(row.start for row in rows), max(row.end for row in rows))


def entries_of(rows: Sequence[Row], *, is_day_first: bool = True) -> list[Entry]:
    """Part a section's rows into entries, each around one date."""
    found = {i: dated for i, row in enumerate(rows) if (dated := _anchor(row, is_day_first))}
    periods = _of_one_manner(rows, found)
    if not periods:
        return []
    anchors = sorted(periods)
    lead = _lead_of_first(rows, anchors[0])
    looks = _looks(rows, anchors[0], lead)
    starts = [anchors[0] - lead]
    for last, anchor in pairwise(anchors):
        starts.append(anchor - _lead(rows, last, anchor, lead, looks))
    ends = [*starts[1:], len(rows)]
    return [
        _entry(rows, start, anchor, end, periods[anchor], is_led_short=anchor - start < lead)
        for start, anchor, end in zip(starts, anchors, ends, strict=True)
    ]


def _without(text: str, period: Period) -> str:
    return text[: period.span.start] + text[period.span.end :]


def _is_named(row: Row) -> bool:
    """Tell "Baker, Hollow Oak, Leeds." below a date from a sentence."""
    is_short = row.kind != "item" and len(row.text) <= LONGEST_HEAD
    return is_short and "," in row.text and row.text.count(". ") == 0


def _anchor(row: Row, is_day_first: bool) -> tuple[Period, bool] | None:
    """Give the date that makes a row an entry's, and whether it opens the row."""
    if not is_head(row) and row.kind != "item":
        return None
    for period in periods_in(row.text, is_day_first=is_day_first):
        before, after = row.text[: period.span.start], row.text[period.span.end :]
        is_first = not AROUND_DATE.sub("", before)
        is_last = not AROUND_DATE.sub("", AFTER_DATE.sub("", after))
        is_cell = before.endswith((CELL, "(")) or after.startswith((CELL, ")"))
        if row.kind == "item":
            if period.is_range and (is_first or is_last):
                return period, is_first
        elif (
            is_first
            or is_last
            or is_cell
            or (period.is_range and row.text[period.span.start].isdigit())
        ):
            return period, is_first
    return None


def _of_one_manner(rows: Sequence[Row], found: dict[int, tuple[Period, bool]]) -> dict[int, Period]:
    """Keep the dates that are set like most: items only where nothing else has dates."""
    lines = {i: pair for i, pair in found.items() if rows[i].kind != "item"}
    if not lines or not any(pair[0].is_range for pair in lines.values()):
        lines = found
    ranges = {i: pair for i, pair in lines.items() if pair[0].is_range}
    opening = [i for i, pair in ranges.items() if pair[1]]
    if len(opening) >= 2 and len(opening) > len(ranges) / 2 and opening[0] == min(lines):
        looks = {rows[i].look for i in opening}
        lines = {
            i: p for i, p in lines.items() if p[1] or (p[0].is_range and rows[i].look in looks)
        }
    if len(ranges) >= 2:
        singles = [i for i, pair in lines.items() if not pair[0].is_range]
        lines = {i: p for i, p in lines.items() if i not in singles or _is_single(rows, i, ranges)}
    return {i: pair[0] for i, pair in lines.items()}


def _is_single(rows: Sequence[Row], index: int, ranges: dict[int, tuple[Period, bool]]) -> bool:
    """Tell a lone year that dates an entry like the ranges of the others do."""
    return rows[index].look in {rows[i].look for i in ranges} and not any(
        i in ranges for i in (index - 1, index + 1)
    )


def is_head(row: Row) -> bool:
    """Tell a short line of facts from an item and from prose."""
    text = row.text
    if row.kind == "item" or len(text) > LONGEST_HEAD + 40 * text.count(CELL):
        return False
    if (found := periods_in(text[:60])) and not found[0].span.start:
        text = text[found[0].span.end :].strip(" |,:–-")
        if len(text.split()) <= MOST_NAMED:  # "Baker, Hollow Oak, Leeds."
            text = text.removesuffix(".")
    if len(text.split()) > MOST_WORDS + 8 * text.count(CELL):
        return False
    if text.endswith(".") and len(text) > 30 and not ABBREVIATION.search(text):
        return False
    return not (text[:1].islower() and len(text) > 24 and " " in text[:24])


def _lead_of_first(rows: Sequence[Row], anchor: int) -> int:
    lead = 0
    while lead < min(anchor, MOST_LEAD) and is_head(rows[anchor - lead - 1]):
        lead += 1
    return lead


def _looks(rows: Sequence[Row], anchor: int, lead: int) -> set[tuple]:
    """Give the looks of the rows before the first date, where they tell them from other rows."""
    looks = {row.look for row in rows[anchor - lead : anchor]}
    others = Counter(row.look for row in rows if row.kind != "item").most_common(1)
    return looks if others and others[0][0] not in looks else set()


def _lead(rows: Sequence[Row], last: int, anchor: int, usual: int, looks: set[tuple]) -> int:
    """Tell how many rows before a date belong to its entry, as many as in the first at most."""
    lead = 0
    while lead < usual and anchor - lead - 1 > last:
        row = rows[anchor - lead - 1]
        if lead and DURATION.fullmatch(row.text):  # "5 years 4 months", between employer and office
            lead, usual = lead + 1, usual + 1
            continue
        if not is_head(row) or (looks and row.look not in looks):
            break
        if lead and rows[anchor - lead].has_gap and not row.has_gap and not looks:
            break
        lead += 1
    return max(lead, _lead_of_block(rows, last, anchor))


def _lead_of_block(rows: Sequence[Row], last: int, anchor: int) -> int:
    """Count the rows of a block that begins after a gap and holds the date further down."""
    if rows[anchor].has_gap:
        return 0
    for lead in (1, 2):
        row = rows[anchor - lead]
        if anchor - lead - 1 <= last or not is_head(row):
            return 0
        if row.has_gap:
            return lead
    return 0


def _entry(
    rows: Sequence[Row], start: int, anchor: int, end: int, period: Period, *, is_led_short: bool
) -> Entry:
    entry = Entry(list(rows[start:anchor]), rows[anchor], period, is_led_short=is_led_short)
    after = list(rows[anchor + 1 : end])
    is_alone = not AROUND_DATE.sub("", _without(rows[anchor].text, period))
    while (
        after
        and len(entry.trail) < MOST_TRAIL
        and (is_head(after[0]) or (is_alone and not entry.trail and _is_named(after[0])))
    ):
        entry.trail.append(after.pop(0))
    entry.body = after
    return entry
