"""What the pages of one posting have in common: its head and its tabs."""

from django.http import HttpRequest, HttpResponse

from ats.foundation.pages import render_page
from postings.models import Posting
from postings.queries.postings import lead_of, where_of


def render_posting(
    request: HttpRequest,
    template: str,
    posting: Posting,
    context: dict | None = None,
    *,
    status: int = 200,
) -> HttpResponse:
    """Answer a page of a posting that `posting_for` found."""
    return render_page(request, template, head_of(posting) | (context or {}), status=status)


def head_of(posting: Posting) -> dict:
    """Return what postings/_head.html and postings/_tabs.html show."""
    return {"posting": posting, "where": where_of(posting), "lead": lead_of(posting)}
