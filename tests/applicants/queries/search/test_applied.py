"""Who applied for a few postings, begun at the postings: the same people, and each once."""

import pytest
from django.db.models import Q

from applicants.actions.index_candidate import index_candidates
from applicants.queries import candidates
from applicants.queries.candidates import Narrowing, candidate_page
from applicants.queries.search import newest, phrases
from applicants.queries.search.applied import postings_in
from tests.factories.applicants import ApplicationFactory, CandidateFactory, DocumentFactory
from tests.factories.postings import PostingFactory


@pytest.fixture
def gardeners(organization):
    """Nine people, named backwards: six applied to garden, two of them twice; all but one for
    roses, every other with a rose garden."""
    here, there = (
        PostingFactory(organization=organization, title=f"Gardener, {city}")
        for city in ("Leeds", "Utrecht")
    )
    elsewhere = PostingFactory(organization=organization, title="Nurse")
    people = []
    for number in range(9):
        person = CandidateFactory(organization=organization, name=f"Person {9 - number}")
        text = "tulips" if number == 4 else "rose garden" if number % 2 else "garden of a rose"
        DocumentFactory(candidate=person, text=text)
        for posting in ((here,), (here, there), (elsewhere,))[number % 3]:
            ApplicationFactory(posting=posting, candidate=person)
        people.append(person)
    index_candidates([person.pk for person in people])
    return people


@pytest.fixture(params=[1, 2, 100])
def look_at(request, monkeypatch):
    """Look at so many first ones, by a page of two."""
    for module in (newest, phrases):
        monkeypatch.setattr(module, "LOOK_AT", request.param)
        monkeypatch.setattr(module, "SAMPLE", 1)
    monkeypatch.setattr(newest, "FEW_OF_SAMPLE", 1)
    monkeypatch.setattr(phrases, "OPEN", 2)
    monkeypatch.setattr(phrases, "COMMON", 2)
    monkeypatch.setattr(candidates, "PAGE", 2)


def found(member, people, asked, sort):
    """Return the places among people of those who are found, over all pages."""
    codes, after, pages = [], "", 0
    while pages == 0 or after:
        page = candidate_page(member, asked, sort=sort, after=after)
        codes += [row["code"] for row in page.rows]
        after, pages = page.after, pages + 1
        assert pages < 20
    places = {person.code: place for place, person in enumerate(people)}
    return [places[code] for code in codes]


@pytest.mark.parametrize("sort", ["", "oldest", "name", "name_back", "changed"])
@pytest.mark.parametrize(
    ("q", "expected"),
    [
        ("rose posting:gardener", [0, 1, 3, 6, 7]),
        ("rose posting:utrecht", [1, 7]),
        ("rose (posting:leeds OR posting:nurse)", [0, 1, 2, 3, 5, 6, 7, 8]),
        ("rose posting:gardener stage:nowhere", []),
        ("rose posting:gardener -posting:utrecht", [0, 1, 3, 6, 7]),
        ("rose posting:nobody", []),
        ('posting:gardener name:"person 9"', [0]),
        ('"rose garden" posting:gardener', [1, 3, 7]),
        ('"rose garden" posting:utrecht', [1, 7]),
    ],
)
def test_candidate_page_of_words_and_postings(gardeners, recruiter, look_at, q, expected, sort):
    is_newest_first = sort in ("", "name", "changed")
    ordered = expected[::-1] if is_newest_first else expected

    assert found(recruiter, gardeners, Narrowing(q=q), sort) == ordered


@pytest.mark.parametrize("sort", ["", "oldest", "name"])
def test_candidate_page_of_a_posting_beside_a_query_that_names_others(
    gardeners, recruiter, look_at, sort
):
    here = gardeners[0].applications.get().posting
    asked = Narrowing(q="rose posting:utrecht", posting=here.code)

    assert sorted(found(recruiter, gardeners, asked, sort)) == [1, 7]


@pytest.mark.parametrize("sort", ["", "oldest", "name", "changed"])
def test_candidate_page_of_a_word_in_every_order(gardeners, recruiter, look_at, sort):
    candidates._first.cache_clear()  # what was prepared holds the numbers
    expected = [0, 1, 2, 3, 5, 6, 7, 8]

    places = found(recruiter, gardeners, Narrowing(q="rose"), sort)
    candidates._first.cache_clear()

    assert places == (expected if sort == "oldest" else expected[::-1])


ONE, TWO = Q(posting_id__in=[1]), Q(posting_id__in=[2, 3])


@pytest.mark.parametrize(
    ("asked", "postings"),
    [
        (ONE, [1]),
        (ONE & Q(state="active"), [1]),
        (Q(state="active") & TWO, [2, 3]),
        (ONE | TWO, [1, 2, 3]),
        (ONE | Q(state="active"), []),
        (~ONE, []),
        (~ONE & TWO, [2, 3]),
        (Q(posting_id__in=[]), []),
        (Q(), []),
    ],
)
def test_postings_in(asked, postings):
    assert postings_in(asked) == postings
