"""Regions that a page asks for again and again, and that mostly have not changed."""

from django.http import HttpRequest, HttpResponseBase
from django.utils.cache import get_conditional_response

from ats.foundation.pages import wants_region


def unchanged(request: HttpRequest, etag: str) -> HttpResponseBase | None:
    """Return 304 when htmx asks for a region whose `etag` (quoted) it has; None otherwise.

    Ask before the queries of the region; whole pages are always rendered.
    """
    return get_conditional_response(request, etag=etag) if wants_region(request) else None
