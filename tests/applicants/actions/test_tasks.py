"""Tasks: given, given on, done, taken back, and brought to mind once."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from applicants.actions.add_task import (
    EmptyTask,
    ForeignTask,
    TaskIsDone,
    WrongAssignee,
    WrongDueDay,
    add_task,
    change_task,
)
from applicants.actions.finish_task import drop_task, finish_task, reopen_task
from applicants.actions.remind_of_tasks import remind_of_tasks
from applicants.models import Task
from ats.activity.models import Event, Notification
from ats.foundation.errors import DomainError
from tests.at_once import at_once
from tests.factories.applicants import TaskFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def today():
    return timezone.localdate()


@pytest.fixture
def task(application, recruiter, owner, today):
    """Given by the recruiter to the owner, due in three days."""
    due_on = today + timedelta(days=3)
    return add_task(application, text="Call", assignee=owner, due_on=due_on, by=recruiter)


def told(do_jobs, member):
    do_jobs()
    return [row.text for row in Notification.objects.filter(membership=member).order_by("pk")]


def test_add_task_keeps_what_who_and_when(application, recruiter, owner, task, today):
    row = Task.objects.get()

    assert (row.text, row.assignee, row.created_by) == ("Call", owner, recruiter)
    assert (row.due_on, row.candidate) == (today + timedelta(days=3), application.candidate)


def test_add_task_records_it_without_its_words(application, task, owner):
    event = Event.objects.get()

    assert (event.kind, event.subject_id) == ("task.added", application.pk)
    assert (event.facts["member"], "Call" in str(event.facts)) == (owner.pk, False)


def test_add_task_tells_whose_it_is(task, owner, do_jobs):
    assert told(do_jobs, owner)[0].endswith(": Call")


def test_add_task_for_oneself_tells_nobody(application, recruiter, today, do_jobs):
    add_task(application, text="Call", assignee=recruiter, due_on=today, by=recruiter)

    assert told(do_jobs, recruiter) == []


def test_add_task_by_a_rule_has_no_author(application, recruiter, today, do_jobs):
    at = timezone.now() - timedelta(hours=1)

    task = add_task(application, text="Call", assignee=recruiter, due_on=today, by=None, at=at)

    assert (task.created_by, task.created_at, Event.objects.get().at) == (None, at, at)
    assert told(do_jobs, recruiter)[0].startswith("A rule gave you a task")


def test_add_task_empty_is_refused(application, recruiter, today):
    with pytest.raises(EmptyTask):
        add_task(application, text=" \n", assignee=recruiter, due_on=today, by=recruiter)


def test_add_task_too_long_is_refused(application, recruiter, today):
    with pytest.raises(DomainError, match="300 characters"):
        add_task(application, text="x" * 301, assignee=recruiter, due_on=today, by=recruiter)


@pytest.mark.parametrize("days", [-1, 2 * 366 + 1])
def test_add_task_on_a_wrong_day_is_refused(application, recruiter, today, days):
    due_on = today + timedelta(days=days)

    with pytest.raises(WrongDueDay):
        add_task(application, text="Call", assignee=recruiter, due_on=due_on, by=recruiter)


@pytest.mark.parametrize("who", ["interviewer", "hiring_manager", "stranger"])
def test_add_task_for_who_does_not_see_it_is_refused(application, recruiter, today, who, request):
    member = request.getfixturevalue(who)

    with pytest.raises(WrongAssignee):
        add_task(application, text="Call", assignee=member, due_on=today, by=recruiter)


def test_add_task_unrecorded_is_rolled_back(application, recruiter, today, record_fails):
    record_fails("add_task")

    with pytest.raises(RuntimeError):
        add_task(application, text="Call", assignee=recruiter, due_on=today, by=recruiter)

    assert Task.objects.count() == 0


def test_change_task_gives_it_on_and_tells_the_new_one(
    task, application, interviewer, owner, recruiter, do_jobs
):
    application.assignments.create(membership=interviewer)

    change_task(task, text="Call", assignee=interviewer, due_on=task.due_on, by=recruiter)

    assert Event.objects.first().facts["was"] == owner.pk
    assert len(told(do_jobs, interviewer)) == 1


def test_change_task_of_its_words_tells_nobody_again(task, owner, recruiter, do_jobs):
    do_jobs()

    change_task(task, text="Write", assignee=owner, due_on=task.due_on, by=recruiter)

    assert len(told(do_jobs, owner)) == 1


def test_change_task_to_the_same_is_nothing(task, owner, recruiter):
    change_task(task, text="Call", assignee=owner, due_on=task.due_on, by=recruiter)

    assert Event.objects.count() == 1


def test_change_task_keeps_a_day_that_has_passed(application, owner, today):
    late = TaskFactory(application=application, assignee=owner, due_on=today - timedelta(days=2))

    change_task(late, text="Write", assignee=owner, due_on=late.due_on, by=owner)

    assert Task.objects.get().text == "Write"


def test_change_task_that_is_done_is_refused(task, owner):
    finish_task(task, by=owner)

    with pytest.raises(TaskIsDone):
        change_task(task, text="Write", assignee=owner, due_on=task.due_on, by=owner)


def test_finish_task_twice_is_once(task, owner, recruiter):
    finish_task(task, by=owner)
    finish_task(task, by=recruiter)

    row = Task.objects.get()
    assert (row.done_by, row.is_dropped) == (owner, False)
    assert Event.objects.filter(kind="task.finished").count() == 1


@pytest.mark.parametrize("act", [finish_task, drop_task, reopen_task])
def test_tasks_of_others_are_not_an_interviewers(task, interviewer, act):
    with pytest.raises(ForeignTask):
        act(task, by=interviewer)


def test_drop_task_is_neither_open_nor_told(task, owner, do_jobs):
    drop_task(task, by=owner)

    assert (Task.objects.open().count(), told(do_jobs, owner)) == (0, [])


@pytest.mark.parametrize("act", [finish_task, drop_task])
def test_reopen_task_takes_it_back(task, owner, act):
    act(task, by=owner)

    reopen_task(task, by=owner)

    row = Task.objects.get()
    assert (row.done_at, row.done_by, row.is_dropped) == (None, None, False)


def test_remind_of_tasks_on_the_members_morning_of_the_day_once(
    application, owner, recruiter, do_jobs, time_machine
):
    owner.user.time_zone = "Europe/Berlin"
    owner.user.save()
    time_machine.move_to(datetime(2026, 11, 23, 12, tzinfo=UTC), tick=False)
    add_task(application, text="Call", assignee=owner, due_on=date(2026, 11, 25), by=recruiter)

    time_machine.move_to(datetime(2026, 11, 25, 5, 59, tzinfo=UTC), tick=False)
    early = remind_of_tasks()
    time_machine.move_to(datetime(2026, 11, 25, 6, tzinfo=UTC), tick=False)

    assert (early, remind_of_tasks(), remind_of_tasks()) == (0, 1, 0)
    assert told(do_jobs, owner)[1] == "Due today, about Amara Okafor: Call"


def test_remind_of_tasks_leaves_out_what_is_done(task, owner):
    Task.objects.update(remind_at=timezone.now())
    finish_task(task, by=owner)

    assert remind_of_tasks() == 0


def test_remind_of_tasks_tells_nobody_who_sees_it_no_longer(
    application, interviewer, recruiter, today, do_jobs
):
    application.assignments.create(membership=interviewer)
    add_task(application, text="Call", assignee=interviewer, due_on=today, by=recruiter)
    do_jobs()
    Task.objects.update(remind_at=timezone.now())
    application.assignments.all().delete()

    remind_of_tasks()

    assert len(told(do_jobs, interviewer)) == 1


def test_remind_of_tasks_unrecorded_comes_again(task, monkeypatch):
    Task.objects.update(remind_at=timezone.now())

    def fail(*args, **kwargs):
        raise RuntimeError("the history cannot be written")

    with monkeypatch.context() as patch:
        patch.setattr("applicants.actions.remind_of_tasks.record_many", fail)
        with pytest.raises(RuntimeError):
            remind_of_tasks()

    assert remind_of_tasks() == 1


@pytest.mark.django_db(transaction=True)
def test_remind_of_tasks_by_two_clocks_is_once(task):
    Task.objects.update(remind_at=timezone.now())

    assert sum(at_once(remind_of_tasks, remind_of_tasks)) == 1
