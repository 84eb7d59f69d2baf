"""The board of a posting, the rest of a column, and what others changed on it."""

from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from applicants.actions.bulk.asking import may
from applicants.forms.triage import AskedForm
from applicants.models import BulkAction
from applicants.queries.application_list import choices_for
from applicants.queries.asked import NOBODY, Asked
from applicants.queries.board import rest_of_column
from applicants.queries.board_changes import Version, board_version, changed_cards
from applicants.queries.board_lanes import board_counts
from applicants.queries.search import BrokenQuery
from applicants.views.board_answers import addresses, render_changes
from applicants.views.board_lanes import board_shown, lanes_on
from ats.access.gate import members_only
from ats.foundation.following import unchanged
from ats.foundation.pages import render_page
from postings.models import Posting
from postings.queries.postings import postings_for

EMPTY = '"empty"'


@require_safe
@members_only("view_candidates")
def show_board(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Show all columns with their first cards, or with `stage` and `after` the rest of one."""
    posting = get_object_or_404(postings_for(request.member), code=code)
    if "stage" in request.GET:
        return show_rest(request, posting)
    with_ends, asked, broken = "ends" in request.GET, asked_on(request), ""
    by = lanes_on(request)
    # Before the cards: what changes while they are read is then brought by the next poll.
    version = board_version(request.member, posting.code)
    try:
        shown = board_shown(request, posting, asked, by, with_ends=with_ends)
    except BrokenQuery as error:
        shown = board_shown(request, posting, None, by, with_ends=False)
        broken = error.message
    columns = shown["columns"]
    context = {
        **shown,
        "lanes_by": by,
        "asked": asked or Asked(),
        "query": asked.query if asked else "",
        "broken": broken,
        **filters_on(request, posting, asked),
        "posting": posting,
        "active_count": sum(column.count for column in columns if not column.is_end),
        "application_count": sum(column.count for column in columns),
        "first_stage": next((one.key for one in columns if one.count and not one.is_end), ""),
        "kinds": [(kind, kind.label) for kind in BulkAction.Kind if may(request.member, kind)],
        "with_ends": with_ends,
        "nobody": NOBODY,
        "version": version,
        **addresses(org, code),
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if broken else HTTPStatus.OK
    return render_page(request, "applicants/board.html", context, status=status)


def asked_on(request: HttpRequest) -> Asked | None:
    """Return what a board is narrowed to besides its posting; None when it is shown whole."""
    asked = AskedForm(request.GET).asked.but(posting="", stage="", state="")
    return asked if asked.given else None


def filters_on(request: HttpRequest, posting: Posting, asked: Asked | None) -> dict:
    """Return what the filters offer once they are wanted: a whole board does not pay for them."""
    if asked is None and "filter" not in request.GET:
        return {"has_filters": False}
    choices = choices_for(request.member, Asked(posting=posting.code))
    return {"has_filters": True, "choices": choices}


def show_rest(request: HttpRequest, posting: Posting) -> HttpResponse:
    asked, after = asked_on(request), request.GET.get("after", "")
    try:
        column = rest_of_column(request.member, posting, request.GET["stage"], after, asked)
    except BrokenQuery as error:
        raise Http404 from error
    if column is None:
        raise Http404
    addressed = addresses(request.member.organization.slug, posting.code)
    query = asked.query if asked else ""
    context = {"posting": posting, "column": column, "query": query, **addressed}
    if request.htmx:
        return render(request, "applicants/_cards.html", context)
    return render_page(request, "applicants/board_rest.html", context)


@require_safe
@members_only("view_candidates")
def follow_board(request: HttpRequest, org: str, code: str) -> HttpResponseBase:
    """Answer 304, or the cards that changed since the version in If-None-Match."""
    now = board_version(request.member, code)
    if now is None:
        return follow_empty_board(request, code)
    etag = f'"{now}"'
    if (same := unchanged(request, etag)) is not None:
        return same
    seen = Version.read(request.headers.get("If-None-Match", ""))
    # Whether a card that changed still belongs on a narrowed board, the board itself knows.
    is_whole = seen is not None and asked_on(request) is None
    cards = changed_cards(request.member, code, seen, now) if seen and is_whole else None
    if cards is None:
        response = HttpResponse(status=204)
        response["HX-Refresh"] = "true"
    else:
        counts, lanes = board_counts(request.member, code, request.GET.get("lanes", ""))
        response = render_changes(request, cards, counts, lanes=lanes)
    response["ETag"] = etag
    return response


def follow_empty_board(request: HttpRequest, code: str) -> HttpResponseBase:
    """Answer 304 while nobody has applied; whoever is the first shows the board anew."""
    if (same := unchanged(request, EMPTY)) is not None:
        return same
    get_object_or_404(postings_for(request.member), code=code)  # unseen is not empty
    return HttpResponse(status=204, headers={"ETag": EMPTY})
