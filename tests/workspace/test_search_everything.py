"""Search everywhere."""

import re

import pytest

from applicants.actions.index_candidate import index_candidate
from tests.factories.applicants import ApplicationFactory, CandidateFactory
from tests.factories.postings import ListingFactory, PostingFactory

SEARCH = "/o/larkspur/search/"


@pytest.fixture
def gardener(organization):
    PostingFactory(organization=organization, title="Gardener")
    ListingFactory(upload__organization=organization, title="Gardener wanted")
    candidate = CandidateFactory(organization=organization, name="Gardener Joe")
    index_candidate(candidate.pk)
    return candidate


def test_search_everything_finds_each_kind(sign_in, recruiter, gardener):
    hits = sign_in(recruiter).get(SEARCH, {"q": "garden"}).context["hits"]

    assert [len(rows) for rows in (hits.candidates, hits.postings, hits.listings)] == [1, 1, 1]


def test_search_everything_one_letter_finds_only_commands(sign_in, recruiter, gardener):
    hits = sign_in(recruiter).get(SEARCH, {"q": "n"}).context["hits"]

    assert (hits.candidates, hits.postings, hits.listings) == ([], [], [])
    assert [command.label for command in hits.commands] == [
        "Go to Notifications",
        "New posting",
        "Add a person",
        "Choose notifications",
        "My profile",
    ]


def test_search_everything_finds_only_what_one_sees(sign_in, interviewer, gardener):
    assert not sign_in(interviewer).get(SEARCH, {"q": "gardener"}).context["hits"]


def test_search_everything_other_organizations_stay_unseen(sign_in, recruiter, organization):
    ApplicationFactory(candidate__name="Gardener Elsewhere")

    assert not sign_in(recruiter).get(SEARCH, {"q": "gardener"}).context["hits"]


def test_search_everything_escapes_what_was_asked(sign_in, recruiter):
    page = sign_in(recruiter).get(SEARCH, {"q": "<script>x"}).content.decode()

    assert "<script>x" not in page


REGION = {"HX-Request": "true", "HX-Target": "search-results"}


def test_search_everything_while_typing_answers_a_listbox(sign_in, recruiter, gardener):
    html = sign_in(recruiter).get(SEARCH, {"q": "garden"}, headers=REGION).content.decode()

    ids = re.findall(r'role="option" aria-selected="false" id="([^"]+)"', html)
    assert ids == ["hit-candidate-1", "hit-candidates", "hit-posting-1", "hit-listing-1"]
    assert 'role="listbox"' in html
    assert "<html" not in html


@pytest.mark.parametrize("q", ["NEAR(", '"gard', "tag:", "(((", "\x00", "%", "NOT"])
def test_search_everything_takes_any_sign(sign_in, recruiter, gardener, q):
    assert sign_in(recruiter).get(SEARCH, {"q": q}, headers=REGION).status_code == 200


@pytest.mark.parametrize(
    ("who", "labels"),
    [("owner", ["New posting"]), ("hiring_manager", []), ("interviewer", [])],
)
def test_search_everything_offers_only_what_one_may(sign_in, who, labels, request):
    client = sign_in(request.getfixturevalue(who))

    hits = client.get(SEARCH, {"q": "create job"}).context["hits"]

    assert [command.label for command in hits.commands] == labels


@pytest.mark.parametrize("count", [3, 5])  # of fewer, names like theirs are shown
def test_search_everything_statements_do_not_grow(
    sign_in, recruiter, organization, count, django_assert_num_queries
):
    PostingFactory.create_batch(count, organization=organization, title="Gardener")
    for person in CandidateFactory.create_batch(count, organization=organization):
        index_candidate(person.pk)
    client = sign_in(recruiter)

    with django_assert_num_queries(6):
        client.get(SEARCH, {"q": "candidate"}, headers=REGION)
