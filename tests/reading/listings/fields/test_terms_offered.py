"""Terms as listings offer them: work from home, short forms, limits of time, pay "from … up to"."""

import pytest

from tests.reading.listings.pages import value_of

HEAD = "# Night Baker\n\nWe bake bread for the whole town, with flour from our own mill.\n\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We're all remote, and we like it.", "remote"),
        ("We are an all-remote team of bakers.", "remote"),
        ("Contrat de quatre mois. Travail à distance.", "remote"),
        ("Le poste est ouvert, travail entièrement à distance.", "remote"),
        ("Travail à distance possible deux jours par semaine.", "hybrid"),
        ("Flexible Arbeitszeiten und Homeoffice-Option", "hybrid"),
        ("Flexible Arbeitszeiten mit anteiliger Homeoffice-Möglichkeit", "hybrid"),
        ("Eine Backstube in Bern - Home Office und auch remote arbeiten ist möglich.", "hybrid"),
        ("Du arbeitest komplett im Home-Office.", "remote"),
        ("Home-Office ist leider nicht möglich.", None),
        ("Wir verkaufen Möbel für das Homeoffice unserer Kunden.", None),
        ("Wir bieten kein Homeoffice, aber flexible Zeiten.", "onsite"),
        ("We sell ovens to teams that are all remote farms.", None),
    ],
)
def test_how_work_from_home_is_offered(sentence, expected):
    assert value_of("workplace", HEAD + sentence + "\n") == expected


def test_work_from_home_among_the_benefits_is_for_some_of_the_time():
    listing = HEAD + "## Benefits\n\n- Moderne Backstube: Home-Office, Öfen und Obst\n- Brot\n"

    assert value_of("workplace", listing) == "hybrid"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hollow Oak | Night Baker (FT) | Bern\n\nWe bake bread every night.", "FULL_TIME"),
        ("# Night Baker - PT\n\nWe bake bread every night.", "PART_TIME"),
        ("# Night Baker (FT/PT)\n\nWe bake bread every night.", None),
        ("# FT Night Editor\n\nWe print the FT every night.", None),
        (HEAD + "Die Stelle ist derzeit auf zwei Jahre befristet.", "TEMPORARY"),
        (HEAD + "Commence as soon as possible for one year, renewal possible", "TEMPORARY"),
        (HEAD + "The post is tenable for 18 months.", "TEMPORARY"),
        (HEAD + "We started to bake for one year's fair.", None),
        (HEAD + "Poste ouvert pour un indépendant ou une indépendante.", "CONTRACTOR"),
        (HEAD + "Nous sommes une boulangerie indépendante depuis 1900.", None),
        (HEAD + "Il s'agit d'un contrat freelance de trois mois.", "CONTRACTOR"),
    ],
)
def test_the_kind_of_employment(text, expected):
    assert value_of("employment_type", text) == expected


@pytest.mark.parametrize(
    ("line", "low", "high", "currency", "period"),
    [
        ("from 800 up to 1500 EUR", 800, 1500, "EUR", "MONTH"),
        ("1.800 bis zu 2.400 EUR", 1800, 2400, "EUR", "MONTH"),
        ("de 1 900 jusqu'à 2 400 EUR", 1900, 2400, "EUR", "MONTH"),
        ("up to 1500 EUR a month", None, 1500, "EUR", "MONTH"),
        ("9 000 - 12 000 PLN", 9000, 12000, "PLN", "MONTH"),
        ("40,000 - 45,000 EUR", 40000, 45000, "EUR", "YEAR"),
        ("14 - 16 EUR", 14, 16, "EUR", None),
    ],
)
def test_pay_from_one_figure_up_to_another(line, low, high, currency, period):
    assert value_of("salary", f"{HEAD}Salary: {line}\n") == {
        "min": low, "max": high, "currency": currency, "period": period,
    }  # fmt: skip
