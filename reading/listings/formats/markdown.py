"""Markdown, with or without front matter; HTML after front matter as well."""

import re

from reading.listings.formats import html
from reading.listings.formats.front_matter import KEY, name_values
from reading.listings.formats.records import embedded
from reading.listings.formats.records.layout import lay_out_facts, lay_out_parts
from reading.listings.formats.source import Source
from reading.listings.headings import heading_kind
from reading.listings.item_speech import speech_of
from reading.text.flat import Flat
from reading.text.html import flatten_html
from reading.text.markdown import flatten_markdown, looks_like_markdown
from reading.text.spans import Span

# YAML between dashes, TOML between plus signs.
FENCE = re.compile(r"\s{0,20}(?:---|\+\+\+)[ \t]*\n")
CLOSING = re.compile(r"^(?:---|\+\+\+|\.\.\.)[ \t]*$", re.MULTILINE)
BLOCK = re.compile(r"^([A-Za-z_][\w -]{0,40}):[ \t]*([|>])[-+]?\d?[ \t]*$")
# A text deep in a record that a page is made of: "    text: |-", also as a list's entry.
DEEP_BLOCK = re.compile(r"^([ \t]{1,40}(?:- )?)([A-Za-z_]\w{0,40}):[ \t]*([|>])[-+]?\d?[ \t]*$")
SHORTEST_DEEP = 20
LIST = re.compile(r"^([A-Za-z_][\w -]{0,40}):()[ \t]*$")
NESTED_ITEM = re.compile(
    r"^[ \t]{2,16}- (?:(?:item|text|name|title|label|value|point|entry|content): )?([^\n]{2,400})$"
)
MOST_LINES_OF_LIST = 60
ITEM = re.compile(r"[-*+] |\d{1,2}[.)] ")
FORMS = re.compile(r" (?:markdown|md|html|text|content|list)$", re.IGNORECASE)
SHORT_BODY = 80
LONGEST_RECORD = 20_000
LONGEST_FOLDED = 140


def has_front_matter(text: str) -> bool:
    """Tell a record of keys between two fences on top."""
    return _front_matter(text) is not None


def is_markdown(text: str, filename: str = "") -> bool:
    return filename.lower().endswith((".md", ".markdown")) or looks_like_markdown(text)


def lay_out(text: str) -> Source:
    """Lay Markdown out; keys of the front matter become named values.

    A record that the text carries for machines is laid out above it.
    """
    source, parts = Source("markdown", Flat()), []
    facts = embedded.facts_in(text) if embedded.has_record(text) else None
    if facts:
        text = embedded.without_scripts(text)
        parts, facts.parts = embedded.parts_missing(facts, text), []
        source = lay_out_facts(facts, "markdown")
    record = _front_matter(text)
    if record:
        head = _with_folded_values(text[record.start : record.end])
        texts: list[tuple[str, str]] = []
        text = text[record.end :].split("\n", 1)[-1]
        short, texts = _without_texts(head)
        if len(text.strip()) >= SHORT_BODY:  # else the record itself holds what the page says
            texts = [part for part in texts if _is_missing(part[0], text)]
        elif not texts:
            short, texts = _without_deep_texts(head)
        name_values(short if texts else head, source)
        for key, content in texts:
            _lay_out_text(key, content, source.flat)
    lay_out_parts(parts, source.flat)
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


def _is_missing(key: str, body: str) -> bool:
    """Tell a list that stands in the record alone, as the page's template adds it."""
    kind = heading_kind(_heading_of(key))
    if kind is None or kind.kind not in ("responsibilities", "requirements", "nice_to_have"):
        return False
    headings = (
        heading_kind(line.strip("#*: \t"))
        for line in body.split("\n")
        if "#" in line or "*" in line
    )
    return all(found is None or found.kind != kind.kind for found in headings)


def _without_texts(record: str) -> tuple[str, list[tuple[str, str]]]:
    """Part a record's one-line values from the texts that stand indented below their key."""
    lines, texts = record.split("\n"), []
    kept, index = [], 0
    while index < len(lines):
        line, index = lines[index], index + 1
        kept.append(line)
        opens = BLOCK.match(line) or _opens_list(line, lines[index : index + 2])
        if not opens:
            listed = _nested_items(line, lines[index : index + MOST_LINES_OF_LIST])
            if listed:
                texts.append((_heading_of(line.rstrip(" :")), listed))
            continue
        begun = index
        while index < len(lines) and (
            not lines[index].strip() or lines[index][:1].isspace() or lines[index][:2] == "- "
        ):
            index += 1
        texts.append((opens[1], _unfolded(lines[begun:index], is_folded=opens[2] == ">")))
    return "\n".join(kept), texts


def _without_deep_texts(record: str) -> tuple[str, list[tuple[str, str]]]:
    """Part the texts that stand indented deep in a record, as page builders keep them."""
    lines, texts = record.split("\n"), []
    kept, index = [], 0
    while index < len(lines):
        line, index = lines[index], index + 1
        opens = DEEP_BLOCK.match(line)
        kept.append(line)
        begun = index
        while opens and index < len(lines) and _is_deeper(lines[index], len(opens[1])):
            index += 1
        if opens:
            content = _unfolded(lines[begun:index], is_folded=opens[3] == ">")
            if len(content) >= SHORTEST_DEEP:
                texts.append((opens[2], content))
            else:
                kept += lines[begun:index]
    return "\n".join(kept), texts


def _is_deeper(line: str, indent: int) -> bool:
    return not line.strip() or len(line) - len(line.lstrip()) >= indent


def _with_folded_values(record: str) -> str:
    """Put a short value that was folded below its key behind it: "title: >-" over "  Night Baker"."""
    if "|" not in record and ">" not in record:
        return record
    lines, kept, index = record.split("\n"), [], 0
    while index < len(lines):
        line, index = lines[index], index + 1
        opens, begun = BLOCK.match(line), index
        while opens and index < len(lines) and lines[index][:1].isspace() and lines[index].strip():
            index += 1
        value = " ".join(part.strip() for part in lines[begun:index])
        if opens and 0 < len(value) <= LONGEST_FOLDED and not ITEM.match(value):
            kept.append(f"{opens[1]}: {value}")
        else:
            kept += [line, *lines[begun:index]]
    return "\n".join(kept)


def _nested_items(line: str, below: list[str]) -> str:
    """Give the list that stands deeper below a key: "list:" over "  items:" over "    - item: …"."""
    if not LIST.match(line):
        return ""
    items: list[str] = []
    for inner in below:
        if inner.strip() and not inner[:1].isspace():
            break
        found = NESTED_ITEM.match(inner)
        if found:
            items.append(found[1].strip().strip("\"'"))
        elif items and inner.strip() and not KEY.match(inner):
            items[-1] = f"{items[-1]} {inner.strip()}".removeprefix(">- ").removeprefix("> ")
    is_list = all(items) and speech_of(items) is not None
    return "\n".join(f"- {item}" for item in items) if is_list else ""


def _opens_list(line: str, following: list[str]) -> re.Match[str] | None:
    """Tell a key over a list of sentences, as of duties; not over names, as of tags."""
    found = LIST.match(line)
    items = [ITEM.match(below.strip()) and below.strip().count(" ") > 1 for below in following]
    return found if found and items and all(items) and heading_kind(_heading_of(found[1])) else None


def _unfolded(lines: list[str], *, is_folded: bool) -> str:
    """Undo YAML's folding: a text's line goes on where no empty line and no item parts it."""
    found: list[str] = []
    for line in map(str.strip, lines):
        if is_folded and line and found and found[-1] and not ITEM.match(line):
            found[-1] += " " + line
        else:
            found.append(line)
    return "\n".join(found)


def _heading_of(key: str) -> str:
    return FORMS.sub("", key.replace("_", " ").replace("-", " ")).strip()


def _lay_out_text(key: str, content: str, flat: Flat) -> None:
    heading = _heading_of(key)
    if heading_kind(heading) or content.startswith("- "):
        flat.line(heading[:1].upper() + heading[1:], "heading", 2, gap=True)
    if content.strip():
        flatten_markdown(content, flat)
