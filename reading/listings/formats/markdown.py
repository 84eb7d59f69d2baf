"""Markdown, with or without front matter; HTML after front matter as well."""

import re

from reading.listings.formats import html
from reading.listings.formats.source import Source
from reading.listings.headings import bare
from reading.text.flat import Flat
from reading.text.html import flatten_html
from reading.text.markdown import flatten_markdown, looks_like_markdown
from reading.text.spans import Span

# YAML between dashes, TOML between plus signs.
FENCE = re.compile(r"\s{0,20}(?:---|\+\+\+)[ \t]*\n")
CLOSING = re.compile(r"^(?:---|\+\+\+|\.\.\.)[ \t]*$", re.MULTILINE)
KEY = re.compile(r"^[ \t]{0,8}[\"']?([A-Za-z_][\w /-]{0,40})[\"']?(?::| =)[ \t]*(.*)$")
LONGEST_RECORD = 20_000
LONGEST_VALUE = 300


def has_front_matter(text: str) -> bool:
    """Tell a record of keys between two fences on top."""
    return _front_matter(text) is not None


def is_markdown(text: str, filename: str = "") -> bool:
    return filename.lower().endswith((".md", ".markdown")) or looks_like_markdown(text)


def lay_out(text: str) -> Source:
    """Lay Markdown out; keys of the front matter become named values."""
    source = Source("markdown", Flat())
    record = _front_matter(text)
    if record:
        _named(text[record.start : record.end], source)
        text = text[record.end :].split("\n", 1)[-1]
    lay_out_body = flatten_html if html.has_markup(text) else flatten_markdown
    lay_out_body(text, source.flat)
    return source


def _front_matter(text: str) -> Span | None:
    opening = FENCE.match(text)
    if not opening:
        return None
    closing = CLOSING.search(text, opening.end(), opening.end() + LONGEST_RECORD)
    if not closing or not KEY.match(
        text[opening.end() : closing.start()].lstrip("\n").split("\n")[0]
    ):
        return None
    return Span(opening.end(), closing.start())


def _named(record: str, source: Source) -> None:
    for line in record.split("\n"):
        if not line.strip():
            continue
        source.flat.line(line.rstrip())
        mark = source.flat.marks.pop()
        source.meta.append(Span(mark.start, mark.end))
        found = KEY.match(line)
        value = found[2].strip().strip("\"'").strip() if found else ""
        if found and 0 < len(value) <= LONGEST_VALUE:
            start = mark.start + found.start(2) + found[2].index(value)
            source.named.setdefault(bare(found[1]), []).append(Span(start, start + len(value)))
