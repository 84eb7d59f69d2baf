"""The outbox: mails are queued, taken back, claimed and sent, each once."""

import logging
import secrets
from collections.abc import Iterable
from datetime import timedelta
from email.utils import make_msgid
from functools import partial
from smtplib import SMTPException, SMTPRecipientsRefused, SMTPSenderRefused

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from ats.access.models import Organization
from ats.activity.models import Mail
from ats.activity.notices import MailDraft
from ats.foundation.errors import Conflict
from ats.foundation.jobs import ring
from ats.foundation.sweepers import sweeper

log = logging.getLogger(__name__)

LEASE = timedelta(seconds=60)
GIVE_UP_AFTER = timedelta(days=1)
# Refusals that another try will not change.
FINAL = range(500, 600)


class MailGone(Conflict):
    code = "mail_gone"


def queue_mails(organization: Organization | None, drafts: Iterable[MailDraft]) -> None:
    """Write drafts to the outbox; a `key` that is there already changes nothing.

    Called in the transaction of what causes them; due ones are sent after its commit.
    """
    now = timezone.now()
    mails = [_row(organization, draft, now) for draft in drafts]
    if not mails:
        return
    Mail.objects.bulk_create(mails, ignore_conflicts=True)
    keys = [mail.key for mail in mails if mail.run_at <= now]
    if keys:
        transaction.on_commit(partial(ring, "activity.deliver_mails"))


def _row(organization: Organization | None, draft: MailDraft, now) -> Mail:
    return Mail(
        organization=organization,
        key=draft.key,
        kind=draft.kind,
        subject_type=draft.subject_type,
        subject_id=draft.subject_id,
        to_email=draft.to_email,
        to_name=draft.to_name[:160],
        from_name=draft.from_name[:160] or (organization.name if organization else ""),
        reply_to=draft.reply_to,
        # A line break in a subject would be a header of the sender's choosing.
        subject=" ".join(draft.subject.split())[:250],
        text=draft.text,
        html=draft.html,
        message_id=make_msgid(domain=settings.MAIL_DOMAIN),
        run_at=draft.send_at or now,
    )


def queue_message(message: EmailMultiAlternatives, *, kind: str) -> None:
    """Queue a ready message of a package (account mails) in no organization's name."""
    html = next((a[0] for a in getattr(message, "alternatives", []) if a[1] == "text/html"), "")
    for address in message.to:
        draft = MailDraft(
            key=f"{kind}:{secrets.token_hex(12)}",
            kind=kind,
            to_email=address,
            subject=message.subject,
            text=message.body,
            html=html,
        )
        with transaction.atomic():
            queue_mails(None, [draft])


@transaction.atomic
def cancel_mail(mail: Mail) -> Mail:
    """Take back a mail that still waits; MailGone when it has left or is leaving."""
    done = Mail.objects.filter(pk=mail.pk, state=Mail.State.PENDING).update(
        state=Mail.State.CANCELLED
    )
    if not done:
        raise MailGone(_("This mail has already left and cannot be taken back."))
    mail.state = Mail.State.CANCELLED
    return mail


def deliver_due_mails(limit: int = 100) -> int:
    """Send what is due, oldest first; return how many left."""
    ids = list(
        Mail.objects.due(timezone.now()).order_by("run_at").values_list("pk", flat=True)[:limit]
    )
    return sum(deliver_mail(pk) for pk in ids)


def deliver_mail(pk: int) -> bool:
    """Claim one mail, send it, note the outcome; False when another sender has it.

    The claim is committed before the send: a sender that dies leaves an expired lease, which
    counts as one uncertain send, and only one of those is repeated.
    """
    mail = _claim(pk)
    if mail is None:
        return False
    try:
        _send(mail)
    except (SMTPException, OSError) as error:
        _send_failed(mail, error)
        return False
    _mine(mail).update(state=Mail.State.SENT, sent_at=timezone.now(), error="", lease_until=None)
    return True


def _mine(mail: Mail):
    return Mail.objects.filter(pk=mail.pk, state=Mail.State.SENDING, lease_token=mail.lease_token)


def _claim(pk: int) -> Mail | None:
    now = timezone.now()
    mail = Mail.objects.due(now).filter(pk=pk).first()
    if mail is None:
        return None
    uncertain = mail.uncertain_sends + (mail.state == Mail.State.SENDING)
    values = {"lease_until": now + LEASE, "lease_token": secrets.token_hex(8)}
    if uncertain > 1:
        values = {"lease_until": None, "state": Mail.State.FAILED, "error": UNCERTAIN}
    else:
        values |= {"state": Mail.State.SENDING}
    taken = (
        Mail.objects.due(now)
        .filter(pk=pk, attempts=mail.attempts)
        .update(attempts=F("attempts") + 1, uncertain_sends=uncertain, **values)
    )
    return Mail.objects.get(pk=pk) if taken and uncertain <= 1 else None


UNCERTAIN = "Twice the mail server's answer was not heard; it is not sent a third time."


def _send(mail: Mail) -> None:
    sender = settings.DEFAULT_FROM_EMAIL
    message = EmailMultiAlternatives(
        subject=mail.subject,
        body=mail.text,
        from_email=_address(mail.from_name, sender),
        to=[_address(mail.to_name, mail.to_email)],
        reply_to=[mail.reply_to] if mail.reply_to else None,
        headers={"Message-ID": mail.message_id, "Auto-Submitted": "auto-generated"},
        connection=get_connection(timeout=20) if _is_smtp() else get_connection(),
    )
    if mail.html:
        message.attach_alternative(mail.html, "text/html")
    message.send()


def _is_smtp() -> bool:
    return settings.EMAIL_BACKEND.endswith("smtp.EmailBackend")


def _address(name: str, email: str) -> str:
    clean = "".join(c for c in " ".join(name.split()) if c not in '"<>\\,;:@[]()')
    return f'"{clean}" <{email}>' if clean else email


def _send_failed(mail: Mail, error: Exception) -> None:
    final = _is_final(error) or timezone.now() - mail.created_at > GIVE_UP_AFTER
    pause = timedelta(seconds=min(15 * 2 ** min(mail.attempts, 12), 3600))
    _mine(mail).update(
        state=Mail.State.FAILED if final else Mail.State.PENDING,
        run_at=timezone.now() + pause,
        error=f"{type(error).__name__}: {error}"[:1000],
        lease_until=None,
    )
    log.warning("mail %s was not sent: %s", mail.pk, type(error).__name__)


def _is_final(error: Exception) -> bool:
    if isinstance(error, SMTPRecipientsRefused):
        return all(code in FINAL for code, _text in error.recipients.values())
    if isinstance(error, SMTPSenderRefused):
        return False
    return getattr(error, "smtp_code", 0) in FINAL


@sweeper
def sweep_mails() -> None:
    """Wake the sender for mails whose time has come or whose sender died."""
    if Mail.objects.due(timezone.now()).exists():
        ring("activity.deliver_mails")
