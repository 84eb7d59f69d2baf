"""JSON as plain values: what a hostile or careless writer put into it does no harm."""

import json
import math
import re
from collections.abc import Iterator
from typing import Any

from reading.text.decoding import CONTROL

OPENING = re.compile(r"\s{0,2000}(?:\{\s{0,200}[\"}]|\[\s{0,200}[\[\]{\"])")
SURROGATES = re.compile(r"[\ud800-\udfff]")
MOST_DIGITS = 18
DEEPEST = 60


class NotJson(ValueError):
    """A text that is no JSON, or JSON that nobody writes by honest means."""


def parse(text: str) -> Any:
    """Give the values of a JSON text. NaN, endless and huge numbers are None; raises NotJson."""
    try:
        value = json.loads(
            text.lstrip("\ufeff"),
            parse_int=_whole,
            parse_float=_real,
            parse_constant=lambda _: None,
            strict=False,  # line breaks inside texts, as careless writers leave them
        )
    except (ValueError, RecursionError) as error:
        raise NotJson from error
    if is_too_deep(value):
        raise NotJson
    return value


def parse_lines(text: str) -> list[dict[str, Any]]:
    """Give the objects of JSON lines, at least two of them; raises NotJson for anything else."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) < 2 or not all(line.lstrip().startswith("{") for line in lines[:2]):
        raise NotJson
    found = [value for value in _each(lines) if isinstance(value, dict)]
    if len(found) < 2 or len(found) < 0.9 * len(lines):
        raise NotJson
    return found


def _each(lines: list[str]) -> Iterator[Any]:
    for number, line in enumerate(lines):
        try:
            yield parse(line)
        except NotJson:
            if number < 2:
                raise


def is_too_deep(value: Any) -> bool:
    """Tell values nested deeper than any record is; without recursion."""
    level = [value]
    for _ in range(DEEPEST):
        level = [
            child
            for parent in level
            if isinstance(parent, dict | list)
            for child in (parent.values() if isinstance(parent, dict) else parent)
            if isinstance(child, dict | list)
        ]
        if not level:
            return False
    return True


def clean(text: str) -> str:
    """Mend halves of characters and leave out controls, which no page and no database takes."""
    if SURROGATES.search(text):
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return CONTROL.sub(" ", text.replace("\0", " ")).replace("\r\n", "\n").replace("\r", "\n")


def _whole(digits: str) -> int | None:
    return int(digits) if len(digits) <= MOST_DIGITS else None


def _real(digits: str) -> float | None:
    value = float(digits)
    return value if math.isfinite(value) else None
