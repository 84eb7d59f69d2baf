"""Title and employer in the lines on top of a text, however these are laid out."""

import pytest

from tests.reading.listings.pages import reading_of

PROSE = "We bake bread in the night for the whole town and sell it in the morning.\n"


@pytest.mark.parametrize(
    ("text", "title", "company"),
    [
        (
            "Hollow Oak\nNight Baker\nFull-time | Ghent, Belgium\n\n" + PROSE,
            "Night Baker",
            "Hollow Oak",
        ),
        (
            "Night Baker\n\nHollow Oak · Ghent, Belgium (On-site)\n\n" + PROSE,
            "Night Baker",
            "Hollow Oak",
        ),
        (
            "Night Baker\nHollow Oak - Ghent, Belgium\nPosted 3 days ago\n\n" + PROSE,
            "Night Baker",
            "Hollow Oak",
        ),
        (
            "Hollow Oak | Night Baker | Ghent, Belgium | Full-time\n\n" + PROSE,
            "Night Baker",
            "Hollow Oak",
        ),
        (
            (
                "Hollow Oak (https://hollowoak.example) | Ghent | ONSITE | Full-time\n\n"
                "Hollow Oak bakes. We need a night baker who likes rye.\n"
            ),
            "Night Baker",
            "Hollow Oak",
        ),
        (
            (
                "Night Baker (Part Time) £12 per hour Leeds Our client, a busy bakery, needs "
                "help. You will bake."
            ),
            "Night Baker",
            None,
        ),
        ("Hiring Manager\nHollow Oak\nGhent, Belgium\n\n" + PROSE, "Hiring Manager", "Hollow Oak"),
        ("Head of Bakery, Hollow Oak\n\nAt Hollow Oak, we bake.", "Head of Bakery", "Hollow Oak"),
        ("Night Baker – Hollow Oak, Ghent\n\nAt Hollow Oak, we bake.", "Night Baker", "Hollow Oak"),
        (
            "Internship - Software Engineer\n\nYou write code.",
            "Internship - Software Engineer",
            None,
        ),
        (
            "Registered Nurse - Emergency Department\nSt. Oak Hospital\nGhent, Belgium\n\n" + PROSE,
            "Registered Nurse - Emergency Department",
            "St. Oak Hospital",
        ),
        (
            "Night Baker\n\nClass Code:     3156\nWe bake in the night for you all.",
            "Night Baker",
            None,
        ),
        ("Data Analyst\nMarketing Department\nGhent, Belgium\n", "Data Analyst", None),
        (
            "Engineer, Payments\n\nPayments is a team of five. Payments has a roadmap.",
            "Engineer, Payments",
            None,
        ),
        (
            (
                "Night Bakers (Hospitals) Immediate fulltime and part time hours are available "
                "in town"
            ),
            "Night Bakers",
            None,
        ),
    ],
)
def test_lines_on_top(text, title, company):
    reading = reading_of(text)

    assert (reading.value("title"), reading.value("company")) == (title, company)
