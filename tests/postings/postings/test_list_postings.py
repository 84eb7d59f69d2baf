"""The list of postings."""

import pytest

from postings.models import Posting
from tests.factories.applicants import ApplicationFactory, AssignmentFactory
from tests.factories.postings import PostingFactory, StageFactory, TeamMemberFactory

pytestmark = pytest.mark.django_db
URL = "/o/larkspur/postings/"


def titles(response):
    return [posting.title for posting in response.context["page"]]


def test_list_postings_shows_the_open_ones_first(recruiter, organization, sign_in):
    PostingFactory(organization=organization, published=True, title="Open")
    PostingFactory(organization=organization, published=True, title="Paused", state="paused")
    PostingFactory(organization=organization, title="Draft")
    PostingFactory(published=True, title="Elsewhere")

    response = sign_in(recruiter).get(URL)

    assert titles(response) == ["Paused", "Open"]
    counts = response.context["counts"]
    assert (counts.open, counts.draft, counts.closed) == (2, 1, 0)


def test_list_postings_begins_with_the_first_list_that_has_something(
    recruiter, organization, sign_in
):
    PostingFactory(organization=organization, title="Draft")

    assert titles(sign_in(recruiter).get(URL)) == ["Draft"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"state": "draft"}, ["Rose gardener"]),
        ({"state": "closed"}, []),
        ({"state": "nonsense"}, ["Beekeeper"]),
        ({"q": "BEE"}, ["Beekeeper"]),
        ({"q": "meadow"}, ["Beekeeper"]),
        ({"q": "%"}, []),
        ({"q": "a\x00b"}, []),
        ({"page": "99"}, ["Beekeeper"]),
    ],
)
def test_list_postings_narrows(recruiter, organization, sign_in, asked, found):
    PostingFactory(organization=organization, title="Rose gardener")
    PostingFactory(
        organization=organization, published=True, title="Beekeeper", department="Meadow"
    )

    assert titles(sign_in(recruiter).get(URL, asked)) == found


def test_list_postings_counts_applications(recruiter, organization, sign_in):
    posting = PostingFactory(organization=organization, published=True)
    ApplicationFactory(posting=posting)
    ApplicationFactory(posting=posting, state="rejected", stage=None)
    PostingFactory(organization=organization, published=True)

    rows = list(sign_in(recruiter).get(URL).context["page"])

    assert [(row.application_count, row.active_count) for row in rows] == [(0, 0), (2, 1)]


def test_list_postings_interviewer_counts_what_they_see(interviewer, organization, sign_in):
    posting = PostingFactory(organization=organization, published=True)
    AssignmentFactory(application=ApplicationFactory(posting=posting), membership=interviewer)
    ApplicationFactory(posting=posting)
    ApplicationFactory(posting=posting, state="rejected", stage=None)

    rows = list(sign_in(interviewer).get(URL).context["page"])

    assert [(row.application_count, row.active_count) for row in rows] == [(1, 1)]


def test_list_postings_hiring_manager_sees_their_teams(hiring_manager, organization, sign_in):
    mine = PostingFactory(organization=organization, published=True)
    TeamMemberFactory(posting=mine, membership=hiring_manager)
    PostingFactory(organization=organization, published=True)

    assert list(sign_in(hiring_manager).get(URL).context["page"]) == [mine]


def test_list_postings_interviewer_sees_what_they_are_assigned_to(
    interviewer, organization, sign_in
):
    posting = PostingFactory(organization=organization, published=True)
    AssignmentFactory(application=ApplicationFactory(posting=posting), membership=interviewer)
    PostingFactory(organization=organization, published=True)

    assert list(sign_in(interviewer).get(URL).context["page"]) == [posting]


def test_list_postings_without_any_says_what_to_do(recruiter, sign_in):
    assert "Begin one by hand" in sign_in(recruiter).get(URL).content.decode()


def test_list_postings_without_a_team_says_why(hiring_manager, sign_in):
    assert "hiring team" in sign_in(hiring_manager).get(URL).content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_list_postings_statements(
    recruiter, organization, sign_in, count, django_assert_num_queries
):
    client = sign_in(recruiter)
    for _ in range(count):
        posting = PostingFactory(organization=organization, published=True)
        posting.places.create(city="Lisbon")
        TeamMemberFactory(posting=posting, is_lead=True)
        ApplicationFactory(posting=posting, stage=StageFactory(posting=posting))
    client.get(URL)

    # The gate 3, the frame 1; counts, page count, page, places, team.
    with django_assert_num_queries(9):
        client.get(URL)


def test_list_postings_escapes_titles(recruiter, organization, sign_in):
    Posting.objects.bulk_create(
        [Posting(organization=organization, title="<script>alert(1)</script>", department="<b>")]
    )

    body = sign_in(recruiter).get(URL, {"q": "<script>"}).content.decode()

    assert "<script>alert" not in body
