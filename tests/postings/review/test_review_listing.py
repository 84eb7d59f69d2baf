"""Reviewing a listing: what was read beside its source, and what is to be checked."""

import pytest

from ats.foundation import jobs
from ats.foundation.files import private_files
from ats.foundation.models import Job
from postings.actions.queue_listings import queue_reading
from postings.models import Listing, Posting, Reading
from reading.listings import read_listing
from tests.factories.postings import ListingFactory
from tests.postings.review.pages import TEXT, filled, url


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


def test_review_listing_more_lines_than_a_form_can_hold_are_left_as_read(client, listing):
    reading = listing.reading
    found = reading.data["fields"]["requirements"]
    found["value"], found["spans"] = ["Roses"] * 5000, [[0, 1]] * 5000
    reading.save()

    response = client.get(url(listing))
    client.post(url(listing, "corrections/"), filled(client, listing, title="Gardener"))

    assert [row.name for row in response.context["lists"]] == ["responsibilities"]
    assert set(Reading.objects.get().corrections) == {"title"}


@pytest.mark.parametrize(("name", "is_unsure"), [("LARKSPUR Ltd", False), ("Larkspur East", True)])
def test_review_listing_asks_nobody_about_the_organizations_own_name(
    client, listing, name, is_unsure
):
    listing.reading.data["fields"]["company"] = {
        "value": name, "spans": [], "rule": "", "sure": 0.6
    }  # fmt: skip
    listing.reading.save()

    rows = {row.name: row for row in client.get(url(listing)).context["rows"]}

    assert rows["company"].is_unsure is is_unsure


def test_review_listing_tells_what_the_checks_would_find_and_leads_to_the_words(client, listing):
    reading = listing.reading
    text = TEXT.replace("Head Gardener", "Rockstar Gardener").replace(
        "We keep", "Our young team keeps"
    )
    plain = read_listing(text.encode(), "job.txt").to_dict()
    reading.text, reading.data = plain.pop("text"), plain
    reading.save()

    response = client.get(url(listing))

    content = response.content.decode()
    told = {looked.finding.passage.text: looked for looked in response.context["checked"].all}
    young, name = told["young team"], f"finding-{told['young team'].finding.fingerprint}"
    assert "What the checks would find" in content
    assert f'href="#{young.anchor}"' in content
    assert f'id="{young.anchor}" data-span="{name}">young team</span>' in content
    assert f'data-for-span="{name}"' in content
    assert "Keep as it is" not in content


def test_review_listing_of_a_posting_leaves_the_checks_to_it(client, listing):
    client.post(url(listing, "posting/"), filled(client, listing))

    assert client.get(url(listing)).context["checked"] is None


def test_read_listing_of_the_organization_itself_waits_for_nobody(organization, recruiter):
    text = TEXT.replace(" Estates", "")
    listing = ListingFactory(
        upload__organization=organization, file=private_files.save(text.encode()).name
    )
    queue_reading(listing.upload, [listing])
    jobs.run(Job.objects.latest("pk").pk)
    listing.refresh_from_db()

    assert ["unsure", "company"] not in listing.reasons
    assert listing.employer == "Larkspur"


@pytest.mark.parametrize("count", [1, 3])
def test_review_listing_queries_do_not_grow(client, listing, count, django_assert_num_queries):
    ListingFactory.create_batch(count, upload=listing.upload, state="read")
    client.get(url(listing))

    with django_assert_num_queries(10):
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
