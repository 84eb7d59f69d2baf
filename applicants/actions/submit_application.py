"""Somebody applies: one submission becomes one application, or none and nothing half."""

from dataclasses import dataclass
from hashlib import sha256

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.actions.keep_submission import (
    keep_answers,
    keep_consents,
    keep_sent_resume,
    propose_changes,
)
from applicants.actions.person_rows import lock_path, remember_origin
from applicants.actions.promise import promised_by
from applicants.actions.stage_rules.following import plan_arrival
from applicants.actions.status_links import open_status_link, status_url_of
from applicants.actions.submission import Submission
from applicants.models import Application, Candidate, Transition
from applicants.models.candidate import email_key
from applicants.queries.applying import (
    public_active_application,
    public_first_stage,
    public_known_candidate,
)
from ats.activity.events import record
from ats.foundation.errors import Conflict
from ats.foundation.jobs import enqueue
from postings.models import Posting, Stage


class PostingClosed(Conflict):
    code = "posting_closed"


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
    none (any more; for an hour after its last day it does), ResumeGone when a held file is no
    longer there. Records application.created, or application.repeated when the person's
    application for this posting is still active; nobody learns which by the answer.
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
    stage = _stage_to_enter(posting)
    posting.organization.days_off = stage.days_off  # type: ignore[attr-defined]  # annotated
    candidate, active = public_known_candidate(posting, submission.email)
    if active is not None:
        return Submitted(_stay_with(active, posting, submission), is_new=False)
    came_to, is_known = candidate, candidate is not None
    if candidate is not None:
        candidate = lock_path(candidate.pk)[-1]
        if candidate != came_to and (active := public_active_application(candidate, posting)):
            return Submitted(_stay_with(active, posting, submission), is_new=False)
    else:
        candidate = _new_candidate(posting, submission)
    application = _new_application(posting, stage, candidate, submission)
    if came_to is not None:
        remember_origin(application, came_to)
        propose_changes(application, submission)
    keep_answers(application, submission)
    keep_consents(application, submission)
    if submission.resume:
        keep_sent_resume(application, submission.resume)
    else:
        # Reading a résumé indexes its candidate too.
        enqueue("index_candidate", subject_id=candidate.pk, organization_id=posting.organization_id)
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


def _stage_to_enter(posting: Posting) -> Stage:
    stage = public_first_stage(posting)
    if stage is None:
        raise PostingClosed(_("This opening no longer takes applications."))
    return stage


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
            now, submission.reply_days or posting.reply_days, posting.organization
        ),
        applied_at=now,
        updated_at=now,
    )
    entry = Transition.objects.create(
        application=application,
        to_state=application.state,
        to_stage=stage,
        to_stage_name=stage.name,
        at=now,
    )
    if getattr(stage, "has_rules", True):
        plan_arrival(entry)
    return application
