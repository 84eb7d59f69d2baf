"""Records of other systems, recognised by shape: a fixture a system, its answer beside it."""

import json
from pathlib import Path

import pytest

from reading.listings import read_listing

FIXTURES = Path(__file__).parent / "fixtures"
SYSTEMS = sorted(path.name for path in FIXTURES.iterdir() if ".answer" not in path.name)


@pytest.mark.parametrize("name", SYSTEMS)
def test_a_record_gives_its_values(name):
    expected = json.loads((FIXTURES / name).with_suffix(".answer.json").read_text("utf-8"))

    reading = read_listing((FIXTURES / name).read_bytes())

    found = {
        key: value for key, value in reading.as_answer().items() if value not in (None, [], False)
    }
    assert {key: found.get(key) for key in expected} == expected
    assert reading.format == Path(name).suffix[1:]


@pytest.mark.parametrize("name", SYSTEMS)
def test_every_value_of_a_record_has_a_place_in_the_text(name):
    reading = read_listing((FIXTURES / name).read_bytes())

    for field in reading.fields.values():
        for span in field.spans:
            assert reading.text[slice(*span)].strip(), field
    title = reading.fields["title"]
    assert reading.text[slice(*title.spans[0])].startswith(title.value[:6])


def test_parts_of_lever_stand_in_the_order_of_reading():
    text = read_listing((FIXTURES / "lever.json").read_bytes()).text

    places = [text.index(words) for words in ("builds ovens", "You will", "You have", "equal opp")]
    assert places == sorted(places)
    assert text.count("builds ovens") == 1
