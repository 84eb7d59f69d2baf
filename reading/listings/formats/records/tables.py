"""Tables of listings: CSV and TSV with one listing a row, whoever wrote them."""

import csv
import io
from collections.abc import Iterator, Sequence

from reading.listings.formats.records.keys import is_key_of, words_of

DELIMITERS = ",;\t|"
LONGEST_HEADER = 20_000
LONGEST_NAME = 80
MOST_COLUMNS = 500
LONGEST_CELL = 10_000_000
SLOTS = (
    "company", "location", "city", "country", "posted", "workplace", "employment", "department", "apply",
    "body", "requisition", "seniority", "experience", "skills", "category", "closing",
)  # fmt: skip
# The module refuses cells above 128 KB otherwise; it knows one limit for all.
csv.field_size_limit(LONGEST_CELL)


def delimiter_of(text: str) -> str:
    """Tell what parts the cells of a table with a header row; "" for a text that is no table."""
    header = text.lstrip("\ufeff")[:LONGEST_HEADER]
    return next((d for d in DELIMITERS if names_columns(_first_row(header, d))), "")


def _first_row(text: str, delimiter: str) -> list[str]:
    if delimiter not in text:
        return []
    try:
        return next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), [])
    except csv.Error:
        return []


def names_columns(cells: Sequence[str]) -> bool:
    """Tell a header row: short names, a title or a text among them, and something beside it."""
    names = [words_of(cell) for cell in cells if cell.strip()]
    if not 2 <= len(names) <= MOST_COLUMNS or any(len(c.strip()) > LONGEST_NAME for c in cells):
        return False
    known = [n for n in names if is_key_of(n, "title", *SLOTS) or "salary" in n]
    has_core = any(is_key_of(name, "title", "body") for name in names)
    return has_core and len(known) >= max(2, len(names) // 5)


def rows_of(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Give each row of a table with its number, the header being the first; empty ones left out."""
    text = text.lstrip("\ufeff")
    delimiter = delimiter_of(text)
    rows = (
        _unquoted(text, delimiter) if _is_swallowed(text, delimiter) else _quoted(text, delimiter)
    )
    header = next(rows, [])
    for number, row in enumerate(rows, 2):
        record = record_of(header, row)
        if record:
            yield number, record


def record_of(header: Sequence[str], row: Sequence[str]) -> dict[str, str]:
    """Name a row's cells; of two columns with one name the first that is filled counts."""
    record: dict[str, str] = {}
    for name, cell in zip(header, row, strict=False):
        if name.strip() and cell.strip():
            record.setdefault(name.strip(), cell)
    return record


def _quoted(text: str, delimiter: str) -> Iterator[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    while True:
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error:  # a cell beyond all measure: its row is lost, the others are not
            yield []


def _unquoted(text: str, delimiter: str) -> Iterator[list[str]]:
    for line in text.splitlines():
        yield [cell.strip().strip('"') for cell in line.split(delimiter)]


def _is_swallowed(text: str, delimiter: str) -> bool:
    """Tell a table whose stray quote would swallow the lines after it."""
    columns = len(_first_row(text[:LONGEST_HEADER], delimiter))
    for row in _quoted(text, delimiter):
        for cell in row:
            if cell.count("\n") < 3 or delimiter not in cell:
                continue
            whole = sum(line.count(delimiter) == columns - 1 for line in cell.split("\n")[1:])
            if whole >= 3 and whole * 10 >= 8 * cell.count("\n"):
                return True
    return False
