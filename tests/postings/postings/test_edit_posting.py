"""The form of a posting's words: saved, refused, stale, and rearranged without JavaScript."""

import re

import pytest

from postings.actions.edit_posting import edit_posting
from postings.models import PostingVersion
from postings.opening_words import opening_page
from postings.queries.content import content_of

pytestmark = pytest.mark.django_db
WORDS = {
    "row_version": "1",
    "title": "Head gardener",
    "department": "Beds",
    "employment_type": "PART_TIME",
    "workplace": "onsite",
    "places_city": ["Porto", ""],
    "places_region": ["", ""],
    "places_country": ["portugal", ""],
    "pay_min": "1,234.50",
    "pay_max": "",
    "pay_currency": "EUR",
    "pay_period": "MONTH",
    "content_html": "<p onclick=x>More <script>alert(1)</script>roses.</p>",
    "requirements_text": ["Owns boots", "", "Knows roses"],
    "requirements_kind": ["nice", "must", "must"],
    "reply_days": "7",
}


def test_edit_posting_shows_what_is_saved(recruiter, posting, page, sign_in):
    form = sign_in(recruiter).get(page("words/")).context["form"]

    assert form["pay_min"].value() == "30,000"
    assert form["places"].value() == [{"city": "Lisbon", "region": "", "country": "Portugal"}]
    assert form["requirements"].value()[1] == {"text": "Likes bees", "kind": "nice"}


def test_edit_posting_saves_every_word(recruiter, posting, page, sign_in):
    response = sign_in(recruiter).post(page("words/"), WORDS)

    assert (response.status_code, response["Location"]) == (303, page("posting/"))
    posting.refresh_from_db()
    assert (posting.title, posting.employment_type, posting.workplace, posting.reply_days) == (
        "Head gardener",
        "PART_TIME",
        "onsite",
        7,
    )
    assert (posting.pay_min_minor, posting.pay_max_minor, posting.pay_period) == (
        123450,
        None,
        "MONTH",
    )
    assert posting.content_html == "<p>More roses.</p>"
    assert [str(place) for place in posting.places.all()] == ["Porto, PT"]
    assert list(posting.requirements.values_list("text", "is_must")) == [
        ("Owns boots", False),
        ("Knows roses", True),
    ]
    assert posting.is_resume_required is False


def test_edit_posting_saves_the_last_day(recruiter, posting, page, sign_in, time_machine):
    time_machine.move_to("2026-11-20T12:00:00Z")
    client = sign_in(recruiter)

    client.post(page("words/"), WORDS | {"closes_on": "2026-12-24"})

    inputs = re.findall(r'<input type="date"[^>]*>', client.get(page("words/")).content.decode())
    assert [re.findall(r'(?:name|value)="([^"]*)"', field) for field in inputs] == [
        ["opens_on"],
        ["closes_on", "2026-12-24"],
    ]


def test_edit_posting_does_not_publish(recruiter, posting, page, sign_in):
    sign_in(recruiter).post(page("words/"), WORDS)

    assert PostingVersion.objects.get().content["title"] == "Gardener"


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ({"title": ""}, "title"),
        ({"pay_min": "a lot"}, "pay_min"),
        ({"pay_min": "1.234"}, "pay_min"),
        ({"pay_min": "-5"}, "pay_min"),
        ({"pay_max": "1"}, "pay_min"),
        ({"pay_currency": ""}, "pay_min"),
        ({"pay_currency": "XXX"}, "pay_currency"),
        ({"places_country": ["Atlantis", ""]}, "places"),
        ({"requirements_text": ["x" * 501], "requirements_kind": ["must"]}, "requirements"),
        ({"reply_days": "0"}, "reply_days"),
        ({"title": "a\x00b"}, "title"),
    ],
)
def test_edit_posting_refused_says_where(recruiter, posting, page, sign_in, words, field):
    response = sign_in(recruiter).post(page("words/"), WORDS | words)

    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]
    posting.refresh_from_db()
    assert posting.title == "Gardener"


def test_edit_posting_stale_keeps_both(recruiter, owner, posting, page, sign_in):
    edit_posting(posting, by=owner, row_version=1, title="Theirs", requirements=["Theirs too"])

    response = sign_in(recruiter).post(page("words/"), WORDS)

    assert response.status_code == 409
    form, body = response.context["form"], response.content.decode()
    assert (form["title"].value(), form["row_version"].value()) == ("Head gardener", "2")
    assert "Theirs" in body
    assert "Theirs too" in body
    assert f"{owner.name}, " in body
    posting.refresh_from_db()
    assert posting.title == "Theirs"


def test_edit_posting_stale_saved_again_is_saved(recruiter, owner, posting, page, sign_in):
    edit_posting(posting, by=owner, row_version=1, title="Theirs")

    sign_in(recruiter).post(page("words/"), WORDS | {"row_version": "2"})

    posting.refresh_from_db()
    assert posting.title == "Head gardener"


@pytest.mark.parametrize(
    ("button", "texts"),
    [
        ("requirements:add", ["Owns boots", "", "Knows roses", ""]),
        ("requirements:down:0", ["", "Owns boots", "Knows roses"]),
        ("requirements:up:2", ["Owns boots", "Knows roses", ""]),
        ("requirements:up:0", ["Owns boots", "", "Knows roses"]),
        ("requirements:remove:1", ["Owns boots", "Knows roses"]),
        ("requirements:remove:99", ["Owns boots", "", "Knows roses"]),
        ("title:add", ["Owns boots", "", "Knows roses"]),
        ("nonsense", ["Owns boots", "", "Knows roses"]),
    ],
)
def test_edit_posting_rearranges_rows_and_saves_nothing(
    recruiter, posting, page, sign_in, button, texts
):
    response = sign_in(recruiter).post(page("words/"), WORDS | {"row": button})

    form = response.context["form"]
    assert [row["text"] for row in form["requirements"].value()] == texts
    assert form["title"].value() == "Head gardener"
    posting.refresh_from_db()
    assert posting.title == "Gardener"


@pytest.mark.parametrize("method", ["get", "post"])
def test_edit_posting_is_for_owners_and_recruiters(hiring_manager, posting, page, sign_in, method):
    posting.team.create(membership=hiring_manager)

    assert getattr(sign_in(hiring_manager), method)(page("words/")).status_code == 403


def test_edit_posting_of_another_organization_is_not_found(stranger, posting, sign_in):
    url = f"/o/{stranger.organization.slug}/postings/{posting.code}/words/"

    assert sign_in(stranger).get(url).status_code == 404


HTMX = {"HX-Request": "true", "HX-Target": "posting-preview"}


def test_preview_words_shows_what_is_written_and_saves_nothing(recruiter, posting, page, sign_in):
    words = WORDS | {"title": "Head gardener", "content_html": "<p>Beds.</p><script>x</script>"}

    response = sign_in(recruiter).post(page("words/preview/"), words, headers=HTMX)

    shown = response.content.decode()
    assert response.status_code == 200
    assert "<html" not in shown
    assert "<h1>Head gardener</h1>" in shown
    assert "<p>Beds.</p>" in shown
    assert "<script" not in shown
    posting.refresh_from_db()
    assert (posting.title, posting.row_version) == ("Gardener", 1)


def test_preview_words_shows_what_is_saved_where_the_form_is_wrong(
    recruiter, posting, page, sign_in
):
    words = WORDS | {"title": "", "pay_min": "much", "department": "Trees"}

    response = sign_in(recruiter).post(page("words/preview/"), words, headers=HTMX)

    shown = response.content.decode()
    pay = opening_page(posting, content_of(posting))["pay"]
    assert "<h1>Gardener</h1>" in shown
    assert "Trees</li>" in shown
    assert f"{pay}</li>" in shown


def test_preview_words_checks_what_is_written(recruiter, posting, page, sign_in):
    words = WORDS | {"content_html": "<p>Send us your passport number and a fee of 50 EUR.</p>"}

    response = sign_in(recruiter).post(page("words/preview/"), words, headers=HTMX)

    assert "asked-findings" in response.content.decode()


def test_preview_words_without_javascript_keeps_the_form(recruiter, posting, page, sign_in):
    response = sign_in(recruiter).post(page("words/preview/"), WORDS | {"title": "Head gardener"})

    assert response.context["form"]["title"].value() == "Head gardener"
    assert response.context["opening"]["title"] == "Head gardener"


def test_edit_posting_sent_twice_is_saved_once(recruiter, posting, page, sign_in):
    client = sign_in(recruiter)

    first = client.post(page("words/"), WORDS)
    second = client.post(page("words/"), WORDS)

    posting.refresh_from_db()
    assert (first.status_code, second.status_code) == (303, 303)
    assert posting.row_version == 2
