"""The place of a listing that names none: labels with a village, addresses, "in Ghent"."""

import pytest

from tests.reading.listings.pages import reading_of


def places(text: str) -> list[tuple]:
    return [tuple(place.values()) for place in reading_of(text).value("locations") or []]


LETTER = "Wir backen in der Nacht und suchen dich.\n\nHollow Oak GmbH\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "We bake at night. Write to Hollow Oak, 12 Mill Street, Room 4, Toledo, OH 43604.",
            [("Toledo", "OH", "US")],
        ),
        (f"{LETTER}Mühlgasse 12a\n09126 Chemnitz\n", [("Chemnitz", None, None)]),
        (f"{LETTER}Lindenweg 4\n56357 Oberwallmenach\n", [("Oberwallmenach", None, None)]),
        (
            "Nous cuisons du pain. Poste dans l'équipe de nuit (localisation à Palaiseau).",
            [("Palaiseau", None, None)],
        ),
        (
            "Somos una panadería y el puesto está en la sede de Zaragoza, de seis a dos.",
            [("Zaragoza", None, None)],
        ),
        (
            "Our client needs a baker for a role in their bright offices in South East London.",
            [("London", None, None)],
        ),
        ("We urgently need bakers for night roles throughout Penarth.", [("Penarth", None, None)]),
        ("Hollow Oak is a Montreal-based bakery. You will bake.", [("Montreal", None, None)]),
        ("Come and join the team at our ovens in Linz, Austria, and bake.", [("Linz", None, "AT")]),
    ],
)
def test_the_town_the_text_speaks_of(text, expected):
    assert places(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Hollow Oak bakes. It was founded in Lisbon and has customers in Madrid and in Rome.",
        "This is a fully remote position. Our ovens stand in an old mill near Ghent.",
        "We bake in Ghent, we bake in Bruges, and we bake in Antwerp.",
        "Our bread won a prize at the trade fair in Berlin.",
    ],
)
def test_places_of_others_are_no_place_of_the_job(text):
    assert places(text) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Lieu de travail : LE LOROUX BOTTEREAU", ("LE LOROUX BOTTEREAU", None, None)),
        ("Location: Upper Dunmore (2 days a week)", ("Upper Dunmore", None, None)),
        ("Einsatzort: Hinterzarten-Breitnau", ("Hinterzarten-Breitnau", None, None)),
        ("Lugar de trabajo: Vía 4, 62574 Jiutepec, Mor.", ("Jiutepec", "Morelos", "MX")),
        ("Location: Cork City Centre", ("Cork", None, None)),
        ("Location: 15 W. 16 St. NY, NY 10011", ("New York", "NY", "US")),
    ],
)  # fmt: skip
def test_a_label_names_a_village_or_an_address(line, expected):
    assert places(f"Night Baker\n\nWe bake bread.\n\n{line}\n") == [expected]


@pytest.mark.parametrize("value", ["Head Office", "Flexible", "Ham", "Field Based", "See below"])
def test_a_label_may_name_no_place(value):
    assert places(f"Night Baker\n\nWe bake bread.\n\nLocation: {value}\n") == []


def test_a_town_said_with_and_without_its_state_is_one():
    assert places("Night Baker\nMadison | Madison, WI\n\nWe bake.") == [("Madison", "WI", "US")]


def test_the_seat_of_an_employer_of_remote_work_is_no_place():
    text = "Night Baker\n\nHeadquarters: Ghent, Belgium\nWorkplace: Remote\n\nWe bake bread."

    assert places(text) == []
