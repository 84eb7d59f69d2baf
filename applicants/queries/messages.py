"""What was written to a candidate and by them, with what became of it: one thread."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import BooleanField, Case, Exists, OuterRef, Q, QuerySet, Subquery, When
from django.utils.translation import gettext as _

from applicants.models import Application, Message, ReceivedMail, RuleFiring
from applicants.queries.drafts import placeholder
from ats.activity.models import Mail

Kind = ReceivedMail.Kind


def has_failed() -> Q:
    """Match the messages whose mail came back or could not be sent."""
    failed = Mail.objects.filter(key=OuterRef("mail_key"), state=Mail.State.FAILED)
    return Q(bounced_at__isnull=False) | Q(Exists(failed))


def by_members(rows: QuerySet[Message]) -> QuerySet[Message]:
    """Return those that no rule wrote: only they are answers."""
    return rows.exclude(Exists(RuleFiring.objects.filter(message=OuterRef("pk"))))


def with_lost_mail(rows: QuerySet[Application]) -> QuerySet[Application]:
    """Give applications `last_mail_lost`: the last mail that a member wrote did not arrive."""
    written = Message.objects.filter(application=OuterRef("pk"), cancelled_at=None)
    is_lost = Case(When(has_failed(), then=True), default=False, output_field=BooleanField())
    newest = by_members(written).order_by("-pk").annotate(is_lost=is_lost)
    return rows.annotate(last_mail_lost=Subquery(newest.values("is_lost")[:1]))


@dataclass(frozen=True)
class Entry:
    """One of both: a message of ours or a mail that came in."""

    at: datetime
    message: Message | None = None
    mail: ReceivedMail | None = None


def thread_of(application: Application) -> list[Entry]:
    """Return what went out and came in, newest first. At most five statements."""
    return thread_about([application])


def thread_about(applications: Iterable[Application], *, most: int | None = None) -> list[Entry]:
    """Return the thread of several applications of one person as one. At most five statements.

    A message has `mail` (its outbox row, perhaps None) and `can_take_back` while that waits; a
    received mail its `files`. A server's report stands with its message, not by itself. `most`
    limits both, what went out and what came in.
    """
    about = {row.pk: row for row in applications}
    written = messages_about(about, most)
    mails = ReceivedMail.objects.filter(application__in=about).exclude(kind=Kind.BOUNCE)
    mails = mails.select_related("answers").prefetch_related("files__document")
    came = list(mails[:most])
    for row in (*written, *came):
        row.application = about[row.application_id]
    entries = [Entry(row.created_at, message=row) for row in written]
    entries += [Entry(row.received_at, mail=row) for row in came]
    return sorted(entries, key=lambda entry: entry.at, reverse=True)


def messages_about(about: Iterable[int], most: int | None = None) -> list[Message]:
    """Return the messages, newest first, each with `mail` (its outbox row, perhaps None).

    Three statements; the mail has its `files`. `can_take_back` while the mail waits,
    `can_send_again` when it did not arrive and was not sent again; `shown` is the text without
    the link's place.
    """
    rows = list(Message.objects.filter(application__in=about).select_related("by__user")[:most])
    mails = Mail.objects.filter(key__in=[row.mail_key for row in rows]).prefetch_related("files")
    by_key = {mail.key: mail for mail in mails.only("key", "state", "run_at", "sent_at", "error")}
    again = {row.again_of_id for row in rows if row.cancelled_at is None}
    link = placeholder("status_url")
    for row in rows:
        row.mail = by_key.get(row.mail_key)
        waits = row.mail is None or row.mail.state == Mail.State.PENDING
        row.can_take_back = waits and row.cancelled_at is None and row.bounced_at is None
        has_failed = row.mail is not None and row.mail.state == Mail.State.FAILED
        has_failed = has_failed or row.bounced_at is not None
        row.can_send_again = has_failed and row.pk not in again
        row.shown = row.text.replace(link, _("(the candidate’s private link)"))
    return rows
