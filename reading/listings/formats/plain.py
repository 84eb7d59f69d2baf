"""Plain text: its lines as they are."""

from reading.listings.formats.source import Source
from reading.text.flat import Flat


def lay_out(text: str) -> Source:
    """Keep the text; what its lines are is judged by their shape."""
    flat = Flat()
    flat.line(text)
    flat.marks.clear()
    return Source("text", flat)
