"""Twins made one Reading, each value with its origin."""

import json

import pytest

from reading.listings import Reading
from reading.listings.twins import merge
from tests.reading.listings.pages import reading_of
from tests.reading.listings.twins.listings import PLANNER, cut

# Whole, but without place, date and pay; and cut off, with all of them.
WHOLE = PLANNER.replace("Utrecht, Netherlands\nPosted 4 March 2026\n", "").replace(
    "EUR 41,000 - 50,000 per year\n", ""
)


@pytest.fixture
def merged():
    return merge({"first": reading_of(cut(PLANNER, 0.9)), "second": reading_of(WHOLE)})


def test_text_and_sections_are_those_of_the_whole_one(merged):
    assert merged.base == "second"
    assert merged.reading.truncated is None
    assert len(merged.reading.value("requirements")) == 4
    assert merged.reading.text.startswith(reading_of(WHOLE).text)


def test_each_value_names_its_listing_and_passage(merged):
    first = reading_of(cut(PLANNER, 0.9))
    (origin,) = merged.origins["posted_date"]

    assert (origin.source, first.text[slice(*origin.span)]) == ("first", "4 March 2026")
    assert {o.source for o in merged.origins["requirements"]} == {"second"}


def test_spans_mean_the_merged_text(merged):
    read = merged.reading

    assert [read.text[s.start : s.end] for s in read.fields["posted_date"].spans] == [
        "4 March 2026"
    ]
    assert read.value("salary")["max"] == 50000
    assert all(s.end <= len(read.text) for f in read.fields.values() for s in f.spans)


def test_places_of_both_are_united():
    other = PLANNER.replace("Utrecht, Netherlands", "Porto, Portugal")

    merged = merge({"a": reading_of(PLANNER), "b": reading_of(other)})

    assert [place["city"] for place in merged.reading.value("locations")] == ["Utrecht", "Porto"]
    assert [origin.source for origin in merged.origins["locations"]] == ["a", "b"]


def test_a_merged_reading_can_be_kept_as_json(merged):
    assert Reading.from_dict(merged.reading.to_dict()) == merged.reading
    assert merged.origins_to_dict()["posted_date"][0]["source"] == "first"
    json.dumps([merged.reading.to_dict(), merged.origins_to_dict()])


def test_one_listing_merged_is_itself():
    read = reading_of(PLANNER)

    assert merge({"only": read}).reading == read


def test_what_a_cut_listing_lost_comes_from_its_twin():
    begun = reading_of(cut(PLANNER, 0.8))
    offer = "What we offer\n- A season ticket for bus and train\n- Lunch from our kitchen\n"
    rest = reading_of(f"Line Planner\n\n{offer}")

    merged = merge({"begun": begun, "rest": rest}).reading

    (section,) = merged.sections_of("benefits")
    assert [merged.text[slice(*item.span)] for item in section.items] == [
        "A season ticket for bus and train",
        "Lunch from our kitchen",
    ]


def test_spans_within_a_value_move_with_its_line():
    words = "What we are looking for\n- 3 years of experience in planning, or a degree\n"
    bare = PLANNER.split("What we are looking for")[0]
    merged = merge({"a": reading_of(bare), "b": reading_of(f"Line Planner\n\n{words}")})
    found = merged.reading.fields.get("requirement_lines")

    assert merged.base == "a"
    assert found is not None
    passages = [
        merged.reading.text[slice(*part["span"])]
        for line in found.value
        for part in [*line["years"], *line["alternatives"]]
    ]
    assert "3 years" in passages[0]
