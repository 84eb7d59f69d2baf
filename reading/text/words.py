"""The words of a text: runs of letters."""

import re

WORD = re.compile(r"[^\W\d_]+")


def words_in(text: str) -> list[str]:
    """Give a text's words in order, as WORD finds them; most need no pattern to be told."""
    words: list[str] = []
    for piece in text.split():
        if piece.isalpha():
            words.append(piece)
        else:
            words += WORD.findall(piece)
    return words
