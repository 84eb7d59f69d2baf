"""Job listings: one advertisement's bytes to a Reading."""

from reading.listings.model import Field, Item, Reading, Removed, Section
from reading.listings.reader import READER_VERSION, read_listing

__all__ = ["READER_VERSION", "Field", "Item", "Reading", "Removed", "Section", "read_listing"]
