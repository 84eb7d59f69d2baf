"""A title's line taken apart."""

import pytest

from reading.listings.title_line import parts_of_title
from reading.text.spans import Span

BODY = "\nAbout Hollow Oak\nHollow Oak is a bakery. At Hollow Oak we bake."


def parted(line: str):
    text = line + BODY
    found = parts_of_title(text, Span(0, len(line)))
    piece = lambda span: text[span.start : span.end] if span else None  # noqa: E731
    return piece(found.title), piece(found.company), [piece(place) for place in found.places]


@pytest.mark.parametrize(
    ("line", "title", "company", "places"),
    [
        ("[Remote] Night Baker", "Night Baker", None, ["Remote"]),
        ("[Lille] Head Chef at Rosemarin", "Head Chef", "Rosemarin", ["Lille"]),
        ("Rosemarin - Night Baker - Toronto", "Night Baker", "Rosemarin", ["Toronto"]),
        ("Night Baker — Hollow Oak", "Night Baker", "Hollow Oak", []),
        ("Night Baker — Rye Bread", "Night Baker — Rye Bread", None, []),
        ("Rosemarin: Night Baker (Ghent, Belgium)", "Night Baker", "Rosemarin", ["Ghent, Belgium"]),
        ("Rosemarin recrute un(e) Comptable à Lyon", "Comptable", "Rosemarin", ["Lyon"]),
        ("Night Baker (m/w/d) Hamburg", "Night Baker (m/w/d)", None, ["Hamburg"]),
        ("Driver - 38,5 h/Woche", "Driver", None, []),
        ("Night Baker in Berlin", "Night Baker", None, ["Berlin"]),
        ("Night Baker, Berlin", "Night Baker", None, ["Berlin"]),
        ("Nurse in Charge", "Nurse in Charge", None, []),
        ("Director, Bread and Cake", "Director, Bread and Cake", None, []),
        ("Job opening: Night Baker", "Night Baker", None, []),
        ("Night Baker (Rye)", "Night Baker (Rye)", None, []),
    ],
)  # fmt: skip
def test_parts_of_title(line, title, company, places):
    assert parted(line) == (title, company, places)


def test_parts_of_title_keeps_pay_and_terms_apart():
    line = "Senior Baker at Hollow Oak - Fully Remote - $4,000"

    found = parts_of_title(line + BODY, Span(0, len(line)))

    assert [line[s.start : s.end] for s in (*found.places, *found.rest)] == [
        "Fully Remote",
        "$4,000",
    ]
