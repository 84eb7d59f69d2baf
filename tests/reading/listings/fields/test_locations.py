"""Where the job is."""

import pytest

from tests.reading.listings.pages import quoted, reading_of

GERMAN = (
    "Bäcker\n\nDie Eiche sucht Bäcker zur Verstärkung unseres Teams in Filderstadt!\n\n"
    "Wir backen in der Nacht für die Stadt und suchen Menschen, die das auch mögen."
)
GHENT = {"city": "Ghent", "region": None, "country": "BE"}


def places(text: str) -> list[tuple]:
    return [tuple(place.values()) for place in reading_of(text).value("locations") or []]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Night Baker\nHollow Oak\nGhent, Belgium; Remote, NL\n",
            [("Ghent", None, "BE"), (None, None, "NL")],
        ),
        ("Night Baker\n\nWe bake.\n\nLocation: Boulder, Colorado\n", [("Boulder", "CO", "US")]),
        ("US based applicants only. We bake bread.", [(None, None, "US")]),
        ("Candidates should be legally authorized to work in Mexico.", [(None, None, "MX")]),
        ("This position will be based in San Francisco.", [("San Francisco", None, None)]),
        ("Wir suchen dich für unseren Standort in Hamburg.", [("Hamburg", None, None)]),
        ("We have ovens in Paris and guests from Spain, and we bake.", []),
        ("Location: the top of the hill\nWe bake bread.", []),
    ],
)  # fmt: skip
def test_locations(text, expected):
    assert places(text) == expected


def test_locations_quote_each_place():
    reading = reading_of("Night Baker\nHollow Oak\nGhent, Belgium; Remote, NL\n")

    assert quoted(reading, "locations") == ["Ghent, Belgium", "Remote, NL"]


def test_thousands_of_places_are_bounded():
    reading = reading_of(
        "Baker\nAcme\n" + "Location: " + "; ".join(["Ghent, BE", "Berlin, DE"] * 5000)
    )

    assert len(reading.value("locations") or []) <= 50


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hollow Oak is seeking a baker to join us in Berkeley Heights, NJ.",
            [("Berkeley Heights", "NJ", "US")],
        ),
        ("We bake. All positions are based in Bridgewater, NJ!", [("Bridgewater", "NJ", "US")]),
        (GERMAN, [("Filderstadt", None, None)]),
        ("Bäcker\n\nDie Eiche sucht Bäcker in Vollzeit, ein Team in Bewegung.", []),
        (
            "Baker\n\nlocations\nToronto, Ontario, Canada\nOttawa, Ontario, Canada\ntime type\n",
            [("Toronto", "ON", "CA"), ("Ottawa", "ON", "CA")],
        ),
        (
            "Needs\n- You rise early\nEUR 52,000 - 68,000 a year. Remote within Portugal.",
            [(None, None, "PT")],
        ),
        (
            "We are hiring for this position in Austin, TX; Boston, MA; and Denver, CO. We bake.",
            [("Austin", "TX", "US"), ("Boston", "MA", "US"), ("Denver", "CO", "US")],
        ),
        ("Baker\n\nWe bake bread.\n\nLocation: Ghent, Meat & Corn Market", [("Ghent", None, None)]),
        (
            "Baker\n\nWe bake bread.\n\nLocation: Austin, TX (Hybrid - 3 days in office)",
            [("Austin", "TX", "US")],
        ),
        ("Baker\nUS, Remote\n\nWe bake.\n\nLocation: Austin, Texas", [("Austin", "TX", "US")]),
        ("We bake bread in the night.\n\n- Bread\n- Jane Bakewell, MA\n", []),
        ("Baker\n\nWe bake.\n\nLocation:  Frankfurt (Main) .", [("Frankfurt", None, None)]),
        (
            "---\ntitle: Night Baker (Ghent, Belgium)\n---\nWe bake bread in the night.",
            [("Ghent", None, "BE")],
        ),
    ],
)
def test_locations_in_sentences_and_lists(text, expected):
    assert places(text) == expected
