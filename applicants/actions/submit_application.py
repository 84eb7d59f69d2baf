"""Somebody applies: one submission becomes one application, or none and nothing half."""

from dataclasses import dataclass
from functools import cache
from hashlib import sha256

from django.db import IntegrityError, transaction
from django.db.models import OuterRef, Subquery
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.actions.promise import promised_by
from applicants.actions.status_links import open_status_link, status_url_of
from applicants.actions.submission import SentFile, Submission
from applicants.models import (
    Answer,
    Application,
    Candidate,
    Consent,
    Document,
    HeldFile,
    ProposedChange,
    Transition,
)
from applicants.models.candidate import email_key
from ats.activity.events import record
from ats.foundation.errors import Conflict
from ats.foundation.jobs import enqueue
from ats.foundation.prepared import Prepared
from postings.models import Posting, Question, Stage


class PostingClosed(Conflict):
    code = "posting_closed"


class ResumeGone(Conflict):
    code = "resume_gone"
    field = "resume"


@dataclass(frozen=True)
class Submitted:
    """`is_new` is False for the same form again, and for who is in this process already."""

    application: Application
    is_new: bool


def submit_application(posting: Posting, submission: Submission) -> Submitted:
    """Make an application of `submission`, in the first stage of `posting`.

    A known address attaches it to that candidate, unverified: the candidate's own fields stay,
    what differs becomes a ProposedChange. The résumé's file lies in private storage before;
    the caller deletes it when nothing new came of it. PostingClosed when the posting takes
    none (any more), ResumeGone when a held file is no longer there. Records
    application.created, or application.repeated when the person's application for this posting
    is still active; nobody learns which by the answer.
    """
    try:
        return _submit(posting, submission)
    except IntegrityError:
        # Somebody was quicker: the same form, the same person, or the stage was taken out.
        # What is there by now decides.
        if found := posting.applications.filter(form_token=submission.form_token).first():
            return Submitted(found, is_new=False)
        return _submit(posting, submission)


@transaction.atomic
def _submit(posting: Posting, submission: Submission) -> Submitted:
    stage = _first_stage(posting)
    candidate, active = _known_candidate(posting, submission)
    if active is not None:
        return Submitted(_stay_with(active, posting, submission), is_new=False)
    is_known = candidate is not None
    candidate = candidate or _new_candidate(posting, submission)
    application = _new_application(posting, stage, candidate, submission)
    if is_known:
        _propose_changes(application, submission)
    _keep_answers(application, submission)
    _keep_consents(application, submission)
    if submission.resume:
        _keep_resume(application, submission.resume)
    else:
        # Reading a résumé indexes its candidate too.
        _enqueue("index_candidate", candidate.pk, posting)
    open_status_link(application)
    record(
        "application.created",
        organization=posting.organization_id,
        subject=application,
        facts={
            "posting": posting.pk,
            "candidate": candidate.pk,
            "to_stage": stage.name,
            "source": application.source,
            "is_known_candidate": is_known,
        },
    )
    return Submitted(application, is_new=True)


def _first_stage(posting: Posting) -> Stage:
    # The state of now, not of when the form was opened; one statement for both.
    stage = _stages().first(posting=posting.pk)
    if stage is None:
        raise PostingClosed(_("This opening no longer takes applications."))
    return stage


@cache
def _stages() -> Prepared:
    rows = Stage.objects.filter(posting=-1, posting__state=Posting.State.PUBLISHED)
    return Prepared(rows.order_by("position", "id")[:1], {"posting": -1})


def _known_candidate(
    posting: Posting, submission: Submission
) -> tuple[Candidate | None, int | None]:
    """Return who has this address, and the id of their active application here."""
    known = _candidates().first(
        posting=posting.pk,
        organization=posting.organization_id,
        email=email_key(submission.email),
    )
    return (known, known.active_application) if known else (None, None)


@cache
def _candidates() -> Prepared:
    active = Application.objects.active().filter(posting=-1, candidate=OuterRef("pk"))
    rows = Candidate.objects.filter(organization=-2, email_key="?").annotate(
        active_application=Subquery(active.values("pk")[:1])
    )
    return Prepared(rows.order_by(), {"posting": -1, "organization": -2, "email": "?"})


def _stay_with(active_id: int, posting: Posting, submission: Submission) -> Application:
    """Return the application that this one cannot stand beside, and let its person know."""
    active = posting.applications.get(pk=active_id)
    active.organization = posting.organization
    if active.form_token != submission.form_token:
        _tell_of_active(active, submission)
    return active


def _tell_of_active(application: Application, submission: Submission) -> None:
    if not status_url_of(application):
        open_status_link(application)
    record(
        "application.repeated",
        organization=application.organization_id,
        subject=application,
        # The same second form twice is one mail.
        facts={"form": sha256(submission.form_token.encode()).hexdigest()[:16]},
    )


def _new_candidate(posting: Posting, submission: Submission) -> Candidate:
    return Candidate.objects.create(
        organization=posting.organization,
        name=submission.name,
        email=submission.email,
        email_key=email_key(submission.email),
        phone=submission.phone,
        source=submission.source,
    )


def _new_application(
    posting: Posting, stage: Stage, candidate: Candidate, submission: Submission
) -> Application:
    now = timezone.now()
    application = Application.objects.create(
        organization=posting.organization,
        posting=posting,
        candidate=candidate,
        stage=stage,
        stage_entered_at=now,
        submitted=submission.as_sent(),
        form_token=submission.form_token,
        source=submission.source,
        promise_due_on=promised_by(
            now, submission.reply_days or posting.reply_days, posting.organization.zone
        ),
        applied_at=now,
        updated_at=now,
    )
    Transition.objects.create(
        application=application,
        to_state=application.state,
        to_stage=stage,
        to_stage_name=stage.name,
        at=now,
    )
    return application


def _propose_changes(application: Application, submission: Submission) -> None:
    candidate = application.candidate
    sent = {"name": submission.name, "email": submission.email, "phone": submission.phone}
    ProposedChange.objects.bulk_create(
        ProposedChange(candidate=candidate, application=application, field=field, value=value)
        for field, value in sent.items()
        if value and value.casefold() != getattr(candidate, field).casefold()
    )


def _keep_answers(application: Application, submission: Submission) -> None:
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


def _keep_consents(application: Application, submission: Submission) -> None:
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


def _keep_resume(application: Application, resume: SentFile) -> None:
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
    _enqueue("read_document", document.pk, application.posting)


def _enqueue(kind: str, subject_id: int, posting: Posting) -> None:
    enqueue(kind, subject_id=subject_id, organization_id=posting.organization_id)
