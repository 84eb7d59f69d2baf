"""What the demo's applicants were written: the message members see and the mail that went out."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from email.utils import make_msgid

from django.conf import settings
from django.utils.formats import date_format

from applicants.actions.status_links import address_of, open_status_link, token_of
from applicants.models import Application, Message
from applicants.queries.drafts import draft_letter, placeholder
from ats.access.models import Organization
from ats.activity.mail_kinds import dress_mail
from ats.activity.models import Mail
from ats.activity.notices import MailDraft
from ats.workspace.demo.codes import code_of
from ats.workspace.demo.pipeline import Life, Step

KINDS = {
    "application.moved": "application_moved",
    "application.rejected": "application_rejected",
    "message.queued": "message",
}
NEWS = (
    "we are still reading and have not forgotten you. You will hear from us again this week.",
    "thank you for waiting: the team liked what you sent, and we are looking for a time to talk.",
    "could you tell us which two days of the next week would suit you for a conversation?",
    "one of us has been away, so this took longer than we like. We will write again on Friday.",
)


def letter_of(life: Life, step: Step, number: int) -> tuple[Message, Mail]:
    """Return the message of a step and its sent mail, in the organization's words."""
    assert step.by
    application, kind = life.application, KINDS[step.kind]
    drafted = draft_letter(application, kind, by=step.by)
    known = {
        "stage_name": step.after.name if step.after else "",
        "reply_by": date_format(step.due_on, "l j F Y") if step.due_on else "",
    }
    text = _fill(drafted.text, known)
    if step.kind == "message.queued":
        text = text.replace("\n\n\n\n", f"\n\n{life.random.choice(NEWS)}\n\n")
    code = code_of("message", life.number, number)
    left_at = step.at + timedelta(minutes=application.organization.mail_undo_minutes)
    message = Message(
        application=application,
        code=code,
        kind=kind,
        by=step.by,
        subject=_fill(drafted.subject, known),
        text=text,
        mail_key=f"message:{code}",
        send_at=left_at,
        created_at=step.at,
    )
    return message, _mail_of(message, life, step)


def _mail_of(message: Message, life: Life, step: Step) -> Mail:
    assert step.by
    organization = life.application.organization
    text = message.text
    if placeholder("status_url") in text:
        text = _fill(text, {"status_url": private_link(life.application)})
    dressed = dress_mail(organization, message.subject, text)
    draft = MailDraft(
        key=message.mail_key,
        kind=message.kind,
        to_email=life.candidate.email,
        to_name=life.candidate.name,
        from_name=f"{step.by.name}, {organization.name}",
        reply_to=step.by.user.email,
        subject=dressed.subject,
        text=dressed.text,
        html=dressed.html,
        subject_type="application",
        subject_id=life.application.pk,
    )
    return sent_mail(organization, draft, step.at, message.send_at)


def sent_mail(
    organization: Organization, draft: MailDraft, at: datetime, sent_at: datetime
) -> Mail:
    """Return a row of the outbox that left at `sent_at`."""
    return Mail(
        organization=organization,
        code=code_of("mail", draft.key),
        key=draft.key,
        kind=draft.kind,
        subject_type=draft.subject_type,
        subject_id=draft.subject_id,
        to_email=draft.to_email,
        to_name=draft.to_name,
        from_name=draft.from_name or organization.name,
        reply_to=draft.reply_to,
        subject=draft.subject,
        text=draft.text,
        html=draft.html,
        message_id=make_msgid(domain=settings.MAIL_DOMAIN),
        state=Mail.State.SENT,
        attempts=1,
        run_at=sent_at,
        created_at=at,
        sent_at=sent_at,
    )


def open_links(applications: Iterable[Application]) -> None:
    """Give each application its private link, before anything is written about it."""
    for application in applications:
        open_status_link(application)


def private_link(application: Application) -> str:
    link = application.status_links.first()
    return address_of(token_of(link) or "") if link else ""


def _fill(text: str, known: dict[str, str]) -> str:
    for name, value in known.items():
        text = text.replace(placeholder(name), value)
    return text
