"""Public pages: drawn once a version, told from one another by ETag, kept a minute by browsers."""

from collections import OrderedDict
from collections.abc import Callable
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control

from postings.dates import seconds_to_midnight

MAX_AGE = 60
# Some 20 kB each. An ETag stands for all that a page shows, so no entry ever grows stale;
# the oldest give way.
MOST_KEPT = 128
_kept: OrderedDict[tuple, bytes] = OrderedDict()


def unless_known(
    request: HttpRequest, etag: str, draw: Callable[[], HttpResponse], *, zone: ZoneInfo
) -> HttpResponse:
    """Answer 304 when the browser has this version, else the page, drawn by `draw` if need be.

    `etag` must tell apart everything that `draw` shows, but for the address. No browser keeps
    the page beyond the day in `zone`: openings begin and end with it.
    """
    response = get_conditional_response(request, etag=etag) or _page(request, etag, draw)
    if response.status_code == 200:
        response["ETag"] = etag
    patch_cache_control(response, public=True, max_age=min(MAX_AGE, seconds_to_midnight(zone)))
    return response


def _page(request: HttpRequest, etag: str, draw: Callable[[], HttpResponse]) -> HttpResponse:
    # A search is rarely asked twice; while developing, templates change under one ETag.
    if request.GET or settings.DEBUG:
        return draw()
    key = (etag, request.scheme, request.get_host(), request.path)
    body = _kept.get(key)
    if body is None:
        response = draw()
        _kept[key] = response.content
        while len(_kept) > MOST_KEPT:
            _kept.popitem(last=False)
        return response
    return HttpResponse(body)
