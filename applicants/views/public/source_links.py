"""The door of a link with a source: counts, and leads on; it sets no cookie and knows nobody."""

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from applicants.actions.source_links import count_visit
from applicants.queries.source_links import public_source_link
from ats.access.gate import public
from ats.foundation.pages import SeeOther


@public
@require_safe
def follow_source_link(request: HttpRequest, org: str, code: str, via: str) -> HttpResponse:
    """Lead to the posting, whose way to apply remembers the link."""
    link = public_source_link(org, code, via)
    if link is None:
        raise Http404
    if request.method == "GET":
        count_visit(link)
    page = reverse("show_opening", kwargs={"org": org, "code": code})
    response = SeeOther(f"{page}?{urlencode({'via': via})}")
    response["Cache-Control"] = "no-store"
    response["X-Robots-Tag"] = "noindex"
    return response
