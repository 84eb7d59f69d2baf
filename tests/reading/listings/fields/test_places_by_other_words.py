"""Places: addresses with streets, states after towns, sentences of more languages."""

import pytest

from reading.text.places import places_in_line
from tests.reading.listings.pages import value_of

JOB = "Night Baker\n\nWe bake bread for the whole town.\n\n{}\n\nWe bake every night.\n"


def place_of(line):
    return [tuple(mention.place) for mention in places_in_line(line) if mention.is_known]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("5334 S. Plum St., Littleton, CO, 80120", ("Littleton", "CO", "US")),
        ("Town Hall, Littleton, CO", ("Littleton", "CO", "US")),
        ("12 Rue du Four, 75011 Paris, France", ("Paris", None, "FR")),
        ("Lindenstraße 4, 10969 Berlin, Deutschland", ("Berlin", None, "DE")),
        ("Calle Mayor 5, Madrid, España", ("Madrid", None, "ES")),
        ("100 Main Street, Suite 200, Austin, TX 78701", ("Austin", "TX", "US")),
        ("4715 S Plum Blvd. Austin, TX 78745", ("Austin", "TX", "US")),
        ("P.O. Box 12, Austin, TX", ("Austin", "TX", "US")),
        ("Via Roma 1, Milano, Italia", ("Milano", None, "IT")),
        ("Armenia, Village Merdzavan (on the road to the sea)", ("Merdzavan", None, "AM")),
        ("City of Austin, TX", ("Austin", "TX", "US")),
        ("Leeds, LS1 4AB, United Kingdom", ("Leeds", None, "GB")),
        ("Toronto, ON M5V 3L9", ("Toronto", "ON", "CA")),
        ("Bogotá, Cundinamarca, CO", ("Bogotá", "Cundinamarca", "CO")),
        ("US-TX-Houston", ("Houston", "TX", "US")),
        ("TX-Houston-Hollow Bakery", ("Houston", "TX", "US")),
        ("United States-Texas-Houston", ("Houston", "TX", "US")),
        ("Germany-Berlin", ("Berlin", None, "DE")),
    ],
)
def test_addresses(line, place):
    assert place_of(line) == [place]


@pytest.mark.parametrize("line", ["Five-Star-Bakery", "IT-Security", "US-Dollar-Konto"])
def test_no_place_between_dashes(line):
    assert place_of(line) == []


def test_pay_beside_a_street_of_a_state():
    text = "Title: Night Baker\nSalary: $77,000 - $90,000\nLocation: 5 S. Plum St., Littleton, CO\n"
    assert value_of("salary", text)["currency"] == "USD"


@pytest.mark.parametrize(
    ("line", "town"),
    [
        ("Location: Remote (must be based in the United States)", None),
        ("You will work at our Austin plant every night.", "Austin"),
        ("Applicants must live within 30 miles of Austin, Texas.", "Austin"),
        ("You report to the Austin office.", "Austin"),
        ("Our bakery in Austin, Texas is new.", "Austin"),
        ("Wij zijn gevestigd in Groningen en bakken brood.", "Groningen"),
        ("La nostra sede di Milano ti aspetta.", "Milano"),
        ("O trabalho é no nosso escritório em Lisboa.", "Lisboa"),
        ("Dienstort ist Hamburg.", "Hamburg"),
        ("Wir sind ein Betrieb mit Sitz in Hamburg.", "Hamburg"),
        ("Vous serez basé à Lyon, au bord du fleuve.", "Lyon"),
        ("Notre agence de Lyon cherche du pain.", "Lyon"),
        ("Nuestra sucursal de Sevilla abre de noche.", "Sevilla"),
    ],
)
def test_in_sentences(line, town):
    [place] = value_of("locations", JOB.format(line))
    assert place["city"] == town
    assert town or place["country"] == "US"


def test_towns_of_an_area():
    text = (
        JOB.format("Secteur : Saint-Quentin, Péronne et alentours") + "Vous faites le pain.\n" * 4
    )
    assert [place["city"] for place in value_of("locations", text)] == ["Saint-Quentin", "Péronne"]


def test_town_of_the_title_in_the_state_of_the_record():
    title = "Night Baker I / Night Baker II / Night Baker III / " * 3
    text = f'---\ntitle: "{title}Bakery Lead - Rochester, MN"\nlocation: Minnesota\n---\nYou bake.'
    assert value_of("locations", text)[0]["city"] == "Rochester"
