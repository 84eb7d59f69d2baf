"""Background work about mails that came in: reading them in the limited child."""

from django.utils.translation import gettext as _

from applicants.actions import keep_mail as keeping
from applicants.actions import lost_answers
from applicants.queries.received import system_received_mail
from ats.foundation.files import private_files
from ats.foundation.jobs import finishing, job_kind
from ats.foundation.models import Job
from ats.foundation.sandbox import sandbox
from reading.errors import UnreadableDocument


def give_up_mail(job: Job) -> None:
    if mail := system_received_mail(job.subject_id):
        keeping.mark_unreadable(
            mail, _("This mail could not be read, although it was tried several times.")
        )


@job_kind("read_mail", attempts=4, lease_seconds=120, on_failure=give_up_mail)
def read_mail(job: Job) -> None:
    """Read a mail that came in; twice is once."""
    mail = system_received_mail(job.subject_id)
    if mail is None:
        return
    try:
        read = sandbox.read_mail(private_files.read(mail.file))
    except UnreadableDocument as error:
        with finishing(job):
            keeping.mark_unreadable(mail, _(error.message))
        return
    files = keeping.save_files(read.attached)
    try:
        with finishing(job):
            keeping.keep_mail(mail, read, files)
    except BaseException:
        keeping.delete_files(files)
        raise


@job_kind("settle_mail", attempts=6)
def settle_mail(job: Job) -> None:
    """Let a promise follow the mail that was its answer: failed, or tried again; twice is once."""
    with finishing(job):
        lost_answers.settle_mail(job.subject_id or 0)
