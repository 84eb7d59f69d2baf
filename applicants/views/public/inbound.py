"""The door for mail providers: a raw mail, signed, as the body of a POST."""

import hashlib
import hmac
import time

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from applicants.actions.receive_mail import MailTooLarge, receive_mail
from ats.access.gate import public
from ats.foundation.errors import DomainError
from ats.foundation.uploads import body_size

# How far the sender's clock may be from ours; a mail that is sent twice is a duplicate.
PATIENCE_SECONDS = 300
LONGEST_TIMESTAMP = 12


class BadSignature(DomainError):
    status = 401
    code = "bad_signature"


@csrf_exempt  # no browser posts here; the signature is the proof
@public
@require_POST
def receive_provider_mail(request: HttpRequest) -> HttpResponse:
    """Take in the mail in the body; the headers name its recipient, the time and the MAC."""
    if not settings.INBOUND_MAIL_SECRET:
        raise Http404
    try:
        data = _body(request)
        recipient = request.headers.get("X-Rolecall-Recipient", "")
        _check_signature(request, recipient, data)
        received = receive_mail(data, to=recipient)
    except DomainError as error:
        problem = {"status": error.status, "code": error.code, "detail": error.message}
        return JsonResponse(problem, status=error.status, content_type="application/problem+json")
    return JsonResponse({"outcome": received.outcome})


def _body(request: HttpRequest) -> bytes:
    """Return the body, read no further than a mail may be long."""
    limit = settings.LIMITS["mail_bytes"]
    if body_size(request) > limit:
        raise MailTooLarge(_("This mail is larger than what is taken in."))
    return request.read(limit + 1)


def _check_signature(request: HttpRequest, recipient: str, data: bytes) -> None:
    """BadSignature unless `t.recipient.body` is signed with our secret, now."""
    timestamp = request.headers.get("X-Rolecall-Timestamp", "")
    given = request.headers.get("X-Rolecall-Signature", "")
    is_time = timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= LONGEST_TIMESTAMP
    if not is_time or abs(time.time() - int(timestamp)) > PATIENCE_SECONDS:
        raise BadSignature(_("The time of this request is missing or too far from ours."))
    expected = signature_of(timestamp, recipient, data)
    if not hmac.compare_digest(expected.encode(), given.encode("utf-8", "replace")):
        raise BadSignature(_("The signature of this request is wrong."))


def signature_of(timestamp: str, recipient: str, data: bytes) -> str:
    """Return `v1=` and the hex HMAC-SHA256 of time, recipient and body, with dots between."""
    signed = b".".join([timestamp.encode(), recipient.encode("utf-8", "replace"), data])
    secret = settings.INBOUND_MAIL_SECRET.encode()
    return "v1=" + hmac.new(secret, signed, hashlib.sha256).hexdigest()
