"""Not moving an application forward, and taking that back."""

import pytest
from django.utils import timezone

from applicants.actions.letters import EmptyLetter
from applicants.actions.locking import NotActive, StaleApplication
from applicants.actions.reject_application import (
    ForeignReason,
    NotRejected,
    reject_application,
    take_back_rejection,
)
from applicants.actions.reopen_application import AnotherActive
from applicants.models import Application, Message, Transition
from ats.activity.actions.mail import MailGone
from ats.activity.models import Event, Mail
from tests.factories.applicants import ApplicationFactory, RejectionReasonFactory


def test_reject_application_ends_it(application, reason, recruiter):
    rejected = reject_application(application, by=recruiter, reason=reason)

    row = Application.objects.get()
    assert (row.state, row.stage, row.rejection_reason) == ("rejected", None, reason)
    assert row.ended_at == rejected.ended_at == row.promise_met_at
    assert Transition.objects.get().to_state == "rejected"
    assert Mail.objects.count() == 0


def test_reject_application_is_recorded(application, reason, recruiter):
    reject_application(application, by=recruiter, reason=reason)

    event = Event.objects.get()
    assert (event.kind, event.facts["reason"], event.facts["from_stage"]) == (
        "application.rejected",
        "Other skills needed",
        "Applied",
    )


def test_reject_application_mail_waits(application, reason, recruiter, organization):
    reject_application(application, by=recruiter, reason=reason, subject="Thanks", text="Sorry")

    mail, message = Mail.objects.get(), Message.objects.get()
    assert (mail.state, mail.kind, mail.subject) == ("pending", "application_rejected", "Thanks")
    minutes = (mail.run_at - message.created_at).total_seconds() / 60
    assert minutes == organization.mail_undo_minutes
    assert mail.reply_to == recruiter.user.email


def test_reject_application_foreign_reason_is_refused(application, recruiter):
    with pytest.raises(ForeignReason):
        reject_application(application, by=recruiter, reason=RejectionReasonFactory())


def test_reject_application_archived_reason_is_refused(application, reason, recruiter):
    reason.is_archived = True

    with pytest.raises(ForeignReason):
        reject_application(application, by=recruiter, reason=reason)


def test_reject_application_twice_is_refused(application, reason, recruiter):
    reject_application(application, by=recruiter, reason=reason)

    with pytest.raises(NotActive):
        reject_application(application, by=recruiter, reason=reason)


def test_reject_application_stale_is_refused(application, reason, recruiter):
    with pytest.raises(StaleApplication):
        reject_application(application, by=recruiter, reason=reason, seen_version=7)


def test_reject_application_half_a_letter_is_refused(application, reason, recruiter):
    with pytest.raises(EmptyLetter):
        reject_application(application, by=recruiter, reason=reason, subject="Thanks")

    assert Application.objects.get().state == "active"


def test_reject_application_unrecorded_is_rolled_back(application, reason, recruiter, record_fails):
    record_fails("reject_application")

    with pytest.raises(RuntimeError):
        reject_application(application, by=recruiter, reason=reason, subject="a", text="b")

    assert (Application.objects.get().state, Mail.objects.count()) == ("active", 0)


@pytest.fixture
def rejected(application, reason, recruiter):
    return reject_application(application, by=recruiter, reason=reason, subject="a", text="b")


def test_take_back_rejection_stands_where_it_stood(rejected, stages, recruiter):
    take_back_rejection(rejected, by=recruiter)

    row = Application.objects.get()
    assert (row.state, row.stage, row.rejection_reason, row.ended_at) == (
        "active",
        stages[0],
        None,
        None,
    )
    assert row.promise_met_at is None
    assert row.row_version == 3


def test_take_back_rejection_cancels_the_mail(rejected, recruiter):
    take_back_rejection(rejected, by=recruiter)

    assert Mail.objects.get().state == Mail.State.CANCELLED
    assert Message.objects.get().cancelled_at is not None


def test_take_back_rejection_is_recorded(rejected, recruiter):
    take_back_rejection(rejected, by=recruiter)

    assert Event.objects.first().kind == "application.rejection_taken_back"


def test_take_back_rejection_keeps_a_promise_met_before(application, reason, recruiter):
    met = timezone.now()
    Application.objects.update(promise_met_at=met)
    row = reject_application(application, by=recruiter, reason=reason)

    take_back_rejection(row, by=recruiter)

    assert Application.objects.get().promise_met_at == met


def test_take_back_rejection_after_the_mail_left_is_refused(rejected, recruiter):
    Mail.objects.update(state=Mail.State.SENT)

    with pytest.raises(MailGone):
        take_back_rejection(rejected, by=recruiter)

    assert Application.objects.get().state == "rejected"


def test_take_back_rejection_of_an_active_one_is_refused(application, recruiter):
    with pytest.raises(NotRejected):
        take_back_rejection(application, by=recruiter)


def test_take_back_rejection_stage_gone_comes_to_the_first(rejected, stages, recruiter):
    stages[0].delete()

    row = take_back_rejection(rejected, by=recruiter)

    assert row.stage == stages[1]


def test_take_back_rejection_of_who_has_applied_again_is_refused(application, reason, recruiter):
    rejected = reject_application(
        application, by=recruiter, reason=reason, subject="Thanks", text="Sorry"
    )
    again = ApplicationFactory(
        posting=application.posting, stage=application.stage, candidate=application.candidate
    )

    with pytest.raises(AnotherActive):
        take_back_rejection(rejected, by=recruiter)

    assert list(Application.objects.active()) == [again]
    assert Mail.objects.get().state == "pending"
