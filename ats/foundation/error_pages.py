"""What is answered when no view does: pages in the product's words, problems for the API."""

import sys
from http import HTTPStatus

from django.core.exceptions import (
    RequestDataTooBig,
    TooManyFieldsSent,
    TooManyFilesSent,
)
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import get_template

TOO_MUCH = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 400, or 413 when more was sent than is taken."""
    return answer(request, 413 if isinstance(exception, TOO_MUCH) else 400)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    return answer(request, 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return answer(request, 404)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form whose token is missing or old (settings.CSRF_FAILURE_VIEW)."""
    page = get_template("errors/403_csrf.html").render({"request_id": request_id_of(request)})
    return HttpResponse(page, status=403)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 500, or 503 with Retry-After when the database is away."""
    if not isinstance(sys.exc_info()[1], OperationalError):
        return answer(request, 500)
    response = answer(request, 503)
    response["Retry-After"] = "30"
    return response


def answer(request: HttpRequest, status: int) -> HttpResponse:
    """Answer the error page of `status`; the API's callers get a problem (RFC 9457)."""
    if request.path.startswith("/api/"):
        body = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status}
        return JsonResponse(body, status=status, content_type="application/problem+json")
    # Without the request's context: what asks the database may be what has just failed.
    page = get_template(f"errors/{status}.html").render({"request_id": request_id_of(request)})
    return HttpResponse(page, status=status)


def request_id_of(request: HttpRequest) -> str:
    return getattr(request, "id", "")
