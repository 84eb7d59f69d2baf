"""HTML: whole pages, fragments, and fragments after a header in plain text."""

import re
from itertools import islice

from reading.listings.formats.records import embedded
from reading.listings.formats.source import Source
from reading.text.flat import Flat
from reading.text.html import flatten_html
from reading.text.markdown import flatten_markdown, has_marks, is_mostly_markdown

DOCUMENT = re.compile(
    r"\s{0,50}(?:<!doctype html|<html|<\?xml[^<>]{0,200}\?>\s{0,20}<html)", re.IGNORECASE
)
TAG = re.compile(
    r"</?(?:p|div|ul|ol|li|br|h[1-6]|span|strong|b|em|a|table|tr|td)(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
BLOCK_TAG = re.compile(
    r"<(?:p|div|ul|ol|li|h[1-6]|table|section|article)(?:\s[^<>]{0,2000})?>", re.IGNORECASE
)
FEWEST_TAGS = 3
MARKDOWN_HEADING = re.compile(r"^#{1,3} \w", re.MULTILINE)


def has_markup(text: str, filename: str = "") -> bool:
    """Tell HTML from text that mentions a tag or two."""
    if DOCUMENT.match(text):
        return True
    if is_mostly_markdown(text) or (not BLOCK_TAG.search(text) and has_marks(text)):
        return False
    fewest = 1 if filename.lower().endswith((".html", ".htm")) else FEWEST_TAGS
    return sum(1 for _ in islice(TAG.finditer(text), fewest)) == fewest


def lay_out(text: str) -> Source:
    """Lay HTML out; line breaks before its first block, where no tag stands, are kept.

    What the page says of the job for machines is laid out above it.
    """
    facts = embedded.facts_in(text)
    if facts:
        return embedded.merged(facts, flatten_html(text))
    flat = Flat()
    first = BLOCK_TAG.search(text)
    head = text[: first.start()] if first and not DOCUMENT.match(text) else ""
    if head.strip() and not TAG.search(head) and "\n" in head.strip():
        _header(head, flat)
        text = text[len(head) :]
    return Source("html", flatten_html(text, flat))


def _header(head: str, flat: Flat) -> None:
    if MARKDOWN_HEADING.search(head):
        flatten_markdown(head, flat)
        return
    gap = False
    for line in head.split("\n"):
        if line.strip():
            flat.line(line.strip(), gap=gap)
        gap = not line.strip()
