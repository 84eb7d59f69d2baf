"""Quiet postings: asked about once, kept by a word or a move, paused without an answer."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from applicants import guard_tasks
from applicants.actions.guard_postings import Guarded, guard_postings
from applicants.actions.move_application import move_application
from applicants.actions.reject_application import reject_application
from applicants.models import Assignment
from ats.activity.models import Event, Mail, Notification
from ats.foundation.models import Job
from postings.actions.pause_posting import pause_posting
from postings.actions.reopen_posting import reopen_posting
from postings.actions.still_hiring import NothingAsked, keep_posting
from postings.models import Posting
from tests.at_once import at_once
from tests.factories.applicants import (
    ApplicationFactory,
    MessageFactory,
    RejectionReasonFactory,
)
from tests.factories.postings import PostingFactory, StageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def clock(time_machine):
    """Return a function: go to so many days after the beginning."""
    begin = timezone.now().replace(hour=12)
    time_machine.move_to(begin, tick=False)
    return lambda days: time_machine.move_to(begin + timedelta(days=days), tick=False)


@pytest.fixture
def posting(organization, recruiter, clock):
    return PostingFactory(
        organization=organization, published=True, created_by=recruiter, title="Gardener"
    )


@pytest.fixture
def application(posting):
    stage = StageFactory(posting=posting)
    StageFactory(posting=posting)
    return ApplicationFactory(posting=posting, stage=stage)


def state_of(posting):
    row = Posting.objects.get(pk=posting.pk)
    return row.state, row.asked_at is not None


def test_guard_postings_asks_after_the_quiet_days_once(posting, clock):
    counts = []
    for days in (20, 20.9, 21, 21, 22):
        clock(days)
        counts.append(guard_postings().asked)

    assert counts == [0, 0, 1, 0, 0]
    assert Event.objects.filter(kind="posting.still_hiring_asked").count() == 1


def test_guard_postings_asks_who_publishes_by_word_and_mail(posting, recruiter, clock, do_jobs):
    clock(21)
    guard_postings()
    do_jobs()

    url = f"/o/larkspur/postings/{posting.code}/still-hiring/"
    told = Notification.objects.get()
    mail = Mail.objects.get(kind="still_hiring")
    assert (told.membership, told.url) == (recruiter, url)
    assert told.text == "Still hiring? Nothing has moved on “Gardener” for 21 days."
    assert (mail.to_email, url in mail.text) == (recruiter.user.email, True)


def test_guard_postings_pauses_without_an_answer_and_says_so(
    posting, recruiter, clock, do_jobs, anonymous
):
    counts = []
    for days in (21, 27.9, 28, 28):
        clock(days)
        counts.append(guard_postings().paused)
    do_jobs()

    row = Posting.objects.get()
    page = anonymous.get(reverse("show_opening", args=["larkspur", posting.code]))
    assert (counts, row.state, row.is_paused_unanswered) == ([0, 0, 1, 0], "paused", True)
    assert "Paused by the employer" in page.content.decode()
    texts = Notification.objects.filter(membership=recruiter).values_list("text", flat=True)
    assert any(text.startswith("“Gardener” is paused") for text in texts)


def test_guard_postings_pause_is_taken_back_by_opening_again(posting, recruiter, clock):
    for days in (21, 28):
        clock(days)
        guard_postings()

    row = reopen_posting(posting, by=recruiter)
    clock(29)

    assert (row.state, row.is_paused_unanswered) == ("published", False)
    assert guard_postings() == Guarded()


def test_keep_posting_gives_it_the_quiet_days_anew(posting, recruiter, clock):
    clock(21)
    guard_postings()
    clock(22)
    keep_posting(posting, by=recruiter)
    counts = []
    for days in (29, 42.9, 43):
        clock(days)
        counts.append(guard_postings())

    assert counts == [Guarded(), Guarded(), Guarded(asked=1)]
    assert Event.objects.filter(kind="posting.kept").count() == 1


def test_keep_posting_of_a_paused_one_is_refused(posting, recruiter):
    pause_posting(posting, by=recruiter)

    with pytest.raises(NothingAsked):
        keep_posting(posting, by=recruiter)


def move(application, by):
    move_application(application, to_stage=application.posting.stages.last(), by=by)


def reject(application, by):
    reason = RejectionReasonFactory(organization=by.organization)
    reject_application(application, by=by, reason=reason)


def write(application, by):
    MessageFactory(application=application, by=by)


def ask_interviewer(application, by):
    Assignment.objects.create(application=application, membership=by)


@pytest.mark.parametrize("act", [move, reject, write, ask_interviewer])
def test_guard_postings_leaves_what_moves(application, recruiter, clock, act):
    clock(10)
    act(application, recruiter)
    clock(30.9)
    quiet = guard_postings()
    clock(31.1)

    assert (quiet, guard_postings()) == (Guarded(), Guarded(asked=1))


def test_guard_postings_takes_a_move_for_an_answer(application, recruiter, clock):
    clock(21)
    guard_postings()
    clock(25)
    move(application, recruiter)
    clock(28)

    assert guard_postings() == Guarded(dropped=1)
    assert state_of(application.posting) == ("published", False)


def test_guard_postings_counts_no_new_application_and_no_withdrawal(application, posting, clock):
    clock(15)
    new = ApplicationFactory(posting=posting, stage=application.stage)
    new.transitions.create(to_state="active", to_stage=application.stage)
    application.transitions.create(from_state="active", to_state="withdrawn")
    clock(21)

    assert guard_postings() == Guarded(asked=1)


@pytest.mark.parametrize(
    "values",
    [
        {"state": "paused"},
        {"state": "closed"},
        {"opens_on": "2100-01-01"},
        {"closes_on": "2020-01-01"},
    ],
)
def test_guard_postings_leaves_what_nobody_can_apply_to(posting, clock, values):
    Posting.objects.update(**values)
    clock(40)

    assert guard_postings().asked == 0


def test_guard_postings_is_off_with_no_quiet_days(posting, organization, clock):
    organization.quiet_days = 0
    organization.save()
    clock(100)

    assert guard_postings() == Guarded()


def test_guard_postings_is_begun_once_an_hour(clock, monkeypatch):
    for hours in (0, 0.2, 1):
        clock(hours / 24)
        monkeypatch.setitem(guard_tasks._looked, "at", -10_000.0)
        guard_tasks.look_for_quiet_postings()

    assert Job.objects.filter(kind="guard_postings").count() == 2


def test_show_still_hiring_is_answered_in_one_tap(posting, recruiter, clock, sign_in):
    clock(21)
    guard_postings()
    client = sign_in(recruiter)

    page = client.get(reverse("show_still_hiring", args=["larkspur", posting.code]))
    client.post(reverse("keep_posting", args=["larkspur", posting.code]))

    assert "Yes, still hiring" in page.content.decode()
    assert state_of(posting) == ("published", False)


@pytest.mark.services
@pytest.mark.django_db(transaction=True)
def test_guard_postings_at_once_asks_and_pauses_once(posting, clock):
    Posting.objects.update(public_changed_at=timezone.now() - timedelta(days=60))
    asked = at_once(*[guard_postings] * 3)
    Posting.objects.update(asked_at=timezone.now() - timedelta(days=60))
    paused = at_once(*[guard_postings] * 3)

    assert sum(done.asked for done in asked) == 1
    assert sum(done.paused for done in paused) == 1


def test_show_posting_leads_to_the_question_while_it_is_open(posting, recruiter, sign_in):
    address = reverse("show_still_hiring", args=["larkspur", posting.code])
    client = sign_in(recruiter)
    assert address not in shown(client, posting)

    Posting.objects.filter(pk=posting.pk).update(asked_at=timezone.now())

    assert address in shown(client, posting)


def shown(client, posting) -> str:
    return client.get(reverse("show_posting", args=["larkspur", posting.code])).content.decode()
