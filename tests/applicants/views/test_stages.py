"""Taking a stage out, asked and answered."""

import pytest

from applicants.models import Application
from postings.models import Stage


@pytest.fixture
def url(posting, stages):
    return f"/o/larkspur/postings/{posting.code}/stages/{stages[0].code}/remove/"


def test_remove_stage_asks_where_its_applications_go(application, stages, recruiter, sign_in, url):
    html = sign_in(recruiter).get(url).content.decode()

    assert "1 application stands in it." in html
    assert f'<option value="{stages[1].code}">' in html
    assert f'<option value="{stages[0].code}">' not in html


def test_remove_stage_moves_them_and_is_gone(application, stages, recruiter, sign_in, url):
    response = sign_in(recruiter).post(url, {"move_to": stages[1].code})

    assert (response.status_code, Application.objects.get().stage) == (303, stages[1])
    assert Stage.objects.count() == 2


def test_remove_stage_without_saying_where_is_422(application, recruiter, sign_in, url):
    response = sign_in(recruiter).post(url, {})

    assert response.status_code == 422
    assert "say where it goes" in response.content.decode()


def test_remove_stage_last_is_refused(posting, stages, recruiter, sign_in, url):
    Stage.objects.exclude(pk=stages[0].pk).delete()

    response = sign_in(recruiter).post(url, {})

    assert (response.status_code, Stage.objects.count()) == (422, 1)


def test_remove_stage_hiring_manager_may_not(posting, hiring_manager, on_team, sign_in, url):
    assert sign_in(hiring_manager).post(url).status_code == 403


def test_remove_stage_stranger_finds_nothing(posting, stranger, sign_in, url):
    assert sign_in(stranger).get(url).status_code == 404
