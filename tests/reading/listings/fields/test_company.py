"""The employer."""

import pytest

from tests.reading.listings.pages import value_of


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("About Hollow Oak:\nWe bake bread in the night for the city.", "Hollow Oak"),
        ("At Hollow Oak, we bake. It is good.", "Hollow Oak"),
        ("Night Baker\nHollow Oak\nGhent, Belgium\n", "Hollow Oak"),
        ("Hollow Oak https://oak.example | Night Baker | Remote US | Full Time", "Hollow Oak"),
        ("Night Baker\nOak https://oak.example Hill\nGhent, Belgium\n", "Oak"),
        ("Night Baker\nConfidential\nGhent, Belgium\n", None),
        ("Company: Hollow Oak\nTitle: Night Baker", "Hollow Oak"),
        ("About the role\nYou bake. About you\nYou are awake.", None),
        ("The team is a team. Join Us today, and bake.", None),
    ],
)
def test_company(text, company):
    assert value_of("company", text) == company
