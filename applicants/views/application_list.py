"""The list of applications: to narrow, to tick, and to do something to many of them."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from applicants.actions.bulk.asking import may
from applicants.forms.triage import AskedForm
from applicants.models import Application, BulkAction
from applicants.queries.application_list import (
    MOST,
    ApplicationPage,
    application_page,
    choices_for,
)
from applicants.queries.asked import NOBODY, today_of
from applicants.queries.search import BrokenQuery
from applicants.views.board_answers import addresses
from ats.access.gate import members_only
from ats.foundation.pages import render_page
from postings.queries.postings import postings_for


@require_safe
@members_only("view_candidates")
def list_applications(request: HttpRequest, org: str) -> HttpResponse:
    """List applications, the newest first; a search that means nothing is explained."""
    form = AskedForm({"state": Application.State.ACTIVE, **request.GET.dict()})
    asked, after = form.asked, request.GET.get("after", "")[:10]
    page, broken = ApplicationPage([], "", 0), ""
    try:
        page = application_page(request.member, asked, after=after)
    except BrokenQuery as error:
        broken = error.message
    postings = list(postings_for(request.member).order_by("title").values("code", "title"))
    context = {
        "asked": asked,
        "board_posting": asked.posting if asked.posting in {p["code"] for p in postings} else "",
        "query": asked.query,
        "page": page,
        "is_capped": page.count > MOST,
        "is_first": not after,
        "broken": broken,
        "postings": postings,
        "choices": choices_for(request.member, asked),
        "states": Application.State.choices,
        "kinds": [(kind, kind.label) for kind in BulkAction.Kind if may(request.member, kind)],
        "nobody": NOBODY,
        "today": today_of(request.member),
        "list_url": reverse("list_applications", kwargs={"org": org}),
        **addresses(org),
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if broken else HTTPStatus.OK
    return render_page(request, "applicants/list_applications.html", context, status=status)
