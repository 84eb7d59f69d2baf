"""Where in a listing's text stands what the checks find in the draft it becomes."""

import pytest

from postings.models import Listing, PackChoice
from postings.queries.reading_findings import checked_reading, span_of
from postings.queries.readings import as_read, values_of
from reading.listings import Removed
from reading.listings.lint import Passage
from reading.text.spans import Span
from tests.postings.twins import listing_of
from tests.reading.listings.pages import reading_of

TEXT = """Rockstar Baker

Leeds, United Kingdom

About us
Join our young team and bake.

What you will do
- Bake bread at night

What we are looking for
- A native English speaker
"""


@pytest.fixture
def listing(organization):
    return Listing.objects.get(pk=listing_of(organization, TEXT).pk)


def told(listing):
    """Return the words that are found, in the text, by the rule's code."""
    read = as_read(listing.reading)
    checked, spans = checked_reading(read, values_of(listing.reading, read), listing.organization)
    return {
        looked.finding.passage.text: read.text[slice(*spans[looked.finding.fingerprint])]
        for looked in checked.all
        if looked.finding.passage and looked.finding.fingerprint in spans
    }


def test_checked_reading_finds_words_of_title_text_and_requirements(listing):
    found = told(listing)

    assert found == {word: word for word in found}
    assert {"Rockstar", "young team", "native English speaker"} <= set(found)


def test_checked_reading_of_what_somebody_wrote_anew_stands_nowhere(listing):
    listing.reading.corrections = {"title": {"before": "Rockstar Baker", "after": "Ninja Baker"}}

    assert not {"Ninja", "Rockstar"} & set(told(listing))


def test_checked_reading_asks_two_statements(listing, django_assert_num_queries):
    read = as_read(listing.reading)
    values, organization = values_of(listing.reading, read), listing.organization

    with django_assert_num_queries(2):
        checked_reading(read, values, organization)


def test_checked_reading_knows_which_packs_are_off(listing):
    for pack in {reason.pack for looked in _all(listing) for reason in looked.finding.reasons}:
        PackChoice.objects.create(organization=listing.organization, pack=pack, is_on=False)

    assert _all(listing) == []


def _all(listing):
    read = as_read(listing.reading)
    return checked_reading(read, values_of(listing.reading, read), listing.organization)[0].all


def passage(sentence, words):
    start = sentence.index(words)
    return Passage("content", "", start, start + len(words), words, sentence, 0)


def test_span_of_words_over_a_line_break():
    read = reading_of("Baker\n\nWe want a young\n  team here.\n")

    span = span_of(passage("We want a young team here.", "young team"), read)

    assert read.text[slice(*span)].split() == ["young", "team"]


def test_span_of_words_that_are_not_the_employers_is_that_of_the_next():
    read = reading_of("Be young.\n\nBe young.\n")
    read.removed = [Removed(Span(0, 9), "x")]

    assert span_of(passage("Be young.", "young"), read).start == read.text.rindex("young")


@pytest.mark.parametrize("sentence", ["Be old.", "young " * 2000])
def test_span_of_what_is_not_in_the_text_is_none(sentence):
    assert span_of(passage(sentence, sentence.split()[0]), reading_of("Be young.\n")) is None
