"""Job listings: one advertisement's bytes to a Reading."""

from reading.listings.model import READER_VERSION, Field, Item, Reading, Removed, Section

__all__ = ["READER_VERSION", "Field", "Item", "Reading", "Removed", "Section", "read_listing"]


def read_listing(data: bytes, filename: str = "") -> Reading:
    """Read one job listing; see `reading.listings.reader`.

    The parsers and tables come with the first listing: who only shows Readings needs none.
    """
    from reading.listings.reader import read_listing as read

    return read(data, filename)
