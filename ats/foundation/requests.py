"""One id for each request, in the answer's header and in every log line of it."""

import re
import uuid
from contextvars import ContextVar

request_id: ContextVar[str] = ContextVar("request_id", default="-")
HEADER = "X-Request-ID"
# Only a proxy's well-formed id is taken over, so that nobody writes into our logs.
GIVEN = re.compile(r"[A-Za-z0-9-]{8,64}")


class RequestIdMiddleware:
    """Give each request an id (`request.id`), the log (`request_id`) and the answer."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        given = request.headers.get(HEADER, "")
        request.id = given if GIVEN.fullmatch(given) else uuid.uuid4().hex[:16]
        token = request_id.set(request.id)
        try:
            response = self.get_response(request)
        finally:
            request_id.reset(token)
        response[HEADER] = request.id
        return response
