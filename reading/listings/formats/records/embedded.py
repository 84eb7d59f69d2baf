"""The job's record that a page carries for machines (JSON-LD), merged with what the page shows."""

import html
import re
from collections.abc import Iterator

from reading.listings.formats.records import finding, plain_json
from reading.listings.formats.records.bodies import Part, letters_of
from reading.listings.formats.records.facts import Facts, facts_of
from reading.listings.formats.records.layout import lay_out_facts, lay_out_text
from reading.listings.formats.source import Source
from reading.text.flat import Flat

SCRIPT = re.compile(
    r"<script\b[^<>]{0,300}\btype\s{0,3}=\s{0,3}[\"']?application/ld\+json\b[^<>]{0,300}>",
    re.IGNORECASE,
)
WRAPPING = re.compile(r"^\s*(?:<!--|//\s?<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s?\]\]>|\]\]>)\s*$")
MOST_SCRIPTS = 40
NEEDLE = 80
MOSTLY = 0.6


def has_record(text: str) -> bool:
    """Tell a text that carries a record for machines, as pages that are kept as Markdown do."""
    return "ld+json" in text and SCRIPT.search(text) is not None


def without_scripts(text: str) -> str:
    """Leave the records out of a text."""
    kept, at = [], 0
    for start, _, end in _passages(text):
        kept.append(text[at:start])
        closing = text.find(">", end)
        at = closing + 1 if closing >= 0 else len(text)
    return "".join((*kept, text[at:]))


def parts_missing(facts: Facts, text: str) -> list[Part]:
    """Give the record's texts where they hold what the text around the record lacks."""
    enough = len(letters_of(text)) // 2
    return [part for part in facts.parts if len(part.letters) > enough]


def facts_in(markup: str) -> Facts | None:
    """Give what the page's own record says; None where it has none, or speaks of several jobs."""
    postings = [
        record
        for script in _scripts(markup)
        if (found := finding.find_records(_tree(script)))
        for record in found.records
        if finding.is_posting(record)
    ]
    if not postings or len({str(posting.get("title")) for posting in postings}) > 1:
        return None
    return facts_of(postings[0])


def merged(facts: Facts, page: Flat) -> Source:
    """Lay the record's values out above the page; its description only where the page lacks it."""
    on_page = letters_of(page.text)
    facts.parts = [part for part in facts.parts if not _is_shown(part, on_page)]
    is_shell = any(len(part.letters) > len(on_page) // 2 for part in facts.parts)
    source = lay_out_facts(facts, "html")
    for mark in page.marks:
        line = page.text[mark.start : mark.end]
        gap = page.text.startswith("\n\n", max(0, mark.start - 2))
        source.flat.line(
            line, mark.kind, mark.level, bold=mark.is_bold, chrome=mark.is_chrome or is_shell, gap=gap
        )  # fmt: skip
    return source


def _is_shown(part: Part, on_page: str) -> bool:
    """Tell whether most lines of a text stand on the page; headings may stand between them."""
    flat = Flat()
    lay_out_text(part.text, flat)
    lines = [letters for line in flat.text.split("\n") if (letters := letters_of(line))]
    shown = sum(len(line) for line in lines if line[:NEEDLE] in on_page)
    return shown > MOSTLY * sum(map(len, lines))


def _scripts(markup: str) -> Iterator[str]:
    return (WRAPPING.sub("", markup[begin:end]) for _, begin, end in _passages(markup))


def _passages(markup: str) -> Iterator[tuple[int, int, int]]:
    """Give where each record's tag begins, and where its content begins and ends."""
    at = 0
    for _ in range(MOST_SCRIPTS):
        opening = SCRIPT.search(markup, at)
        if opening is None:
            return
        end = markup.find("</", opening.end())
        while end >= 0 and markup[end + 2 : end + 8].lower() != "script":
            end = markup.find("</", end + 2)
        if end < 0:
            return
        yield opening.start(), opening.end(), end
        at = end


def _tree(script: str) -> object:
    for text in (script, html.unescape(script)):
        try:
            return plain_json.parse(text)
        except plain_json.NotJson:
            continue
    return None
