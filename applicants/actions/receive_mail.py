"""The one door for mails: what comes through any mouth is kept whole, then read by a worker."""

from dataclasses import dataclass
from hashlib import sha256

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from applicants.models import ReceivedMail, ReplyAddress
from applicants.queries.received import system_reply_address
from ats.activity.queries.sent import is_our_own
from ats.activity.reply_addresses import OURS, token_in
from ats.foundation.codes import hash_token
from ats.foundation.errors import DomainError
from ats.foundation.files import private_files
from ats.foundation.jobs import enqueue
from ats.foundation.limits import Limit
from ats.foundation.wording import file_size
from reading.mails import Head, read_head

# RFC 5321 asks for a hundred at least: a mail with more goes round in circles.
MOST_HOPS = 100
NAMED_IN = ("x-original-to", "delivered-to", "envelope-to", "to", "cc")


class UnknownAddress(DomainError):
    status = 404
    code = "unknown_address"


class ExpiredAddress(UnknownAddress):
    code = "expired_address"


class MailTooLarge(DomainError):
    status = 413
    code = "mail_too_large"


class NotAMail(DomainError):
    code = "not_a_mail"


class TooManyMails(DomainError):
    """The only refusal that is not for good: the same mail may come again later."""

    status = 429
    code = "too_many_mails"


@dataclass(frozen=True)
class Received:
    """`outcome` is received, duplicate (it is here already) or loop (it is our own mail)."""

    outcome: str
    mail: ReceivedMail | None = None


def receive_mail(data: bytes, *, to: str = "") -> Received:
    """Take in a mail as it came, `to` the address of its envelope.

    Without `to` the first address of ours that the head names. The bytes lie in private storage
    before the row is committed; reading them is a job. UnknownAddress, ExpiredAddress,
    MailTooLarge, NotAMail, TooManyMails; what goes round in circles is taken and dropped,
    because an answer would go round as well. Changes nothing of the application.
    """
    limit = settings.LIMITS["mail_bytes"]
    if len(data) > limit:
        raise MailTooLarge(
            _("This mail has more than %(limit)s, which is the most that is taken in.")
            % {"limit": file_size(limit)}
        )
    head = read_head(data)
    if not head.is_of_a_mail:
        raise NotAMail(_("These bytes are no mail: no sender, no Message-ID."))
    address = _address_of(to, head)
    if head.hops > MOST_HOPS or is_our_own(head.message_id):
        return Received("loop")
    return _take(data, head, address)


def _address_of(to: str, head: Head) -> ReplyAddress:
    token = token_in(to) if to else _token_in_head(head)
    address = system_reply_address(hash_token(token)) if token else None
    if address is None:
        raise UnknownAddress(_("Nobody is written to at this address."))
    if not address.is_open:
        raise ExpiredAddress(_("This address has expired; no mail is taken in for it."))
    if not Limit.of("reply_address").hit(address.token_hash):
        raise TooManyMails(_("Too many mails came for this address; try again later."))
    return address


def _token_in_head(head: Head) -> str:
    for name in NAMED_IN:
        for value in head.fields.get(name, []):
            for found in OURS.finditer(value.lower()):
                if token := token_in(found[0]):
                    return token
    return ""


def _take(data: bytes, head: Head, address: ReplyAddress) -> Received:
    message = address.message
    fingerprint = sha256(head.message_id.encode() or data).hexdigest()
    known = ReceivedMail.objects.filter(
        application_id=message.application_id, fingerprint=fingerprint
    )
    if known.exists():
        return Received("duplicate")
    stored = private_files.save(data)
    try:
        with transaction.atomic():
            mail = ReceivedMail.objects.create(
                application=message.application,
                answers=message,
                fingerprint=fingerprint,
                file=stored.name,
                size=stored.size,
                sha256=stored.sha256,
            )
            organization_id = message.application.organization_id
            enqueue("read_mail", subject_id=mail.pk, organization_id=organization_id)
    except IntegrityError:  # the same mail came in by another mouth at this moment
        private_files.delete(stored.name)
        return Received("duplicate")
    return Received("received", mail)
