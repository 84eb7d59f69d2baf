"""The board of a posting, the rest of a column, and what others changed on it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from applicants.queries.applications import applications_for
from applicants.queries.board import board_columns, column_counts, rest_of_column
from applicants.queries.board_changes import Version, board_version, changed_cards
from applicants.views.board_answers import addresses, render_changes
from ats.access.gate import members_only
from ats.foundation.following import unchanged
from ats.foundation.pages import render_page, wants_region
from postings.models import Posting, Stage
from postings.queries.postings import postings_for


@require_safe
@members_only("view_candidates")
def show_board(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Show all columns with their first cards, or with `stage` and `after` the rest of one."""
    posting = get_object_or_404(postings_for(request.member), code=code)
    if "stage" in request.GET:
        return show_rest(request, posting)
    with_ends = "ends" in request.GET
    columns = board_columns(request.member, posting, with_ends=with_ends)
    context = {
        "posting": posting,
        "columns": columns,
        "active_count": sum(column.count for column in columns if not column.is_end),
        "application_count": sum(column.count for column in columns),
        "with_ends": with_ends,
        "version": board_version(request.member, posting.code),
        **addresses(org, code),
    }
    return render_page(request, "applicants/board.html", context)


def show_rest(request: HttpRequest, posting: Posting) -> HttpResponse:
    column = rest_of_column(
        request.member, posting, request.GET["stage"], request.GET.get("after", "")
    )
    if column is None:
        raise Http404
    addressed = addresses(request.member.organization.slug, posting.code)
    context = {"posting": posting, "column": column, **addressed}
    if wants_region(request) is not None:
        return render(request, "applicants/_cards.html", context)
    return render_page(request, "applicants/board_rest.html", context)


@require_safe
@members_only("view_candidates")
def follow_board(request: HttpRequest, org: str, code: str) -> HttpResponseBase:
    """Answer 304, or the cards that changed since the version in If-None-Match."""
    now = board_version(request.member, code)
    if now is None:
        get_object_or_404(postings_for(request.member), code=code)  # unseen is not empty
        return HttpResponse(status=204)
    etag = f'"{now}"'
    if (same := unchanged(request, etag)) is not None:
        return same
    seen = Version.read(request.headers.get("If-None-Match", ""))
    cards = changed_cards(request.member, code, seen, now) if seen else None
    if cards is None:
        response = HttpResponse(status=204)
        response["HX-Refresh"] = "true"
    else:
        response = render_changes(request, cards, all_counts(request.member, code))
    response["ETag"] = etag
    return response


def all_counts(member, code: str) -> dict[str, int]:
    rows = applications_for(member).filter(posting__code=code)
    stage_counts, end_counts = column_counts(rows)
    stages = Stage.objects.filter(posting__code=code).order_by().values_list("code", flat=True)
    return dict.fromkeys(stages, 0) | stage_counts | end_counts
