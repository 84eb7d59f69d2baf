"""The Reading as a value: JSON and back, and the way back to the source."""

import json
from copy import deepcopy
from dataclasses import asdict
from pathlib import Path

import pytest

from reading.listings import READER_VERSION, Reading, Removed, read_listing
from reading.text.spans import Span

FIXTURES = Path(__file__).parent / "fixtures"
NAMES = sorted(path.name for path in FIXTURES.iterdir() if path.suffix != ".json")


@pytest.fixture(params=NAMES)
def reading(request) -> Reading:
    return read_listing((FIXTURES / request.param).read_bytes(), request.param)


def test_reading_survives_json(reading):
    plain = json.loads(json.dumps(reading.to_dict()))

    assert Reading.from_dict(plain) == reading
    assert plain["version"] == READER_VERSION


def test_the_plain_reading_is_what_dataclasses_make_of_it(reading):
    # The words too: a tuple is no list, a Span no plain pair.
    assert repr(reading.to_dict()) == repr(asdict(reading))


def test_who_changes_the_plain_reading_leaves_the_reading_alone(reading):
    before = deepcopy(reading)
    plain = reading.to_dict()

    for found in plain["fields"].values():
        if isinstance(found["value"], dict | list):
            _spoil(found["value"])
    plain["problems"].append("another")

    assert reading == before


def _spoil(value):
    for inner in value.values() if isinstance(value, dict) else value:
        if isinstance(inner, dict | list):
            _spoil(inner)
    value.clear()


def test_every_span_lies_in_the_text(reading):
    spans = [span for found in reading.fields.values() for span in found.spans]
    spans += [section.span for section in reading.sections]
    spans += [removed.span for removed in reading.removed]

    assert all(0 <= start <= end <= len(reading.text) for start, end in spans)


def test_items_are_quoted_as_they_stand(reading):
    for section in reading.sections:
        for item in (*section.items, *section.paragraphs):
            assert reading.text[item.span.start : item.span.end] == item.text


def test_lists_have_a_span_for_each_value(reading):
    for name in ("skills", "locations", "requirements", "responsibilities"):
        if name in reading.fields:
            assert len(reading.fields[name].spans) == len(reading.value(name))


def test_same_bytes_give_the_same_reading():
    data = (FIXTURES / "harbour_stripped.txt").read_bytes()

    assert read_listing(data) == read_listing(data)


def test_source_text_is_the_text_before_repair():
    source = (FIXTURES / "harbour_stripped.txt").read_text("utf-8")

    reading = read_listing(source.encode())

    assert reading.source_text().strip() == source.strip()
    assert len(reading.repairs) >= 8


def test_recruiting_tags_are_removed_but_not_foreign():
    assert not Removed(Span(0, 3), "recruiting tag").is_foreign
    assert Removed(Span(0, 3), "page navigation").is_foreign
