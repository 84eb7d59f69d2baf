"""The board in lanes: by owner or source, as it was chosen, narrowed, and followed."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from applicants.actions.move_application import move_application
from applicants.models import Application, Candidate
from postings.models import Stage
from tests.factories.access import MembershipFactory
from tests.factories.applicants import ApplicationFactory, AssignmentFactory


@pytest.fixture
def board_url(posting):
    return f"/o/larkspur/postings/{posting.code}/board/"


@pytest.fixture
def ada(organization):
    return MembershipFactory(organization=organization, user__name="Ada Lovelace")


@pytest.fixture
def apply(posting, stages):
    """Return a function that makes an application; `stage` counts from 0."""

    def one(stage=0, owner=None, **values):
        row = ApplicationFactory(posting=posting, stage=stages[stage], **values)
        Candidate.objects.filter(pk=row.candidate_id).update(owner=owner)
        return row

    return one


def lanes_in(html: str) -> list[tuple[str, str, str]]:
    """Return (key, name, count) of the lanes in their order."""
    found = r'data-lane="([^"]*)".*?<h2[^>]*>([^<]*)</h2><span class="num" data-lane-count>(\d+)<'
    return re.findall(found, html, re.DOTALL)


def cells_in(html: str) -> dict[tuple[str, str], list[str]]:
    """Return the codes of the cards by lane and stage."""
    cells = {}
    for lane, part in re.findall(r'data-lane="([^"]*)"(.*?)(?=data-lane="|$)', html, re.DOTALL):
        for stage, cards in re.findall(r'data-stage="(\w+)"(.*?)</section>', part, re.DOTALL):
            cells[lane, stage] = re.findall(r'id="a-(\w+)"', cards)
    return cells


def test_lanes_by_owner_are_ones_own_first_and_nobodys_last(
    apply, ada, recruiter, sign_in, board_url
):
    recruiter.user.name = "Zoe"
    recruiter.user.save()
    for owner in (None, ada, recruiter, ada):
        apply(owner=owner)

    html = sign_in(recruiter).get(board_url, {"lanes": "owner"}).content.decode()

    assert lanes_in(html) == [
        (recruiter.code, "Zoe", "1"),
        (ada.code, "Ada Lovelace", "2"),
        ("none", "Nobody’s", "1"),
    ]


def test_lanes_have_cards_by_stage_and_the_stages_their_counts(
    apply, ada, stages, recruiter, sign_in, board_url
):
    first, second = apply(0, ada), apply(1, ada)
    third = apply(1, None)

    html = sign_in(recruiter).get(board_url, {"lanes": "owner"}).content.decode()

    cells = cells_in(html)
    assert cells[ada.code, stages[0].code] == [first.code]
    assert cells[ada.code, stages[1].code] == [second.code]
    assert cells["none", stages[1].code] == [third.code]
    assert re.findall(r'id="count-\w+">(\d+)<', html) == ["1", "2", "0", "0", "0"]


def test_lanes_by_source_escape_what_links_say(apply, recruiter, sign_in, board_url):
    apply(source='"><script>')
    apply(source="")

    html = sign_in(recruiter).get(board_url, {"lanes": "source"}).content.decode()

    assert [name for _key, name, _count in lanes_in(html)] == [
        "&quot;&gt;&lt;script&gt;",
        "No source",
    ]


def test_lanes_are_remembered_until_they_are_taken_away(apply, recruiter, sign_in, board_url):
    apply()
    client = sign_in(recruiter)

    client.get(board_url, {"lanes": "owner"})
    again = client.get(board_url).content.decode()
    client.get(board_url, {"lanes": "none"})
    after = client.get(board_url).content.decode()

    assert 'data-lanes="owner"' in again
    assert "data-lanes=" not in after


def test_lanes_that_mean_nothing_are_none(apply, recruiter, sign_in, board_url):
    apply()

    html = sign_in(recruiter).get(board_url, {"lanes": "salary"}).content.decode()

    assert "data-lanes=" not in html


def test_lanes_are_narrowed_as_the_board_is(apply, ada, recruiter, sign_in, board_url):
    apply(owner=ada, source="fair")
    apply(owner=None, source="careers")

    html = sign_in(recruiter).get(board_url, {"lanes": "owner", "source": "fair"}).content.decode()

    assert [key for key, _name, _count in lanes_in(html)] == [ada.code]


@pytest.mark.parametrize("by", ["owner", "source"])
def test_lanes_go_on_within_their_own_cell(apply, ada, recruiter, sign_in, board_url, by):
    entered = timezone.now()
    mine = [
        apply(owner=ada, source="fair", stage_entered_at=entered - timedelta(hours=hours))
        for hours in range(11)
    ]
    apply(owner=None, source="", stage_entered_at=entered - timedelta(hours=9))
    client = sign_in(recruiter)
    html = client.get(board_url, {"lanes": by}).content.decode()
    more = re.search(r'hx-get="[^"]*(\?[^"]+)"', html)[1].replace("&amp;", "&")

    rest = client.get(board_url + more, headers={"HX-Request": "true"}).content.decode()

    shown = cells_in(html)[ada.code if by == "owner" else "fair", mine[0].stage.code]
    assert shown + re.findall(r'id="a-(\w+)"', rest) == [row.code for row in mine]


def test_lanes_without_a_source_go_on_too(apply, recruiter, sign_in, board_url):
    for hours in range(10):
        apply(source="", stage_entered_at=timezone.now() - timedelta(hours=hours))
    apply(source="fair", stage_entered_at=timezone.now() - timedelta(days=1))
    client = sign_in(recruiter)
    html = client.get(board_url, {"lanes": "source"}).content.decode()
    more = re.search(r'hx-get="[^"]*(\?[^"]+)"', html)[1].replace("&amp;", "&")

    rest = client.get(board_url + more, headers={"HX-Request": "true"}).content.decode()

    assert len(re.findall(r'id="a-(\w+)"', rest)) == 2


def test_lanes_beyond_the_most_are_counted_and_said(apply, recruiter, sign_in, board_url):
    for number in range(22):
        apply(source=f"fair-{number}")

    html = sign_in(recruiter).get(board_url, {"lanes": "source"}).content.decode()

    assert len(lanes_in(html)) == 20
    assert "2 more lanes with 2 people are not shown" in html


def test_lanes_of_an_interviewer_hold_what_is_assigned(
    apply, ada, stages, interviewer, sign_in, board_url
):
    mine = apply(owner=ada)
    apply(owner=ada)
    AssignmentFactory(application=mine, membership=interviewer)

    html = sign_in(interviewer).get(board_url, {"lanes": "owner"}).content.decode()

    assert cells_in(html)[ada.code, stages[0].code] == [mine.code]
    assert [count for _key, _name, count in lanes_in(html)] == ["1"]


@pytest.mark.parametrize("count", [1, 3])
def test_lanes_cost_the_same_for_any_number(
    apply, organization, recruiter, sign_in, board_url, count, django_assert_num_queries
):
    for _number in range(count):
        owner = MembershipFactory(organization=organization)
        for stage in range(3):
            apply(stage, owner)
    client = sign_in(recruiter)
    client.get(board_url, {"lanes": "owner"})

    with django_assert_num_queries(12):
        client.get(board_url)


def test_lanes_are_followed_with_their_counts(
    apply, ada, stages, owner, recruiter, sign_in, board_url
):
    row = apply(owner=ada, source="fair")
    apply(owner=None)
    client = sign_in(recruiter)
    etag = client.get(f"{board_url}changes/", {"lanes": "owner"})["ETag"]
    move_application(row, to_stage=stages[1], by=owner)

    headers = {"HX-Request": "true", "HX-Target": "board-follow", "If-None-Match": etag}
    html = client.get(f"{board_url}changes/", {"lanes": "owner"}, headers=headers).content.decode()

    assert f'data-column="{stages[1].code}" data-owner="{ada.code}" data-source="fair"' in html
    assert dict(re.findall(r'<data value="(\w+)">(\d+)</data>', html)) == {
        ada.code: "1",
        "none": "1",
    }


def test_lanes_of_an_empty_board_say_so(posting, stages, recruiter, sign_in, board_url):
    Application.objects.all().delete()

    html = sign_in(recruiter).get(board_url, {"lanes": "owner"}).content.decode()

    assert "Nobody is in the pipeline" in html


def test_lanes_say_what_their_stages_ask_for(apply, stages, recruiter, sign_in, board_url):
    apply(stage=0)
    Stage.objects.filter(pk=stages[1].pk).update(purpose="Find out <why>")

    html = sign_in(recruiter).get(board_url, {"lanes": "owner"}).content.decode()

    # Once above all lanes, and on a phone, where these are not, in the lane itself.
    button = f'popovertarget="asks-{stages[1].code}" aria-label="What Screen asks for"'
    assert html.count(button) == 2
    assert html.count(f'id="asks-{stages[1].code}" popover') == 1
    assert "<p>Find out &lt;why&gt;</p>" in html
    assert f'popovertarget="asks-{stages[0].code}"' not in html


def test_lanes_keep_nothing_from_those_who_listen_that_they_can_reach(
    apply, stages, recruiter, sign_in, board_url
):
    apply(stage=0)
    Stage.objects.update(purpose="Find out")

    html = sign_in(recruiter).get(board_url, {"lanes": "owner"}).content.decode()

    hidden = re.findall(r'<(\w+)[^>]* aria-hidden="true"[^>]*>(.*?)</\1>', html, re.DOTALL)
    assert [part for _tag, part in hidden if "<button" in part] == []
