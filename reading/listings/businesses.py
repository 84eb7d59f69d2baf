"""Lines of business, which boards print where an employer's name could stand."""

import re
from functools import cache

from reading.text.lexicons import load

WORD = re.compile(r"[^\W\d_]+")


def is_business(line: str) -> bool:
    """Tell a line of business: "Printing and Publishing", "Manufacturing - Other"."""
    words = WORD.findall(line.lower())
    return bool(words) and all(word in _businesses() for word in words)


@cache
def _businesses() -> frozenset[str]:
    return frozenset(" ".join(load("businesses")["word"]).split())
