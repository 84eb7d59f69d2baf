"""How far two texts are the same, from their sketches."""

import random

import pytest

from reading.persons import likeness, sketch_of


def text_of(seed, words=600):
    dice = random.Random(seed)
    return " ".join(f"word{dice.randint(0, 5000)}" for _n in range(words))


def test_sketch_of_few_words_is_empty():
    assert sketch_of("five words are too few") == []


def test_likeness_of_the_same_text_is_one():
    assert likeness(sketch_of(text_of(1)), sketch_of(text_of(1))) == 1


def test_likeness_of_other_texts_is_nought():
    assert likeness(sketch_of(text_of(1)), sketch_of(text_of(2))) < 0.1
    assert likeness([], []) == 0


@pytest.mark.parametrize("seed", range(5))
def test_likeness_of_half_a_text_is_near_a_half(seed):
    whole = text_of(seed)

    alike = likeness(sketch_of(whole), sketch_of(whole[: len(whole) // 2]))

    assert 0.3 < alike < 0.7
