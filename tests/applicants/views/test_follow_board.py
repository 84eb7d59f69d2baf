"""A board that is open: what it asks again and again, and what it is brought."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from applicants.actions.move_application import move_application
from applicants.models import Application
from tests.factories.applicants import ApplicationFactory


@pytest.fixture
def board_url(posting):
    return f"/o/larkspur/postings/{posting.code}/board/"


def cards_in(html: str) -> list[str]:
    return re.findall(r'id="a-(\w+)"', html)


def follow(client, board_url, etag=""):
    headers = {"HX-Request": "true", "HX-Target": "board-follow", "If-None-Match": etag}
    return client.get(f"{board_url}changes/", headers=headers)


@pytest.fixture
def shown_etag(application, recruiter, sign_in, board_url):
    html = sign_in(recruiter).get(board_url).content.decode()
    return re.search(r'data-etag="([^"]+)"', html)[1].replace("&quot;", '"')


def test_follow_board_unchanged_is_304_in_one_statement(
    recruiter, sign_in, board_url, shown_etag, django_assert_num_queries
):
    client = sign_in(recruiter)

    # Session, user and membership are the gate's.
    with django_assert_num_queries(3 + 1):
        response = follow(client, board_url, shown_etag)

    assert (response.status_code, response.content) == (304, b"")


def test_follow_board_brings_what_another_moved(
    application, stages, owner, recruiter, sign_in, board_url, shown_etag
):
    move_application(application, to_stage=stages[1], by=owner)

    response = follow(sign_in(recruiter), board_url, shown_etag)

    html = response.content.decode()
    assert cards_in(html) == [application.code]
    assert f'data-column="{stages[1].code}"' in html
    assert f'id="count-{stages[0].code}" hx-swap-oob="true">0<' in html
    assert f'id="count-{stages[1].code}" hx-swap-oob="true">1<' in html
    assert response["ETag"] != shown_etag


def test_follow_board_sees_a_change_that_was_committed_late(
    application, posting, stages, recruiter, sign_in, board_url
):
    client = sign_in(recruiter)
    late = ApplicationFactory(
        posting=posting, stage=stages[0], updated_at=timezone.now() - timedelta(hours=1)
    )
    seen = follow(client, board_url)["ETag"]
    Application.objects.filter(pk=late.pk).update(
        updated_at=application.updated_at - timedelta(seconds=3)
    )

    response = follow(client, board_url, seen)

    assert late.code in cards_in(response.content.decode())


def test_follow_board_new_day_shows_the_board_anew(
    application, recruiter, sign_in, board_url, shown_etag
):
    yesterday = shown_etag[:-3] + '00"'

    response = follow(sign_in(recruiter), board_url, yesterday)

    assert (response.status_code, response["HX-Refresh"]) == (204, "true")


def test_follow_board_nonsense_shows_the_board_anew(application, recruiter, sign_in, board_url):
    response = follow(sign_in(recruiter), board_url, '"what"')

    assert response["HX-Refresh"] == "true"


def test_follow_board_empty_board_is_quiet(posting, recruiter, sign_in, board_url):
    response = follow(sign_in(recruiter), board_url)

    assert (response.status_code, "HX-Refresh" in response) == (204, False)


def test_follow_board_still_empty_is_304_in_one_statement(
    posting, recruiter, sign_in, board_url, django_assert_num_queries
):
    client = sign_in(recruiter)
    etag = follow(client, board_url)["ETag"]

    with django_assert_num_queries(3 + 1):
        response = follow(client, board_url, etag)

    assert (response.status_code, response.content) == (304, b"")


def test_follow_board_is_shown_anew_for_the_first_who_applies(
    posting, stages, recruiter, sign_in, board_url
):
    client = sign_in(recruiter)
    etag = follow(client, board_url)["ETag"]
    ApplicationFactory(posting=posting, stage=stages[0])

    response = follow(client, board_url, etag)

    assert (response.status_code, response["HX-Refresh"]) == (204, "true")


def test_follow_board_tells_no_stranger(application, stranger, sign_in, board_url):
    response = follow(sign_in(stranger), board_url)

    assert response.status_code == 404


def test_narrowed_board_is_shown_anew_when_something_changed(
    application, stages, recruiter, sign_in
):
    url = f"/o/larkspur/postings/{application.posting.code}/board/changes/?q=amara"
    client = sign_in(recruiter)
    etag = client.get(url)["ETag"]
    move_application(application, to_stage=stages[1], by=recruiter)

    response = client.get(url, headers={"If-None-Match": etag})

    assert (response.status_code, response["HX-Refresh"]) == (204, "true")
