"""A record as a readable page: a line for each value it names, then its texts."""

import html
import re

from reading.listings.formats.records.bodies import Part
from reading.listings.formats.records.facts import Facts, Line
from reading.listings.formats.source import Source, Stated
from reading.listings.headings import bare
from reading.text.flat import Flat
from reading.text.html import flatten_html
from reading.text.markdown import flatten_markdown, looks_like_markdown
from reading.text.spans import Span

TAG = re.compile(
    r"</?(?:p|div|ul|ol|li|br|h[1-6]|span|strong|b|em|i|a|table)(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
BLOCK = re.compile(r"<(?:p|div|ul|ol|li|br|h[1-6]|table|section)\b", re.IGNORECASE)
HEADING_LEVEL = 2
LIST = re.compile(r"\s{0,50}<li\b", re.IGNORECASE)


def lay_out_facts(facts: Facts, kind: str) -> Source:
    """Lay a record out; each value's span is where its line shows it."""
    source = Source(kind, Flat())
    for line in facts.lines:
        _show(line, source)
    lay_out_parts(facts.parts, source.flat)
    return source


def lay_out_parts(parts: list[Part], flat: Flat) -> None:
    """Lay a record's texts out, each under its heading."""
    for part in parts:
        _lay_out_part(part, flat)


def _show(line: Line, source: Source) -> None:
    source.flat.line(f"{line.label}: {line.text}")
    mark = source.flat.marks.pop()
    source.meta.append(Span(mark.start, mark.end))
    span = Span(mark.end - len(line.text), mark.end)
    source.named.setdefault(bare(line.label), []).append(span)
    if line.field:
        source.stated.setdefault(line.field, []).append(Stated(line.value, span, line.sure))


def _lay_out_part(part: Part, flat: Flat) -> None:
    if part.heading and not _opens_with(part):
        flat.line(part.heading, "heading", HEADING_LEVEL, gap=True)
    for item in part.items:
        flat.line(item, "item", 1)
    if part.text:
        lay_out_text(part.text, flat)


def _opens_with(part: Part) -> bool:
    """Tell a text that brings its heading along."""
    start = bare(re.sub(r"<[^<>]{0,500}>", " ", part.text[:400]))
    return bool(part.text) and start.startswith(bare(part.heading))


def lay_out_text(text: str, flat: Flat) -> None:
    """Lay HTML, Markdown or plain text out, whichever it is."""
    if BLOCK.search(text) or len(TAG.findall(text[:100_000])) >= 2:
        if not BLOCK.search(text):  # bold words in a text whose lines are lines
            text = text.replace("\n\n", "<p>").replace("\n", "<br>")
        flatten_html(f"<ul>{text}</ul>" if LIST.match(text) else f"<div>{text}</div>", flat)
    elif looks_like_markdown(text):
        flatten_markdown(text, flat)
    else:
        flat.line(html.unescape(text), gap=True)
        flat.marks.pop()
