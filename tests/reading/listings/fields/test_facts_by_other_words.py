"""Pay from and up to, days of posting and who may be hired, by other words."""

import pytest

from tests.reading.listings.pages import value_of

LISTING = (
    "Night Baker\n\nOur bakery makes bread for the whole town.\n\n{}\n\nWe bake every night.\n"
)


@pytest.mark.parametrize(
    ("line", "low", "high", "period"),
    [
        ("The annual salary starts at €51K.", 51000, None, "YEAR"),
        ("Pay starts at $20 per hour.", 20, None, "HOUR"),
        ("Minimum salary $60,000 per year", 60000, None, "YEAR"),
        ("Das Mindestgehalt beträgt EUR 2.800,- brutto pro Monat.", 2800, None, "MONTH"),
        ("Salary: £50,000 upwards", 50000, None, "YEAR"),
        ("Salary to £50,000", None, 50000, "YEAR"),
        ("Salaire : 2 000 € brut mensuel", 2000, 2000, "MONTH"),
        ("12 € brut de l'heure", 12, 12, "HOUR"),
        ("Day rate: £400", 400, 400, "DAY"),
        ("Ausbildungsvergütung: 1.200 € im Monat", 1200, 1200, "MONTH"),
    ],
)
def test_pay_by_other_words(line, low, high, period):
    pay = value_of("salary", LISTING.format(line))
    assert (pay["min"], pay["max"], pay["period"]) == (low, high, period)


@pytest.mark.parametrize(
    "line",
    [
        "Prices start at $20 per loaf.",
        "Our loans start at $5,000.",
        "Pay scale: TVöD E13",
        "Tickets start at £10.",
        "Projekte ab 50.000 €",
    ],
)
def test_prices_that_start_somewhere_are_no_pay(line):
    assert value_of("salary", LISTING.format(line)) is None


@pytest.mark.parametrize(
    "line",
    [
        "Posting Begin Date: May 4, 2026",
        "Listing date: 4 May 2026",
        "Erschienen am 04.05.2026",
        "Anzeige vom 04.05.2026",
        "Mise en ligne le 4 mai 2026",
        "Annonce du 4 mai 2026",
        "Posted by Anna on May 4, 2026",
    ],
)
def test_a_day_of_posting_by_other_words(line):
    assert value_of("posted_date", LISTING.format(line)) == "2026-05-04"


@pytest.mark.parametrize(
    "line",
    ["Last updated on 4 May 2026", "The shop opens on 4 May 2026.", "Valid until 4 May 2026"],
)
def test_other_days_are_not_of_posting(line):
    assert value_of("posted_date", LISTING.format(line)) is None


@pytest.mark.parametrize(
    "line",
    [
        "Only candidates based in the EU will be considered.",
        "Must reside in California.",
        "Proof of eligibility to work in the UK is required.",
        "We can only hire in the EU.",
        "UK residents only",
        "GC or USC only",
        "This role is open to residents of Spain only.",
        "Eine gültige Aufenthaltserlaubnis",
        "Titre de séjour valide exigé",
        "Autorización para trabajar en México",
    ],
)
def test_who_may_be_hired_by_other_words(line):
    assert value_of("work_authorization", LISTING.format(line))


@pytest.mark.parametrize(
    "line",
    [
        "Visitors need a visa to enter the plant.",
        "Our residents love music.",
        "The museum is open to residents of the town.",
        "We can only bake in the morning.",
        "You hire people in the EU.",
        "Erteilung von Arbeitserlaubnissen",
        "Local candidates are supported by our youth programme.",
    ],
)
def test_residents_visitors_and_permits_of_others_limit_nobody(line):
    assert value_of("work_authorization", LISTING.format(line)) is None
