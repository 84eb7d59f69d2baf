"""Employment, workplace, pay and day of posting, in the many words that say them."""

import pytest

from tests.reading.listings.pages import value_of


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Full / Part time: Full-time", "FULL_TIME"),
        ("Contract terms: Full-time (part-time is considered for 30+ hours)", "FULL_TIME"),
        ("Status: Contractor", "CONTRACTOR"),
        ("Hours of work | Full Time", "FULL_TIME"),
        ("Tipo de puesto: Tiempo completo, Indefinido", "FULL_TIME"),
        ("Pensum: Teilzeit, 60 %", "PART_TIME"),
        ("Temps de travail : temps partiel", "PART_TIME"),
        ("- Teilzeitstelle im Rahmen von 28-32h/Woche", "PART_TIME"),
        ("We have a number of permanent part-time hours at the moment.", "PART_TIME"),
        ("We seek a full-time, night-loving baker for the ovens.", "FULL_TIME"),
        ("Engagement à temps plein sous contrat à durée déterminée d'un an.", "FULL_TIME"),
        ("Dental care is paid for all full-time employees.", None),
        ("Three years of full-time experience at an oven.", None),
        ("Benefits may vary; independent contractors may not be eligible.", None),
    ],
)
def test_the_kind_of_employment(line, kind):
    assert value_of("employment_type", f"Night Baker\n\nWe bake bread.\n\n{line}\n") == kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("This position requires being onsite - remote work not considered.", "onsite"),
        ("Modalidad de trabajo: Presencial en la panadería", "onsite"),
        ("Die Arbeit ist im Home-Office oder in unserem Büro möglich.", "hybrid"),
        ("Le poste est en télétravail, avec des déplacements.", "remote"),
        ("You bake two days a week from home.", "hybrid"),
    ],
)
def test_where_the_work_is_done(line, kind):
    assert value_of("workplace", f"Night Baker\n\nWe bake bread.\n\n{line}\n") == kind


@pytest.mark.parametrize(
    ("text", "pay"),
    [
        ("The salary is $140,000 per year - $165,000 per year.", (140000, 165000, "USD", "YEAR")),
        ("- ein Grundgehalt von 15 €/h und Brot", (15, 15, "EUR", "HOUR")),
        ("Salary: R$ 850/mês", (850, 850, "BRL", "MONTH")),
        ("Salaire : taux horaire de 12.06 Euros", (12.06, 12.06, "EUR", "HOUR")),
        ("Lugar: Medellín, Antioquia\n\nSalario: $ 4.212.275", (4212275, 4212275, "COP", "MONTH")),
        ("Location: Toronto, ON\n\nSalary: $60,000 per year", (60000, 60000, "CAD", "YEAR")),
        ("Rémunération\n\nIl faut au minimum signer 300k par an.", None),
    ],
)  # fmt: skip
def test_pay(text, pay):
    value = value_of("salary", f"Night Baker\n\nWe bake bread.\n\n{text}\n")

    assert (tuple(value.values()) if value else None) == pay


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Open Date: 11-16-18", "2018-11-16"),
        ("Eingestellt: 04.09.25", "2025-09-04"),
        ("Mis en ligne le : 7 janvier 2025", "2025-01-07"),
        ("Fecha de publicación: 15-10-2025", "2025-10-15"),
        ("Date: 4 May 2026", "2026-05-04"),
        ("Start date: 4 May 2026", None),
    ],
)
def test_the_day_of_posting(line, day):
    assert value_of("posted_date", f"{line}\n\nNight Baker\n\nWe bake bread for the town.") == day
