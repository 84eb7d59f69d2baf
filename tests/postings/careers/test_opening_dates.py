"""The public sees an opening from its first day to its last, by the clock of its organization."""

import re
from datetime import date, datetime, timedelta

import pytest
from django.urls import reverse

from postings.views import kept
from tests.factories.postings import PostingFactory

pytestmark = pytest.mark.django_db

# The last minute before a first day of 1 December and before the end of a last day of it: UTC.
ZONES = [
    ("UTC", "2026-11-30T23:59:59Z", "2026-12-01T23:59:59Z"),
    ("Pacific/Kiritimati", "2026-11-30T09:59:59Z", "2026-12-01T09:59:59Z"),
    ("America/Los_Angeles", "2026-12-01T07:59:59Z", "2026-12-02T07:59:59Z"),
    ("Asia/Kathmandu", "2026-11-30T18:14:59Z", "2026-12-01T18:14:59Z"),
]
zones = pytest.mark.parametrize(("zone", "before_it", "last"), ZONES, ids=[row[0] for row in ZONES])
DAY = date(2026, 12, 1)


@pytest.fixture
def clock(time_machine):
    """Return a function: go to a second, or some seconds on from there."""

    def go_to(moment, seconds=0):
        time_machine.move_to(
            datetime.fromisoformat(moment) + timedelta(seconds=seconds), tick=False
        )

    return go_to


@pytest.fixture
def make(organization, clock):
    """Return a function: an opening published in November, in an organization of some zone."""

    def made(zone="UTC", **dates):
        clock("2026-11-20T12:00:00+00:00")
        kept._kept.clear()  # under a frozen clock two tests' pages have one ETag
        organization.time_zone = zone
        organization.save()
        return PostingFactory(
            organization=organization, published=True, workplace="remote", **dates
        )

    return made


def pages_of(anonymous, posting):
    """Return what careers list, sitemap, opening and form say of it: listed, listed, 200, 200."""
    slug = posting.organization.slug
    listed = anonymous.get(reverse("show_careers", args=[slug])).content.decode()
    mapped = anonymous.get(reverse("show_sitemap", args=[slug])).content.decode()
    args = [slug, posting.code]
    opening = anonymous.get(reverse("show_opening", args=args)).status_code
    form = anonymous.get(reverse("apply", args=args)).status_code
    return posting.code in listed, posting.code in mapped, opening, form


OPEN = (True, True, 200, 200)
HIDDEN = (False, False, 404, 404)
OVER = (False, False, 410, 410)


@zones
def test_opening_is_not_there_until_the_second_its_first_day_begins(
    anonymous, make, clock, zone, before_it, last
):
    posting = make(zone, opens_on=DAY)

    clock(before_it)
    before = pages_of(anonymous, posting)
    clock(before_it, seconds=1)
    after = pages_of(anonymous, posting)

    assert (before, after) == (HIDDEN, OPEN)


@zones
def test_opening_is_over_the_second_after_its_last_day(
    anonymous, make, clock, zone, before_it, last
):
    posting = make(zone, closes_on=DAY)

    clock(last)
    before = pages_of(anonymous, posting)
    clock(last, seconds=1)
    after = pages_of(anonymous, posting)

    assert (before, after) == (OPEN, OVER)


def test_opening_over_says_so_kindly(anonymous, make, clock):
    posting = make(closes_on=DAY)
    clock("2026-12-02T00:00:00+00:00")
    args = [posting.organization.slug, posting.code]

    page = anonymous.get(reverse("show_opening", args=args)).content.decode()
    form = anonymous.get(reverse("apply", args=args)).content.decode()

    assert "no longer takes applications" in page
    assert "the last day was 1 December 2026" in form


@zones
@pytest.mark.parametrize("name", ["opens_on", "closes_on"])
def test_opening_etags_change_with_its_days(anonymous, make, clock, zone, before_it, last, name):
    posting = make(zone, **{name: DAY})
    url = reverse("show_careers", args=[posting.organization.slug])
    moment = before_it if name == "opens_on" else last

    clock(moment)
    etag = anonymous.get(url)["ETag"]
    same = anonymous.get(url, headers={"if-none-match": etag}).status_code
    clock(moment, seconds=1)
    other = anonymous.get(url, headers={"if-none-match": etag}).status_code

    assert (same, other) == (304, 200)


def test_opening_is_kept_by_no_browser_beyond_its_day(anonymous, make, clock):
    posting = make("Asia/Kathmandu", closes_on=DAY)
    url = reverse("show_opening", args=[posting.organization.slug, posting.code])

    clock("2026-12-01T18:14:45+00:00")
    late = anonymous.get(url)["Cache-Control"]
    clock("2026-12-01T12:00:00+00:00")
    noon = anonymous.get(url)["Cache-Control"]

    assert (late, noon) == ("public, max-age=15", "public, max-age=60")


def test_opening_tells_until_when_it_is_valid(anonymous, make):
    posting = make("America/Los_Angeles", opens_on=date(2026, 11, 20), closes_on=DAY)
    url = reverse("show_opening", args=[posting.organization.slug, posting.code])

    page = anonymous.get(url).content.decode()

    assert '"validThrough": "2026-12-01T23:59:59-08:00"' in page
    assert "Apply by 1 December 2026, the end of the day in America/Los Angeles." in page


def test_opening_is_posted_on_the_day_it_opens(anonymous, make, clock):
    make(title="Older, opens later", opens_on=DAY)
    clock("2026-11-25T12:00:00+00:00")
    PostingFactory(
        organization=make().organization, published=True, workplace="remote", title="Newer"
    )
    clock("2026-12-01T09:00:00+00:00")

    page = anonymous.get(reverse("show_careers", args=["larkspur"])).content.decode()

    assert page.index("Older, opens later") < page.index("Newer")
    assert re.search(r"Older, opens later.*?Posted today", page, re.DOTALL)


def test_opening_dates_cost_the_public_pages_no_statement(
    anonymous, make, django_assert_num_queries
):
    posting = make(opens_on=date(2026, 11, 1), closes_on=DAY)
    args = [posting.organization.slug, posting.code]

    with django_assert_num_queries(2):
        anonymous.get(reverse("show_opening", args=args))
    with django_assert_num_queries(1):
        anonymous.get(reverse("show_opening", args=args))
    with django_assert_num_queries(2):
        anonymous.get(reverse("show_careers", args=args[:1]))
    with django_assert_num_queries(1):
        anonymous.get(reverse("apply", args=args))
