"""A reading as the words of a posting: nothing of the text is lost, nothing is said twice."""

from collections.abc import Container, Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Any

from babel.numbers import get_currency_precision
from django.utils.html import escape

from reading.listings import Item, Reading, Section
from reading.text.spans import Span

ASKED = ("requirements", "nice_to_have")
# What a posting takes as a requirement; the rest stays in the description.
LONGEST_LINE = 500
MOST_LINES = 100
# Short lines at the top that hold these have a place of their own in a posting.
HEADER_FIELDS = (
    "title", "company", "locations", "workplace", "posted_date", "employment_type", "salary",
)  # fmt: skip
LONGEST_HEADER_LINE = 120


def posting_values(read: Reading, values: dict[str, Any]) -> dict[str, Any]:
    """Return create_posting's arguments; what was not stated stays out.

    `values` are the reading's as they hold now, corrections included.
    """
    asked, without, more = _asked(read, values)
    return {
        "title": values["title"] or "",
        "places": [
            {key: place[key] or "" for key in ("city", "region", "country")}
            for place in values["locations"] or []
        ],
        "workplace": values["workplace"] or "",
        "employment_type": values["employment_type"] or "",
        "pay": pay_of(values["salary"]),
        "closes_on": day_of(read.value("closing_date")),
        "content_html": description_of(
            read, without=without, duties=corrected_duties(read, values), more=more
        ),
        "requirements": [{"text": text, "is_must": is_must} for text, is_must in asked],
    }


def _asked(
    read: Reading, values: dict[str, Any]
) -> tuple[list[tuple[str, bool]], set[Span], list[str]]:
    """Return the requirements, the spans that say them, and lines too long to be one."""
    lines = values.get("requirements")
    if lines == read.value("requirements"):
        asked = list(requirements_of(read))
        return [(item.text, must) for item, must in asked], {item.span for item, _ in asked}, []
    # A person's lines: one that stood under "nice to have" still does, a new one is a must.
    nice = {item.text for section in read.sections_of("nice_to_have") for item in section.items}
    spans = {item.span for section in read.sections_of(*ASKED) for item in section.items}
    short = [line for line in lines or [] if len(line) <= LONGEST_LINE]
    more = [line for line in lines or [] if len(line) > LONGEST_LINE] + short[MOST_LINES:]
    return [(line, line not in nice) for line in short[:MOST_LINES]], spans, more


def corrected_duties(read: Reading, values: dict[str, Any]) -> list[str] | None:
    """Return what the job does as a member corrected it, None when nobody did."""
    lines = values.get("responsibilities")
    return None if lines == read.value("responsibilities") else lines or []


def pay_of(salary: dict | None) -> dict[str, Any] | None:
    """Return a salary of the answer schema in minor units; without a currency it says nothing."""
    if not salary or not salary.get("currency"):
        return None
    places = get_currency_precision(salary["currency"])
    low, high = (
        None if salary.get(end) is None else int(Decimal(str(salary[end])).scaleb(places))
        for end in ("min", "max")
    )
    return {
        "min_minor": low,
        "max_minor": high,
        "currency": salary["currency"],
        "period": salary.get("period") or "",
    }


def day_of(text: str | None) -> date | None:
    """Return a day of the answer schema, None when none is told."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def requirements_of(read: Reading) -> Iterator[tuple[Item, bool]]:
    """Yield the items asked for as they stand, and whether each is a must."""
    items = (
        (item, section.kind != "nice_to_have")
        for section in read.sections_of(*ASKED)
        for item in section.items
        if len(item.text) <= LONGEST_LINE
    )
    for _place, pair in zip(range(MOST_LINES), items, strict=False):
        yield pair


def description_of(
    read: Reading,
    without: Container[Span],
    duties: list[str] | None = None,
    more: Sequence[str] = (),
) -> str:
    """Return the text as HTML, headings, paragraphs and lists, all escaped.

    Left out: the items in `without`, what is not the employer's, and the header's lines. `duties`
    stand in place of the items that were read of what the job does, `more` at the end.
    """
    listed = next(iter(read.sections_of("responsibilities")), None)
    html = []
    for section in read.sections:
        parts = _parts(section, read, without, is_corrected=duties is not None)
        if section is listed and duties is not None:
            parts += [("li", line) for line in duties]
        html.append(_html(section.heading, parts))
    rest = [*(duties or () if listed is None else ()), *more]
    html.append(_html("", [("li", line) for line in rest]))
    return "".join(html)


def _parts(
    section: Section, read: Reading, without: Container[Span], *, is_corrected: bool
) -> list[tuple[str, str]]:
    """Return a section's paragraphs and items in their order, as tag and text."""
    parts = [(part, "p") for part in section.paragraphs]
    if not (is_corrected and section.kind == "responsibilities"):
        parts += [(part, "li") for part in section.items]
    return [
        (tag, part.text)
        for part, tag in sorted(parts, key=lambda pair: pair[0].span)
        if part.span not in without and not _is_left_out(part, section, read)
    ]


def _html(heading: str, parts: list[tuple[str, str]]) -> str:
    html = [f"<h3>{escape(heading)}</h3>"] if heading and parts else []
    for tag, group in groupby(parts, key=lambda part: part[0]):
        lines = "".join(f"<{tag}>{escape(text)}</{tag}>" for _tag, text in group)
        html.append(f"<ul>{lines}</ul>" if tag == "li" else lines)
    return "".join(html)


def _is_left_out(part: Item, section: Section, read: Reading) -> bool:
    start, end = part.span
    if any(removed.span.start <= start < removed.span.end for removed in read.removed):
        return True
    if section is not read.sections[0] or len(part.text) > LONGEST_HEADER_LINE:
        return False
    return any(
        start <= span.start < end
        for name in HEADER_FIELDS
        if name in read.fields
        for span in read.fields[name].spans
    )
