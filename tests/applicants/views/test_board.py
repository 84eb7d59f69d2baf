"""The board: what it shows to whom, what it costs, and how it follows."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from applicants.actions.index_candidate import index_candidates
from applicants.actions.move_application import move_application
from applicants.models import Application
from tests.factories.applicants import ApplicationFactory, AssignmentFactory, CandidateFactory


@pytest.fixture
def board_url(posting):
    return f"/o/larkspur/postings/{posting.code}/board/"


def cards_in(html: str) -> list[str]:
    return re.findall(r'id="a-(\w+)"', html)


def test_show_board_has_a_column_a_stage_with_its_cards(
    application, recruiter, sign_in, board_url, stages
):
    response = sign_in(recruiter).get(board_url)

    html = response.content.decode()
    assert cards_in(html) == [application.code]
    assert re.findall(r'data-stage="(\w+)"', html) == [stage.code for stage in stages]
    assert f'<span class="num" id="count-{stages[0].code}">1</span>' in html


def test_show_board_newest_in_its_stage_first(posting, stages, recruiter, sign_in, board_url):
    now = timezone.now()
    old, new = (
        ApplicationFactory(
            posting=posting, stage=stages[0], stage_entered_at=now - timedelta(hours=hours)
        )
        for hours in (5, 1)
    )

    response = sign_in(recruiter).get(board_url)

    assert cards_in(response.content.decode()) == [new.code, old.code]


def test_show_board_ends_are_folded_with_their_count(application, recruiter, sign_in, board_url):
    Application.objects.update(state="rejected", stage=None)

    response = sign_in(recruiter).get(board_url)

    html = response.content.decode()
    assert cards_in(html) == []
    assert '<span class="num" id="count-ended">1</span>' in html


def test_show_board_unfolded_ends_have_cards(application, recruiter, sign_in, board_url):
    Application.objects.update(state="hired", stage=None)

    response = sign_in(recruiter).get(board_url, {"ends": "shown"})

    assert cards_in(response.content.decode()) == [application.code]


@pytest.mark.parametrize(
    ("days", "words"), [(0, "Reply due today"), (-2, "Reply 2 d late"), (1, None)]
)
def test_show_board_says_what_is_owed(application, recruiter, sign_in, board_url, days, words):
    due = timezone.now().date() + timedelta(days=days)
    Application.objects.update(promise_due_on=due)

    html = sign_in(recruiter).get(board_url).content.decode()

    assert re.findall(r'<span class="pill \w+">(Reply [^<]+)', html) == ([words] if words else [])


def test_show_board_escapes_what_candidates_wrote(application, recruiter, sign_in, board_url):
    candidate = application.candidate
    candidate.name = candidate.headline = '<img src=x hx-get="/" onerror="alert(1)">'
    candidate.save()
    Application.objects.update(source='"><script>alert(1)</script>')

    html = sign_in(recruiter).get(board_url).content.decode()

    assert "<img src=x" not in html
    assert "<script>alert" not in html


@pytest.mark.parametrize("count", [1, 3])
def test_show_board_statements_do_not_grow(
    posting, stages, recruiter, sign_in, board_url, count, django_assert_num_queries
):
    for stage in stages:
        ApplicationFactory.create_batch(count, posting=posting, stage=stage)
    client = sign_in(recruiter)

    with django_assert_num_queries(12):
        client.get(board_url)


def test_show_board_rest_of_a_column_continues(posting, stages, recruiter, sign_in, board_url):
    entered = timezone.now()
    rows = ApplicationFactory.create_batch(
        30, posting=posting, stage=stages[0], stage_entered_at=entered
    )
    client = sign_in(recruiter)
    first = client.get(board_url).content.decode()
    more = re.search(r'href="[^"]*(\?stage=[^"]+)"', first)[1].replace("&amp;", "&")

    rest = client.get(board_url + more, headers={"HX-Request": "true", "HX-Target": "more-x"})

    html = rest.content.decode()
    assert len(cards_in(first)) == 25
    assert sorted(cards_in(first) + cards_in(html)) == sorted(row.code for row in rows)
    assert "<html" not in html
    assert "?stage=" not in html


def test_show_board_rest_without_javascript_is_a_page(
    posting, stages, recruiter, sign_in, board_url
):
    ApplicationFactory.create_batch(2, posting=posting, stage=stages[0])

    response = sign_in(recruiter).get(board_url, {"stage": stages[0].code, "after": "0-x"})

    assert "<html" in response.content.decode()


def test_show_board_rest_of_an_end(posting, stages, recruiter, sign_in, board_url):
    row = ApplicationFactory(posting=posting, stage=None, state="rejected")

    response = sign_in(recruiter).get(board_url, {"stage": "ended", "after": "nonsense"})

    assert cards_in(response.content.decode()) == [row.code]


def test_show_board_rest_of_no_column_is_not_found(application, recruiter, sign_in, board_url):
    response = sign_in(recruiter).get(board_url, {"stage": "nosuch", "after": ""})

    assert response.status_code == 404


def test_show_board_hiring_manager_on_the_team(
    application, hiring_manager, on_team, sign_in, board_url
):
    response = sign_in(hiring_manager).get(board_url)

    assert cards_in(response.content.decode()) == [application.code]


def test_show_board_hiring_manager_off_the_team_finds_nothing(
    application, hiring_manager, sign_in, board_url
):
    response = sign_in(hiring_manager).get(board_url)

    assert response.status_code == 404


def test_show_board_interviewer_sees_only_what_is_assigned(
    application, posting, stages, interviewer, sign_in, board_url
):
    ApplicationFactory(posting=posting, stage=stages[0])
    AssignmentFactory(application=application, membership=interviewer)

    html = sign_in(interviewer).get(board_url).content.decode()

    assert cards_in(html) == [application.code]
    assert f'<span class="num" id="count-{stages[0].code}">1</span>' in html
    assert "data-moves" not in html


def test_show_board_stranger_finds_nothing(application, stranger, sign_in, board_url):
    response = sign_in(stranger).get(board_url)

    assert response.status_code == 404


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


def test_show_board_of_a_thousand_is_one_light_request(
    posting, stages, recruiter, sign_in, board_url, django_assert_num_queries
):
    names = CandidateFactory.create_batch(
        120, organization=posting.organization, headline="Head gardener, Botanical Garden"
    )
    ApplicationFactory.reset_sequence(1)
    Application.objects.bulk_create(
        Application(
            organization=posting.organization,
            posting=posting,
            candidate=candidate,
            stage=stages[place % 3],
            source="Careers page",
        )
        for place, candidate in enumerate(names)
    )
    client = sign_in(recruiter)

    with django_assert_num_queries(12):
        response = client.get(board_url)

    html = response.content.decode()
    assert len(cards_in(html)) == 75
    assert len(response.content) / 75 * 150 < 100_000


@pytest.mark.parametrize(
    ("asked", "is_shown"),
    [("q=amara", True), ("q=nobody", False), ("owner=none", True), ("source=fair", False)],
)
def test_board_is_narrowed(application, recruiter, sign_in, asked, is_shown):
    url = f"/o/larkspur/postings/{application.posting.code}/board/?{asked}"
    index_candidates([application.candidate_id])

    html = sign_in(recruiter).get(url).content.decode()

    assert ("Amara Okafor</a>" in html) == is_shown


def test_board_explains_a_broken_search(application, recruiter, sign_in):
    url = f'/o/larkspur/postings/{application.posting.code}/board/?q="open'

    assert sign_in(recruiter).get(url).status_code == 422


def test_board_narrowed_to_no_letter_shows_nobody(application, recruiter, sign_in):
    url = f"/o/larkspur/postings/{application.posting.code}/board/?q=%25"

    response = sign_in(recruiter).get(url)

    assert (response.status_code, cards_in(response.content.decode())) == (200, [])


def test_narrowed_board_is_shown_anew_when_something_changed(
    application, stages, recruiter, sign_in
):
    url = f"/o/larkspur/postings/{application.posting.code}/board/changes/?q=amara"
    client = sign_in(recruiter)
    etag = client.get(url)["ETag"]
    move_application(application, to_stage=stages[1], by=recruiter)

    response = client.get(url, headers={"If-None-Match": etag})

    assert (response.status_code, response["HX-Refresh"]) == (204, "true")
