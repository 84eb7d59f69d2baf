"""Reviewing a listing: see, correct, make a posting; a stale page loses nothing."""

import pytest

from ats.activity.models import Event
from ats.foundation import jobs
from ats.foundation.files import private_files
from ats.foundation.models import Job
from postings.actions.queue_listings import queue_reading
from postings.models import Listing, ListingAct, Posting, Reading
from tests.factories.postings import ListingFactory

TEXT = """Head Gardener
Larkspur Estates
Lisbon, Portugal
Posted 4 March 2026

About us
We keep <b>old</b> gardens alive.

What you will do
- Plant the borders in spring and autumn
- Prune the roses & hedges

What we are looking for
- 3+ years of gardening
- A driving licence

Nice to have
- Speaks Portuguese

Salary: $40,000 - $50,000 a year
"""


@pytest.fixture
def client(sign_in, recruiter):
    return sign_in(recruiter)


@pytest.fixture
def listing(organization, recruiter):
    listing = ListingFactory(
        upload__organization=organization,
        upload__by=recruiter,
        file=private_files.save(TEXT.encode()).name,
    )
    queue_reading(listing.upload, [listing])
    jobs.run(Job.objects.latest("pk").pk)
    listing.refresh_from_db()
    return listing


def url(listing, what=""):
    return f"/o/larkspur/listings/{listing.code}/{what}"


def filled(client, listing, **changes):
    """Return the form as the page shows it, with some inputs changed."""
    form = client.get(url(listing)).context["form"]
    shown = {field.name: field.value() for field in form}
    return {name: "" if v is None else v for name, v in {**shown, **changes}.items()}


def test_review_listing_fills_in_what_was_read(client, listing):
    sent = filled(client, listing)

    assert sent["title"] == "Head Gardener"
    assert sent["locations"] == "Lisbon, Portugal"
    assert sent["posted_date"] == "2026-03-04"
    assert (sent["pay_min"], sent["pay_max"], sent["pay_currency"]) == (40000, 50000, "USD")
    assert sent["employment_type"] == ""


def test_review_listing_ties_a_mark_to_its_field(client, listing):
    content = client.get(url(listing)).content.decode()

    assert '<mark data-span="title">Head Gardener</mark>' in content
    assert 'data-for-span="title"' in content
    assert "Read as:" in content
    assert "what you will do · 2 items" in content


def test_review_listing_shows_the_source_as_text_only(client, listing):
    content = client.get(url(listing)).content.decode()

    assert "<b>old</b>" not in content
    assert "&lt;b&gt;old&lt;/b&gt;" in content or "old" in content


def test_review_listing_offers_the_next_one(client, listing):
    following = ListingFactory(upload=listing.upload, state="read", pk=listing.pk - 1)

    response = client.get(url(listing))

    assert response.context["following"] == following


def test_review_listing_not_read_yet_is_not_found(client, organization):
    waiting = ListingFactory(upload__organization=organization)

    assert client.get(url(waiting)).status_code == 404


def test_review_listing_of_another_organization_is_not_found(sign_in, stranger, listing):
    client = sign_in(stranger)

    page = client.get(f"/o/{stranger.organization.slug}/listings/{listing.code}/")
    saved = client.post(f"/o/{stranger.organization.slug}/listings/{listing.code}/corrections/")

    assert (page.status_code, saved.status_code) == (404, 404)


def test_correct_reading_keeps_before_and_after(client, listing, recruiter):
    before = listing.reading.data

    response = client.post(
        url(listing, "corrections/"),
        filled(client, listing, title="Gardener", skills="Pruning, Grafting,, Pruning"),
    )

    reading = Reading.objects.get()
    listing.refresh_from_db()
    assert (response.status_code, listing.title) == (303, "Gardener")
    assert reading.data == before
    assert reading.corrections["title"] | {"at": None} == {
        "before": "Head Gardener",
        "after": "Gardener",
        "by": recruiter.pk,
        "at": None,
    }
    assert reading.corrections["skills"]["after"] == ["Pruning", "Grafting"]
    assert set(reading.corrections) == {"title", "skills"}


def test_correct_reading_records_what_changed(client, listing):
    client.post(url(listing, "corrections/"), filled(client, listing, title="Gardener"))

    event = Event.objects.get(kind="listing.corrected")
    assert event.facts["fields"] == {"title": {"before": "Head Gardener", "after": "Gardener"}}


def test_correct_reading_nothing_changed_records_nothing(client, listing):
    client.post(url(listing, "corrections/"), filled(client, listing))

    assert not Event.objects.filter(kind="listing.corrected").exists()
    assert Reading.objects.get().corrections == {}


def test_correct_reading_back_to_what_was_read_takes_the_correction_away(client, listing):
    client.post(url(listing, "corrections/"), filled(client, listing, title="Gardener"))
    client.post(url(listing, "corrections/"), filled(client, listing, title="Head Gardener"))

    assert Reading.objects.get().corrections == {}


def test_correct_reading_places_and_pay_are_plain_values(client, listing):
    client.post(
        url(listing, "corrections/"),
        filled(
            client,
            listing,
            locations="Porto, Portugal\n*, Texas, United States\nMexico",
            pay_min="30.50",
            pay_max="",
            pay_period="HOUR",
            relocation="no",
        ),
    )

    corrected = Reading.objects.get().corrections
    assert corrected["locations"]["after"] == [
        {"city": "Porto", "region": None, "country": "PT"},
        {"city": None, "region": "Texas", "country": "US"},
        {"city": None, "region": None, "country": "MX"},
    ]
    assert corrected["salary"]["after"] == {
        "min": 30.5,
        "max": None,
        "currency": "USD",
        "period": "HOUR",
    }
    assert corrected["relocation"]["after"] is False


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"pay_min": "9", "pay_max": "5"}, "pay_max"),
        ({"pay_min": "9", "pay_currency": ""}, "pay_currency"),
        ({"min_years_experience": "-1"}, "min_years_experience"),
        ({"posted_date": "yesterday"}, "posted_date"),
        ({"locations": "a, b, c, d"}, "locations"),
        ({"education": "wizardry"}, "education"),
        ({"title": "x\0y"}, "title"),
    ],
)
def test_correct_reading_refuses_at_the_field_and_saves_nothing(client, listing, changes, field):
    response = client.post(url(listing, "corrections/"), filled(client, listing, **changes))

    assert (response.status_code, list(response.context["form"].errors)) == (422, [field])
    assert Reading.objects.get().corrections == {}


def test_correct_reading_stale_page_is_told_and_may_be_sent_again(client, listing):
    mine = filled(client, listing, title="Mine")
    client.post(url(listing, "corrections/"), filled(client, listing, title="Theirs"))

    refused = client.post(url(listing, "corrections/"), mine)
    content = refused.content.decode()
    again = client.post(
        url(listing, "corrections/"),
        mine | {"row_version": refused.context["form"]["row_version"].value()},
    )

    assert (refused.status_code, again.status_code) == (409, 303)
    assert 'value="Mine"' in content
    assert "Saved now: Theirs" in content
    assert Reading.objects.get().corrections["title"]["after"] == "Mine"


def test_correct_reading_of_a_discarded_listing_is_refused(client, listing):
    sent = filled(client, listing, title="Gardener")
    client.post(url(listing, "discard/"))
    sent["row_version"] = Listing.objects.get().row_version

    response = client.post(url(listing, "corrections/"), sent)

    assert (response.status_code, Reading.objects.get().corrections) == (422, {})


def test_create_posting_from_reading_makes_a_draft_and_is_done(client, listing, recruiter):
    response = client.post(url(listing, "posting/"), filled(client, listing, title="Gardener"))

    posting = Posting.objects.get()
    listing.refresh_from_db()
    assert (response.status_code, posting.code in response.url) == (303, True)
    assert (posting.title, posting.listing, posting.state) == ("Gardener", listing, "draft")
    assert (posting.pay_min_minor, posting.pay_max_minor) == (4_000_000, 5_000_000)
    assert [str(place) for place in posting.places.all()] == ["Lisbon, PT"]
    assert [(line.text, line.is_must) for line in posting.requirements.all()] == [
        ("3+ years of gardening", True),
        ("A driving licence", True),
        ("Speaks Portuguese", False),
    ]
    assert "<li>Prune the roses &amp; hedges</li>" in posting.content_html
    assert listing.reviewed_at is not None
    assert {event.kind for event in Event.objects.filter(actor_id=recruiter.pk)} == {
        "listing.corrected",
        "listing.reviewed",
        "posting.created",
    }


def test_create_posting_from_reading_twice_is_one_posting(client, listing):
    sent = filled(client, listing)

    client.post(url(listing, "posting/"), sent)
    second = client.post(url(listing, "posting/"), sent)

    assert (second.status_code, Posting.objects.count()) == (409, 1)


def test_create_posting_from_reading_without_a_title_changes_nothing(client, listing):
    response = client.post(url(listing, "posting/"), filled(client, listing, title=""))

    listing.refresh_from_db()
    assert (response.status_code, list(response.context["form"].errors)) == (422, ["title"])
    assert (Posting.objects.count(), listing.reviewed_at) == (0, None)
    assert Reading.objects.get().corrections == {}


def test_create_posting_from_reading_shows_the_posting_afterwards(client, listing):
    client.post(url(listing, "posting/"), filled(client, listing))

    content = client.get(url(listing)).content.decode()

    assert "A posting was made of this listing." in content
    assert "Create posting" not in content


def test_review_listing_marks_what_is_to_be_checked(client, listing):
    reading = listing.reading
    reading.data["fields"]["company"]["sure"] = 0.4
    reading.save()

    response = client.get(url(listing))

    rows = [*response.context["rows"], *response.context["lists"]]
    assert [row.name for row in rows if row.is_unsure] == ["company"]
    assert "please check" in response.content.decode()


def test_review_listing_walks_up_and_down_the_list(client, listing):
    above = ListingFactory(upload=listing.upload, state="read")
    below = ListingFactory(upload=listing.upload, state="read", pk=listing.pk - 1)

    context = client.get(url(listing)).context

    assert (context["previous"], context["following"]) == (above, below)


def test_review_listing_walks_within_the_shelf_it_was_opened_from(client, listing):
    Listing.objects.update(triage="ready")
    ready = ListingFactory(upload=listing.upload, state="read", triage="ready")
    ListingFactory(upload=listing.upload, state="read", triage="look", pk=listing.pk - 1)

    context = client.get(url(listing), {"show": "ready"}).context

    assert (context["previous"], context["following"]) == (ready, None)


def test_correct_reading_lines_are_changed_one_by_one(client, listing):
    client.post(
        url(listing, "corrections/"),
        filled(client, listing, requirements=["3+ years of  gardening", "", "A van"]),
    )

    corrected = Reading.objects.get().corrections
    assert set(corrected) == {"requirements"}
    assert corrected["requirements"]["after"] == ["3+ years of gardening", "A van"]


def test_review_listing_more_lines_than_a_form_can_hold_are_left_as_read(client, listing):
    reading = listing.reading
    found = reading.data["fields"]["requirements"]
    found["value"], found["spans"] = ["Roses"] * 5000, [[0, 1]] * 5000
    reading.save()

    response = client.get(url(listing))
    client.post(url(listing, "corrections/"), filled(client, listing, title="Gardener"))

    assert [row.name for row in response.context["lists"]] == ["responsibilities"]
    assert set(Reading.objects.get().corrections) == {"title"}


def test_create_posting_from_reading_then_next_goes_on_and_offers_undo(client, listing):
    following = ListingFactory(upload=listing.upload, state="read", pk=listing.pk - 1)

    sent = filled(client, listing, title="Gardener", then="next")
    response = client.post(url(listing, "posting/"), sent)

    act = ListingAct.objects.get()
    (message,) = response.wsgi_request._messages
    assert (response.status_code, response.url) == (303, url(following))
    assert message.extra_tags == f"undo=/o/larkspur/listings/acts/{act.code}/undo/"
    assert Posting.objects.get().title == "Gardener"


def test_create_posting_from_reading_then_next_ends_with_the_list(client, listing):
    response = client.post(url(listing, "posting/"), filled(client, listing, then="next"))

    assert response.url == "/o/larkspur/listings/"


def test_create_posting_from_reading_then_next_without_a_title_says_why(client, listing):
    sent = filled(client, listing, title="", then="next")

    response = client.post(url(listing, "posting/"), sent)

    assert (response.status_code, Posting.objects.count()) == (422, 0)
    assert response.context["form"].non_field_errors()
    assert Reading.objects.get().corrections == {}


@pytest.mark.parametrize("count", [1, 3])
def test_review_listing_queries_do_not_grow(client, listing, count, django_assert_num_queries):
    ListingFactory.create_batch(count, upload=listing.upload, state="read")
    client.get(url(listing))

    with django_assert_num_queries(8):
        client.get(url(listing))


def test_review_listing_shows_what_would_run_as_words(client, organization, recruiter):
    attack = "<img src=x onerror=alert(1)>"
    text = f"Head Gardener {attack}\nLarkspur Estates\n\nWhat you will do\n- Prune {attack} roses\n"
    listing = ListingFactory(
        upload__organization=organization,
        upload__by=recruiter,
        file=private_files.save(text.encode()).name,
    )
    queue_reading(listing.upload, [listing])
    jobs.run(Job.objects.latest("pk").pk)
    listing.refresh_from_db()

    page = client.get(url(listing)).content.decode()
    client.post(url(listing, "posting/"), filled(client, listing))
    posting = Posting.objects.get(listing=listing)

    assert "<img src=x" not in page
    assert "&lt;img src=x onerror=alert(1)&gt;" in page
    assert "<img" not in posting.content_html
    assert "onerror" not in posting.content_html.replace("onerror=alert(1)&gt;", "")
