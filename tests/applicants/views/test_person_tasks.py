"""Tasks on a person's page, and where they stand beside those of applications."""

from datetime import timedelta

import pytest
from django.utils import timezone

from applicants.models import Task
from tests.factories.applicants import CandidateFactory, TaskFactory

pytestmark = pytest.mark.django_db
LIST = "/o/larkspur/tasks/"


def task_about(candidate, **values):
    organization = candidate.organization
    return TaskFactory(application=None, organization=organization, candidate=candidate, **values)


@pytest.fixture
def page(person):
    return f"/o/larkspur/candidates/{person.code}/"


@pytest.fixture
def asked(owner):
    return {"text": "Call <the> referee", "assignee": owner.code, "due_on": timezone.localdate()}


@pytest.fixture
def task(person, recruiter):
    return task_about(person, assignee=recruiter, text="Ask Amara")


def test_show_candidate_offers_a_task_to_who_sees_them(
    page, recruiter, owner, hiring_manager, on_team, interviewer, sign_in
):
    html = sign_in(recruiter).get(page).content.decode()

    form = html.partition('id="person-tasks"')[2].partition("</section>")[0]
    assert f'action="{page}tasks/"' in form
    assert (owner.code in form, hiring_manager.code in form, interviewer.code in form) == (
        True,
        True,
        False,
    )


def test_add_person_task_goes_back_to_the_page_and_offers_undo(
    page, asked, recruiter, owner, sign_in
):
    response = sign_in(recruiter).post(f"{page}tasks/", asked, follow=True)

    html, task = response.content.decode(), Task.objects.get()
    assert response.redirect_chain == [(page, 303)]
    assert "Call &lt;the&gt; referee" in html
    assert f'action="{LIST}{task.code}/removal/"' in html
    assert (task.assignee, task.application) == (owner, None)


def test_add_person_task_undone_is_gone_from_the_page(page, asked, recruiter, sign_in):
    client = sign_in(recruiter)
    client.post(f"{page}tasks/", asked)

    response = client.post(f"{LIST}{Task.objects.get().code}/removal/", follow=True)

    assert response.redirect_chain == [(page, 303)]
    assert "Call &lt;the&gt; referee" not in response.content.decode()
    assert Task.objects.get().is_dropped


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("text", " ", "This field is required."),
        ("due_on", "2020-01-01", "Choose a day from today on"),
        ("assignee", "0000000000", "Select a valid choice."),
    ],
)
def test_add_person_task_refused_keeps_what_was_written(
    page, asked, recruiter, sign_in, field, value, words
):
    response = sign_in(recruiter).post(f"{page}tasks/", asked | {field: value})

    html = response.content.decode()
    assert (response.status_code, Task.objects.count()) == (422, 0)
    assert words in html
    assert 'data-behavior="focus-first" open' in html


def test_add_person_task_by_who_does_not_see_them_is_not_found(
    page, asked, hiring_manager, sign_in
):
    response = sign_in(hiring_manager).post(f"{page}tasks/", asked)

    assert (response.status_code, Task.objects.count()) == (404, 0)


def test_show_candidate_shows_tasks_of_the_person_and_of_applications(
    page, task, application, recruiter, sign_in
):
    TaskFactory(application=application, assignee=recruiter, text="Read the letter")

    html = sign_in(recruiter).get(page).content.decode()

    assert "Ask Amara" in html
    assert "Read the letter" in html


def test_show_candidate_finished_task_is_off_with_an_undo(page, task, recruiter, sign_in):
    url = f"{LIST}{task.code}/done/"

    response = sign_in(recruiter).post(url, {"back": "person"}, follow=True)

    html = response.content.decode()
    assert response.redirect_chain == [(page, 303)]
    assert f'action="{LIST}{task.code}/reopening/"' in html
    assert f'action="{url}"' not in html


def test_change_task_about_a_person_stands_under_their_name(page, task, recruiter, sign_in):
    client, url = sign_in(recruiter), f"{LIST}{task.code}/"
    day = timezone.localdate() + timedelta(days=5)

    html = client.get(url).content.decode()
    posted = {"text": "Ask again", "assignee": recruiter.code, "due_on": day}
    response = client.post(url, posted)

    assert "<h1>Amara Okafor</h1>" in html
    assert f'href="{page}#person-tasks"' in html
    assert (response.status_code, response["Location"]) == (303, page)
    assert (Task.objects.get().text, Task.objects.get().due_on) == ("Ask again", day)


@pytest.mark.parametrize("url", [LIST, "/o/larkspur/"])
def test_task_about_a_person_stands_on_the_list_and_on_today(url, page, task, recruiter, sign_in):
    html = sign_in(recruiter).get(url).content.decode()

    assert "Ask Amara" in html
    assert f'<a href="{page}">Amara Okafor</a>' in html


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("who", ["recruiter", "hiring_manager"])
def test_list_tasks_about_people_costs_the_same_for_any_number(
    who, count, person, on_team, sign_in, django_assert_num_queries, request
):
    member = request.getfixturevalue(who)
    for _number in range(count):
        task_about(person, assignee=member)
    task_about(CandidateFactory(organization=person.organization), assignee=member)
    client = sign_in(member)

    with django_assert_num_queries(5):
        client.get(LIST)


def test_task_about_a_person_of_another_organization_is_not_found(task, stranger, sign_in):
    slug = stranger.organization.slug

    response = sign_in(stranger).post(f"/o/{slug}/tasks/{task.code}/done/")

    task.refresh_from_db()
    assert (response.status_code, task.done_at) == (404, None)
