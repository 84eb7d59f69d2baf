"""Words of a passage and the fingerprints of the word groups in it."""

import re
from collections.abc import Collection, Iterator
from zlib import crc32

from reading.text.places import fold

GROUP = 3
LONGEST_WORD = 40
# What copying loses first: apostrophes vanish, other signs part words or join them.
APOSTROPHE = re.compile(r"(?<=\w)['’`´ʼ](?=\w)")
WORD = re.compile(r"[^\W_]+")
AMOUNT = re.compile(r"\d{3,}|\d+k")
MASK = "#"


def words_of(text: str, masked: Collection[str] = ()) -> list[str]:
    """Give a passage's words without case, accents and signs.

    Amounts, and the words in `masked` (places), become one sign: the same job with other pay
    or in another city has the same words.
    """
    words = WORD.findall(fold(APOSTROPHE.sub("", text)))
    return [
        MASK
        if word in masked or (word[0].isdecimal() and AMOUNT.fullmatch(word))
        else word[:LONGEST_WORD]
        for word in words
    ]


def shingles_of(words: list[str]) -> Iterator[int]:
    """Give 32-bit fingerprints of the groups of three words; two words are a group as well."""
    if len(words) == GROUP - 1:
        yield fingerprint(" ".join(words))
    for at in range(len(words) - GROUP + 1):
        yield fingerprint(f"{words[at]} {words[at + 1]} {words[at + 2]}")


def fingerprint(words: str) -> int:
    """Give the same number for the same words in every process and on every machine."""
    return crc32(words.encode())
