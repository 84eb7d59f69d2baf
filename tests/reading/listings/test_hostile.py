"""Files made, or damaged, to harm: what they give, and what no Reading may hold."""

import json

import pytest

from reading.listings import Reading, read_listing
from tests.reading.listings.messages import message

LISTING = "Night Baker\nLisbon, Portugal\n\nRequirements\n- You know flour\n"


def kept(reading: Reading) -> bytes:
    """Write a reading as a database would: UTF-8, no null characters, no NaN."""
    written = json.dumps(reading.to_dict(), ensure_ascii=False, allow_nan=False).encode()
    assert b"\\u0000" not in written
    assert Reading.from_dict(json.loads(written)) == reading
    return written


def test_null_characters_of_an_outlook_message_become_spaces():
    reading = read_listing(message({"1000001F": LISTING + "\0\0\0 and rye\0"}))

    kept(reading)
    assert "and rye" in reading.text


def test_halves_of_characters_in_a_record_become_spaces():
    record = {"title": "Night Baker", "company": "Oak", "description": "We bake \ud800 bread."}

    reading = read_listing(json.dumps(record).encode())

    kept(reading)
    assert "We bake" in reading.text


@pytest.mark.parametrize("code", ["&#0;", "&#xD800;", "&#x1F;", "&#1114112;", "&#99999999999;"])
def test_references_to_no_character_are_written_as_none(code):
    page = f"<h1>Night Baker</h1><p>We bake {code} bread in Lisbon.</p>"

    kept(read_listing(page.encode(), "a.html"))
    kept(read_listing(page.replace("&", "&amp;").encode(), "a.html"))
