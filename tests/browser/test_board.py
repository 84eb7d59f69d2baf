"""The board in a browser: drag, keyboard, what others move, and being told."""

import pytest
from playwright.sync_api import expect

from applicants.actions.move_application import move_application
from applicants.models import Application
from tests.factories.applicants import ApplicationFactory


@pytest.fixture
def amara(posting, stages):
    return ApplicationFactory(posting=posting, stage=stages[0], candidate__name="Amara Okafor")


@pytest.fixture
def open_board(signed_in, posting):
    """Return a function: a member to the open board."""

    def enter(member, **options):
        page = signed_in(member, **options)
        page.goto(f"/o/larkspur/postings/{posting.code}/board/")
        return page

    return enter


def card_in(page, stage, application):
    return page.locator(f'[data-stage="{stage.code}"] #a-{application.code}')


def count_of(page, stage) -> str:
    return page.locator(f"#count-{stage.code}").inner_text()


def test_board_card_is_dragged_to_another_stage(amara, stages, recruiter, open_board):
    page = open_board(recruiter)
    page.wait_for_selector(".applicant .tools", state="attached")

    start = card_in(page, stages[0], amara).bounding_box()
    target = page.locator(f'[data-stage="{stages[2].code}"]').bounding_box()
    page.mouse.move(start["x"] + 60, start["y"] + 15)
    page.mouse.down()
    page.mouse.move(start["x"] + 120, start["y"] + 40, steps=4)
    page.mouse.move(target["x"] + 60, target["y"] + 90, steps=6)
    page.mouse.up()
    page.wait_for_selector(".toast:has-text('Amara Okafor is now in Interview.')")

    expect(card_in(page, stages[2], amara)).to_have_attribute("data-version", "2")
    assert (count_of(page, stages[0]), count_of(page, stages[2])) == ("0", "1")
    assert Application.objects.get().stage == stages[2]


def test_board_card_is_moved_by_keyboard_and_taken_back(amara, stages, recruiter, open_board):
    page = open_board(recruiter)
    page.wait_for_selector(".applicant .tools", state="attached")

    page.keyboard.press("j")
    page.keyboard.press("m")
    page.locator("#move-menu :focus").wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    card_in(page, stages[2], amara).wait_for()
    page.click(".toast button:has-text('Undo')")
    card_in(page, stages[0], amara).wait_for()

    assert (Application.objects.get().stage, Application.objects.get().row_version) == (
        stages[0],
        3,
    )


def test_board_is_walked_with_j_and_k(amara, posting, stages, recruiter, open_board):
    ApplicationFactory(posting=posting, stage=stages[1], candidate__name="Bela Kun")
    page = open_board(recruiter)
    page.wait_for_selector(".applicant .tools", state="attached")

    page.keyboard.press("j")
    expect(page.get_by_role("link", name="Amara Okafor")).to_be_focused()
    page.keyboard.press("j")
    expect(page.get_by_role("link", name="Bela Kun")).to_be_focused()
    page.keyboard.press("k")
    expect(page.get_by_role("link", name="Amara Okafor")).to_be_focused()


def test_board_help_names_a_key_once(amara, recruiter, open_board):
    page = open_board(recruiter)

    page.keyboard.press("?")

    expect(page.locator("#shortcuts-help dd").get_by_text("Filter", exact=True)).to_be_visible()


def test_board_follows_what_another_recruiter_moves(
    amara, stages, recruiter, second_recruiter, open_board
):
    page = open_board(recruiter)

    move_application(amara, to_stage=stages[1], by=second_recruiter)

    card_in(page, stages[1], amara).wait_for()
    assert (count_of(page, stages[0]), count_of(page, stages[1])) == ("0", "1")


def test_board_stale_move_is_told_and_shows_where_the_card_is(
    amara, stages, recruiter, second_recruiter, open_board
):
    page = open_board(recruiter)
    page.wait_for_selector(".applicant .tools", state="attached")
    page.route("**/board/changes/", lambda route: route.abort())
    move_application(amara, to_stage=stages[2], by=second_recruiter)

    card = card_in(page, stages[0], amara)
    card.hover()
    card.locator("[data-move]").click()
    page.click("#move-menu [data-to]:visible >> nth=0")

    page.wait_for_selector(".toast.error:has-text('moved Amara Okafor to Interview meanwhile')")
    card_in(page, stages[2], amara).wait_for()
    assert Application.objects.get().stage == stages[2]


def test_board_without_a_server_the_card_goes_back(amara, stages, recruiter, open_board):
    page = open_board(recruiter)
    page.wait_for_selector(".applicant .tools", state="attached")
    page.route("**/stage/", lambda route: route.abort())

    card = card_in(page, stages[0], amara)
    card.hover()
    card.locator("[data-move]").click()
    page.click("#move-menu [data-to]:visible >> nth=0")

    page.wait_for_selector(".toast.error:has-text('could not be reached')")
    assert card_in(page, stages[0], amara).count() == 1


def test_board_without_javascript_a_card_is_moved_on_its_page(amara, stages, recruiter, open_board):
    page = open_board(recruiter, java_script_enabled=False)

    page.click("a:has-text('Amara Okafor')")
    page.click("text=Move >> nth=0")
    page.click(f"#move-menu button[value='{stages[1].code}']")

    page.wait_for_selector(".toast:has-text('Amara Okafor is now in Screen.')")
    assert Application.objects.get().stage == stages[1]


def test_board_column_goes_on_as_it_is_scrolled(posting, stages, recruiter, open_board):
    ApplicationFactory.create_batch(30, posting=posting, stage=stages[0])
    page = open_board(recruiter)

    page.locator(f'[data-stage="{stages[0].code}"] .more').scroll_into_view_if_needed()

    expect(page.locator(".applicant")).to_have_count(30)
    assert page.locator(".more").count() == 0


def move_by_key(page, application):
    """Move a card to the first stage of its menu."""
    page.get_by_role("link", name=application.candidate.name).focus()
    page.keyboard.press("m")
    page.locator("#move-menu :focus").wait_for()
    page.keyboard.press("Enter")


def test_board_two_recruiters_move_one_card_and_the_second_is_told(
    amara, stages, recruiter, second_recruiter, open_board
):
    first, second = open_board(recruiter), open_board(second_recruiter)
    for page in (first, second):
        page.wait_for_selector(".applicant .tools", state="attached")
    second.route("**/board/changes/**", lambda route: route.abort())

    move_by_key(first, amara)
    # The card goes before the server answers; the second move must not overtake the first.
    expect(card_in(first, stages[1], amara)).to_have_attribute("data-version", "2")
    move_by_key(second, amara)

    told = f"{recruiter.name} moved Amara Okafor to Screen meanwhile"
    second.wait_for_selector(f".toast.error:has-text('{told}')")
    expect(card_in(second, stages[1], amara)).to_have_attribute("data-version", "2")
    assert Application.objects.get().row_version == 2


def test_board_a_move_in_one_browser_is_seen_in_the_other(
    amara, stages, recruiter, second_recruiter, open_board
):
    first, second = open_board(recruiter), open_board(second_recruiter)
    first.wait_for_selector(".applicant .tools", state="attached")

    move_by_key(first, amara)
    card_in(first, stages[1], amara).wait_for()

    card_in(second, stages[1], amara).wait_for()
    assert (count_of(second, stages[0]), count_of(second, stages[1])) == ("0", "1")


def test_board_one_key_asks_what_to_do_with_the_card_that_has_the_focus(
    amara, recruiter, open_board
):
    page = open_board(recruiter)
    page.wait_for_selector(".applicant .tools", state="attached")

    page.keyboard.press("j")
    page.keyboard.press("r")

    page.wait_for_url("**/bulk/*/")
    expect(page.get_by_text("1 application chosen")).to_be_visible()


def test_board_a_tag_put_on_in_one_browser_is_seen_in_the_other_where_the_card_stays_ticked(
    amara, stages, recruiter, second_recruiter, open_board
):
    first, second = open_board(recruiter), open_board(second_recruiter)
    second.wait_for_selector(".applicant .tools", state="attached")
    box = card_in(second, stages[0], amara).locator("input[name=application]")
    box.check(force=True)
    box.focus()

    first.goto(f"/o/larkspur/candidates/{amara.candidate.code}/")
    first.fill("#new-tag", "Speaks Thai")
    first.press("#new-tag", "Enter")
    first.wait_for_selector(".pill:has-text('Speaks Thai')")

    card = card_in(second, stages[0], amara)
    card.locator(".pill:has-text('Speaks Thai')").wait_for()
    expect(box).to_be_checked()
    expect(box).to_be_focused()
    expect(card.locator(".tools")).to_have_count(1)
