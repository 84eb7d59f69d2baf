"""How far two résumés are the same text, told from small sketches of them."""

from collections.abc import Iterable

from reading.listings.twins.shingles import shingles_of, words_of

# So many of the least numbers stand for a text: the likeness is right to about 1 in 10.
KEPT = 64
FEWEST = 40
MASK = 0xFFFFFFFF


def sketch_of(text: str) -> list[int]:
    """Give the least of the mixed fingerprints of a text's word groups, in order.

    Empty for a text of few words: two short ones are alike by chance. (Bottom-k sketches:
    Cohen and Kaplan, Summarizing data using bottom-k sketches, PODC 2007.)
    """
    mixed = {_mixed(one) for one in shingles_of(words_of(text))}
    return sorted(mixed)[:KEPT] if len(mixed) >= FEWEST else []


def likeness(one: Iterable[int], other: Iterable[int]) -> float:
    """Estimate the share of word groups that two texts have in common, 0 to 1."""
    mine, theirs = set(one), set(other)
    if not mine or not theirs:
        return 0.0
    union = sorted(mine | theirs)[: min(KEPT, len(mine), len(theirs))]
    return len([number for number in union if number in mine and number in theirs]) / len(union)


def _mixed(number: int) -> int:
    """Scatter the fingerprints, so that the least are a fair sample (Murmur3's finalizer)."""
    number = ((number ^ (number >> 16)) * 0x85EBCA6B) & MASK
    number = ((number ^ (number >> 13)) * 0xC2B2AE35) & MASK
    return number ^ (number >> 16)
