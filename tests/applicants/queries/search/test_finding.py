"""Finding candidates: the same on both databases."""

from itertools import islice
from time import perf_counter

import pytest

from applicants.actions.index_candidate import index_candidate, index_candidates
from applicants.models import Candidate
from applicants.queries.search import BrokenQuery, candidates_called, fold, search_candidates
from tests.factories.applicants import CandidateFactory, DocumentFactory


@pytest.fixture
def amara(organization):
    person = CandidateFactory(
        organization=organization, name="Amara Ólafsdóttir", email="amara@ledger.example"
    )
    DocumentFactory(candidate=person, text="Site reliability engineer. Python, C++ and node.js.")
    index_candidate(person.pk)
    return person


def found(member, q):
    return list(search_candidates(member, q))


@pytest.mark.parametrize(
    "q",
    [
        "amara",
        "AMARA olafsdottir",
        "ama pyth",
        "amara@ledger.example",
        "ledger",
        '"site reliability"',
        "“site reliability” python",
        "node.js",
        '"python"',
        "pyth*",
        "name:ólafs",
        "python OR haskell",
        "python -haskell",
        "NOT haskell",
        "(python haskell) OR reliability",
        "-(haskell OR erlang)",
        '"site reli*"',
    ],
)
def test_search_candidates_finds(amara, recruiter, q):
    assert found(recruiter, q) == [amara]


@pytest.mark.parametrize(
    "q",
    [
        "bernd",
        "amara haskell",
        '"reliability site"',
        '"pyth"',
        "python -reliability",
        "-python",
        "haskell OR erlang",
        "-(python OR erlang)",
        "amara@ledger.test",
        "js.node",
        "",
        "  ",
        "!?",
        "a' OR 1=1 --",
    ],
)
def test_search_candidates_finds_nobody(amara, recruiter, q):
    assert found(recruiter, q) == []


@pytest.mark.parametrize("q", ["a:*", "x & | !", "%", "_", "\x00", "NEAR", "email:_\x00"])
def test_search_candidates_syntax_of_a_database_is_only_words(amara, recruiter, q):
    assert found(recruiter, q) == []


@pytest.mark.parametrize("q", ["NEAR(", "AND", "words:amara*", "'", '"amara'])
def test_candidates_called_takes_any_sign(amara, recruiter, q):
    assert list(candidates_called(recruiter, q)) in ([], [amara])


@pytest.mark.parametrize(
    ("q", "at", "words"),
    [
        ("rose tga:silver", (5, 9), "Did you mean “tag:”"),
        ("zzzzzz:amara", (0, 7), "put them in quotation marks"),
        ("applied:soon", (0, 12), "not a date"),
        ("applied:2026-13", (0, 15), "not a date"),
        ("applied:2026-02-01..2026-01-01", (0, 30), "ends before it begins"),
        ("name:%", (0, 6), "no letter"),
        ("rose has:wings", (5, 14), "“has:” knows"),
        ("state:flying", (0, 12), "“state:” knows"),
    ],
)
def test_search_candidates_broken_field_says_where_and_why(recruiter, q, at, words):
    with pytest.raises(BrokenQuery, match=words) as refused:
        search_candidates(recruiter, q)

    assert refused.value.at == at


def test_search_candidates_after_a_change(amara, recruiter):
    Candidate.objects.update(name="Bernd Stone")
    index_candidate(amara.pk)

    assert (found(recruiter, "amara olafs"), found(recruiter, "bernd")) == ([], [amara])


def test_search_candidates_stays_in_the_organization(amara, stranger):
    assert found(stranger, "amara") == []


def test_search_candidates_hiring_manager_only_their_own(amara, hiring_manager):
    assert found(hiring_manager, "amara") == []


def test_search_index_goes_with_the_candidate(amara, organization, recruiter):
    number = amara.pk
    amara.delete()

    # The row's number may come again; what it found must not.
    CandidateFactory(pk=number, organization=organization, name="Somebody else")

    assert found(recruiter, "amara") == []


def test_index_candidates_twice_is_once(amara, recruiter):
    index_candidates([amara.pk, amara.pk])
    index_candidate(amara.pk)

    assert found(recruiter, "python") == [amara]


def test_index_candidate_that_is_gone_is_nothing(db):
    index_candidate(4711)


def test_index_candidate_takes_a_very_long_text(organization, recruiter):
    person = CandidateFactory(organization=organization)
    words = " ".join(f"word{n}" for n in range(200_000))
    DocumentFactory(candidate=person, text=words)

    index_candidate(person.pk)

    assert found(recruiter, "word123") == [person]


def test_index_candidate_takes_many_long_letters(organization, recruiter):
    person = CandidateFactory(organization=organization)
    letters = [chr(code) for code in range(0x12000, 0x12370)]  # four bytes each
    words = (a + b + c for a in letters for b in letters for c in letters)
    DocumentFactory(candidate=person, text=" ".join(islice(words, 80_000)))

    index_candidate(person.pk)

    assert found(recruiter, letters[0] * 3) == [person]


def test_fold_is_quick_on_a_long_run_of_accents():
    began = perf_counter()

    folded = fold("a" + "\u0301\u0316" * 100_000 + "b")

    assert (folded, perf_counter() - began < 5) == ("ab", True)


def test_fold_leaves_lower_case_words():
    assert fold("Ólafsdóttir, C++ & node.js_x") == "olafsdottir c node js x"
