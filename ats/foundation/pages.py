"""One view, one template: the page, or the named region of it that htmx asked for."""

from collections.abc import Iterable
from http import HTTPStatus

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import get_template
from django.utils.cache import patch_vary_headers
from django.utils.http import url_has_allowed_host_and_scheme

from ats.foundation.errors import DomainError


class SeeOther(HttpResponseRedirect):
    status_code = HTTPStatus.SEE_OTHER


def wants_region(request: HttpRequest) -> str | None:
    """Return the DOM id htmx will swap, None for a whole page."""
    htmx = getattr(request, "htmx", None)
    if not htmx or htmx.boosted or htmx.history_restore_request:
        return None
    return htmx.target


def render_page(
    request: HttpRequest,
    template: str,
    context: dict | None = None,
    *,
    regions: Iterable[str] = (),
    status: int = 200,
) -> HttpResponse:
    """Answer the page, or the region named by HX-Target when it is in `regions`.

    A region is a partial of the same template whose name is its DOM id; `regions` is the
    server's own set, so a header never names a template.
    """
    regions = tuple(regions)
    target = wants_region(request)
    name = f"{template}#{target}" if target in regions else template
    response = render(request, name, context, status=status)
    if regions:
        patch_vary_headers(response, ["HX-Request", "HX-Target"])
    return response


def render_regions(
    request: HttpRequest,
    template: str,
    context: dict,
    names: Iterable[str],
    *,
    status: int = 200,
) -> HttpResponse:
    """Answer several regions of one page; the first is the target, the others are swapped by id.

    Partials after the first are rendered with `out_of_band` true and must put
    `{% if out_of_band %}hx-swap-oob="true"{% endif %}` on their outermost element.
    """
    parts = [
        get_template(f"{template}#{name}").render({**context, "out_of_band": place > 0}, request)
        for place, name in enumerate(names)
    ]
    flash = get_template("components/_flash.html").render({"out_of_band": True}, request)
    response = HttpResponse("".join([*parts, flash]), status=status)
    patch_vary_headers(response, ["HX-Request", "HX-Target"])
    return response


def redirect_to(
    request: HttpRequest, url: str, message: str = "", *, undo: str = ""
) -> HttpResponse:
    """Send the browser to `url` with 303 (htmx: HX-Redirect), saying what happened.

    `undo` is a URL that takes a POST and is offered beside the message.
    """
    if message:
        messages.success(request, message, extra_tags=f"undo={undo}" if undo else "")
    if getattr(request, "htmx", None):
        response = HttpResponse(status=HTTPStatus.OK)
        response["HX-Redirect"] = url
        return response
    return SeeOther(url)


def frame(request: HttpRequest) -> dict:
    """Give every template the member, the organization and what the member may do."""
    member = getattr(request, "member", None)
    if member is None:
        return {"member": None, "organization": getattr(request, "organization", None), "can": {}}
    return {"member": member, "organization": member.organization, "can": member.permissions}


def refuse(request: HttpRequest, error: DomainError) -> HttpResponse:
    """Answer a rule's no: a toast for htmx, a page otherwise, with the rule's status."""
    if getattr(request, "htmx", None):
        response = render(request, "components/_toast.html", {"error": error}, status=error.status)
        response["HX-Retarget"] = "#toasts"
        response["HX-Reswap"] = "beforeend"
        return response
    context = {"error": error, "back": came_from(request)}
    return render(request, f"errors/{error.status}.html", context, status=error.status)


def came_from(request: HttpRequest) -> str:
    """Return the page of ours that a form was sent from, blank when the browser does not say."""
    page = request.META.get("HTTP_REFERER", "")
    is_ours = url_has_allowed_host_and_scheme(page, {request.get_host()}, request.is_secure())
    return page if is_ours else ""


class DomainErrorMiddleware:
    """Turn a rule's no that no view has met into a toast or a page."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if isinstance(exception, DomainError):
            return refuse(request, exception)
        return None
