"""What an open board is sent: the cards that changed, the counts, and a word about it."""

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from applicants.models import Application
from applicants.queries.board import counts_around
from applicants.queries.board_lanes import OWNER, SOURCE, lane_of
from applicants.queries.cards import Card, bare_card
from postings.models import Stage


def is_on_board(request: HttpRequest) -> bool:
    """Return whether htmx asks from an open board, whose cards are then placed anew."""
    htmx = getattr(request, "htmx", None)
    url = (htmx.current_url_abs_path or "") if htmx else ""
    return url.partition("?")[0].endswith("/board/")


def addresses(org: str, posting_code: str = "") -> dict[str, str]:
    """Return what cards are linked with, worked out once for all of them."""
    found = {
        "applications_url": reverse(
            "show_application", kwargs={"org": org, "code": "-"}
        ).removesuffix("-/")
    }
    if posting_code:
        found["board_url"] = reverse("show_board", kwargs={"org": org, "code": posting_code})
    return found


def render_changes(
    request: HttpRequest,
    cards: list[Card],
    counts: dict[str, int],
    *,
    lanes: dict[str, int] | None = None,
    status: int = 200,
) -> HttpResponse:
    """Answer out-of-band only: the browser puts each card into the column and lane it names."""
    context = {
        "columns": [
            {
                "key": card["column"],
                "cards": [card],
                "owner": lane_of(card, OWNER),
                "source": lane_of(card, SOURCE),
            }
            for card in cards
        ],
        "counts": counts,
        "lanes": lanes or {},
        **addresses(request.member.organization.slug),
    }
    return render(request, "applicants/board_changes.html", context, status=status)


def render_card(
    request: HttpRequest,
    row: Application,
    stages: Iterable[Stage | None] = (),
    *,
    status: int = 200,
) -> HttpResponse:
    """Answer the card of `row` as it is now, with the counts of its posting's columns.

    `stages` may be empty now and still must be counted.
    """
    member = request.member
    counts = {stage.code: 0 for stage in stages if stage} | counts_around(member, row)
    today = timezone.localdate(timezone=member.organization.zone)
    return render_changes(request, [bare_card(row, today)], counts, status=status)
