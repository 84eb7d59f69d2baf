"""What headings announce."""

import pytest

from reading.listings.headings import heading_kind


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("What you’ll do:", "responsibilities"),
        ("What youll do", "responsibilities"),
        ("In this role, you will:", "responsibilities"),
        ("DEINE AUFGABEN", "responsibilities"),
        ("Vos missions", "responsibilities"),
        ("Funciones:", "responsibilities"),
        ("Your tasks – what the day brings", "responsibilities"),
        ("What were looking for", "requirements"),
        ("Minimum Qualifications", "requirements"),
        ("Das bringst Du mit", "requirements"),
        ("Profil recherché", "requirements"),
        ("Nice to have", "nice_to_have"),
        ("Bonus points if", "nice_to_have"),
        ("Perks & Benefits", "benefits"),
        ("Was wir dir bieten", "benefits"),
        ("About Hollow Oak Bakery", "about"),
        ("Über uns", "about"),
        ("How to apply", "apply"),
        ("Our Commitment to Diversity", "equal_opportunity"),
        ("Relocation Statement:", "relocation"),
        ("Our four ovens", None),
    ],
)
def test_heading_kind_by_its_words(heading, kind):
    found = heading_kind(heading)

    assert (found.kind if found else None) == kind
