"""Errors of the API as problem+json (RFC 9457)."""

from http import HTTPStatus

from django.core.exceptions import PermissionDenied
from django.http import Http404
from rest_framework import exceptions, serializers
from rest_framework.response import Response
from rest_framework.views import set_rollback

from ats.foundation.error_pages import TOO_MUCH
from ats.foundation.errors import DomainError

CONTENT_TYPE = "application/problem+json"


class ProblemSerializer(serializers.Serializer):
    """What every error answers; `errors` names the members of the body that were refused."""

    type = serializers.CharField(default="about:blank")
    title = serializers.CharField()
    status = serializers.IntegerField()
    detail = serializers.CharField(required=False)
    code = serializers.CharField(required=False)
    errors = serializers.ListField(child=serializers.DictField(), required=False)


def problem(
    status: int, detail: str = "", *, code: str = "", errors: list | None = None, **headers
):
    """Build an answer of `status` whose body is a problem; `headers` with underscores."""
    body: dict = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status}
    if detail:
        body["detail"] = detail
    if code:
        body["code"] = code
    if errors:
        body["errors"] = errors
    response = Response(body, status=status, content_type=CONTENT_TYPE)
    for name, value in headers.items():
        response[name.replace("_", "-")] = value
    return response


def handle(error: Exception, context: dict) -> Response | None:
    """Turn what a view raised into a problem; None (a 500) for what nobody foresaw."""
    answer = _answer(error)
    if answer is not None:
        set_rollback()
    return answer


def _answer(error: Exception) -> Response | None:
    if isinstance(error, DomainError):
        named = [{"pointer": f"/{error.field}", "detail": error.message}] if error.field else None
        errors = error.errors or named
        return problem(error.status, error.message, code=error.code, errors=errors)
    if isinstance(error, TOO_MUCH):
        return problem(413, "More was sent than is taken.", code="too_large")
    if isinstance(error, Http404):
        error = exceptions.NotFound()
    elif isinstance(error, PermissionDenied):
        error = exceptions.PermissionDenied()
    if isinstance(error, exceptions.ValidationError):
        return problem(422, errors=list(_pointers(error.detail)), code="invalid")
    if not isinstance(error, exceptions.APIException):
        return None
    headers = {}
    if getattr(error, "auth_header", None):
        headers["WWW_Authenticate"] = error.auth_header
    if getattr(error, "wait", None):
        headers["Retry_After"] = str(int(error.wait) + 1)
    code = getattr(error.detail, "code", "") or error.default_code
    return problem(error.status_code, str(error.detail), code=code, **headers)


def _pointers(detail, path: str = ""):
    """Yield JSON pointers and sentences of a serializer's nested errors."""
    if isinstance(detail, dict):
        for name, inner in detail.items():
            yield from _pointers(inner, path if name == "non_field_errors" else f"{path}/{name}")
    elif isinstance(detail, list):
        for place, inner in enumerate(detail):
            nested = isinstance(inner, dict | list)
            yield from _pointers(inner, f"{path}/{place}" if nested else path)
    else:
        yield {"pointer": path, "detail": str(detail)}
