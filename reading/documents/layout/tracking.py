"""Letters that are set apart for their looks: "W O R K", "EMPL OY MENT"."""

from itertools import pairwise

from reading.documents.layout.words import Word

ONE_WORD = 0.33


def tracking(words: list[Word]) -> float:
    """Give the gap up to which capitals are one word whose letters are set apart.

    In such a line some spaces are only guessed, and narrower than those between words; or it
    falls into pieces of a letter or two.
    """
    if len(words) < 2 or not "".join(word.text for word in words).isupper():
        return 0.0
    gaps = sorted(b.x0 - a.x1 for a, b in pairwise(words))
    own = [b.x0 - a.x1 for a, b in pairwise(words) if not b.is_guessed]
    if own and len(own) < len(gaps):
        return 0.8 * min(own)
    pieces = sum(len(word.text) < 3 for word in words)
    if own or pieces < max(2, 0.3 * len(words)):
        return 0.0
    jumps = [(b / max(a, 0.1), (a + b) / 2) for a, b in pairwise(gaps)]
    widest = max(jumps, default=(0.0, 0.0))
    return widest[1] if widest[0] >= 1.3 else ONE_WORD * words[0].size


def gap_of_tracked(words: list[Word]) -> float:
    """Give the gap that parts words whose letters are set apart: "W O R K  D O N E"."""
    if len(words) < 4 or sum(len(word.text) for word in words) > 1.5 * len(words):
        return float("inf")
    gaps = sorted(b.x0 - a.x1 for a, b in pairwise(words))
    return max(1.5 * gaps[len(gaps) // 2], gaps[len(gaps) // 2] + 0.1 * words[0].size)
