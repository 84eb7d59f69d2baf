"""Misspelt names are forgiven, the same on both databases."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from applicants.actions.index_candidate import index_candidate
from applicants.queries.search import parse
from applicants.queries.search.likeness import called_like, distance, name_words
from tests.factories.applicants import CandidateFactory


@pytest.fixture
def people(organization):
    found = {}
    for name in ("Amara Ólafsdóttir", "Bernd Holberg", "Anna Hallberg", "Jörg Müller"):
        person = CandidateFactory(organization=organization, name=name)
        index_candidate(person.pk)
        found[person.pk] = name.split(" ")[0]
    return found


@pytest.mark.parametrize(
    ("q", "names"),
    [
        ("hollberg", ["Anna", "Bernd"]),
        ("holbreg", ["Bernd"]),
        ("holbrg", ["Bernd"]),
        ("olafsdotir", ["Amara"]),
        ("amra", ["Amara"]),
        ("lafsdott", ["Amara"]),
        ("bernd hollberg", ["Bernd"]),
        ("muler", ["Jörg"]),
        ("zzzzzz", []),
        ("bernd zzzzzz", []),
        ('"hollberg"', []),
        ("-hollberg", []),
        ("abc", []),
        ("", []),
    ],
)
def test_called_like(people, organization, q, names):
    found = called_like(name_words(parse(q)), organization.pk)

    assert [people[pk] for pk in found] == names


def test_called_like_stays_in_the_organization(people, stranger):
    assert called_like(("hollberg",), stranger.organization_id) == []


@pytest.mark.parametrize(("asked", "name"), [("mogs", "Moss Field"), ("mogs", "Inés Moss")])
def test_called_like_goes_by_how_a_word_of_the_name_begins(organization, asked, name):
    person = CandidateFactory(organization=organization, name=name)
    index_candidate(person.pk)

    assert called_like((asked,), organization.pk) == [person.pk]


def test_called_like_does_not_read_through_everybody(people, organization):
    with CaptureQueriesContext(connection) as asked:
        called_like(("hollberg",), organization.pk)
    statement = asked[-1]["sql"]

    if connection.vendor == "sqlite":  # tables this small PostgreSQL always reads through
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN QUERY PLAN {statement}")
            steps = [step for *_place, step in cursor.fetchall()]
        by_organization = [step for step in steps if "organization_id=?" in step]
        assert [step for step in steps if step.startswith("SCAN applicants_candidate")] == []
        assert all("<expr>>? AND <expr><?" in step for step in by_organization)


@pytest.mark.parametrize(
    ("asked", "written", "far"),
    [
        ("amara", "amara", 0),
        ("mar", "amara", 0),
        ("amra", "amara", 1),
        ("amaar", "amara", 1),
        ("bernt", "bernd", 1),
        ("holberk", "hallberg", 3),
        ("ab", "abcdefgh", 0),
        ("xyz", "abcdefgh", 9),
    ],
)
def test_distance(asked, written, far):
    assert distance(asked, written) == far
