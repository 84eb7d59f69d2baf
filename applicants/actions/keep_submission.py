"""What comes with an application is kept: answers, consents, the résumé, what differs."""

from django.utils.translation import gettext as _

from applicants.actions.submission import SentFile, Submission
from applicants.models import Answer, Application, Consent, Document, HeldFile, ProposedChange
from ats.foundation.errors import Conflict
from ats.foundation.jobs import enqueue
from postings.models import Question


class ResumeGone(Conflict):
    code = "resume_gone"
    field = "resume"


def propose_changes(application: Application, submission: Submission) -> None:
    candidate = application.candidate
    sent = {"name": submission.name, "email": submission.email, "phone": submission.phone}
    ProposedChange.objects.bulk_create(
        ProposedChange(candidate=candidate, application=application, field=field, value=value)
        for field, value in sent.items()
        if value and value.casefold() != getattr(candidate, field).casefold()
    )


def keep_answers(application: Application, submission: Submission) -> None:
    if not submission.answers:
        return
    codes = [answer.code for answer in submission.answers]
    questions = dict(
        Question.objects.filter(posting=application.posting, code__in=codes).values_list(
            "code", "pk"
        )
    )
    Answer.objects.bulk_create(
        Answer(
            application=application,
            question_id=questions.get(answer.code),
            position=position,
            label=answer.label,
            kind=answer.kind,
            value=answer.value,
        )
        for position, answer in enumerate(submission.answers)
    )


def keep_consents(application: Application, submission: Submission) -> None:
    kinds = [Consent.Kind.NOTICE]
    if submission.may_be_kept:
        kinds.append(Consent.Kind.FUTURE)
    Consent.objects.bulk_create(
        Consent(
            candidate=application.candidate,
            application=application,
            kind=kind,
            notice=submission.notice,
        )
        for kind in kinds
    )


def keep_sent_resume(application: Application, resume: SentFile) -> None:
    if resume.held is not None:
        held = HeldFile.objects.filter(pk=resume.held, file=resume.file)
        if not held.delete()[0]:
            raise ResumeGone(_("The file that we kept for you is gone. Choose it again."))
    document = Document.objects.create(
        candidate=application.candidate,
        application=application,
        kind=Document.Kind.RESUME,
        name=resume.name,
        file=resume.file,
        size=resume.size,
        sha256=resume.sha256,
        file_type=resume.file_type,
    )
    enqueue(
        "read_document",
        subject_id=document.pk,
        organization_id=application.posting.organization_id,
    )
