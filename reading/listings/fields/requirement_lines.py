"""Each line that asks something of the candidate, taken apart."""

from reading.listings.model import Field
from reading.listings.page import Page
from reading.listings.requirements import requirement_lines

MOST = 200


def read(page: Page) -> Field | None:
    """Give a list of lines, one span each.

    A line is {"text", "is_must", "wished", "alternatives", "years", "skills", "licences",
    "languages"}: `is_must` is None where the listing draws an ideal only; `wished` are parts of
    a must-have that are merely wished for; every part has its "span" in the listing's text.
    """
    lines = [line for line, _ in zip(requirement_lines(page), range(MOST), strict=False)]
    if not lines:
        return None
    sure = min(0.95, *(line.sure for line in lines))
    return Field(
        [line.value for line in lines],
        tuple(line.span for line in lines),
        "the lines that ask",
        round(sure, 2),
    )
