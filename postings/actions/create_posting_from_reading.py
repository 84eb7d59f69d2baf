"""Make a posting of what was read from a listing."""

from decimal import Decimal
from typing import Any

from babel.numbers import get_currency_precision
from django.db import transaction
from django.utils import timezone
from django.utils.html import escape

from ats.access.models import Membership
from ats.activity.events import record
from postings.actions.contents import Pay, RequirementLine
from postings.actions.correct_reading import correct_reading, lock_for_review
from postings.actions.create_posting import create_posting
from postings.models import Listing, Posting
from postings.queries.readings import as_read, values_of
from reading.listings import Reading, Section

ASKED = ("requirements", "nice_to_have")
# What has a place of its own in a posting, or is no part of it.
NOT_DESCRIBED = (*ASKED, "header", "pay", "place", "apply")
LONGEST_LINE = 500


@transaction.atomic
def create_posting_from_reading(
    listing: Listing, *, by: Membership, row_version: int, values: dict[str, Any]
) -> Posting:
    """Correct the reading with `values`, then make a draft posting of it; the listing is done.

    All or nothing. Raises what correct_reading and create_posting raise. Records
    listing.reviewed beside their events.
    """
    listing = correct_reading(listing, by=by, row_version=row_version, values=values)
    listing = lock_for_review(listing, listing.row_version)
    read = as_read(listing.reading)
    posting = create_posting(
        by=by, listing=listing, **posting_values(read, values_of(listing.reading, read))
    )
    listing.reviewed_at = timezone.now()
    listing.row_version += 1
    listing.save(update_fields=["reviewed_at", "row_version"])
    record(
        "listing.reviewed",
        organization=listing.organization_id,
        subject=listing,
        by=by,
        facts={"code": listing.code, "posting": posting.code},
    )
    return posting


def posting_values(read: Reading, values: dict[str, Any]) -> dict[str, Any]:
    """Return create_posting's arguments; what was not stated stays out."""
    return {
        "title": values["title"] or "",
        "places": [
            {key: place[key] or "" for key in ("city", "region", "country")}
            for place in values["locations"] or []
        ],
        "workplace": values["workplace"] or "",
        "employment_type": values["employment_type"] or "",
        "pay": pay_of(values["salary"]),
        "content_html": description_of(read),
        "requirements": requirements_of(read),
    }


def pay_of(salary: dict | None) -> Pay | None:
    """Return a salary of the answer schema in minor units; without a currency it says nothing."""
    if not salary or not salary.get("currency"):
        return None
    places = get_currency_precision(salary["currency"])
    low, high = (
        None if salary.get(end) is None else int(Decimal(str(salary[end])).scaleb(places))
        for end in ("min", "max")
    )
    return Pay(
        min_minor=low,
        max_minor=high,
        currency=salary["currency"],
        period=salary.get("period") or "",
    )


def requirements_of(read: Reading) -> list[RequirementLine]:
    """Return the items asked for, must-haves first as they stand."""
    return [
        RequirementLine(text=item.text[:LONGEST_LINE], is_must=section.kind != "nice_to_have")
        for section in read.sections_of(*ASKED)
        for item in section.items
    ]


def description_of(read: Reading) -> str:
    """Return the rest of the text as HTML: headings, paragraphs and lists, all escaped."""
    sections = [section for section in read.sections if section.kind not in NOT_DESCRIBED]
    return "".join(_html(section, read) for section in sections)


def _html(section: Section, read: Reading) -> str:
    gone = [removed.span for removed in read.removed]
    kept = [
        (part, tag)
        for tag, parts in (("p", section.paragraphs), ("li", section.items))
        for part in parts
        if not any(span.start <= part.span.start < span.end for span in gone)
    ]
    html, is_list = [], False
    for part, tag in sorted(kept, key=lambda pair: pair[0].span):
        if (tag == "li") != is_list:
            html.append("</ul>" if is_list else "<ul>")
            is_list = not is_list
        html.append(f"<{tag}>{escape(part.text)}</{tag}>")
    if is_list:
        html.append("</ul>")
    if html and section.heading:
        html.insert(0, f"<h3>{escape(section.heading)}</h3>")
    return "".join(html)
