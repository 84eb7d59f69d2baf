"""The employer: among the lines on top, by its legal form, in sentences of other languages."""

import pytest

from tests.reading.listings.pages import value_of


@pytest.mark.parametrize(
    ("text", "company"),
    [
        (
            "Night Baker\nFood Production - Other\nHollow Oak\nGhent, Belgium\n\nYou bake.",
            "Hollow Oak",
        ),
        (
            "Night Baker\nGhent, Belgium\n21000-25000\nHollow Oak is a bakery that bakes well.",
            "Hollow Oak",
        ),
        (
            "Job Title: Night Baker\nDepartment/Office: Clerk's Office\nHollow Oak is hiring.",
            "Hollow Oak",
        ),
        (
            "Hollow Oak Mill JV LLC\nTITLE: Night Baker\nLOCATION: Ghent\n(with bread)\n\nYou.",
            "Hollow Oak Mill JV LLC",
        ),
        (
            "Hollow Oak\nTITLE: Night Baker\nLOCATION: Ghent\n(bread provided)\n\nYou bake.",
            "Hollow Oak",
        ),
        (
            "Auxiliar de panadería\nGestión\nHOLLOW OAK CIA LTDA\nQuito, Ecuador\n",
            "HOLLOW OAK CIA LTDA",
        ),
        ("Panadero\nHornos y más\nHollow Oak S.A.C.\nLima, Perú\n", "Hollow Oak S.A.C."),
        ("Baker\nOf the night\nHollow Oak Sp. z o.o.\nWarsaw, Poland\n", "Hollow Oak Sp. z o.o."),
    ],
)
def test_among_the_lines_on_top(text, company):
    assert value_of("company", text) == company


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Aide\n\nHollow Oak, recherche pour plusieurs maisons des aides.", "Hollow Oak"),
        ("Aide\n\nHollow Oak, agence de recrutement dans le pain, vous accompagne.", "Hollow Oak"),
        ("Baker\n\nHollow Oak, a leading maker of bread, is growing.", "Hollow Oak"),
        ("Baker\n\nHollow Oak, empresa líder en pan, te espera.", "Hollow Oak"),
        ("Baker\n\nHollow Oak, ein führendes Unternehmen, wächst.", "Hollow Oak"),
        ("About Hollow Coach\n\nAt Hollow Coach, we bake in the night.", "Hollow Coach"),
        ("About Senior Coach\n\nWe bake in the night.", None),
        (
            "You bake.\n\n- Hollow Oak offers bread to all.\n- Hollow Oak provides a bed.",
            "Hollow Oak",
        ),
        ("You work at the University of Hollow’s Department of Bread.", "University of Hollow"),
        (
            "We bake in the night.\n\nCopyright © 2018. All rights reserved. Hollow Oak.",
            "Hollow Oak",
        ),
        (
            "Als bakker bij Hollow Oak ben je vroeg wakker en bak je brood voor de hele stad.",
            "Hollow Oak",
        ),
        ("Hollow Oak zoekt een bakker die vroeg wakker is en graag brood bakt.", "Hollow Oak"),
        ("Werken bij Hollow Oak\n\nJe bakt in de nacht.", "Hollow Oak"),
        ("Hollow Oak ricerca un panettiere per il turno di notte.", "Hollow Oak"),
        ("A Hollow Oak está contratando padeiro para o turno da noite.", "Hollow Oak"),
        ("Firma Hollow Oak poszukuje piekarza do pracy w nocy.", "Hollow Oak"),
        ("Hollow Oak söker en bagare som vill arbeta på natten.", "Hollow Oak"),
        (
            "Job Description – Hollow Oak\n\nYou bake with people who like life at Hollow Oak.",
            "Hollow Oak",
        ),
        ("Job Description – Night Baking\n\nYou bake in the night.", None),
        (
            "Breadly.com is a young bakery. Apply at https://www.breadly.com/jobs now.",
            "Breadly.com",
        ),
    ],
)
def test_in_sentences(text, company):
    assert value_of("company", text) == company
