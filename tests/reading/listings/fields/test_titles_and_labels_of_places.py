"""Titles with a closing day or an article, and places after labels that name other things too."""

import pytest

from tests.reading.listings.pages import value_of

BODY = "\n\nOur bakery makes bread.\n\n{}\n\nRequirements\n- You bake\n- You clean\n"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Night Baker [closes: 21 January]", "Night Baker"),
        ("Night Baker (closes 21 January)", "Night Baker"),
        ("Night Baker - closing date 21 January", "Night Baker"),
        ("Night Baker (Oven Team)", "Night Baker (Oven Team)"),
        ("Stelle einer Softwareentwicklerin", "Softwareentwicklerin"),
    ],
)
def test_a_title_without_its_closing_day_or_article(line, title):
    assert value_of("title", line + BODY.format("")) == title


@pytest.mark.parametrize(
    ("line", "town"),
    [
        ("Place of employment: Ghent", "Ghent"),
        ("Workplace: Ghent", "Ghent"),
        ("Tätigkeitsort: Berlin", "Berlin"),
        ("Lieu d'exercice : Lyon", "Lyon"),
        ("Localidad: Sevilla", "Sevilla"),
    ],
)
def test_a_known_town_after_a_label_in_other_words(line, town):
    [place] = value_of("locations", "Night Baker" + BODY.format(line))
    assert place["city"] == town


@pytest.mark.parametrize("line", ["Area: Pastry", "Office: Word and tables", "Sector: Food"])
def test_such_a_label_before_no_town_names_no_place(line):
    assert not value_of("locations", "Night Baker" + BODY.format(line))
