"""The letters of a chunk, written by set: messages, private links, and mails that are held."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from applicants.actions.letters import mail_of
from applicants.actions.reply_addresses import open_reply_addresses
from applicants.actions.status_links import address_of, new_status_link, token_of
from applicants.models import Application, BulkAction, Message, StatusLink
from applicants.queries.drafts import placeholder
from ats.activity.actions.mail import queue_mails
from ats.activity.mail_kinds.merging import check_words, merge
from ats.activity.mail_kinds.registry import mail_kind
from ats.foundation.codes import new_code
from ats.foundation.rows import insert_instances

REJECTION = "application_rejected"
# Until a bulk action is done its mails wait; then for the undo time (see running.finish).
HELD = timedelta(days=7)
LINK = placeholder("status_url")


def demand_words(bulk: BulkAction) -> None:
    """UnknownField or WordsMissing when the letter of a rejection could not be sent."""
    subject, text = bulk.choice.get("subject", ""), bulk.choice.get("text", "")
    if subject or text:
        check_words(mail_kind(REJECTION), subject=subject, body=text)


def queue_letters(
    bulk: BulkAction, rows: Sequence[Application], *, at: datetime
) -> dict[int, Message]:
    """Write the messages and held mails of a chunk; return the messages by application.

    Four statements, whatever the number of rows, and one for reply addresses where answers have
    a domain. Nothing when the choice has no letter.
    """
    if not bulk.choice.get("text"):
        return {}
    messages = [_message(bulk, row, at) for row in rows]
    insert_instances(messages)
    links = _private_links(rows) if LINK in bulk.choice["text"] else {}
    replies = open_reply_addresses(messages, organization=bulk.organization)
    queue_mails(
        bulk.organization,
        [
            mail_of(
                message,
                row.candidate,
                message.text.replace(LINK, links.get(row.pk, "")),
                organization=bulk.organization,
                by=bulk.by,
                reply_to=replies.get(message.pk, ""),
            )
            for row, message in zip(rows, messages, strict=True)
        ],
    )
    return {message.application_id: message for message in messages}


def _message(bulk: BulkAction, row: Application, at: datetime) -> Message:
    name = row.candidate.name
    values: dict[str, object] = {
        "candidate_name": name,
        "candidate_first_name": name.split(" ")[0],
        "posting_title": row.posting.title,
        "organization_name": bulk.organization.name,
        "sender_name": bulk.by.name,
        "status_url": LINK,
    }
    occasion, code = mail_kind(REJECTION), new_code()
    return Message(
        application=row,
        code=code,
        kind=REJECTION,
        by=bulk.by,
        subject=" ".join(merge(occasion, bulk.choice["subject"], values).split())[:250],
        text=merge(occasion, bulk.choice["text"], values).strip(),
        mail_key=f"message:{code}",
        send_at=at + HELD,
        created_at=at,
    )


def _private_links(rows: Sequence[Application]) -> dict[int, str]:
    """Return an address for each application: of an open link, or of one that is added."""
    found: dict[int, str] = {}
    known = StatusLink.objects.open().filter(application_id__in=[row.pk for row in rows])
    for link in known.order_by("id"):
        if token := token_of(link):
            found[link.application_id] = address_of(token)
    added = [new_status_link(row) for row in rows if row.pk not in found]
    StatusLink.objects.bulk_create(added)
    return found | {link.application_id: address_of(token_of(link) or "") for link in added}
