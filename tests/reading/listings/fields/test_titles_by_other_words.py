"""Titles with terms in brackets, behind announcements, in mail subjects and sentences."""

import pytest

from tests.reading.listings.pages import value_of

BODY = "\n\nWe bake bread for the whole town, all night."


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Bäcker (m/w/d) als Aushilfe (15 bis max. 30 Std./Woche)", "Bäcker als Aushilfe"),
        ("Bäcker (m, w, d in Vollzeit 39 Stunden/Woche)", "Bäcker"),
        ("Bäcker (Vollzeit oder Teilzeit, ab sofort, zunächst befristet auf 1 Jahr)", "Bäcker"),
        ("Bäckerin (80-100%, ab Februar 2021)", "Bäckerin"),
        ("Night Baker (12 month fixed-term contract)", "Night Baker"),
        ("Night Baker (Part-time, 20 hours per week)", "Night Baker"),
        ("Boulanger (CDI, temps plein)", "Boulanger"),
        ("Hollow Oak: Wir suchen Bäcker! (80-100%)", "Bäcker"),
        ("Night Baker Job Description", "Night Baker"),
        ("Open Positions: Night Baker", "Night Baker"),
        ("[BREAD-L] Opening: Night Baker 2 - Hollow Oak University", "Night Baker 2"),
        ("Recrutement d’un-une Boulanger", "Boulanger"),
        (
            "Le Groupe Roble recherche pour son service pain, un·e boulanger junior (F/H).",
            "Boulanger junior",
        ),
        ("Padeiro na [Hollow Oak Pães]", "Padeiro"),
        ("Postdoctoral position at OAKR", "Postdoctoral position"),
        ("Night Baking (Payroll Accountant)", "Night Baking (Payroll Accountant)"),
    ],
)
def test_title_of_a_line(line, title):
    assert value_of("title", f"{line}{BODY}") == title


@pytest.mark.parametrize(
    ("line", "company"),
    [
        ("Neuer Job bei der Hollow Oak: Wir suchen eine Bäckerin", "Hollow Oak"),
        (
            "[BREAD-L] Opening: Post Oven - Night Baker 2 - Oak Health & Bread University",
            "Oak Health & Bread University",
        ),
        ("Open Positions: Night Baker", None),
        ("Opening: Night Baker", None),
    ],
)
def test_employer_of_a_line(line, company):
    assert value_of("company", f'---\ntitle: "{line}"\n---\nYou bake.') == company


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "# Night Baker\n\nYou bake.\n\n## Contact\n\n**Name:** Ada Oak\n**Title:** Recruiter",
            "Night Baker",
        ),
        (
            "Term: 2025\nJob Title:\tBread Engineering\nJob Category (NOC):\t12 Bakers",
            "Bread Engineering",
        ),
        (
            "# Functie omschrijving Brood\n\nAls web developer bij Hollow Oak ben je vroeg wakker.",
            "Web developer",
        ),
        ("Careers\n\nWe require the services of a night baker for our mill.", "Night Baker"),
    ],
)
def test_title_elsewhere(text, title):
    assert value_of("title", text) == title
