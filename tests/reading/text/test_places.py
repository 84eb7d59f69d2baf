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
        ("Acme - Baked Goods Ltd - 22145, Hamburg, DE", [(Place("Hamburg", None, "DE"), False)]),
        (
            "Saigon, Hanoi, Danang Vietnam",
            [
                (Place("Saigon", None, None), False),
                (Place("Hanoi", None, None), False),
                (Place("Danang", None, "VN"), False),
            ],
        ),
        (
            "Köln und Düsseldorf",
            [(Place("Köln", None, None), False), (Place("Düsseldorf", None, None), False)],
        ),
        ("🇲🇽 Tepatitlán, Jalisco", [(Place("Tepatitlán", "Jalisco", "MX"), False)]),
        ("USA, DC, Washington", [(Place("Washington", "DC", "US"), False)]),
        ("New York, New York", [(Place("New York", "NY", "US"), False)]),
        ("Munich, Bavaria, Germany", [(Place("Munich", "Bavaria", "DE"), False)]),
        ("Bavaria, Germany", [(Place(None, "Bavaria", "DE"), False)]),
        ("Greater London", [(Place("London", None, None), False)]),
        ("CABA", [(Place("Buenos Aires", None, None), False)]),
        ("Douala", [(Place("Douala", None, None), False)]),
        ("Austin TX", [(Place("Austin", "TX", "US"), False)]),
        ("Salvador, Bahia", [(Place("Salvador", "Bahia", "BR"), False)]),
        ("Medellín, Antioquia", [(Place("Medellín", "Antioquia", "CO"), False)]),
        ("35629 Tuineje, Las Palmas provincia", [(Place("Tuineje", "Las Palmas", "ES"), False)]),
        ("Milano (MI)", [(Place("Milano", "MI", "IT"), False)]),
        ("Springfield, Mass.", [(Place("Springfield", "MA", "US"), False)]),
        ("Reading, Berks", [(Place("Reading", "Berkshire", "GB"), False)]),
        ("Kaiserslautern, DE", [(Place("Kaiserslautern", None, "DE"), False)]),
        ("New York, NY (HQ)", [(Place("New York", "NY", "US"), False)]),
        ("Victoria", [(Place(None, "VIC", "AU"), False)]),
    ],
)  # fmt: skip
def test_places_in_line_reads(line, places):
    found = places_in_line(line)

    assert [(m.place, m.is_remote) for m in found][-len(places) :] == places
    assert all(line[m.span.start : m.span.end] for m in found)


@pytest.mark.parametrize(
    "line", ["Night Baker", "Hollow Oak Bakery", "Reading", "Mission", "", ", ,", "3 to 5 years"]
)
def test_places_in_line_reads_nothing_else(line):
    assert places_in_line(line) == []


def test_places_in_line_tells_a_shape_from_a_known_place():
    [known] = places_in_line("Suresnes, France")

    assert known.is_known


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Pilar, Buenos Aires", [("Pilar", "Buenos Aires", None)]),
        ("Getafe, Madrid", [("Getafe", "Madrid", None)]),
        ("Madrid, Barcelona", [("Madrid", None, None), ("Barcelona", None, None)]),
    ],
)
def test_a_province_named_like_its_town_is_one_after_another_town(line, expected):
    assert [tuple(mention.place) for mention in places_in_line(line)] == expected
