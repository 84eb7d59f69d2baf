"""Employers that a text introduces: by its kind of house, an invitation, who runs the place."""

import re

import pytest

from tests.reading.listings.pages import value_of

BOARD = """HOTB (Hollow Oak Training of Bakers) is non-profit and development oriented
organization working with mills. We need a baker."""
UNION = """Le COB - Comité des Ouvriers du Blé est le syndicat des boulangers du nord. Nous avons
des projets autour du pain, et cherchons du monde."""
UNIVERSITY = """La Universidad del Roble Hueco S.A. invita a los profesionales que
cumplan con los requisitos al proceso de selección."""
RESIDENCE = """Located in the old town, the Plum Tree residence, managed by Quillhaven, offers a
friendly place to work for everybody."""
ADVENTURE = """Chêne, c’est

Une aventure (toujours) en pleine effervescence autour du pain.

Nous recherchons un boulanger pour les fours de Chêne."""
TEAM = "Si eres una persona dinámica, ¡únete al equipo del Grupo Roble Panadero como vendedor!"
BAKERY = "Du hast Lust auf Brot? Werde Teil der Eichenhof Backstube und back mit uns."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (BOARD, "HOTB"),
        (UNION, "COB - Comité des Ouvriers du Blé"),
        (UNIVERSITY, "Universidad del Roble Hueco"),
        (RESIDENCE, "Quillhaven"),
        (ADVENTURE, "Chêne"),
        (TEAM, "Grupo Roble Panadero"),
        (BAKERY, "Eichenhof Backstube"),
    ],
)
def test_employers_that_are_introduced(text, expected):
    assert (
        value_of("company", "Panadero\n\n" + re.sub(r"(?<!\n)\n(?!\n)", " ", text) + "\n")
        == expected
    )


def test_a_short_key_of_a_record_names_the_organization():
    head = "---\nposition: Night Baker\norg: Hollow Oak Board for Ghent\n---\n"
    text = head + "\n#### About the Program\n\nWe bake.\n"

    assert value_of("company", text) == "Hollow Oak Board for Ghent"


def test_a_program_is_nobody():
    assert value_of("company", "Night Baker\n\nAbout the Program\n\nWe bake at night.\n") is None


def test_a_county_in_a_longer_name_is_no_employer():
    text = (
        "Night Baker\n\nPlum County Bread Trust (PCBT) is seeking a baker for the beauty of the"
        " Plum County Peninsula.\n\nAbout the Plum County Bread Trust:\n\nThe Plum County Bread"
        " Trust bakes to feed Plum County. It has land in Plum County.\n"
    )

    assert value_of("company", text) == "Plum County Bread Trust"


@pytest.mark.parametrize(
    "text",
    [
        "Werde Teil der Energiewende und back mit uns Brot in der Nacht.",
        "¡Únete al equipo de Ventas! ¡Únete al equipo de Recursos Humanos!",
        "Demain, c’est le jour du pain.\n\nNous cherchons du monde.",
        "The bakery is managed by Jane Plum, who likes bread.",
    ],
)
def test_what_is_introduced_and_is_no_employer(text):
    assert value_of("company", f"Panadero\n\n{text}\n") is None
