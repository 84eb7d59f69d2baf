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
        ("We bake. Mail us: jobs@hollow-oak.example. At night Hollow Oak smells.", "Hollow Oak"),
        ("We bake. Mail us: jobs@ghent.example. In the night Ghent smells.", None),
        (
            "We bake for you at night.\n\nWhy Work at Hollow Oak?\n\nThe bread is good.",
            "Hollow Oak",
        ),
        ("About Hollow Physicians:\n\nWe look after bakers.", "Hollow Physicians"),
        ("Hollow Oak is backed by the town. We bake in the night.", "Hollow Oak"),
        ("We bake in the night.\n\n© 2024 Hollow Oak. All rights reserved.", "Hollow Oak"),
        ("Position Title: NIGHT BAKER - REMOTE\n\nWe bake in the night.", None),
        ("Descripción del Puesto: Desarrollador Web\n\nHorneamos de noche.", None),
        ("# Professur, Universität Hollow\n\nSie lehren.", "Universität Hollow"),
        ("Oak AI is revolutionizing bread. Oak AI is the right place for you.", "Oak AI"),
        (
            "You teach across the University of Oak. See why the University of Oak is fine.",
            "University of Oak",
        ),
        ("We bake.\n\nHollow Oak has an immediate opening for a baker.", "Hollow Oak"),
        ("Classification: Night Baker\n\nWe bake in the night.", None),
        (
            "# Lecturer in Baking, University of Hollow Oak\n\nYou teach.",
            "University of Hollow Oak",
        ),
        ("Die Hollow Oak sucht Bäcker\n\nWir backen.", "Hollow Oak"),
        ("The team is a team. Join Us today, and bake.", None),
    ],
)
def test_company(text, company):
    assert value_of("company", text) == company
