"""The differences of two texts, word by word."""

from reading.listings.twins.texts import Run, TextDifference, compare_texts, word_difference
from tests.reading.listings.pages import reading_of
from tests.reading.listings.twins.listings import PLANNER


def test_only_changed_words_are_marked():
    found = word_difference("Plan the three lines", "Plan the four lines")

    assert found.one == (Run("Plan the", False), Run("three", True), Run("lines", False))
    assert found.other == (Run("Plan the", False), Run("four", True), Run("lines", False))


def test_sentences_are_paired_in_any_order_and_signs_do_not_count():
    other = PLANNER.replace("three pouring lines", "four pouring lines").replace("wax.", "wax")

    found = compare_texts(reading_of(PLANNER), reading_of(other))

    (difference,) = found.different
    assert [run.text for run in difference.one if run.is_changed] == ["three"]
    assert found.same > 8


def test_a_sentence_of_one_side_has_no_other_side():
    other = PLANNER + "- You own a pair of safety shoes\n"

    found = compare_texts(reading_of(PLANNER), reading_of(other)).different

    assert found == (TextDifference((), (Run("You own a pair of safety shoes", True),)),)
