"""The board: what it shows to whom, and what it costs."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from applicants.actions.index_candidate import index_candidates
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
