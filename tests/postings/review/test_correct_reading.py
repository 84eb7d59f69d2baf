"""Correcting a reading: before and after are kept, a stale page loses nothing."""

import pytest

from ats.activity.models import Event
from postings.models import Listing, Reading
from tests.postings.review.pages import filled, url


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


def test_correct_reading_lines_are_changed_one_by_one(client, listing):
    client.post(
        url(listing, "corrections/"),
        filled(client, listing, requirements=["3+ years of  gardening", "", "A van"]),
    )

    corrected = Reading.objects.get().corrections
    assert set(corrected) == {"requirements"}
    assert corrected["requirements"]["after"] == ["3+ years of gardening", "A van"]
