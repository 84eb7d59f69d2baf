"""The public list of an organization's openings."""

from datetime import timedelta
from time import perf_counter

import pytest
from django.urls import reverse
from django.utils import timezone

from postings.actions.close_posting import close_posting
from postings.actions.edit_posting import edit_posting
from postings.actions.pause_posting import pause_posting
from postings.actions.publish_posting import publish_posting
from postings.views import kept
from tests.factories.postings import PostingFactory

pytestmark = pytest.mark.django_db
HOSTILE = "<script>alert('x')</script>"


@pytest.fixture
def url(organization):
    return reverse("show_careers", args=[organization.slug])


@pytest.fixture(autouse=True)
def _nothing_kept():
    kept._kept.clear()


def make(organization, **words):
    return PostingFactory(
        organization=organization, published=True, **{"workplace": "remote", **words}
    )


def titles(response):
    return [opening.title for opening in response.context["page"]]


def test_show_careers_lists_published_postings_newest_first(anonymous, organization, url):
    make(organization, title="First")
    make(organization, title="Second")
    PostingFactory(organization=organization, title="Draft")
    make(None or PostingFactory().organization, title="Elsewhere")

    response = anonymous.get(url)

    assert titles(response) == ["Second", "First"]


@pytest.mark.parametrize("leave", [pause_posting, close_posting])
def test_show_careers_leaves_out_what_takes_no_applications(
    anonymous, organization, recruiter, url, leave
):
    leave(make(organization), by=recruiter)

    assert titles(anonymous.get(url)) == []


def test_show_careers_shows_the_published_words_not_the_saved_ones(
    anonymous, organization, recruiter, url
):
    posting = make(organization, title="As published")

    edit_posting(posting, by=recruiter, row_version=1, title="As saved")

    assert titles(anonymous.get(url)) == ["As published"]


def test_show_careers_shows_changes_once_they_are_published(
    anonymous, organization, recruiter, url
):
    posting = make(organization, content_html="<p>Roses.</p>")
    posting.stages.create(name="Applied")
    edit_posting(posting, by=recruiter, row_version=1, title="As saved")

    publish_posting(posting, by=recruiter)

    assert titles(anonymous.get(url)) == ["As saved"]


def test_show_careers_unknown_organization_is_not_found(anonymous, db):
    assert anonymous.get("/careers/nobody/").status_code == 404


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"q": "rose GARDENER"}, ["Rose gardener"]),
        ({"q": "lisbon"}, ["Rose gardener"]),
        ({"q": "xyz"}, []),
        ({"team": "Office"}, ["Accountant"]),
        ({"place": "Lisbon, Portugal"}, ["Rose gardener"]),
        ({"remote": "on"}, ["Accountant"]),
        ({"team": "Office", "place": "Lisbon, Portugal"}, []),
        ({"page": "nonsense"}, ["Accountant", "Rose gardener"]),
    ],
)
def test_show_careers_narrows(anonymous, organization, recruiter, url, asked, found):
    gardener = make(organization, title="Rose gardener", workplace="onsite", department="Beds")
    gardener.places.create(city="Lisbon", country="PT")
    gardener.stages.create(name="Applied")
    edit_posting(gardener, by=recruiter, row_version=1, content_html="<p>Roses.</p>")
    publish_posting(gardener, by=recruiter)
    make(organization, title="Accountant", department="Office")

    assert titles(anonymous.get(url, asked)) == found


@pytest.mark.parametrize("count", [1, 3])
def test_show_careers_statements(anonymous, organization, url, count, django_assert_num_queries):
    for _ in range(count):
        make(organization)

    with django_assert_num_queries(2):
        anonymous.get(url)


def test_show_careers_drawn_before_is_one_statement(
    anonymous, organization, url, django_assert_num_queries
):
    make(organization, title="Gardener")
    first = anonymous.get(url)

    with django_assert_num_queries(1):
        second = anonymous.get(url)

    assert (second.content, second["ETag"]) == (first.content, first["ETag"])


def test_show_careers_is_drawn_for_each_host(anonymous, organization, url):
    anonymous.get(url, headers={"host": "localhost"})

    assert "http://testserver/careers/" in anonymous.get(url).content.decode()


def test_show_careers_keeps_only_so_many_pages(anonymous, organization, url, monkeypatch):
    monkeypatch.setattr(kept, "MOST_KEPT", 2)
    for number in range(4):
        organization.tagline = f"Words {number}"
        organization.save()
        anonymous.get(url)

    assert len(kept._kept) == 2


def test_show_careers_revalidated_is_one_statement(
    anonymous, organization, url, django_assert_num_queries, time_machine
):
    time_machine.move_to("2026-11-20T12:00:00Z")  # not in the last minute of a day
    make(organization)
    etag = anonymous.get(url)["ETag"]

    with django_assert_num_queries(1):
        response = anonymous.get(url, headers={"if-none-match": etag})

    assert (response.status_code, response.content) == (304, b"")
    assert response["Cache-Control"] == "public, max-age=60"


@pytest.mark.parametrize("change", ["pause", "publish", "tagline", "day"])
def test_show_careers_etag_follows_what_is_shown(
    anonymous, organization, recruiter, url, change, time_machine
):
    posting = make(organization)
    etag = anonymous.get(url)["ETag"]

    if change == "pause":
        pause_posting(posting, by=recruiter)
    elif change == "publish":
        make(organization)
    elif change == "tagline":
        organization.tagline = "New words"
        organization.save()
    else:
        time_machine.move_to(timezone.now() + timedelta(days=1))

    assert anonymous.get(url, headers={"if-none-match": etag}).status_code == 200


def test_show_careers_sets_no_cookie(anonymous, organization, url):
    make(organization)

    response = anonymous.get(url)

    assert response.cookies == {}
    assert "Cookie" not in response.get("Vary", "")


def test_show_careers_fifty_openings_are_light(anonymous, organization, url):
    for number in range(50):
        make(organization, title=f"Software Engineer, Backend {number}", department="Engineering")

    assert len(anonymous.get(url).content) < 60_000


def test_show_careers_escapes_every_text(anonymous, organization, url):
    organization.tagline = organization.introduction = HOSTILE
    organization.name = HOSTILE
    organization.save()
    make(organization, title=HOSTILE, department=HOSTILE)

    body = anonymous.get(url, {"q": HOSTILE}).content.decode()

    assert "<script>alert" not in body


def test_show_careers_empty_says_so(anonymous, organization, url):
    assert "No openings right now" in anonymous.get(url).content.decode()


def test_show_careers_refuses_post(anonymous, organization, url):
    assert anonymous.post(url).status_code == 405


def test_show_careers_endless_search_is_cut(anonymous, organization, url):
    for number in range(20):
        make(organization, title=f"Gardener {number}")
    began = perf_counter()

    response = anonymous.get(url, {"q": "a " * 30_000})

    assert len(response.context["asked"]["q"]) <= 300
    assert perf_counter() - began < 2
