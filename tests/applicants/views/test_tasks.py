"""Tasks on the page of an application, in the list, and on Today."""

from datetime import timedelta

import pytest
from django.utils import timezone

from applicants.models import Task
from tests.factories.applicants import TaskFactory

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true", "HX-Target": "application-tasks"}
LIST = "/o/larkspur/tasks/"


@pytest.fixture
def url(application):
    return f"/o/larkspur/applications/{application.code}/tasks/"


@pytest.fixture
def asked(owner):
    return {"text": "Call <the> referee", "assignee": owner.code, "due_on": timezone.localdate()}


@pytest.fixture
def task(application, recruiter):
    return TaskFactory(application=application, assignee=recruiter)


def test_add_task_without_javascript_goes_to_the_page(
    application, recruiter, sign_in, url, asked, owner
):
    response = sign_in(recruiter).post(url, asked)

    assert response.status_code == 303
    assert response["Location"].endswith(f"{application.code}/#application-tasks")
    assert (Task.objects.get().assignee, Task.objects.get().created_by) == (owner, recruiter)


def test_add_task_by_htmx_answers_the_tasks_and_offers_undo(recruiter, sign_in, url, asked):
    html = sign_in(recruiter).post(url, asked, headers=HTMX).content.decode()

    task = Task.objects.get()
    assert "Call &lt;the&gt; referee" in html
    assert f'hx-post="{LIST}{task.code}/removal/"' in html
    assert "<html" not in html


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("text", " ", "This field is required."),
        ("due_on", "2020-01-01", "Choose a day from today on"),
        ("due_on", "soon", "Enter a valid date."),
        ("assignee", "0000000000", "Select a valid choice."),
    ],
)
def test_add_task_refused_keeps_what_was_written(
    recruiter, sign_in, url, asked, field, value, words
):
    response = sign_in(recruiter).post(url, asked | {field: value}, headers=HTMX)

    html = response.content.decode()
    assert (response.status_code, Task.objects.count()) == (422, 0)
    assert words in html
    assert "open><summary" in html


def test_add_task_refused_without_javascript_is_a_page(recruiter, sign_in, url, asked):
    response = sign_in(recruiter).post(url, asked | {"text": ""})

    assert (response.status_code, "<html" in response.content.decode()) == (422, True)


def test_change_task_gives_it_on(recruiter, sign_in, task, owner, asked):
    response = sign_in(recruiter).post(f"{LIST}{task.code}/", asked)

    assert (response.status_code, Task.objects.get().assignee) == (303, owner)


def test_finish_task_says_what_and_offers_undo(recruiter, sign_in, task):
    client = sign_in(recruiter)

    page = client.post(f"{LIST}{task.code}/done/", {"back": "today"}, follow=True)

    html = page.content.decode()
    assert page.redirect_chain == [("/o/larkspur/", 303)]
    assert "Done: Call the referee" in html
    client.post(f"{LIST}{task.code}/reopening/")
    assert Task.objects.get().done_at is None


def test_reopen_task_from_a_toast_loads_the_page_again(recruiter, sign_in, task, application):
    headers = {"HX-Request": "true"}

    answer = sign_in(recruiter).post(f"{LIST}{task.code}/reopening/", headers=headers)

    assert answer["HX-Redirect"] == f"/o/larkspur/applications/{application.code}/"


def test_finish_task_of_others_is_refused(interviewer, sign_in, task):
    task.application.assignments.create(membership=interviewer)

    response = sign_in(interviewer).post(f"{LIST}{task.code}/done/")

    assert (response.status_code, Task.objects.get().done_at) == (422, None)


@pytest.mark.parametrize("act", ["", "done/", "removal/", "reopening/"])
@pytest.mark.parametrize("who", ["interviewer", "hiring_manager", "stranger"])
def test_tasks_unseen_are_not_found(sign_in, task, who, act, request):
    member = request.getfixturevalue(who)

    assert sign_in(member).post(f"{LIST}{task.code}/{act}").status_code == 404


@pytest.mark.parametrize("act", ["", "done/", "removal/", "reopening/"])
def test_tasks_through_another_organization_are_not_found(sign_in, task, stranger, act):
    url = f"/o/{stranger.organization.slug}/tasks/{task.code}/{act}"

    assert sign_in(stranger).post(url).status_code == 404


def test_task_of_who_has_left_says_so(recruiter, owner, sign_in, application):
    task = TaskFactory(application=application, assignee=owner)
    owner.is_active = False
    owner.save()

    html = sign_in(recruiter).get(f"/o/larkspur/applications/{application.code}/").content.decode()

    assert f"{task.assignee.name} (has left)" in html


def test_list_tasks_shows_mine_the_most_overdue_first(recruiter, owner, sign_in, application):
    today = timezone.localdate()
    for days, text in ((2, "Later"), (-3, "Long ago"), (-1, "Yesterday")):
        due_on = today + timedelta(days=days)
        TaskFactory(application=application, assignee=recruiter, text=text, due_on=due_on)
    TaskFactory(application=application, assignee=owner, text="Hers")

    rows = sign_in(recruiter).get(LIST).context["rows"]

    assert [task["text"] for _row, task in rows] == ["Long ago", "Yesterday", "Later"]


def test_list_tasks_of_what_is_seen_no_longer_is_empty(interviewer, sign_in, application):
    TaskFactory(application=application, assignee=interviewer)

    assert sign_in(interviewer).get(LIST).context["rows"] == []


def test_list_tasks_given_and_done(recruiter, owner, sign_in, application):
    TaskFactory(application=application, assignee=owner, created_by=recruiter, text="Hers")
    done = {"done_at": timezone.now(), "done_by": recruiter}
    TaskFactory(application=application, assignee=recruiter, text="Over", **done)
    TaskFactory(application=application, assignee=recruiter, is_dropped=True, **done)

    found = {
        name: [
            task["text"]
            for _row, task in sign_in(recruiter).get(f"{LIST}?list={name}").context["rows"]
        ]
        for name in ("mine", "given", "done")
    }

    assert found == {"mine": [], "given": ["Hers"], "done": ["Over"]}


@pytest.mark.parametrize("which", ["mine", "done"])
def test_list_tasks_goes_through_every_page_once(recruiter, sign_in, application, which):
    done_at = timezone.now() if which == "done" else None
    for number in range(103):
        due_on = timezone.localdate() + timedelta(days=number // 20)
        TaskFactory(application=application, assignee=recruiter, due_on=due_on, done_at=done_at)
    client, seen, after = sign_in(recruiter), [], ""

    while True:
        context = client.get(LIST, {"list": which, "after": after}).context
        seen += [row.pk for row, _task in context["rows"]]
        if not (after := context["next"]):
            break

    assert (len(seen), len(set(seen))) == (103, 103)


@pytest.mark.parametrize("after", ["x", "2026-99-01.3", "2026-01-01.", "2026-01-01.9\0"])
def test_list_tasks_a_place_that_means_nothing_is_the_beginning(recruiter, sign_in, task, after):
    rows = sign_in(recruiter).get(LIST, {"after": after}).context["rows"]

    assert [row for row, _task in rows] == [task]


@pytest.mark.parametrize("count", [1, 3])
def test_list_tasks_statements_do_not_grow(
    recruiter, sign_in, count, organization, application, django_assert_num_queries
):
    TaskFactory.create_batch(count, application=application, assignee=recruiter)
    client = sign_in(recruiter)

    with django_assert_num_queries(5):
        client.get(LIST)


def test_show_candidate_shows_open_tasks_and_comes_back(recruiter, sign_in, application, task):
    TaskFactory(application=application, text="Over", done_at=timezone.now())
    client, url = sign_in(recruiter), f"/o/larkspur/candidates/{application.candidate.code}/"

    html = client.get(url).content.decode()
    done = client.post(f"{LIST}{task.code}/done/", {"back": "person"})

    assert ("Call the referee" in html, "Over</p>" in html) == (True, False)
    assert (done.status_code, done["Location"]) == (303, url)


def test_show_application_shows_tasks_with_their_state(recruiter, sign_in, application, task):
    TaskFactory(
        application=application, text="Late one", due_on=timezone.localdate() - timedelta(days=2)
    )

    html = sign_in(recruiter).get(f"/o/larkspur/applications/{application.code}/").content.decode()

    assert "due today" in html
    assert "overdue since" in html
