"""Jobs told in sentences: "From 2016 to 2019 I worked as a clerk at Hollow Oak Ltd, where …"."""

import re
from collections.abc import Iterator, Sequence

from reading.resumes.model import Found, Position, Years
from reading.resumes.rows import Row
from reading.text.periods import periods_in
from reading.text.spans import Span

JOB = re.compile(
    r"\b(?:as|als|comme|como|en tant qu(?:e |['’])|puesto de|cargo de|poste de|fui|was|war(?: ich)?|ai [ée]t[ée]|[ée]tais)\s"
    r"(?:an?\s|the\s|eine?r?\s|une?\s|una\s|le\s|la\s|el\s|der\s|die\s)?(?P<title>[^,.;:\n]{3,60}?)\s"
    r"(?:at|for|with|bei(?: der| dem)?|beim|chez|en|[àa]|au sein d[eu']|dans|para)\s"
    r"(?P<company>[A-ZÀ-Þ0-9][^,;:()\n]{1,60}?)(?=\s?[,;:(]|\.\s|\.?$|\s(?:where|wo|o[ùu]|donde|and|und|et|y|with|mit|avec|con)\b)"
)
LONGEST = 600


def positions_in(rows: Sequence[Row], *, is_day_first: bool = True) -> Iterator[Position]:
    """Read the jobs of a section that has no entries, only sentences."""
    for row in rows:
        text = row.text[:LONGEST]
        found = JOB.search(text)
        periods = [p for p in periods_in(text, is_day_first=is_day_first) if p.is_range]
        if found is None or not periods:
            continue
        period = periods[0]
        years = Years(period.start, period.end, period.is_current, _at(row, *period.span))
        title = Found(found["title"], _at(row, *found.span("title")), 0.7)
        company = Found(found["company"], _at(row, *found.span("company")), 0.7)
        yield Position(title, company, years, None, Span(row.start, row.end))


def _at(row: Row, start: int, end: int) -> Span:
    return Span(row.start + start, row.start + end)
