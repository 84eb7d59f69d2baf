"""Place lines."""

import pytest

from reading.text.places import Place, places_in_line


@pytest.mark.parametrize(
    ("line", "places"),
    [
        (
            "Mexico City, MX; Remote, MX",
            [(Place("Mexico City", None, "MX"), False), (Place(None, None, "MX"), True)],
        ),
        ("San Jose, CA", [(Place("San Jose", "CA", "US"), False)]),
        ("Jacksonville, Florida, United States", [(Place("Jacksonville", "FL", "US"), False)]),
        ("Toronto, ON, Canada", [(Place("Toronto", "ON", "CA"), False)]),
        ("Berlin, DE", [(Place("Berlin", None, "DE"), False)]),
        ("Wilmington, DE", [(Place("Wilmington", "DE", "US"), False)]),
        ("Kiel, Deutschland", [(Place("Kiel", None, "DE"), False)]),
        ("10115 Berlin", [(Place("Berlin", None, None), False)]),
        ("NYC", [(Place("New York", None, None), False)]),
        ("Remote US", [(Place(None, None, "US"), True)]),
        ("Madrid, España (híbrido) / Porto, Portugal", [(Place("Porto", None, "PT"), False)]),
        ("Wisconsin", [(Place(None, "WI", "US"), False)]),
        ("Acme Lisbon, Portugal", [(Place("Lisbon", None, "PT"), False)]),
    ],
)  # fmt: skip
def test_places_in_line_reads(line, places):
    found = places_in_line(line)

    assert [(m.place, m.is_remote) for m in found][-len(places) :] == places
    assert all(line[m.span.start : m.span.end] for m in found)


@pytest.mark.parametrize("line", ["Night Baker", "Hollow Oak Bakery", "", ", ,", "3 to 5 years"])
def test_places_in_line_reads_nothing_else(line):
    assert places_in_line(line) == []


def test_places_in_line_tells_a_shape_from_a_known_place():
    [known] = places_in_line("Suresnes, France")

    assert known.is_known
