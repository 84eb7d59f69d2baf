"""Patterns written as lists of alternatives, one idea a line."""

import re


def one_of(*alternatives: str) -> re.Pattern[str]:
    """Compile alternatives, in any case; `(?-i:…)` inside asks for a case."""
    return re.compile("|".join(alternatives), re.IGNORECASE)
