"""Bringing in many listings in a browser, and working through them by keyboard alone."""

import pytest
from django.core.files.base import ContentFile
from playwright.sync_api import expect

from postings.actions.upload_listings import upload_listings
from postings.models import Listing, ListingAct, Posting, Upload

JOBS = {
    "Head Gardener": ("Plant the borders in spring", "Prune the old roses", "Growing roses"),
    "Night Baker": ("Knead the sourdough at three", "Clean the ovens", "Working with rye"),
    "Ferry Pilot": ("Steer the ferry over the sound", "Log every crossing", "A pilot's papers"),
    "Music Teacher": (
        "Teach the piano to beginners",
        "Lead the choir on Thursdays",
        "A good ear for pitch",
    ),
}
LIST = "/o/larkspur/listings/"


def text_of(title, first, second, asked):
    return f"""{title}

Leeds, United Kingdom
Full-time
Posted on 9 November 2026

What you will do
- {first}
- {second}

What we are looking for
- {asked} for 3+ years
- A full driving licence

Salary: GBP 30,000 - 36,000 a year
Company: Larkspur
""".encode()


def files():
    return [(f"{title.lower()}.txt", text_of(title, *lines)) for title, lines in JOBS.items()]


@pytest.fixture
def ready(recruiter, do_jobs):
    """Four listings that are ready to be accepted."""
    upload_listings(by=recruiter, files=[ContentFile(text, name=name) for name, text in files()])
    do_jobs()
    assert list(Listing.objects.ready().order_by("pk").values_list("title", flat=True)) == [*JOBS]
    return recruiter


def open_list(open_as, member, path=LIST):
    page = open_as(member, path)
    page.wait_for_load_state("networkidle")  # behaviours are fetched when a page asks for them
    return page


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def tab_to(page, locator, most=60):
    """Press Tab until the focus is there, as somebody without a mouse would."""
    for _ in range(most):
        if locator.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError("never reached by Tab")


def test_intake_by_keyboard_alone_from_files_to_drafts(recruiter, open_as, do_jobs):
    page = open_list(open_as, recruiter)
    chooser = page.locator("input[type=file]")
    tab_to(page, chooser)
    chooser.set_input_files(
        [{"name": name, "mimeType": "text/plain", "buffer": text} for name, text in files()]
    )
    tab_to(page, page.get_by_role("button", name="Bring in"))
    press(page, "Enter")
    page.wait_for_url("**/uploads/*/")
    do_jobs()
    page.get_by_text("4 of 4 done").last.wait_for()

    press(page, "n")
    page.wait_for_url(f"**{LIST}")
    page.wait_for_load_state("networkidle")
    press(page, "j", "x", "j", "x", "a")
    page.wait_for_selector(".toast:has-text('2 draft postings were made.')")

    assert set(Posting.objects.values_list("title", flat=True)) == {"Music Teacher", "Ferry Pilot"}

    expect(page.get_by_role("link", name="Night Baker", exact=True)).to_be_focused()
    press(page, "Enter")
    page.wait_for_url("**/listings/*/?show=ready")
    page.wait_for_load_state("networkidle")
    press(page, "a")
    page.wait_for_selector(".toast:has-text('is a draft posting now.')")

    expect(page.get_by_role("heading", level=1)).to_contain_text("Head Gardener")
    assert Posting.objects.count() == 3


def test_intake_discards_the_row_with_the_focus_and_takes_it_back(ready, open_as):
    page = open_list(open_as, ready)

    press(page, "j", "d")
    page.wait_for_selector(".toast:has-text('1 listing was discarded.')")

    assert Listing.objects.discarded().get().title == "Music Teacher"

    page.click(".toast button:has-text('Undo')")
    page.wait_for_selector(".toast:has-text('1 is back as it was.')")

    assert not Listing.objects.discarded().exists()


def test_intake_accept_all_is_undone(ready, open_as, do_jobs):
    page = open_list(open_as, ready)

    press(page, "Shift+A")
    expect(page.locator("#listing-act")).to_contain_text("done")
    do_jobs()
    page.get_by_text("4 draft postings were made.").wait_for()

    assert Posting.objects.count() == 4
    expect(page.locator("#listings")).to_contain_text("Nothing is ready")

    page.locator("#listing-act").get_by_role("button", name="Undo").click()
    page.wait_for_url(f"**{LIST}?act=*")
    do_jobs()
    page.get_by_text("4 are back as they were.").first.wait_for()

    assert (Posting.objects.count(), Listing.objects.ready().count()) == (0, 4)
    assert ListingAct.objects.get().undone == 4


def test_intake_help_names_the_keys(ready, open_as):
    page = open_list(open_as, ready)

    press(page, "?")

    expect(page.locator("#shortcuts-help")).to_contain_text("Walk the list")
    expect(page.locator("#shortcuts-help")).to_contain_text("Accept: make a draft posting")


def test_intake_works_without_javascript(ready, open_as):
    page = open_as(ready, LIST, java_script_enabled=False)
    page.check("input[value]:near(:text('Ferry Pilot')) >> nth=0", force=True)

    page.locator(".bulk").get_by_role("button", name="Discard").click()

    expect(page.locator(".toasts")).to_contain_text("1 listing was discarded.")
    assert Listing.objects.discarded().count() == 1


DROP = """(zone, count) => {
  const data = new DataTransfer();
  for (let n = 0; n < count; n += 1) data.items.add(new File([`Gardener ${n}`], `job-${n}.txt`));
  const how = { dataTransfer: data, bubbles: true, cancelable: true };
  zone.dispatchEvent(new DragEvent("drop", how));
}"""


def test_intake_sixty_files_are_sent_in_parts_and_survive_a_lost_connection(recruiter, open_as):
    page = open_list(open_as, recruiter)
    sent = []

    def lose_the_second(route):
        sent.append(route.request)
        if len(sent) == 2:
            route.abort("connectionreset")
        else:
            route.continue_()

    page.route("**/o/larkspur/uploads/", lose_the_second)
    page.locator(".drop").evaluate(DROP, 60)
    expect(page.locator(".chosen")).to_contain_text("60 files in all")
    page.get_by_role("button", name="Bring in").click()
    page.get_by_text("The connection is lost.").wait_for()
    page.wait_for_url("**/uploads/*/")

    upload = Upload.objects.get()
    assert (len(sent), upload.listings.count()) == (3, 60)
    assert (upload.parts, upload.open_until) == ([0, 1], None)


def test_intake_pause_and_resume_an_upload(recruiter, open_as):
    upload = upload_listings(
        by=recruiter, files=[ContentFile(text, name=name) for name, text in files()]
    )
    page = open_list(open_as, recruiter, f"/o/larkspur/uploads/{upload.code}/")

    page.get_by_role("button", name="Pause").click()
    page.wait_for_selector(".toast:has-text('Paused.')")
    upload.refresh_from_db()
    assert upload.paused_at is not None

    page.get_by_role("button", name="Resume").click()
    page.wait_for_selector(".toast:has-text('Going on.')")
    page.get_by_role("button", name="Cancel the rest").click()
    page.wait_for_selector(".toast:has-text('4 files are not read.')")
    assert Listing.objects.filter(state="dropped").count() == 4

    page.click(".toast button:has-text('Undo')")
    page.wait_for_selector(".toast:has-text('4 files are read after all.')")
    assert Listing.objects.waiting().count() == 4


def test_review_marked_text_goes_into_the_field_with_a_key(ready, open_as):
    listing = Listing.objects.get(title="Ferry Pilot")
    page = open_list(open_as, ready, f"{LIST}{listing.code}/")
    page.focus("#id_title")

    page.locator("mark[data-span~=company]").first.evaluate(
        "mark => getSelection().selectAllChildren(mark)"
    )
    page.evaluate("document.activeElement.blur()")
    page.locator("[data-put]").wait_for()
    press(page, "u")

    expect(page.locator("#id_title")).to_have_value("Larkspur")
    expect(page.locator("#id_title")).to_be_focused()


def test_review_line_of_a_list_is_added_and_saved_by_keyboard(ready, open_as):
    listing = Listing.objects.get(title="Ferry Pilot")
    page = open_list(open_as, ready, f"{LIST}{listing.code}/")

    page.locator("textarea[name=requirements]").first.focus()
    press(page, "End", "Enter")
    page.keyboard.type("Sea legs")
    press(page, "Escape", "s")
    page.wait_for_selector(".toast:has-text('Your corrections are saved.')")

    listing.reading.refresh_from_db()
    assert listing.reading.corrections["requirements"]["after"][1] == "Sea legs"
    expect(page.locator("main")).to_contain_text("Corrected by a person")


def test_review_switch_shows_the_source_as_it_came(recruiter, open_as, do_jobs):
    text = text_of("Night Baker", "Youll knead", "Its where you bake", "Rye")
    upload_listings(by=recruiter, files=[ContentFile(text, name="baker.txt")])
    do_jobs()
    page = open_list(open_as, recruiter, f"{LIST}{Listing.objects.get().code}/")
    source = page.locator(".source")

    expect(source.locator("del", has_text="Youll")).to_be_visible()
    page.get_by_text("As it came").click()
    expect(source.locator("ins", has_text="You'll")).to_be_hidden()
    page.get_by_text("Repaired", exact=True).click()
    expect(source.locator("del", has_text="Youll")).to_be_hidden()
