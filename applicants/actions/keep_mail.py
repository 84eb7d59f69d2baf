"""What a worker makes of a mail that came in: an answer, a program's answer, or a return."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from applicants.actions.locking import lock_application
from applicants.actions.lost_answers import lose_answer_for_good
from applicants.models import Message, ReceivedFile, ReceivedMail
from applicants.models.candidate import email_key
from ats.activity.events import record
from ats.activity.private_links import without_private_links
from ats.activity.reply_addresses import tokens_cut
from ats.foundation.files import private_files
from reading.mails import Attached, ReadMail, Report

Kind = ReceivedMail.Kind
OWN_TEXT = 200_000


@dataclass(frozen=True)
class SavedFile:
    """A file of a mail that lies in private storage already."""

    name: str
    file: str
    size: int
    sha256: str


def save_files(attached: Iterable[Attached]) -> list[SavedFile]:
    """Write a mail's files to private storage, before the rows that refer to them."""
    stored = ((file.name, private_files.save(file.data)) for file in attached)
    return [SavedFile(name, row.name, row.size, row.sha256) for name, row in stored]


def delete_files(files: Iterable[SavedFile]) -> None:
    for saved in files:
        private_files.delete(saved.file)


def keep_mail(mail: ReceivedMail, read: ReadMail, files: Iterable[SavedFile]) -> None:
    """Keep what was read; in the transaction that finishes the job.

    An answer is recorded as message.received and meets no promise. A return marks its message
    (see `fail_message`). What a program wrote is kept and told to nobody. The candidate's
    private link and our own addresses are cut out of what members read.
    """
    failed = next((row for row in read.reports if row.action == "failed"), None)
    mail.kind = _kind_of(read, failed)
    mail.state = ReceivedMail.State.READ
    mail.from_name, mail.from_email = read.from_name, read.from_email
    mail.is_foreign = mail.kind == Kind.REPLY and not _is_theirs(mail, read.from_email)
    mail.subject = read.subject
    mail.text, mail.quoted = _for_members(read.text), _for_members(read.quoted)
    mail.sent_at = _moment(read.sent_at)
    mail.problem = _left_out(read.left_out)
    mail.save()
    ReceivedFile.objects.bulk_create(
        ReceivedFile(
            mail=mail, name=row.name[:255], file=row.file, size=row.size, sha256=row.sha256
        )
        for row in files
    )
    if failed:
        fail_message(mail, failed)
    elif mail.kind == Kind.REPLY:
        _record("message.received", mail, mail.subject)


def mark_unreadable(mail: ReceivedMail, why: str) -> None:
    """Note why a mail cannot be read; its writer hears of it as of an answer."""
    mail.state, mail.problem = ReceivedMail.State.UNREADABLE, why[:300]
    mail.save(update_fields=["state", "problem"])
    _record("message.received", mail, "")


def fail_message(mail: ReceivedMail, report: Report) -> None:
    """Mark the message that came back, and owe again the answer it was.

    Locks message and application. The first report counts. Records message.bounced, and
    application.owed_again.
    """
    application = lock_application(mail.application)
    message = Message.objects.select_for_update().get(pk=mail.answers_id)
    if message.bounced_at is not None:
        return
    reason = report.reason or report.status
    Message.objects.filter(pk=message.pk).update(
        bounced_at=timezone.now(), bounce_reason=_for_members(reason)[:300]
    )
    _record("message.bounced", mail, message.subject)
    lose_answer_for_good(application, message)


def _kind_of(read: ReadMail, failed: Report | None) -> Kind:
    if failed:
        return Kind.BOUNCE
    return Kind.AUTOMATIC if read.reports or read.is_automatic else Kind.REPLY


def _is_theirs(mail: ReceivedMail, address: str) -> bool:
    application = mail.application
    known = {application.candidate.email, application.submitted.get("email") or ""}
    return email_key(address) in {email_key(email) for email in known if email}


def _for_members(text: str) -> str:
    return tokens_cut(without_private_links(text))[:OWN_TEXT]


def _moment(written: str) -> datetime | None:
    moment = parse_datetime(written) if written else None
    # A clock that is years off says nothing, and some years no database takes.
    return moment if moment and abs((moment - timezone.now()).days) < 3660 else None


def _left_out(count: int) -> str:
    if not count:
        return ""
    return _("%(count)s more files came with it and were left out.") % {"count": count}


def _record(kind: str, mail: ReceivedMail, subject: str) -> None:
    record(
        kind,
        organization=mail.application.organization_id,
        subject=mail.application,
        facts={
            "posting": mail.application.posting_id,
            "message": mail.answers.code,
            "mail": mail.code,
            "subject": subject or mail.answers.subject,
        },
    )
