"""The words of a text: runs of letters."""

import re
from collections.abc import Iterable

WORD = re.compile(r"[^\W\d_]+")


def words_in(pieces: Iterable[str]) -> list[str]:
    """Give the words of a text split at its spaces as WORD finds them: most need no pattern."""
    words: list[str] = []
    for piece in pieces:
        if piece.isalpha():
            words.append(piece)
        else:
            words += WORD.findall(piece)
    return words
