"""Requests are UTF-8: one that names another encoding is refused before Django decodes it."""

import codecs

from django.http import HttpRequest
from django.utils.http import parse_header_parameters

from ats.foundation.error_pages import answer

TAKEN = {"utf-8", "ascii"}


def only_utf8(application):
    """Wrap a WSGI application: 400 for a Content-Type with another charset, or that is broken.

    Django decodes by whatever codec of Python's the caller names, while it still makes the
    request: zlib unpacks, others fail where no page can answer, and some make lone surrogates.
    """

    def guarded(environ, start_response):
        if is_utf8(environ.get("CONTENT_TYPE", "")):
            return application(environ, start_response)
        request = HttpRequest()
        request.path = environ.get("PATH_INFO", "")
        response = answer(request, 400)
        start_response("400 Bad Request", list(response.items()))
        return [response.content]

    return guarded


def is_utf8(content_type: str) -> bool:
    try:
        charset = parse_header_parameters(content_type)[1].get("charset", "utf-8")
        return codecs.lookup(charset).name in TAKEN
    except (LookupError, ValueError):
        return False
