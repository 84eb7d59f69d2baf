"""Lines on top that stand where an employer's name could, and names said in further ways."""

import pytest

from tests.reading.listings.pages import value_of

BAKES = "\n\nYou bake bread in the night for the people of the town."


@pytest.mark.parametrize(
    ("text", "company"),
    [
        # A street without its post code.
        (f"Night Baker\n41 Harbour Road West\nBelfast\nBT9 9ZZ{BAKES}", None),
        (f"Boulanger\n12 bis rue des Fours\nLyon{BAKES}", None),
        (f"Bäcker\nOfenstraße 12\nBerlin{BAKES}", None),
        (f"Panadero\nCalle Mayor 12\nMadrid{BAKES}", None),
        (f"Night Baker\nOak Street Bakery\nBelfast{BAKES}", "Oak Street Bakery"),
        # The place runs into the name.
        (f"Night Baker\nGhent\nHollow OakGhent{BAKES}", "Hollow Oak"),
        # How many are offered.
        (f"# Job Vacancy - 3 (Three) Volunteer Positions : NIGHT BAKER{BAKES}", None),
        (f"# 2 Open Positions: Night Baker{BAKES}", None),
        # The heading of a board's page.
        ("Offres réservées aux apprentis\nIntitulé du poste : Boulanger de nuit", None),
        ("Vacancies for night workers\nJob title: Night Baker", None),
        ("Stellenangebote der Region\nStellentitel: Bäcker", None),
    ],
)
def test_what_stands_beside_a_title(text, company):
    assert value_of("company", text) == company


@pytest.mark.parametrize(
    ("text", "company"),
    [
        (
            "# Employer\n\nCollege of Hollow Oak, Ghent (Laboratory of Crumbs, School of Bread)",
            "College of Hollow Oak, Ghent",
        ),
        ("The Plumtree lab is looking to hire a baker.\n\nYou bake.", "Plumtree lab"),
        (
            "The Plum Research Group is looking for bakers.",
            "Plum Research Group",
        ),
        (
            "Le laboratoire OVEN du Centre Hollow de la Mie (CHM) recrute un boulanger.",
            "Centre Hollow de la Mie",
        ),
        (
            "Write to: Ada Crumb, Department of Bread Science, University of Hollow Oak, Ghent.",
            "University of Hollow Oak",
        ),
        ("We bake.\n\nThe duty is hard. Work must be done. Work requires care.", None),
    ],
)
def test_who_is_named_in_other_words(text, company):
    assert value_of("company", text) == company


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        (
            "company",
            "Du pain.\n\nLes Fours du Chêne sont un centre.",
            "Fours du Chêne",
        ),
        (
            "company",
            "Du pain.\n\nLe Fournil Chêne est une association.",
            "Fournil Chêne",
        ),
        (
            "locations",
            "Panadero de noche\n\nCondiciones:\nTiempo completo\nLugar de trabajo Hornavita (Boy)",
            [{"city": "Hornavita", "region": None, "country": None}],
        ),
    ],
)
def test_said_without_a_colon(field, text, value):
    assert value_of(field, text) == value
