"""Pay, places and titles as employers say them in passing."""

import pytest

from tests.reading.listings.pages import reading_of, value_of


def town(name, region=None, country=None):
    return [{"city": name, "region": region, "country": country}]


@pytest.mark.parametrize(
    ("text", "low", "high", "currency", "period"),
    [
        ("Bäcker\n\nVergütung: 21€/Stunde brutto (20 Stunden/Monat).", 21, 21, "EUR", "HOUR"),
        (
            "Baker\n\nPay is between € 2,100 (scale 4) and € 3,200 (scale 5) gross per month.",
            2100, 3200, "EUR", "MONTH",
        ),
        ("Baker\n\nSalary: 250,000.Tsh – 300,000.Tsh per month", 250000, 300000, "TZS", "MONTH"),
        (
            "Panadero\n\nOfrecemos:\n- Sueldo de $9,300 mensuales\n- Vales de despensa y seguro",
            9300, 9300, "MXN", "MONTH",
        ),
    ],
)  # fmt: skip
def test_pay(text, low, high, currency, period):
    pay = value_of("salary", text)
    assert pay == {"min": low, "max": high, "currency": currency, "period": period}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Night Baker\nLocation: Remote, Florida\n\nYou bake.", town(None, "FL", "US")),
        ("Night Baker\nQuillhaven TN41\nHollow Oak College\n\nYou bake bread.", town("Quillhaven")),
        (
            "Wir sind wach.\n\nDer Verein Hollow Oak e.V. in Bremen sucht ab Mai eine Bäckerin.",
            town("Bremen"),
        ),
        (
            "Panadero\n\n- Disponibilidad para trabajo presencial en la Ciudad de México.",
            town("Ciudad de México"),
        ),
        (
            "Night Baker\n\nYou serve bread to families in the Quillhaven area of Ipswich.",
            town("Ipswich"),
        ),
        (
            "Night Baker. Store: 12 - Plum Mills Mall, Lakewood CO US 80401 and you bake.",
            town("Lakewood", "CO", "US"),
        ),
        (
            "Bäcker\n\n- Du backst Brot\n- Remote (innerhalb Deutschlands), vollständig online",
            [{"city": None, "region": None, "country": "DE"}],
        ),
        (
            "Boulanger\n\nNous cherchons pour un poste situé sur le secteur de Fournay (78).",
            town("Fournay"),
        ),
    ],
)  # fmt: skip
def test_places(text, places):
    assert value_of("locations", text) == places


def test_the_crew_member_is_a_title():
    assert (
        value_of("title", "Hollow Team Member\n5 Plum Centre\nGhent\n\nWe bake.")
        == "Hollow Team Member"
    )


def test_a_title_in_quotes_goes_on_below():
    text = (
        '---\ntitle: "Coordinator of bread: flour as\n  a maker"\ndate: 2024-01-02\n---\nYou bake.'
    )
    title = "Coordinator of bread: flour as a maker"
    assert reading_of(text, "a.md").value("title") == title


def test_an_open_quote_takes_no_other_key():
    text = "---\ntitle: 'Night Baker\ncompany: Hollow Oak\n---\nYou bake."
    assert reading_of(text, "a.md").value("company") == "Hollow Oak"
