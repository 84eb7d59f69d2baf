"""The whole way from a listing's bytes to its Reading."""

import re

from reading.errors import UnreadableListing
from reading.listings.fields import FIELDS
from reading.listings.formats import lay_out
from reading.listings.formats.source import Source
from reading.listings.furniture import without_furniture
from reading.listings.header import header_of
from reading.listings.model import READER_VERSION, Reading
from reading.listings.page import Label, Page, labels_of
from reading.listings.record_sections import sections_of_record
from reading.listings.run_on import lost_breaks
from reading.listings.sections import sections_of
from reading.listings.stated import with_stated
from reading.listings.truncation import cut_off_at, without_marker
from reading.text.blocks import Block, blocks_of
from reading.text.languages import language_of
from reading.text.repair import repair
from reading.text.spans import OffsetMap, Span

MOST_CHARACTERS = 1_000_000
LETTER = re.compile(r"[^\W\d_]{2}")


def read_listing(data: bytes, filename: str = "") -> Reading:
    """Read one job listing.

    The bytes alone decide; the name only settles what they leave open. The same bytes always
    give the same Reading. Raises UnreadableListing (code, sentence) and nothing else.
    """
    source = lay_out(data, filename)
    flat_text = source.flat.text
    if len(flat_text) > MOST_CHARACTERS:
        raise UnreadableListing("too_long")
    if not LETTER.search(flat_text):
        raise UnreadableListing("no_words")
    mended = repair(flat_text, lost_breaks)
    offsets = OffsetMap(mended.repairs)
    blocks = _prose(blocks_of(mended.text, source.flat.marks, offsets), source, offsets)
    kept, removed = without_furniture(mended.text, blocks)
    cut = cut_off_at(mended.text, kept)
    kept = without_marker(kept, cut)
    page = _page(mended.text, kept, source, offsets)
    fields = {name: found for name, read in FIELDS.items() if (found := page.once(name, read))}
    fields = with_stated(fields, source, offsets)
    return Reading(
        version=READER_VERSION,
        format=source.format,
        text=mended.text,
        language=page.language,
        sections=page.sections,
        fields=fields,
        repairs=mended.repairs,
        removed=removed,
        truncated=cut,
        problems=[*source.problems, *_problems(fields, cut)],
    )


def _prose(blocks: list[Block], source: Source, offsets: OffsetMap) -> list[Block]:
    """Leave out the lines of the source's own record."""
    if not source.meta:
        return blocks
    end = offsets.to_repaired(source.meta[-1].end)
    return [block for block in blocks if block.start >= end]


def _page(text: str, blocks: list[Block], source: Source, offsets: OffsetMap) -> Page:
    labels = labels_of(text, blocks)
    for name, spans in source.named.items():
        labels.setdefault(name, []).extend(
            Label(Span(offsets.to_repaired(s.start), offsets.to_repaired(s.end)), is_meta=True)
            for s in spans
        )
    header = header_of(text, blocks)
    top = max((header.end, *(line.end for line in header.lines)))
    prose = "\n".join(text[b.start : b.end] for b in blocks if b.start >= top)
    sections = sections_of(text, blocks, top if header.title else 0)
    if source.meta:
        named = {section.kind for section in sections if section.items}
        record = [Span(*map(offsets.to_repaired, line)) for line in source.meta]
        sections += sections_of_record(text, record, named)
    return Page(
        text=text,
        language=language_of(prose or _values(text, blocks, labels)).code,
        blocks=blocks,
        sections=sections,
        labels=labels,
        header=header,
    )


def _values(text: str, blocks: list[Block], labels: dict[str, list[Label]]) -> str:
    """Give what a listing without prose says: no label, which may be a record's or our own."""
    lines = [text[block.start : block.end] for block in blocks]
    stated = [label for found in labels.values() for label in found if label.is_meta]
    return "\n".join([*lines, *(text[label.span.start : label.span.end] for label in stated)])


def _problems(fields: dict, cut: Span | None) -> list[str]:
    problems = [] if cut is None else ["The listing was cut off before its end."]
    if "title" not in fields:
        problems.append("No title was found.")
    return problems
