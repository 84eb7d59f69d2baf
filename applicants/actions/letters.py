"""A letter to a candidate: the message members see and the mail that waits out its undo window."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from applicants.actions.merge_fields import LINK, fill_fields
from applicants.actions.reply_addresses import open_reply_address
from applicants.actions.status_links import (
    address_of,
    open_status_link,
    status_url_of,
    token_of,
)
from applicants.models import Application, Candidate, Message
from applicants.queries.drafts import known_fields, placeholder
from ats.access.models import Membership, Organization
from ats.activity.actions.mail import cancel_mail, queue_mails
from ats.activity.mail_kinds import dress_mail
from ats.activity.models import Mail
from ats.activity.notices import FileDraft, MailDraft
from ats.foundation.codes import new_code
from ats.foundation.errors import Conflict, DomainError


class NoAddress(DomainError):
    code = "no_address"
    field = "text"


class EmptyLetter(DomainError):
    code = "empty_letter"
    field = "text"


class MessageGone(Conflict):
    code = "message_gone"


@dataclass(frozen=True)
class Letter:
    """What is to be written: plain text, as the member left it; `send_at` may delay it."""

    subject: str
    text: str
    send_at: datetime | None = None
    files: tuple[FileDraft, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.subject.strip() or self.text.strip())


def queue_letter(
    row: Application, letter: Letter, *, kind: str, by: Membership, at: datetime, stage: str = ""
) -> Message:
    """Write the message and its mail, which leaves when the organization's undo window is over,
    or at the letter's own `send_at` if that is later.

    Fills in the fields; the candidate's private link stands in the mail alone, never in the
    message that members read. NoAddress when the candidate has no e-mail, EmptyLetter when
    subject or text is missing, UnknownField (see merge_fields) for a field that is none.
    """
    if not letter.subject.strip() or not letter.text.strip():
        raise EmptyLetter(_("Write a subject and a text, or send no mail."))
    if not row.candidate.email:
        raise NoAddress(_("%(name)s has given no e-mail address.") % {"name": row.candidate.name})
    code = new_code()
    known = {
        **known_fields(row, by=by),
        "stage_name": stage or row.where,
        "reply_by": _on(row.promise_due_on),
    }
    message = Message.objects.create(
        application=row,
        code=code,
        kind=kind,
        by=by,
        subject=" ".join(fill_fields(letter.subject, known, field="subject").split())[:250],
        text=fill_fields(letter.text, known, field="text").strip(),
        mail_key=f"message:{code}",
        send_at=max(
            at + timedelta(minutes=row.organization.mail_undo_minutes), letter.send_at or at
        ),
        created_at=at,
    )
    text = message.text
    if placeholder(LINK) in text:
        text = text.replace(placeholder(LINK), _private_link(row))
    draft = mail_of(
        message,
        row.candidate,
        text,
        organization=row.organization,
        by=by,
        reply_to=open_reply_address(message),
    )
    queue_mails(row.organization, [replace(draft, files=letter.files)])
    return message


def _on(due_on: date | None) -> str:
    return date_format(due_on, "l j F Y") if due_on else ""


def mail_of(
    message: Message,
    candidate: Candidate,
    text: str,
    *,
    organization: Organization,
    by: Membership,
    reply_to: str,
) -> MailDraft:
    """Return the mail of a message in the organization's frame, with `text` as its words.

    Answers go to `reply_to`, or to the member where it is blank.
    """
    dressed = dress_mail(organization, message.subject, text)
    return MailDraft(
        key=message.mail_key,
        kind=message.kind,
        to_email=candidate.email,
        to_name=candidate.name,
        from_name=_("%(member)s, %(organization)s")
        % {"member": by.name, "organization": organization.name},
        reply_to=reply_to or by.user.email,
        subject=dressed.subject,
        text=dressed.text,
        html=dressed.html,
        subject_type="application",
        subject_id=message.application_id,
        send_at=message.send_at,
    )


def _private_link(row: Application) -> str:
    known = status_url_of(row)
    return known or address_of(token_of(open_status_link(row)) or "")


def cancel_letter(message: Message, *, at: datetime) -> None:
    """Take the waiting mail back and mark the message; MailGone when it has left.

    MessageGone when it was taken back before.
    """
    if message.cancelled_at:
        raise MessageGone(_("This message has been taken back already."))
    mail = Mail.objects.filter(key=message.mail_key).first()
    if mail is not None:
        cancel_mail(mail)
    message.cancelled_at = at
    message.save(update_fields=["cancelled_at"])
