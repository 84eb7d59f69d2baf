"""What a rule would have done is what it does: the same moves, rehearsed and lived through."""

from datetime import timedelta
from random import Random

import pytest
from django.db.models import Min
from django.utils import timezone

from applicants.actions.add_application import add_application
from applicants.actions.move_application import move_application
from applicants.actions.reject_application import reject_application, take_back_rejection
from applicants.actions.reopen_application import reopen_application
from applicants.models import Application, Message, RuleFiring
from applicants.queries.rehearsal import rehearse
from ats.activity.models import Event, Mail
from ats.foundation.models import Job
from tests.factories.applicants import ApplicationFactory, CandidateFactory

MINUTES = [1, 4, 9, 11, 30, 59, 61, 240, 1500, 4000]


@pytest.fixture
def people(organization, posting, stages):
    rows = []
    for number in range(6):
        candidate = CandidateFactory(organization=organization, name=f"Person {number}")
        rows.append(ApplicationFactory(posting=posting, stage=stages[0], candidate=candidate))
    Application.objects.filter(pk=rows[0].pk).update(candidate=rows[0].candidate)
    rows[0].candidate.email = ""
    rows[0].candidate.save()
    return rows


@pytest.fixture
def live(people, stages, recruiter, reason, do_jobs, clock):
    """Return a function: weeks pass in which people are moved, ended and put back.

    A worker is at hand all the time.
    """

    def lived(seed: int) -> None:
        chance = Random(seed)
        for _step in range(25):
            act(people, stages, recruiter, reason, chance)
            do_jobs()
            until = timezone.now() + timedelta(minutes=chance.choice(MINUTES))
            while (due := next_due()) and due <= until:
                clock.move_to(due)
                do_jobs()
            clock.move_to(until)

    return lived


def act(people, stages, recruiter, reason, chance: Random) -> None:
    row = Application.objects.get(pk=chance.choice(people).pk)
    if row.state == Application.State.ACTIVE:
        if chance.random() < 0.2:
            reject_application(row, by=recruiter, reason=reason)
        else:
            move_application(row, to_stage=chance.choice(stages), by=recruiter)
    elif chance.random() < 0.5:
        take_back_rejection(row, by=recruiter)
    else:
        reopen_application(row, to_stage=chance.choice(stages), by=recruiter)


def next_due():
    """Return when the worker next has something to do."""
    now = timezone.now()
    jobs = Job.objects.filter(state="pending", run_at__gt=now).aggregate(at=Min("run_at"))
    mails = Mail.objects.filter(state="pending", run_at__gt=now).aggregate(at=Min("run_at"))
    return min(filter(None, [jobs["at"], mails["at"]]), default=None)


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize(
    "delay",
    [{}, {"delay": "hours", "delay_count": 3}, {"delay": "days", "delay_count": 1}],
    ids=["at once", "hours", "days"],
)
def test_rehearsal_of_the_past_is_what_was_done(rule_on, live, seed, delay):
    rule = rule_on("send", daily_cap=1000, **delay)
    live(seed)

    found = {one.entry: one.state for one in rehearse(rule).all}
    done = dict(RuleFiring.objects.values_list("entry_id", "state"))
    # What was taken back and what was left out are both "left before" to a rehearsal.
    done = {entry: "skipped" if state == "back" else state for entry, state in done.items()}
    assert "done" in found.values()
    assert found == done


def test_rehearsal_holds_above_the_most_of_a_day(
    rule_on, people, stages, recruiter, do_jobs, clock
):
    rule = rule_on("assign", member=recruiter, assign_as="owner", daily_cap=2)
    for row in people:
        move_application(row, to_stage=stages[1], by=recruiter)
    do_jobs()

    found = {one.entry: one.state for one in rehearse(rule).all}

    assert found == dict(RuleFiring.objects.values_list("entry_id", "state"))
    assert list(found.values()) == ["done", "done", "held", "held", "held", "held"]


def test_rehearsal_of_a_draft_writes_nothing(draft, people, stages, recruiter, clock):
    for row in people:
        move_application(row, to_stage=stages[1], by=recruiter)
    events = Event.objects.count()

    found = rehearse(draft("send"))

    assert (found.count, found.left) == (5, 1)  # one has no address
    assert (RuleFiring.objects.count(), Message.objects.count()) == (0, 0)
    assert Event.objects.count() == events + 1  # the draft itself


def test_rehearsal_looks_back_thirty_days(draft, people, stages, recruiter, clock):
    move_application(people[1], to_stage=stages[1], by=recruiter)
    clock.shift(timedelta(days=31))
    move_application(people[2], to_stage=stages[1], by=recruiter)

    assert [one.application_id for one in rehearse(draft("send")).all] == [people[2].pk]


def test_rehearsal_is_read_in_pages(draft, people, stages, recruiter, clock, monkeypatch):
    monkeypatch.setattr("applicants.queries.rehearsal.PAGE", 2)
    for row in people[1:]:
        move_application(row, to_stage=stages[1], by=recruiter)
    rule = draft("send")

    first = rehearse(rule)
    second = rehearse(rule, after=first.after)

    names = [one.application.candidate.name for one in first.rows + second.rows]
    assert names == ["Person 5", "Person 4", "Person 3", "Person 2"]


@pytest.mark.parametrize("after", ["²", "9" * 5000, "x"])
def test_rehearsal_behind_nothing_is_the_first_page(draft, people, stages, recruiter, after):
    move_application(people[1], to_stage=stages[1], by=recruiter)

    assert len(rehearse(draft("send"), after=after).rows) == 1


@pytest.mark.parametrize("count", [1, 5])
def test_rehearsal_takes_a_fixed_number_of_statements(
    draft, people, stages, recruiter, clock, count, django_assert_num_queries
):
    for row in people[1 : count + 1]:
        move_application(row, to_stage=stages[1], by=recruiter)
    rule = draft("send")

    with django_assert_num_queries(4):
        rehearse(rule)


def test_somebody_put_up_by_hand_is_met_by_no_rule(
    rule_on, posting, stages, recruiter, organization, do_jobs
):
    rule = rule_on("send", stage=stages[0])
    candidate = CandidateFactory(organization=organization)
    add_application(candidate, posting=posting, by=recruiter)
    do_jobs()

    assert (rehearse(rule).all, RuleFiring.objects.count()) == ([], 0)
