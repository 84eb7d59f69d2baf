"""Any two public versions stand beside each other, word by word; one can be taken up again."""

import pytest

from postings.actions.edit_posting import edit_posting
from postings.actions.publish_posting import publish_posting
from tests.factories.postings import PostingVersionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def posting(posting, recruiter):
    """Return a posting with two versions and something saved since."""
    edited = edit_posting(posting, by=recruiter, row_version=1, content_html="<p>Roses, bees.</p>")
    published = publish_posting(edited, by=recruiter)
    return edit_posting(published, by=recruiter, row_version=2, title="Head gardener")


def pieces(response):
    return {
        field.label: [tuple(piece) for line in field.lines if line for piece in line.pieces]
        for field in response.context["comparison"].fields
    }


def test_compare_versions_tells_the_words_that_differ(recruiter, posting, page, sign_in):
    response = sign_in(recruiter).get(page("versions/?from=1&to=2"))

    assert pieces(response) == {
        "Description": [("same", "Roses"), ("added", ", bees"), ("same", ".")]
    }
    assert "<ins>, bees</ins>" in response.content.decode()


def test_compare_versions_begins_with_what_is_not_public_yet(recruiter, posting, page, sign_in):
    comparison = sign_in(recruiter).get(page("versions/")).context["comparison"]

    assert (comparison.before.key, comparison.after.key) == ("2", "saved")
    assert [field.label for field in comparison.fields] == ["Title"]


def test_compare_versions_says_who_published_them(recruiter, posting, page, sign_in):
    comparison = sign_in(recruiter).get(page("versions/?from=1&to=2")).context["comparison"]

    assert (comparison.before.name, comparison.before.who) == ("Version 1", recruiter.name)


@pytest.mark.parametrize("query", ["from=9", "from=x", "to=-1", "from=" + "9" * 400, "to=²"])
def test_compare_versions_that_never_were_are_not_found(recruiter, posting, page, sign_in, query):
    assert sign_in(recruiter).get(page(f"versions/?{query}")).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_compare_versions_statements(
    recruiter, posting, page, sign_in, count, django_assert_num_queries
):
    for number in range(3, 3 + count):
        PostingVersionFactory(posting=posting, number=number, published_by=recruiter)
    client = sign_in(recruiter)

    with django_assert_num_queries(12):
        client.get(page("versions/"))


def test_restore_version_offers_the_way_back(recruiter, posting, page, sign_in):
    client = sign_in(recruiter)

    response = client.post(page("versions/1/restoring/"), {"row_version": 3}, follow=True)

    posting.refresh_from_db()
    kept = posting.set_aside.get()
    assert (posting.title, posting.content_html) == ("Gardener", "<p>Roses.</p>")
    assert page(f"set-aside/{kept.code}/return/") in response.content.decode()

    client.post(page(f"set-aside/{kept.code}/return/"))

    posting.refresh_from_db()
    assert posting.title == "Head gardener"


@pytest.mark.parametrize("sent", ["1", "", "x", "9" * 400])
def test_restore_version_of_a_stale_page_is_refused(recruiter, posting, page, sign_in, sent):
    response = sign_in(recruiter).post(page("versions/1/restoring/"), {"row_version": sent})

    posting.refresh_from_db()
    assert (response.status_code, posting.title) == (409, "Head gardener")
