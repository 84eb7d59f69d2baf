"""How text is folded before it is indexed or asked for: lower case, without accents."""

import re
import unicodedata
from functools import lru_cache


def fold(text: str) -> str:
    """Return `text` as it is indexed: lower case, without accents, only words and spaces."""
    # Letter by letter: putting a long run of accents in order takes the square of its length.
    is_plain = text.isascii()
    plain = text.lower() if is_plain else "".join(map(_without_accents, text.casefold()))
    return " ".join(re.findall(r"[^\W_]+", plain))


@lru_cache(maxsize=10_000)
def _without_accents(letter: str) -> str:
    parts = unicodedata.normalize("NFKD", letter)
    return "".join(c for c in parts if not unicodedata.combining(c))
