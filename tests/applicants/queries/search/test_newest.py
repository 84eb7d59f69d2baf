"""The first of those found, when they are not among the first that are looked at."""

import pytest

from applicants.actions.index_candidate import index_candidates
from applicants.queries import candidates
from applicants.queries.candidates import Narrowing, candidate_page
from applicants.queries.search import newest
from tests.factories.applicants import ApplicationFactory, CandidateFactory, DocumentFactory
from tests.factories.postings import PostingFactory


@pytest.mark.parametrize("look_at", [1, 100])
def test_word_within_a_posting_is_found_behind_those_looked_at(
    organization, recruiter, monkeypatch, look_at
):
    monkeypatch.setattr(newest, "LOOK_AT", look_at)
    here, elsewhere = PostingFactory.create_batch(2, organization=organization)
    people = []
    for number in range(8):
        person = CandidateFactory(organization=organization)
        text = "roses" if number < 4 else "tulips"
        DocumentFactory(candidate=person, text=text)
        ApplicationFactory(posting=here if number % 2 else elsewhere, candidate=person)
        people.append(person)
    index_candidates([person.pk for person in people])

    page = candidate_page(recruiter, Narrowing(q="roses", posting=here.code))
    nothing = candidate_page(recruiter, Narrowing(q="roses", posting="nosuchcode"))

    assert [row["code"] for row in page.rows] == [people[3].code, people[1].code]
    assert nothing.rows == []


@pytest.mark.parametrize("look_at", [3, 100])
@pytest.mark.parametrize("sample", [1, 2, 5, 50])
def test_word_is_found_whatever_the_first_rows_say_of_how_common_it_is(
    organization, recruiter, monkeypatch, look_at, sample
):
    monkeypatch.setattr(newest, "LOOK_AT", look_at)
    monkeypatch.setattr(newest, "SAMPLE", sample)
    monkeypatch.setattr(newest, "FEW_OF_SAMPLE", 2)
    candidates._first.cache_clear()  # what was prepared holds the numbers
    people = [CandidateFactory(organization=organization) for _number in range(8)]
    for person in people:
        text = "roses" if person in people[::2] else "tulips"
        DocumentFactory(candidate=person, text=f"{text} and {person.code}")
    index_candidates([person.pk for person in people])

    def found(q: str) -> list[str]:
        return [row["code"] for row in candidate_page(recruiter, Narrowing(q=q)).rows]

    with_roses, oldest = found("roses"), found(people[0].code)
    candidates._first.cache_clear()

    assert with_roses == [person.code for person in reversed(people[::2])]
    assert oldest == [people[0].code]
