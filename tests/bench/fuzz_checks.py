"""What must hold of any bytes: a Reading that is whole, or a named refusal."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from reading.archives import Limits
from reading.containers import container_kind, split
from reading.errors import SENTENCES, Unreadable, UnreadableArchive, UnreadableListing
from reading.listings import Reading
from reading.listings.lint import Draft, Line, lint, load_packs
from reading.listings.reader import read_listing
from reading.listings.twins import Signature, compare, signature_of
from reading.sandbox import Sandbox, needs_sandbox
from reading.text.spans import Span

LIMITS = Limits(entries=50, unpacked_bytes=10**7, entry_bytes=10**6, ratio=200)
FOLLOWED = 3
"""listings of a container that are read as well"""
TODAY = date(2026, 11, 21)


class TooSlow(BaseException):
    """The time for one file is over; no rule of the reader may catch it."""


def check(data: bytes, name: str, before: bytes) -> None:
    """Hold the reader, the containers, twins and lint to their promise; AssertionError if not.

    `before` is any other file, to be compared with.
    """
    needs_sandbox(data, name)
    reading = read_or_refuse(data, name)
    if reading:
        check_reading(reading)
        check_twins(reading, before)
        draft = draft_of(reading)
        for finding in lint(draft, load_packs(), TODAY):
            json.dumps(finding.facts, allow_nan=False)
    for entry in entries_of(data, name):
        if found := read_or_refuse(entry, ""):
            check_reading(found)


def read_or_refuse(data: bytes, name: str) -> Reading | None:
    try:
        return read_listing(data, name)
    except UnreadableListing as error:
        _check_code(error)
        return None


def _check_code(error: Unreadable) -> None:
    assert error.code in SENTENCES, error.code


def entries_of(data: bytes, name: str) -> list[bytes]:
    """Split a container; the bytes of its first listings."""
    if not container_kind(data, name):
        return []
    try:
        entries = list(split(data, name, LIMITS))
    except UnreadableArchive as error:
        _check_code(error)
        return []
    assert all(entry.refused or isinstance(entry.data, bytes) for entry in entries)
    return [entry.data for entry in entries if not entry.refused][:FOLLOWED]


def check_reading(reading: Reading) -> None:
    """Assert that a reading is the same after JSON, that databases take it, and its spans hold."""
    plain = reading.to_dict()
    written = json.dumps(plain, allow_nan=False, ensure_ascii=False)
    assert "\\u0000" not in written.replace("\\\\", ""), "a null character"
    assert Reading.from_dict(json.loads(written.encode("utf-8"))) == reading
    json.dumps(reading.as_answer(), allow_nan=False)
    end = len(reading.text)
    for span in spans_of(reading):
        assert 0 <= span.start <= span.end <= end, (span, end)
    for section in reading.sections:
        for item in (*section.items, *section.paragraphs):
            assert reading.text[item.span.start : item.span.end] == item.text, item
    assert all(0 <= field.sure <= 1 for field in reading.fields.values())
    reading.source_text()


def spans_of(reading: Reading) -> Iterator[Span]:
    for field in reading.fields.values():
        yield from field.spans
        yield from _inner(field.value)
    for section in reading.sections:
        yield section.span
    yield from (removed.span for removed in reading.removed)
    if reading.truncated:
        yield reading.truncated


def _inner(value: Any) -> Iterator[Span]:
    """Find the spans that parts of a value bring along."""
    if isinstance(value, dict):
        if "span" in value and value["span"] is not None:
            yield Span(*value["span"])
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _inner(part)


def check_twins(reading: Reading, before: bytes) -> None:
    signature = signature_of(reading)
    other = read_or_refuse(before, "")
    compare(signature, signature_of(other) if other else signature)
    assert Signature.from_bytes(signature.to_bytes()) == signature


def draft_of(reading: Reading) -> Draft:
    """Make the posting that a reading would become, as far as lint looks at it."""
    lines = reading.value("requirements") or []
    return Draft(
        title=reading.value("title") or "",
        content=reading.text,
        requirements=tuple(Line(str(line)) for line in lines),
        language=reading.language,
    )


def check_in_child(data: bytes, name: str, sandbox: Sandbox) -> None:
    """Assert that the limited child gives the same, and no `broken` for what is read here."""
    try:
        here: Any = read_listing(data, name).to_dict()
    except Unreadable as error:
        here = error.code
    try:
        there: Any = sandbox.read_listing(data, name).to_dict()
    except Unreadable as error:
        there = error.code
    assert json.loads(json.dumps(here)) == json.loads(json.dumps(there)), (here, there)
    assert sandbox.container_kind(data, name) == container_kind(data, name)
