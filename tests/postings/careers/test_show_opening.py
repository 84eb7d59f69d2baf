"""The public page of a posting: open, paused, gone, or nobody's business."""

import json
import re

import pytest
from django.urls import reverse

from postings.actions.close_posting import close_posting
from postings.actions.create_posting import create_posting
from postings.actions.edit_posting import edit_posting
from postings.actions.pause_posting import pause_posting
from postings.actions.publish_posting import publish_posting
from postings.actions.reopen_posting import reopen_posting
from tests.factories.postings import PostingFactory

pytestmark = pytest.mark.django_db
HOSTILE = "</script><script>alert('x')</script>"


@pytest.fixture
def posting(recruiter):
    posting = create_posting(
        by=recruiter,
        title="Gardener",
        places=[{"city": "Lisbon", "country": "PT"}],
        workplace="hybrid",
        employment_type="FULL_TIME",
        pay={"min_minor": 30_000_00, "max_minor": 40_000_50, "currency": "EUR", "period": "YEAR"},
        content_html="<h2>You will</h2><p>tend roses.</p>",
        requirements=["Knows roses", {"text": "Likes bees", "is_must": False}],
        reply_days=3,
    )
    return publish_posting(posting, by=recruiter)


def url_of(posting):
    return reverse("show_opening", args=[posting.organization.slug, posting.code])


def json_ld(response):
    found = re.search(
        r'<script type="application/ld\+json">(.*?)</script>', response.content.decode()
    )
    return json.loads(found[1])


def test_show_opening_says_it_all(anonymous, posting):
    body = anonymous.get(url_of(posting)).content.decode()

    for words in (
        "<h1>Gardener</h1>",
        "Lisbon, Portugal, hybrid",
        "€30,000–40,000.50 a year",
        "<p>tend roses.</p>",
        "Knows roses",
        "Likes bees",
        "You will hear from us within 3 working days.",
    ):
        assert words in body


def test_show_opening_follows_what_is_published_not_what_is_saved(anonymous, posting, recruiter):
    edit_posting(posting, by=recruiter, row_version=1, title="Head gardener")

    before = anonymous.get(url_of(posting)).context["opening"]["title"]
    publish_posting(posting, by=recruiter)
    after = anonymous.get(url_of(posting)).context["opening"]["title"]

    assert (before, after) == ("Gardener", "Head gardener")


def test_show_opening_paused_has_no_way_to_apply(anonymous, posting, recruiter):
    pause_posting(posting, by=recruiter)

    response = anonymous.get(url_of(posting))

    assert response.status_code == 200
    assert response.context["opening"]["can_apply"] is False
    assert response.context["json_ld"] == ""
    assert "Not taking applications right now" in response.content.decode()


def test_show_opening_closed_is_gone_and_names_others(anonymous, posting, recruiter):
    other = PostingFactory(
        organization=posting.organization, published=True, workplace="remote", title="Beekeeper"
    )
    close_posting(posting, by=recruiter)

    response = anonymous.get(url_of(posting))

    assert response.status_code == 410
    assert [opening.code for opening in response.context["others"]] == [other.code]
    assert "Gardener" in response.content.decode()


def test_show_opening_reopened_is_back(anonymous, posting, recruiter):
    close_posting(posting, by=recruiter)
    reopen_posting(posting, by=recruiter)

    assert anonymous.get(url_of(posting)).context["opening"]["can_apply"] is True


def test_show_opening_what_was_never_public_is_not_found(
    anonymous, organization, recruiter, posting
):
    draft = create_posting(by=recruiter, title="Draft")
    closed = create_posting(by=recruiter, title="Never shown")
    close_posting(closed, by=recruiter)
    elsewhere = PostingFactory(published=True)

    urls = [
        url_of(draft),
        url_of(closed),
        reverse("show_opening", args=[organization.slug, elsewhere.code]),
        reverse("show_opening", args=[organization.slug, "nothing"]),
        reverse("show_opening", args=["nobody", posting.code]),
    ]

    assert [anonymous.get(url).status_code for url in urls] == [404] * 5


def test_show_opening_statements(anonymous, posting, django_assert_num_queries):
    url = url_of(posting)

    with django_assert_num_queries(2):
        anonymous.get(url)
    with django_assert_num_queries(1):
        anonymous.get(url)


def test_show_opening_known_is_not_sent_again(anonymous, posting, django_assert_num_queries):
    etag = anonymous.get(url_of(posting))["ETag"]

    with django_assert_num_queries(1):
        response = anonymous.get(url_of(posting), headers={"if-none-match": etag})

    assert (response.status_code, response.content) == (304, b"")


@pytest.mark.parametrize("change", [pause_posting, None])
def test_show_opening_changed_is_sent_again(anonymous, posting, recruiter, change):
    etag = anonymous.get(url_of(posting))["ETag"]

    if change:
        change(posting, by=recruiter)
    else:
        edit_posting(posting, by=recruiter, row_version=1, title="New")
        publish_posting(posting, by=recruiter)

    response = anonymous.get(url_of(posting), headers={"if-none-match": etag})
    assert response.status_code == 200


def test_show_opening_sets_no_cookie(anonymous, posting, time_machine):
    time_machine.move_to("2026-11-20T12:00:00Z")  # not in the last minute of a day
    response = anonymous.get(url_of(posting))

    assert response.cookies == {}
    assert "Cookie" not in response.get("Vary", "")
    assert response["Cache-Control"] == "public, max-age=60"


def test_show_opening_is_light(anonymous, posting):
    assert len(anonymous.get(url_of(posting)).content) < 30_000


def test_show_opening_tells_search_engines(anonymous, posting, organization):
    assert json_ld(anonymous.get(url_of(posting))) == {
        "@context": "https://schema.org/",
        "@type": "JobPosting",
        "title": "Gardener",
        "description": (
            "<h2>You will</h2><p>tend roses.</p><p>What you bring</p>"
            "<ul><li>Knows roses</li><li>Likes bees</li></ul>"
        ),
        "datePosted": posting.published_at.date().isoformat(),
        "directApply": True,
        "identifier": {"@type": "PropertyValue", "name": "Larkspur", "value": posting.code},
        "hiringOrganization": {"@type": "Organization", "name": "Larkspur"},
        "employmentType": "FULL_TIME",
        "baseSalary": {
            "@type": "MonetaryAmount",
            "currency": "EUR",
            "value": {
                "@type": "QuantitativeValue",
                "minValue": 30000,
                "maxValue": 40000.5,
                "unitText": "YEAR",
            },
        },
        "jobLocation": [
            {
                "@type": "Place",
                "address": {
                    "@type": "PostalAddress",
                    "addressLocality": "Lisbon",
                    "addressCountry": "PT",
                },
            }
        ],
    }


def test_show_opening_remote_is_telecommute_from_its_countries(anonymous, posting, recruiter):
    edit_posting(posting, by=recruiter, row_version=1, workplace="remote")
    publish_posting(posting, by=recruiter)

    found = json_ld(anonymous.get(url_of(posting)))

    assert found["jobLocationType"] == "TELECOMMUTE"
    assert found["applicantLocationRequirements"] == [{"@type": "Country", "name": "Portugal"}]
    assert "jobLocation" not in found


def test_show_opening_lets_no_text_run(anonymous, recruiter):
    posting = create_posting(
        by=recruiter,
        title=HOSTILE,
        department=HOSTILE[:120],
        places=[{"city": HOSTILE, "region": HOSTILE}],
        content_html=f"<p>{HOSTILE}a</p>",
        requirements=[HOSTILE],
    )
    publish_posting(posting, by=recruiter)

    response = anonymous.get(url_of(posting))

    body = response.content.decode()
    assert "<script>alert" not in body
    assert json_ld(response)["title"] == HOSTILE
