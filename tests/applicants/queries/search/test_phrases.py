"""Phrases: a bounded number of texts is opened for a page, and nobody is lost by it."""

import pytest

from applicants.actions.index_candidate import index_candidates
from applicants.queries import candidates
from applicants.queries.candidates import Narrowing, candidate_page
from applicants.queries.search import parse, phrases
from applicants.queries.search.text import tsquery
from tests.factories.applicants import CandidateFactory, DocumentFactory

URL = "/o/larkspur/candidates/"


@pytest.fixture
def people(organization):
    """Twelve people with both words, every fourth with them side by side."""
    people = []
    for number in range(12):
        text = "rose garden" if number % 4 == 0 else "garden of a rose"
        person = CandidateFactory(organization=organization, name=f"Candidate {number:02}")
        DocumentFactory(candidate=person, text=text)
        people.append(person)
    index_candidates([person.pk for person in people])
    return people


@pytest.fixture
def few_at_a_time(monkeypatch):
    """Open three texts at most, and two of those that have all words."""

    def open_few(common):
        monkeypatch.setattr(phrases, "LOOK_AT", 3)
        monkeypatch.setattr(phrases, "OPEN", 2)
        monkeypatch.setattr(phrases, "SAMPLE", 3)
        monkeypatch.setattr(phrases, "COMMON", common)
        monkeypatch.setattr(candidates, "PAGE", 2)

    return open_few


def names_over_pages(member, q, sort=""):
    names, after, pages = [], "", 0
    while pages == 0 or after:
        page = candidate_page(member, Narrowing(q=q), sort=sort, after=after)
        names += [row["code"] for row in page.rows]
        after, pages = page.after, pages + 1
        assert pages < 20
    return names


@pytest.mark.parametrize("common", [1, 4])
@pytest.mark.parametrize("q", ['"rose garden"', 'name:candidate ("rose garden" OR tulip) -"a b"'])
def test_candidate_page_of_a_phrase_finds_everybody(people, recruiter, few_at_a_time, common, q):
    few_at_a_time(common)
    expected = [people[number].code for number in (0, 4, 8)]

    assert names_over_pages(recruiter, q) == expected[::-1]
    assert names_over_pages(recruiter, q, "name") == expected


@pytest.mark.services
def test_candidate_page_of_a_phrase_opens_a_bounded_number(
    people, recruiter, few_at_a_time, django_assert_num_queries
):
    few_at_a_time(4)

    with django_assert_num_queries(4):
        page = candidate_page(recruiter, Narrowing(q='"garden rose"'))

    assert (page.rows, page.is_part, page.after) == ([], True, people[-2].code)


@pytest.mark.services
def test_list_candidates_leads_further_when_not_all_were_read(
    people, recruiter, few_at_a_time, sign_in
):
    few_at_a_time(1)
    client = sign_in(recruiter)

    html = client.get(URL, {"q": '"garden rose"'}).content.decode()
    counts = client.get(f"{URL}counts/", {"q": '"rose garden"'}).content.decode()

    assert "Nobody yet" in html
    assert f"after={people[-3].code}" in html
    assert '<strong class="num">0+</strong>' in counts


@pytest.mark.parametrize(
    ("q", "loose"),
    [
        ('"rose garden"', "(('rose') & ('garden'))"),
        ('"rose gard*"', "(('rose') & ('gard':*))"),
        ('tulip "rose garden"', "(('tulip':*) & (('rose') & ('garden')))"),
        ('tulip -"rose garden"', "(('tulip':*))"),
        ("tulip -rose", "(('tulip':*) & !('rose':*))"),
        ('tulip OR "rose garden"', "(('tulip':*) | (('rose') & ('garden')))"),
    ],
)
def test_loosened_finds_at_least_whom_the_tree_finds(q, loose):
    assert tsquery(phrases.loosened(parse(q))) == loose
