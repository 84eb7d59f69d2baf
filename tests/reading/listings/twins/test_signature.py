"""What is kept of a listing to compare it."""

from reading.listings.twins import Signature, signature_of
from reading.listings.twins.shingles import shingles_of, words_of
from reading.listings.twins.signature import MOST_KEYS
from tests.reading.listings.pages import reading_of
from tests.reading.listings.twins.listings import PLANNER, signature


def test_a_signature_survives_packing():
    found = signature(PLANNER)

    assert Signature.from_bytes(found.to_bytes()) == found


def test_amounts_and_places_are_one_sign():
    assert words_of("You'll earn 45,000 € in Porto", {"porto"}) == "youll earn 45 # in #".split()


def test_two_words_are_a_group_and_one_is_none():
    assert [len(list(shingles_of(words.split()))) for words in ("a b c d", "a b", "a")] == [2, 1, 0]


def test_a_long_listing_has_no_more_keys_than_are_kept():
    lines = "\n".join(f"- Carry crate {n} of row x{n} to shelf y{n}" for n in range(500))

    found = signature_of(reading_of("Porter\n\nYour duties\n" + lines))

    assert len(found.index_keys()) == MOST_KEYS


def test_facts_given_stand_over_those_read():
    found = signature_of(reading_of(PLANNER), {"title": "Night Baker", "company": ""})

    assert (found.facts["title"], "company" in found.facts) == ("Night Baker", False)
