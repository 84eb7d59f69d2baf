"""Skills: technologies and tools of a lexicon, where the text speaks of the job."""

from reading.listings.model import Field
from reading.listings.page import Page, pieces_of
from reading.text.skills import skill_mentions
from reading.text.spans import Span

BESIDES = ("about", "benefits", "equal_opportunity", "apply")


def read(page: Page) -> Field | None:
    """Give canonical names in the order of the text, each with its first mention."""
    found: dict[str, Span] = {}
    for section in page.besides(*BESIDES):
        for piece in pieces_of(section):
            for mention in skill_mentions(piece.text):
                start, end = (piece.span.start + offset for offset in mention.span)
                found.setdefault(mention.name, Span(start, end))
    if not found:
        return None
    return Field(list(found), tuple(found.values()), "named in the text", 0.9)
