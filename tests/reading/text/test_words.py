"""Words are runs of letters, told with and without a pattern."""

import pytest

from reading.text.words import WORD, words_in


@pytest.mark.parametrize(
    "text",
    [
        "we bake bread",
        "Bäcker/in (m/w/d)",
        "3years python3.11",
        "l’école_du\u00a0pain",
        "½ cup",
        "  ",
    ],
)
def test_words_are_those_that_the_pattern_finds(text):
    assert words_in(text.split()) == WORD.findall(text)
