"""The list of candidates: found, sorted, with the columns that a member has chosen."""

from collections.abc import Sequence
from functools import partial
from http import HTTPStatus
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from applicants.forms.candidates import CandidateFilterForm
from applicants.queries.candidates import CandidatePage, Narrowing, candidate_page
from applicants.queries.choices import Offered, posting_choices, stages_of
from applicants.queries.columns import COLUMNS, USUAL, Column, chosen_columns
from applicants.queries.facets import MOST, facets_of
from applicants.queries.own_columns import OWN, columns_for, has_own
from applicants.queries.search import BrokenQuery
from applicants.queries.search.registry import FIELDS
from applicants.views.board_answers import addresses
from ats.access.gate import members_only
from ats.foundation.pages import redirect_to, render_page

KEPT_COLUMNS = "candidate_columns"
LONGEST_COLUMNS = 2_000


@require_safe
@members_only("view_candidates")
def list_candidates(request: HttpRequest, org: str) -> HttpResponse:
    """List candidates by a fact; a filter that means nothing is left out, a search explained."""
    form = CandidateFilterForm(request.GET)
    asked, after = form.narrowing, request.GET.get("after", "")[:10]
    offered = Offered(request.member)
    columns = columns_of(request, offered)
    seen = ",".join(column.name for column in columns)
    kept = {"sort": form.order, "columns": seen if named_columns(request.GET) else ""}
    context: dict = {"page": CandidatePage([], ""), "is_first": not after, "form": form}
    try:
        context["page"] = candidate_page(
            request.member, asked, sort=form.order, after=after, columns=columns
        )
    except BrokenQuery as error:
        context["broken"] = explained(asked.q, error)
    context |= filters_of(request, asked) | {
        "sort": form.order,
        "columns": columns,
        "seen_columns": seen,
        "kept_columns": kept["columns"],
        "all_columns": tuple(COLUMNS.values()),
        "offered": offered,
        "postings": lambda: offered.postings,
        "query": query_of(asked, **kept),
        "further": f"?{query_of(asked, **kept, after=context['page'].after)}",
        **addresses(org),
    }
    template = "applicants/list_candidates.html"
    status = HTTPStatus.UNPROCESSABLE_ENTITY if "broken" in context else HTTPStatus.OK
    return render_page(request, template, context, regions={"candidate-list"}, status=status)


def columns_of(request: HttpRequest, offered: Offered) -> tuple[Column, ...]:
    """Return the columns: those of the address (a saved search's), or one's own.

    One of a field that was removed since is left out.
    """
    names = named_columns(request.GET) or request.session.get(KEPT_COLUMNS, USUAL)
    return chosen_columns(names, offered.own_columns if has_own(names) else ())


def named_columns(values: QueryDict) -> list[str]:
    """Return the names of columns in an address or a form; none when it says nothing of them."""
    named = values.get("columns", "")[:LONGEST_COLUMNS].split(",")
    return [name for name in named if name in COLUMNS or name.startswith(OWN)]


def seen_columns(request: HttpRequest) -> Sequence[str]:
    """Return the names of the columns that the list showed which sent this form."""
    if named := named_columns(request.POST):
        return [column.name for column in columns_for(request.member, named)]
    return request.session.get(KEPT_COLUMNS, USUAL)


def filters_of(request: HttpRequest, asked: Narrowing) -> dict:
    """Return what the filters above the list offer, and what is chosen in them."""
    return {
        "asked": asked,
        "postings": partial(posting_choices, request.member),  # asked when it is drawn
        "stages": stages_of(request.member, asked.posting),
        "states": CandidateFilterForm.base_fields["state"],
        "sorts": CandidateFilterForm.base_fields["sort"],
        "fields": tuple(FIELDS.values()),
        "candidates_url": reverse(
            "list_candidates", kwargs={"org": request.member.organization.slug}
        ),
    }


def explained(q: str, error: BrokenQuery) -> dict[str, str]:
    """Return a broken query in three pieces, the middle of which the sentence is about."""
    start, end = error.at
    return {"before": q[:start], "at": q[start:end], "behind": q[end:], "why": error.message}


def query_of(asked: Narrowing, **more: str) -> str:
    """Return what is asked as the query of an address."""
    values = {"q": asked.q, "posting": asked.posting, "stage": asked.stage, "state": asked.state}
    return urlencode({name: value for name, value in (values | more).items() if value})


@require_safe
@members_only("view_candidates")
def count_candidates(request: HttpRequest, org: str) -> HttpResponse:
    """Tell how many were found and how they divide; the page asks for it once it stands."""
    form = CandidateFilterForm(request.GET)
    asked = form.narrowing
    try:
        facets = facets_of(request.member, asked)
    except BrokenQuery:
        facets = None
    groups = facets and (
        (_("Posting"), facets.postings),
        (_("Stage"), facets.stages),
        (_("Tag"), facets.tags),
        (_("Source"), facets.sources),
    )
    kept = {"sort": form.order, "columns": ",".join(named_columns(request.GET))}
    shown = [
        (label, [(facet, query_of(facet.asked, **kept)) for facet in group])
        for label, group in groups or ()
        if group
    ]
    context = {"facets": facets, "groups": shown, "most": MOST, "asked": asked}
    context |= filters_of(request, asked)
    return render_page(
        request, "applicants/count_candidates.html", context, regions={"candidate-counts"}
    )


@require_POST
@members_only("view_candidates")
def choose_columns(request: HttpRequest, org: str) -> HttpResponse:
    """Keep the columns for as long as the member is signed in, and show the list with them."""
    chosen = columns_for(request.member, request.POST.getlist("column"))
    request.session[KEPT_COLUMNS] = [column.name for column in chosen]
    form = CandidateFilterForm(request.POST)
    url = reverse("list_candidates", kwargs={"org": org})
    return redirect_to(request, f"{url}?{query_of(form.narrowing, sort=form.order)}")
