"""Places that a listing names in passing: branches, regions, addresses, the employer's own name."""

import pytest

from tests.reading.listings.pages import reading_of, value_of

BEFORE = "Night Baker\n\nWe bake bread in the quiet hours of the night for everybody around us. "


def place(city, region=None, country=None):
    return {"city": city, "region": region, "country": country}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We are looking for bakers at our Bradford Branch.", place("Bradford")),
        (
            "Are you a baker looking for work mainly in Northamptonshire?",
            place(None, "Northamptonshire", "GB"),
        ),
        ("This Position is based in Main Office Peshawar:", place("Peshawar")),
        ("We will be baking and working mostly within the Atlanta perimeter.", place("Atlanta")),
        ("You work in our bakery at 12 Plum St. in Boston.", place("Boston")),
        ("We work at the old mill on Copley Square, in Boston.", place("Boston")),
        ("It can be done from home or in our office in Seattle, WA. To apply, write to us.",
         place("Seattle", "WA", "US")),
        ("Our bakery is based in Quillhaven, Iowa.", place("Quillhaven", "IA", "US")),
        ("Located in Quillhaven, the bakery offers a friendly place to work.", place("Quillhaven")),
    ],
)  # fmt: skip
def test_places_in_english_sentences(sentence, expected):
    assert value_of("locations", BEFORE + sentence) == [expected]


FRENCH = """Boulanger de nuit

Nous faisons du pain la nuit.

Le Chêne Creux est à la recherche d’un(e) boulanger(-ère) du matin pour la région de Bruxelles
"""
SPANISH = """Panadero de noche

Hacemos pan por la noche.

Requisitos:

- Saber amasar
- Residir cercano a CDMX.
"""
GERMAN = """Musikalische Leitung

Der Kammerchor Innsbruck sucht ab Mai eine neue Leitung.

Wir singen gern und viel, am liebsten alte Lieder.

Wöchentliche Proben in Innsbruck.
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (FRENCH, place("Bruxelles")),
        (SPANISH, place("Mexico City")),
        (GERMAN, place("Innsbruck")),
    ],
)
def test_places_in_sentences_of_other_languages(text, expected):
    assert value_of("locations", text) == [expected]


def test_towns_in_brackets_behind_their_region():
    text = (
        BEFORE
        + "We need bakers for 4 locations across Ontario (Brampton, Durham, Quillhaven, Downtown)."
    )

    assert value_of("locations", text) == [
        place("Brampton", "ON", "CA"),
        place("Durham", "ON", "CA"),
        place("Quillhaven", "ON", "CA"),
    ]


def test_a_town_no_list_knows_is_known_by_its_state_and_code():
    text = (
        BEFORE + "\n\nHow to apply\n\nSend your papers to:\nHollow Oak Bakery\nP.O. Box 379\n"
        "Quillhaven, IA  52101\n"
    )

    assert value_of("locations", text) == [place("Quillhaven", "IA", "US")]


def test_a_town_and_a_state_it_is_not_in_are_no_pair():
    text = BEFORE + "\n\nRoutes\n\n- Driving: NYC, NJ and in winter\n"

    assert value_of("locations", text) in (None, [])


@pytest.mark.parametrize(
    "sentence",
    [
        "You hold a degree in Botany, MA or MS.",
        "Located in Building Nine, the bakery has an oven.",
        "We are looking for work that we like in Spring.",
    ],
)
def test_what_only_looks_like_a_place_is_none(sentence):
    assert value_of("locations", BEFORE + sentence) in (None, [])


def test_the_one_town_of_a_records_tags():
    head = '---\ntitle: "Bäcker (m/w/d)"\ntags: ["München"]\n---\n'
    text = head + "Du backst gerne Brot und Kuchen mit uns.\n"

    found = reading_of(text, "baker.md").fields["locations"]
    assert found.value == [place("München")]
    assert found.sure < 0.9


@pytest.mark.parametrize(
    "sentence",
    [
        "You are licensed in Nursing, Texas or elsewhere.",
        "New Horizons is our name, and we have been to see the mills in New York once.",
    ],
)
def test_a_town_that_nothing_ties_to_the_work_is_none(sentence):
    assert value_of("locations", BEFORE + sentence) in (None, [])
