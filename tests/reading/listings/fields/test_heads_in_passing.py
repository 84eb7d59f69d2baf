"""Employers in quotes and by their kind, towns of titles beside a record's country, more nouns."""

import json

import pytest

from reading.listings.titles import names_a_job
from tests.reading.listings.pages import reading_of, value_of


@pytest.mark.parametrize(
    ("text", "company"),
    [
        (
            "Délégué\n\nFondée en 1993, l’asbl « Les Fours du Roble » est un centre.",
            "Les Fours du Roble",
        ),
        ("Bäcker\n\nDer Verein „Hohle Eiche“ bäckt Brot für alle.", "Hohle Eiche"),
        ('Panadero\n\nLa empresa "Roble Hueco" hornea de noche.', "Roble Hueco"),
        (
            "Boulanger\n\nL'institut Interdisciplinaire du Roble est une unité de recherche.",
            "institut Interdisciplinaire du Roble",
        ),
        (
            "Bäcker\n\nTräger ist der Verein Hohle Eiche Deutschland mit Sitz in Bern.",
            "Hohle Eiche Deutschland",
        ),
        ('Baker\n\nWe bake the "Night Bread" for you.', None),
    ],
)
def test_employers(text, company):
    assert value_of("company", text) == company


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Wir suchen eine Bäckerin (Vollzeit oder Teilzeit, ab sofort, befristet auf 1 Jahr)",
            "Bäckerin",
        ),
        (
            "# Open Positions: Bread Research Fellowships in baking and the ovens of old mills",
            "Bread Research Fellowships in baking and the ovens of old mills",
        ),
        ("Für unseren Kunden suchenwir Sie als erfahrenen Bäcker", "Bäcker"),
    ],
)
def test_titles(text, title):
    assert value_of("title", text) == title


@pytest.mark.parametrize(
    "line",
    [
        "Ervaren bakker",
        "Magazijnmedewerker",
        "Padeiro noturno",
        "Auxiliar de cozinha",
        "Piekarz nocny",
        "Kierowca",
        "Volljurist",
        "Verkoopster",
        "Sprzedawca",
    ],
)
def test_nouns(line):
    assert names_a_job(line)


def test_town_of_the_title_beside_a_country_of_the_record():
    record = {
        "job_title": "Night Baker Job in Houston",
        "country_code": "US",
        "organization": "Oak",
        "job_description": "You bake.",
    }
    found = reading_of(json.dumps(record), "job.json").value("locations")
    assert found == [{"city": "Houston", "region": None, "country": "US"}]


def test_town_of_the_title_in_another_country_stays_out():
    record = {
        "job_title": "Night Baker Job in Houston",
        "country_code": "DE",
        "organization": "Oak",
        "job_description": "You bake.",
    }
    found = reading_of(json.dumps(record), "job.json").value("locations")
    assert found == [{"city": None, "region": None, "country": "DE"}]


def test_address_where_to_apply():
    address = "5 S Plum Blvd. Sunset Valley, TX 78745."
    keys = f"title: Baker\nlocation: 5 S Plum Blvd\nhow_to_apply: Come to {address}"
    text = f"---\n{keys}\n---\nYou bake."
    assert value_of("locations", text)[0]["city"] == "Sunset Valley"


@pytest.mark.parametrize("line", ["Nights", "Rotating shifts", "Per diem", "Monday to Friday"])
def test_terms_below_the_title_are_no_employer(line):
    assert value_of("company", f"Night Baker\n{line}\n$40/hr\n\nYou bake all night.") is None


def test_customers_are_no_employer():
    text = "Bäcker\n\nBeim Kunden ist zum 1. Mai eine Stelle frei. Sie backen beim Kunden."
    assert value_of("company", text) is None


def test_brackets_stay_whole():
    text = "Bread Engineer (Go, remote)\n\nYou bake all night."
    assert value_of("title", text) == "Bread Engineer (Go, remote)"
