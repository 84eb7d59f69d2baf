"""Short ways to a Page or a Reading for tests of single rules."""

from reading.listings import Reading, read_listing


def reading_of(text: str, filename: str = "listing.txt") -> Reading:
    """Read a listing given as text."""
    return read_listing(text.encode(), filename)


def value_of(field: str, text: str):
    """Give one field's value."""
    return reading_of(text).value(field)


def quoted(reading: Reading, field: str) -> list[str]:
    """Give the passages a field was read from."""
    return [reading.text[span.start : span.end] for span in reading.fields[field].spans]
