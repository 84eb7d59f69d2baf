"""A board as columns, or in lanes by owner or source, as a member has chosen it."""

from django.http import HttpRequest

from applicants.queries.asked import Asked
from applicants.queries.board import board_columns, end_columns
from applicants.queries.board_lanes import KEYS, MOST, lanes_of
from postings.models import Posting

KEPT_LANES, NO_LANES = "board_lanes", "none"


def lanes_on(request: HttpRequest) -> str:
    """Return what the lanes are by, blank for none: as the address says, else as it was last."""
    chosen = request.GET.get("lanes", "")
    kept = request.session.get(KEPT_LANES, "")
    if chosen not in (*KEYS, NO_LANES):
        return kept
    by = "" if chosen == NO_LANES else chosen
    if by != kept:
        request.session[KEPT_LANES] = by
    return by


def board_shown(
    request: HttpRequest, posting: Posting, asked: Asked | None, by: str, *, with_ends: bool
) -> dict:
    """Return the columns with their cards, or the lanes with theirs beside bare columns.

    BrokenQuery for a broken query.
    """
    if not by:
        columns = board_columns(request.member, posting, with_ends=with_ends, asked=asked)
        return {"columns": columns}
    columns, lanes, counts = lanes_of(request.member, posting, by, asked)
    left_out = list(counts.lanes.values())[MOST:]
    return {
        "columns": [*columns, *end_columns(counts.ends)],
        "lanes": lanes,
        "lanes_left_out": len(left_out),
        "people_left_out": sum(left_out),
    }
