"""Whole listings, each with the answer a careful reader gives."""

import json
from pathlib import Path

import pytest

from reading.listings import Reading, read_listing

FIXTURES = Path(__file__).parent / "fixtures"
LISTINGS = sorted(path for path in FIXTURES.iterdir() if path.suffix != ".json")


def read(path: Path) -> Reading:
    return read_listing(path.read_bytes(), path.name)


@pytest.mark.parametrize("path", LISTINGS, ids=lambda path: path.stem)
def test_read_listing_gives_every_field_as_a_careful_reader_would(path):
    expected = json.loads(path.with_suffix(".json").read_text("utf-8"))

    answer = read(path).as_answer()

    assert answer == expected
