"""Moving by the page, by the board, and being told that somebody was quicker."""

import re

import pytest

from applicants.models import Application
from ats.activity.models import Mail
from tests.factories.applicants import ApplicationFactory


@pytest.fixture
def url(application):
    return f"/o/larkspur/applications/{application.code}/stage/"


@pytest.fixture
def board(posting):
    """The headers of a request that htmx sends from the board."""
    return {
        "HX-Request": "true",
        "HX-Current-URL": f"http://testserver/o/larkspur/postings/{posting.code}/board/",
    }


def column_of(html, application) -> str:
    """Return the column into which an answer puts a card."""
    card = rf'<li class="applicant" id="a-{application.code}"'
    return re.search(rf'<ul data-column="(\w+)"[^>]*>{card}', html)[1]


def test_move_application_without_javascript_goes_to_the_page(
    application, stages, recruiter, sign_in, url
):
    response = sign_in(recruiter).post(url, {"stage": stages[1].code, "seen": 1})

    assert (response.status_code, response["Location"]) == (
        303,
        f"/o/larkspur/applications/{application.code}/",
    )
    assert Application.objects.get().stage == stages[1]


def test_move_application_from_the_board_answers_card_and_counts(
    application, stages, recruiter, sign_in, url, board, django_assert_max_num_queries
):
    client = sign_in(recruiter)
    savepoint = 2

    with django_assert_max_num_queries(10 + savepoint):
        response = client.post(url, {"stage": stages[1].code, "seen": 1}, headers=board)

    html = response.content.decode()
    assert column_of(html, application) == stages[1].code
    assert f'id="count-{stages[0].code}" hx-swap-oob="true">0<' in html
    assert f'id="count-{stages[1].code}" hx-swap-oob="true">1<' in html
    assert len(response.content) < 5_000


def test_move_application_offers_the_way_back(application, stages, recruiter, sign_in, url, board):
    client = sign_in(recruiter)

    html = client.post(url, {"stage": stages[1].code}, headers=board).content.decode()
    undo = f"{url}?stage={stages[0].code}&amp;seen=2"
    client.post(undo.replace("&amp;", "&"), headers=board)

    assert undo in html
    assert Application.objects.get().stage == stages[0]


def test_move_application_stale_on_the_board_shows_the_card_as_it_is(
    application, stages, owner, recruiter, sign_in, url, board
):
    sign_in(owner).post(url, {"stage": stages[2].code})

    response = sign_in(recruiter).post(url, {"stage": stages[1].code, "seen": 1}, headers=board)

    html = response.content.decode()
    assert response.status_code == 409
    assert f"{owner.name} moved Amara Okafor to Interview meanwhile." in html
    assert column_of(html, application) == stages[2].code
    assert Application.objects.get().stage == stages[2]


def test_move_application_stale_on_the_page_is_409(application, stages, recruiter, sign_in, url):
    response = sign_in(recruiter).post(url, {"stage": stages[1].code, "seen": 9})

    assert response.status_code == 409
    assert Application.objects.get().stage == stages[0]


def test_move_application_to_no_stage_is_422(application, recruiter, sign_in, url):
    response = sign_in(recruiter).post(url, {"stage": "nosuch"})

    assert response.status_code == 422
    assert "Select a valid choice" in response.content.decode()


def test_move_application_form_offers_the_next_stage(application, stages, recruiter, sign_in, url):
    html = sign_in(recruiter).get(url).content.decode()

    assert f'<option value="{stages[1].code}" selected>' in html
    assert "Hello Amara," in html


def test_move_application_with_a_mail(application, stages, recruiter, sign_in, url):
    sent = {"stage": stages[1].code, "is_mailed": "on", "subject": "News", "text": "Good ones"}

    sign_in(recruiter).post(url, sent)

    assert Mail.objects.get().subject == "News"


def test_move_application_mail_without_words_is_422(application, stages, recruiter, sign_in, url):
    response = sign_in(recruiter).post(url, {"stage": stages[1].code, "is_mailed": "on"})

    assert response.status_code == 422
    assert Application.objects.get().stage == stages[0]


def test_move_application_interviewer_may_not(application, stages, interviewer, sign_in, url):
    application.assignments.create(membership=interviewer)

    response = sign_in(interviewer).post(url, {"stage": stages[1].code})

    assert response.status_code == 403


def test_move_application_hiring_manager_off_the_team_finds_nothing(
    application, stages, hiring_manager, sign_in, url
):
    response = sign_in(hiring_manager).post(url, {"stage": stages[1].code})

    assert response.status_code == 404


def test_move_application_stranger_finds_nothing(application, stages, stranger, sign_in, url):
    response = sign_in(stranger).post(url, {"stage": stages[1].code})

    assert response.status_code == 404


@pytest.mark.usefixtures("on_team")
def test_move_application_counts_are_the_members_own(
    application, posting, stages, hiring_manager, sign_in, url, board
):
    ApplicationFactory(posting=posting, stage=stages[1])

    response = sign_in(hiring_manager).post(url, {"stage": stages[1].code}, headers=board)

    assert f'id="count-{stages[1].code}" hx-swap-oob="true">2<' in response.content.decode()
