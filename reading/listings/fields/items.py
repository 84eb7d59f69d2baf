"""The two lists of a listing: what the job does, and what it asks."""

from reading.listings.model import Field, Item
from reading.listings.page import Page

FEWEST = 2


def read_responsibilities(page: Page) -> Field | None:
    """Give the items of the duties lists, as written."""
    return _field(page, "responsibilities")


def read_requirements(page: Page) -> Field | None:
    """Give what is asked of the candidate, must-haves and nice-to-haves together."""
    return _field(page, "requirements", "nice_to_have")


def _field(page: Page, *kinds: str) -> Field | None:
    sections = list(page.of(*kinds))
    items: list[Item] = [item for section in sections for item in section.items]
    if len(items) < FEWEST:
        return None
    sure = min(section.sure for section in sections if section.items)
    headings = ", ".join(dict.fromkeys(section.heading for section in sections if section.items))
    spans = tuple(item.span for item in items)
    return Field(
        [item.text for item in items], spans, f'the list under "{headings}"', round(sure, 2)
    )
