"""A posting is made of a reading, once, and the review goes on with the next."""

from ats.activity.models import Event
from postings.models import ListingAct, Posting, Reading
from tests.factories.postings import ListingFactory
from tests.postings.review.pages import filled, url


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
