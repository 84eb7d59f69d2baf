"""Search everywhere."""

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


def test_search_everything_one_letter_finds_nothing(sign_in, recruiter, gardener):
    assert not sign_in(recruiter).get(SEARCH, {"q": "g"}).context["hits"]


def test_search_everything_finds_only_what_one_sees(sign_in, interviewer, gardener):
    assert not sign_in(interviewer).get(SEARCH, {"q": "gardener"}).context["hits"]


def test_search_everything_other_organizations_stay_unseen(sign_in, recruiter, organization):
    ApplicationFactory(candidate__name="Gardener Elsewhere")

    assert not sign_in(recruiter).get(SEARCH, {"q": "gardener"}).context["hits"]


def test_search_everything_escapes_what_was_asked(sign_in, recruiter):
    page = sign_in(recruiter).get(SEARCH, {"q": "<script>x"}).content.decode()

    assert "<script>x" not in page
