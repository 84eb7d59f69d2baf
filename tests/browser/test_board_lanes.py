"""The board in lanes in a browser: walked, dragged within a lane, followed, on a phone."""

import pytest
from playwright.sync_api import expect

from applicants.actions.assign_owner import assign_owner
from applicants.actions.move_application import move_application
from applicants.models import Application
from tests.factories.applicants import ApplicationFactory


@pytest.fixture
def amara(posting, stages, recruiter):
    return ApplicationFactory(
        posting=posting,
        stage=stages[0],
        candidate__name="Amara Okafor",
        candidate__owner=recruiter,
    )


@pytest.fixture
def bela(posting, stages):
    return ApplicationFactory(posting=posting, stage=stages[1], candidate__name="Bela Kun")


@pytest.fixture
def open_lanes(open_as, posting):
    def enter(member, **options):
        page = open_as(member, f"/o/larkspur/postings/{posting.code}/board/?lanes=owner", **options)
        page.wait_for_selector(".applicant .tools", state="attached")
        return page

    return enter


def cell(page, lane, stage):
    return page.locator(f'[data-lane="{lane}"] [data-stage="{stage.code}"]')


def drag(page, card, target):
    start, end = card.bounding_box(), target.bounding_box()
    page.mouse.move(start["x"] + 60, start["y"] + 15)
    page.mouse.down()
    page.mouse.move(start["x"] + 120, start["y"] + 40, steps=4)
    page.mouse.move(end["x"] + 60, end["y"] + 30, steps=6)
    page.mouse.up()


def test_lanes_a_card_is_dragged_within_its_lane(amara, bela, stages, recruiter, open_lanes):
    page = open_lanes(recruiter)

    drag(page, page.locator(f"#a-{amara.code}"), cell(page, recruiter.code, stages[2]))
    page.wait_for_selector(".toast:has-text('Amara Okafor is now in Interview.')")

    card = cell(page, recruiter.code, stages[2]).locator(f"#a-{amara.code}")
    expect(card).to_have_attribute("data-version", "2")
    assert Application.objects.get(pk=amara.pk).stage == stages[2]


def test_lanes_a_card_is_not_dropped_in_anothers_lane(amara, bela, stages, recruiter, open_lanes):
    page = open_lanes(recruiter)

    drag(page, page.locator(f"#a-{amara.code}"), cell(page, "none", stages[2]))

    expect(cell(page, recruiter.code, stages[0]).locator(f"#a-{amara.code}")).to_be_visible()
    assert Application.objects.get(pk=amara.pk).row_version == 1


def test_lanes_are_walked_and_a_card_moved_by_keyboard(amara, bela, stages, recruiter, open_lanes):
    page = open_lanes(recruiter)

    page.keyboard.press("j")
    expect(page.get_by_role("link", name="Amara Okafor")).to_be_focused()
    page.keyboard.press("l")
    expect(page.get_by_role("link", name="Amara Okafor")).to_be_focused()
    page.keyboard.press("j")
    expect(page.get_by_role("link", name="Bela Kun")).to_be_focused()
    page.keyboard.press("m")
    page.locator("#move-menu :focus").wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    expect(cell(page, "none", stages[2]).locator(f"#a-{bela.code}")).to_have_attribute(
        "data-version", "2"
    )


def test_lanes_follow_what_another_recruiter_moves(
    amara, bela, stages, recruiter, second_recruiter, open_lanes
):
    page = open_lanes(recruiter)

    move_application(bela, to_stage=stages[2], by=second_recruiter)

    cell(page, "none", stages[2]).locator(f"#a-{bela.code}").wait_for()
    expect(page.locator('[data-lane="none"] [data-lane-count]')).to_have_text("1")


def test_lanes_on_a_phone_are_sections_that_name_their_stages(amara, bela, recruiter, open_lanes):
    page = open_lanes(recruiter, viewport={"width": 390, "height": 844})

    expect(page.get_by_role("heading", name="Applied")).to_have_count(2)
    expect(page.get_by_role("heading", name="Applied").first).to_be_visible()
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= 390


def test_lanes_a_card_goes_to_its_new_owners_lane(
    amara, bela, stages, recruiter, second_recruiter, open_lanes
):
    page = open_lanes(recruiter)

    assign_owner(bela.candidate, owner=recruiter, by=second_recruiter)

    cell(page, recruiter.code, stages[1]).locator(f"#a-{bela.code}").wait_for()
    expect(page.locator('[data-lane="none"] [data-lane-count]')).to_have_text("0")


@pytest.mark.parametrize("width", [1440, 390])
def test_lanes_what_a_stage_asks_for_is_opened_by_keyboard(
    amara, bela, stages, recruiter, open_lanes, width
):
    type(stages[1]).objects.filter(pk=stages[1].pk).update(purpose="Find out why")
    page = open_lanes(recruiter, viewport={"width": width, "height": 844})

    page.get_by_role("button", name="What Screen asks for").first.focus()
    page.keyboard.press("Enter")

    expect(page.get_by_text("Find out why")).to_be_visible()
