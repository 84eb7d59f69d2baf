"""The outbox: mails are queued, taken back and given another try."""

import secrets
from collections.abc import Iterable
from email.utils import make_msgid
from functools import partial

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ats.access.models import Membership, Organization
from ats.activity.events import record, settle
from ats.activity.mail_kinds import dress_mail
from ats.activity.models import Mail, MailFile
from ats.activity.notices import MailDraft
from ats.activity.private_links import without_private_links
from ats.activity.reply_addresses import without_token
from ats.foundation.errors import Conflict
from ats.foundation.jobs import ring
from ats.foundation.rows import insert_instances


class MailGone(Conflict):
    code = "mail_gone"


def queue_mails(organization: Organization | None, drafts: Iterable[MailDraft]) -> None:
    """Write drafts to the outbox; a `key` that is there already changes nothing.

    Called in the transaction of what causes them; due ones are sent after its commit.
    """
    now, drafts = timezone.now(), list(drafts)
    mails = [_row(organization, draft, now) for draft in drafts]
    if not mails:
        return
    insert_instances(mails, ignore_conflicts=True)
    for draft in drafts:
        if draft.files:
            _keep_files(draft)
    if any(mail.run_at <= now for mail in mails):
        ring_on_commit()


def _keep_files(draft: MailDraft) -> None:
    mail = Mail.objects.get(key=draft.key)
    MailFile.objects.bulk_create(
        [
            MailFile(
                mail=mail,
                position=position,
                name=file.name,
                file=file.file,
                size=file.size,
                sha256=file.sha256,
                content_type=file.content_type,
            )
            for position, file in enumerate(draft.files)
        ],
        ignore_conflicts=True,
    )


def ring_on_commit() -> None:
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
        unsubscribe_url=draft.unsubscribe_url,
        facts=draft.facts,
        message_id=make_msgid(domain=settings.MAIL_DOMAIN),
        run_at=draft.send_at or now,
    )


def queue_message(message: EmailMultiAlternatives, *, kind: str) -> None:
    """Queue a ready message of a package (account mails) in no organization's name."""
    rendered = dress_mail(None, str(message.subject), str(message.body))
    drafts = [
        MailDraft(
            key=f"{kind}:{secrets.token_hex(12)}",
            kind=kind,
            to_email=address,
            subject=rendered.subject,
            text=rendered.text,
            html=rendered.html,
        )
        for address in message.to
    ]
    with transaction.atomic():
        queue_mails(None, drafts)


@transaction.atomic
def cancel_mail(mail: Mail) -> Mail:
    """Take back a mail that still waits; MailGone when it has left or is leaving."""
    done = Mail.objects.filter(pk=mail.pk, state=Mail.State.PENDING, uncertain_sends=0).update(
        state=Mail.State.CANCELLED,
        text=without_private_links(mail.text),
        html=without_private_links(mail.html),
        reply_to=without_token(mail.reply_to),
    )
    if not done:
        raise MailGone(_("This mail has already left and cannot be taken back."))
    mail.state = Mail.State.CANCELLED
    return mail


@transaction.atomic
def retry_mail(mail: Mail, *, by: Membership | None = None) -> Mail:
    """Give a failed mail its attempts back, by hand; MailGone when it has not failed.

    Event `mail.retried` in the mail's organization. Whoever asks for it has seen that an
    earlier send may have arrived.
    """
    done = Mail.objects.filter(pk=mail.pk, state=Mail.State.FAILED).update(
        state=Mail.State.PENDING, attempts=0, uncertain_sends=0, run_at=timezone.now(), error=""
    )
    if not done:
        raise MailGone(_("This mail has not failed, so there is nothing to try again."))
    if mail.organization_id is not None:
        record(
            "mail.retried",
            organization=mail.organization_id,
            by=by,
            subject=mail,
            facts={"kind": mail.kind},
        )
        settle(mail)
    ring_on_commit()
    mail.refresh_from_db()
    return mail
