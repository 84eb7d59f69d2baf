"""Headings in sentence form, in four languages."""

import pytest

from reading.listings.headings import heading_kind


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("What will I be doing?", "responsibilities"),
        ("What the bakers do here", "responsibilities"),
        ("What you'll get to do", "responsibilities"),
        ("Was Sie bei uns tun", "responsibilities"),
        ("Ce que vous allez faire chez nous", "responsibilities"),
        ("¿Qué harás con nosotros?", "responsibilities"),
        ("The successful candidate will", "responsibilities"),
        ("Wat ga jij bij ons doen?", "responsibilities"),
        ("Vos principales compétences pour ce poste", "requirements"),
        ("Deine fachlichen Kenntnisse", "requirements"),
        ("¿Qué estamos buscando en ti?", "requirements"),
        ("Tus conocimientos y gustos", "requirements"),
        ("Dit bieden we onze bakkers", "benefits"),
        ("What we need to see", "requirements"),
        ("What skills do I need?", "requirements"),
        ("You are a fit if you", "requirements"),
        ("Damit überzeugen Sie uns", "requirements"),
        ("Ce que nous attendons de vous", "requirements"),
        ("¿Qué buscamos en la persona?", "requirements"),
        ("Ways to stand out from the crowd", "nice_to_have"),
        ("Will be a great plus", "nice_to_have"),
        ("Est un plus", "nice_to_have"),
        ("What you get in return", "benefits"),
        ("Why it would be awesome to work with us", "benefits"),
        ("Freuen Sie sich auf", "benefits"),
        ("Ce que nous vous proposons", "benefits"),
    ],
)
def test_a_sentence_tells_what_stands_below_it(heading, kind):
    found = heading_kind(heading)

    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(
    "heading",
    ["What we have built so far", "What our team does", "Where you will be", "What we believe"],
)
def test_what_an_employer_tells_of_itself_is_neither_list(heading):
    found = heading_kind(heading)

    assert found is None or found.kind not in ("responsibilities", "requirements")
