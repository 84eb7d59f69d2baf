"""The keys and values of front matter: each value by its key's words, pay of several keys exactly."""

import re
from collections.abc import Iterator

from reading.listings.formats.records import pay, spots
from reading.listings.formats.records.entries import OF_OTHERS, entries_of
from reading.listings.formats.records.keys import is_key_of, words_of
from reading.listings.formats.source import Source, Stated
from reading.listings.headings import bare
from reading.text.spans import Span

KEY = re.compile(r"^[ \t]{0,24}[\"']?([A-Za-z_][\w /-]{0,40})[\"']?(?::| =)[ \t]*(.*)$")
LISTED = re.compile(r"^[ \t]{0,8}- [\"']?([^\s\"'][^\"']*?)[\"']?[ \t]*$")
# Keys below another that say its value: "hiringOrganization:" over "  name:".
NAMES_OF_PARENT = frozenset(("name", "title", "label", "value"))
QUOTED = re.compile(r"([\"'])(.*?)\1[ \t]*(?:#.*)?$")
COMMENT = re.compile(r"(?:^|[ \t])#.*$")
LIST_OF_ONE = re.compile(r"\[\s*(?:\"([^\"\n]+)\"|'([^'\n]+)'|([^\[\],\"'\n]+))\s*,?\s*\]$")
# A value whose quotes close on a line below, which is set in.
OPENED = re.compile(r"[A-Za-z_][\w -]{0,40}:[ \t]{1,4}([\"'])(?:(?!\1).){1,300}$")
LONGEST_VALUE, MOST_FURTHER = 300, 4
# Words of its writer's before a key that is known: "a_job_type".
OF_JOB = ("company", "location", "workplace", "employment", "posted", "seniority", "department")
PAY_SURE, PLACE_SURE = 0.95, 0.9
PARTS = ("city", "region", "country")


def name_values(record: str, source: Source) -> None:
    """Show a record's lines, and keep where the value of each key stands."""
    parent = ""
    flat: dict[str, tuple[str, Span]] = {}
    for line in _whole_lines(record):
        if not line.strip():
            continue
        source.flat.line(line.rstrip())
        mark = source.flat.marks.pop()
        source.meta.append(Span(mark.start, mark.end))
        found = KEY.match(line)
        value = _value(found[2]) if found else ""
        is_inner = line[:1].isspace() and bool(parent)
        if found and 0 < len(value) <= LONGEST_VALUE:
            start = mark.start + found.start(2) + found[2].index(value)
            span = Span(start, start + len(value))
            name = parent if is_inner and found[1].lower() in NAMES_OF_PARENT else found[1]
            _keep(name, span, source)
            flat.setdefault(f"{parent} {found[1]}" if is_inner else found[1], (value, span))
        listed = LISTED.match(line) if parent and not found else None
        if listed and len(listed[1]) <= LONGEST_VALUE:
            start = mark.start + listed.start(1)
            source.named.setdefault(bare(parent), []).append(Span(start, start + len(listed[1])))
        if not line[:1].isspace() and not listed:
            parent = found[1] if found and not value else ""
    _state_pay(flat, source)
    _state_place(flat, source)


def _whole_lines(record: str) -> Iterator[str]:
    """Give the lines, those of a value in quotes that goes on below as one."""
    lines = record.split("\n")
    at = 0
    while at < len(lines):
        whole, opened = lines[at], OPENED.match(lines[at])
        at += 1
        last = at + MOST_FURTHER
        while opened and at < min(last, len(lines)) and lines[at][:1].isspace():
            whole = f"{whole.rstrip()} {lines[at].strip()}"
            at += 1
            if whole.endswith(opened[1]):
                break
        yield whole


def _keep(name: str, span: Span, source: Source) -> None:
    words = words_of(name)
    for known in dict.fromkeys((bare(name), _end_of(words) or bare(name))):
        source.named.setdefault(known, []).append(span)


def _end_of(words: str) -> str:
    """Give the key that stands behind a word of its writer's: "job type" of "a job type"."""
    tail = " ".join(words.split()[-2:])
    is_more = tail != words and not OF_OTHERS.match(words)
    return tail if is_more and not is_key_of(words, *OF_JOB) and is_key_of(tail, *OF_JOB) else ""


def _value(raw: str) -> str:
    """Give a value without its quotes, without the comment behind it; a list of one as its only value."""
    raw = raw.strip()
    if quoted := QUOTED.match(raw):
        return quoted[2].strip()
    raw = COMMENT.sub("", raw).strip()
    alone = LIST_OF_ONE.match(raw)
    value = next(filter(None, alone.groups()), "") if alone else raw
    return value.strip().strip("\"'").strip()


def _state_place(values: dict[str, tuple[str, Span]], source: Source) -> None:
    """Take a place whose parts stand under keys of their own: "city" and "state"."""
    parts = {
        words: found
        for key, found in values.items()
        if is_key_of(
            words := words_of(key).removeprefix("location ").removeprefix("job location "), *PARTS
        )
    }
    if not any(is_key_of(words, "city", "region") for words in parts):
        return
    places = spots.spots_of(entries_of({words: value for words, (value, _) in parts.items()}))
    if len(places) == 1:
        _, span = next(iter(parts.values()))
        source.stated["locations"] = [Stated(places[0].place._asdict(), span, PLACE_SURE)]


def _state_pay(values: dict[str, tuple[str, Span]], source: Source) -> None:
    """Take pay whose ends stand under keys of their own: "min_pay" and "max_pay"."""
    named = {words_of(key): found for key, found in values.items()}
    ends = [name for name in named if pay.is_end(name)]
    if not ends:
        return
    units = [name for name in named if pay.is_unit(name)]
    found = pay.pay_of(entries_of({name: named[name][0] for name in (*ends, *units)}))
    if found and found.currency:
        source.stated["salary"] = [Stated(found.value, named[ends[0]][1], PAY_SURE)]
