"""Tasks about a person alone: seen by who sees the person, and of them by every merge."""

from datetime import timedelta

import pytest
from django.utils import timezone

from applicants.actions.add_task import WrongAssignee, add_task, change_task
from applicants.actions.finish_task import drop_task, finish_task, reopen_task
from applicants.actions.merge_candidates import merge_candidates
from applicants.actions.person_rows import PeopleChanged
from applicants.actions.remind_of_tasks import remind_of_tasks
from applicants.actions.unmerge_candidates import unmerge_candidates
from applicants.models import CandidateMerge, Task
from applicants.queries.people import people_seeing
from applicants.queries.tasks import tasks_for, tasks_of_member
from ats.activity.models import Event, Notification
from tests.factories.applicants import CandidateFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(application):
    """Amara, who applied as a gardener."""
    return application.candidate


@pytest.fixture
def unknown(organization):
    """Somebody who has applied for nothing."""
    return CandidateFactory(organization=organization, name="Ida Berg")


@pytest.fixture
def give(recruiter, owner):
    """Return a function: the recruiter gives a task about a person, due in three days."""

    def given(candidate, *, assignee=owner, days=3):
        due_on = timezone.localdate() + timedelta(days=days)
        return add_task(candidate, text="Call", assignee=assignee, due_on=due_on, by=recruiter)

    return given


def told(do_jobs, member):
    do_jobs()
    rows = Notification.objects.filter(membership=member).order_by("pk")
    return [(row.text, row.url) for row in rows]


def test_add_task_about_a_person_is_of_no_application(person, give, owner, recruiter):
    give(person)

    task = Task.objects.get()
    assert (task.candidate, task.application, task.about) == (person, None, person)
    assert (task.assignee, task.created_by) == (owner, recruiter)


def test_add_task_about_a_person_stands_in_their_history(person, give, owner):
    task = give(person)

    event = Event.objects.get()
    assert (event.kind, event.subject_type, event.subject_id) == (
        "task.added",
        "candidate",
        person.pk,
    )
    assert (event.facts["task"], event.facts["member"], "posting" in event.facts) == (
        task.code,
        owner.pk,
        False,
    )


def test_add_task_about_a_person_tells_whose_it_is_and_where(person, give, owner, do_jobs):
    give(person)

    ((text, url),) = told(do_jobs, owner)
    assert "gave you a task about Amara Okafor" in text
    assert url == f"/o/larkspur/candidates/{person.code}/#person-tasks"


@pytest.mark.parametrize("who", ["interviewer", "hiring_manager", "stranger"])
def test_add_task_about_a_person_for_who_does_not_see_them_is_refused(person, give, who, request):
    with pytest.raises(WrongAssignee, match="who sees this person"):
        give(person, assignee=request.getfixturevalue(who))

    assert Task.objects.count() == 0


def test_add_task_about_a_person_for_who_sees_an_application_of_theirs(
    person, application, give, hiring_manager, on_team, interviewer
):
    application.assignments.create(membership=interviewer)

    give(person, assignee=hiring_manager)
    give(person, assignee=interviewer)

    assert set(Task.objects.values_list("assignee", flat=True)) == {
        hiring_manager.pk,
        interviewer.pk,
    }


@pytest.mark.usefixtures("interviewer", "stranger", "on_team")
def test_people_seeing_is_who_sees_the_person_in_the_list(
    person, unknown, owner, recruiter, hiring_manager
):
    assert set(people_seeing(person)) == {owner, recruiter, hiring_manager}
    assert set(people_seeing(unknown)) == {owner, recruiter}


@pytest.mark.usefixtures("on_team")
def test_tasks_for_shows_those_about_people_to_who_sees_them(
    person, unknown, give, owner, hiring_manager, interviewer, stranger
):
    of_amara, of_ida = give(person), give(unknown)

    assert set(tasks_for(owner)) == {of_amara, of_ida}
    assert list(tasks_for(hiring_manager)) == [of_amara]
    assert list(tasks_for(interviewer)) == list(tasks_for(stranger)) == []


def test_tasks_of_member_without_the_person_they_no_longer_see(
    person, give, hiring_manager, on_team
):
    task = give(person, assignee=hiring_manager)
    seen = list(tasks_of_member(hiring_manager))
    on_team.delete()

    assert (seen, list(tasks_of_member(hiring_manager))) == ([task], [])


def test_change_finish_reopen_and_drop_a_task_about_a_person(person, give, owner, recruiter):
    task = give(person)

    change_task(task, text="Write", assignee=recruiter, due_on=task.due_on, by=owner)
    finish_task(task, by=recruiter)
    reopen_task(task, by=recruiter)
    drop_task(task, by=recruiter)

    kinds = Event.objects.order_by("pk").values_list("kind", "subject_type")
    assert list(kinds) == [
        (f"task.{verb}", "candidate")
        for verb in ("added", "changed", "finished", "reopened", "dropped")
    ]
    assert Task.objects.get().text == "Write"


def test_change_task_about_a_person_for_who_does_not_see_them_is_refused(
    person, give, owner, interviewer
):
    task = give(person)

    with pytest.raises(WrongAssignee):
        change_task(task, text="Call", assignee=interviewer, due_on=task.due_on, by=owner)


def test_remind_of_tasks_about_people_and_applications_once(
    person, application, give, owner, do_jobs, time_machine
):
    give(person)
    give(application)
    do_jobs()
    time_machine.move_to(timezone.now() + timedelta(days=3, hours=12))

    count = remind_of_tasks()
    again = remind_of_tasks()

    texts = [text for text, _url in told(do_jobs, owner) if text.startswith("Due today")]
    assert (count, again, texts) == (2, 0, ["Due today, about Amara Okafor: Call"] * 2)


def test_merge_carries_tasks_about_the_person_and_unmerge_returns_them(
    person, unknown, give, recruiter
):
    of_ida, of_amara = give(unknown), give(person)

    merge_candidates(unknown, into=person, by=recruiter)
    together = set(person.tasks.values_list("pk", flat=True))
    since = give(person)
    unmerge_candidates(CandidateMerge.objects.get(), by=recruiter)

    assert together == {of_ida.pk, of_amara.pk}
    assert list(unknown.tasks.all()) == [of_ida]
    assert set(person.tasks.all()) == {of_amara, since}


def test_add_task_about_who_was_merged_meanwhile_is_refused(person, unknown, give, recruiter):
    merge_candidates(unknown, into=person, by=recruiter)

    with pytest.raises(PeopleChanged):
        give(unknown)


def test_change_task_after_a_merge_is_about_who_stands(person, unknown, give, owner, recruiter):
    task = give(unknown)
    merge_candidates(unknown, into=person, by=recruiter)

    change_task(task, text="Write", assignee=recruiter, due_on=task.due_on, by=owner)

    assert Event.objects.filter(kind="task.changed").get().subject_id == person.pk
