"""Headings that say what is needed or welcome, and those that only sound like duties."""

import pytest

from reading.listings.headings import heading_kind


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("What is needed", "requirements"),
        ("What's needed from you?", "requirements"),
        ("What is required of you", "requirements"),
        ("Was wird benötigt?", "requirements"),
        ("Lo que se necesita", "requirements"),
        ("Was solltest du für die Backstube mitbringen?", "requirements"),
        ("Ce qui est attendu", "requirements"),
        ("Knowledge and understanding", "requirements"),
        ("Highly regarded", "nice_to_have"),
        ("Well regarded", "nice_to_have"),
        ("Highly valued", "nice_to_have"),
        ("Also welcome", "nice_to_have"),
        ("Looked upon favourably", "nice_to_have"),
        ("Gern gesehen", "nice_to_have"),
        ("Un plus apprécié", "nice_to_have"),
        ("Se valorará positivamente", "nice_to_have"),
        ("Fonction", "responsibilities"),
        ("La fonction", "responsibilities"),
        ("Votre fonction", "responsibilities"),
        ("Jouw functie", "responsibilities"),
        ("Was werden deine Aufgaben als Bäckerin sein?", "responsibilities"),
        ("Was sind Ihre Aufgaben?", "responsibilities"),
        ("¿En qué consiste el proceso de selección?", "apply"),
        ("¿Cómo es nuestro proceso de selección?", "apply"),
        ("What does the selection process look like?", "apply"),
        ("Notre processus de recrutement", "apply"),
        ("Wie läuft das Auswahlverfahren ab?", "apply"),
        ("¿En qué consiste el puesto?", "responsibilities"),
        ("What does the process engineer do?", "responsibilities"),
    ],
)
def test_what_a_heading_announces(heading, kind):
    found = heading_kind(heading)

    assert (found.kind if found else None) == kind
