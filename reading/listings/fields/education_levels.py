"""The words for levels of education, from the lowest level up."""

from reading.text.lexicons import load
from reading.text.patterns import Cued, one_of


def levels_in(lexicon: str) -> tuple[tuple[str, Cued], ...]:
    """Give each level with its pattern, in the order of a lexicon."""
    return tuple((level, one_of(*patterns)) for level, patterns in load(lexicon).items())


LEVELS = levels_in("education_levels")
# What stands alone after a label that asks for the education.
LABELLED_LEVELS = levels_in("education_labels")
