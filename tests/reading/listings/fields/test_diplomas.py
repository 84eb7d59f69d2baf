"""Diplomas and trainings by their trade: lower than a degree, higher than school."""

import pytest

from tests.reading.listings.pages import value_of

PAGE = "Night Baker\n\nWe bake bread for the boats.\n\nRequirements:\n- {}\n- Patience\n- Calm\n"


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("Culinary school diploma a plus but not required", "vocational"),
        ("Early Childhood Education Diploma or time with children", "vocational"),
        ("Diploma in Bakery Science", None),
        ("Nursing diploma", "vocational"),
        ("Graduate of a culinary school", "vocational"),
        ("Formation technique dans le domaine de la boulangerie", "vocational"),
        ("Formation technique supérieure de niveau Bac+2", "associate"),
        ("Diplom einer Hotelfachschule", "vocational"),
        ("We give cooking lessons at a culinary school", None),
        ("High school diploma or GED", "highschool"),
        ("Postgraduate diploma in chemistry", "master"),
        ("Diploma or degree in Accounting", "bachelor"),
        ("Bachelor's degree or diploma in chemistry", "bachelor"),
        ("Formation en interne assurée", None),
        ("Formation continue aux nouveaux fours", None),
        ("Diploma of our guests' trust", None),
    ],
)
def test_level(line, level):
    assert value_of("education", PAGE.format(line)) == level
