"""A reading as the words of a posting: nothing of the text is lost, nothing is said twice."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from babel.numbers import get_currency_precision
from django.utils.html import escape

from reading.listings import Item, Reading, Section

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
    asked = list(requirements_of(read))
    return {
        "title": values["title"] or "",
        "places": [
            {key: place[key] or "" for key in ("city", "region", "country")}
            for place in values["locations"] or []
        ],
        "workplace": values["workplace"] or "",
        "employment_type": values["employment_type"] or "",
        "pay": pay_of(values["salary"]),
        "content_html": description_of(read, without={item for item, _is_must in asked}),
        "requirements": [{"text": item.text, "is_must": is_must} for item, is_must in asked],
    }


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


def description_of(read: Reading, without: set[Item]) -> str:
    """Return the text as HTML, headings, paragraphs and lists, all escaped.

    Left out: the items in `without`, what is not the employer's, and the header's lines.
    """
    taken = {item.span for item in without}
    return "".join(_html(section, read, taken) for section in read.sections)


def _html(section: Section, read: Reading, taken: set) -> str:
    parts = [(part, "p") for part in section.paragraphs] + [(p, "li") for p in section.items]
    html, is_list = [], False
    for part, tag in sorted(parts, key=lambda pair: pair[0].span):
        if part.span in taken or _is_left_out(part, section, read):
            continue
        if (tag == "li") != is_list:
            html.append("</ul>" if is_list else "<ul>")
            is_list = not is_list
        html.append(f"<{tag}>{escape(part.text)}</{tag}>")
    if is_list:
        html.append("</ul>")
    if html and section.heading:
        html.insert(0, f"<h3>{escape(section.heading)}</h3>")
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
