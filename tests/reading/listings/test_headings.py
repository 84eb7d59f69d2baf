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


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("More specifically, you will", "responsibilities"),
        ("What we need you to do", "responsibilities"),
        ("Dein Wirkungskreis", "responsibilities"),
        ("Sie sind zuständig für", "responsibilities"),
        ("Vos attributions", "responsibilities"),
        ("Te ocuparás de", "responsibilities"),
        ("Le tue mansioni", "responsibilities"),
        ("Jouw taken", "responsibilities"),
        ("Quais serão as tuas funções", "responsibilities"),
        ("What we ask of you", "requirements"),
        ("Applicants must", "requirements"),
        ("Wir erwarten, dass Sie", "requirements"),
        ("Dein Handwerkszeug", "requirements"),
        ("Vos talents", "requirements"),
        ("Et vous ?", "requirements"),
        ("Stack técnico", "requirements"),
        ("Buscamos a alguien que", "requirements"),
        ("Cosa ti chiediamo", "requirements"),
        ("Wat neem je mee?", "requirements"),
        ("Optional skills", "nice_to_have"),
        ("Idéalement", "nice_to_have"),
        ("Aspectos a valorar", "nice_to_have"),
        ("Das i-Tüpfelchen", "nice_to_have"),
        ("Was Sie von uns erwarten können", "benefits"),
        ("Vous bénéficiez de", "benefits"),
        ("¿Qué encontrarás?", "benefits"),
        ("Wat krijg je?", "benefits"),
        ("So bewirbst du dich", "apply"),
        ("Over ons", "about"),
    ],
)
def test_wordings_of_many_kinds_and_languages(heading, kind):
    found = heading_kind(heading)

    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(
    "heading",
    [
        "Our team",
        "Das Team",
        "What we build",
        "Über unsere Kunden",
        "Notre histoire",
        "Nuestra historia",
        "The company at a glance",
        "Ons team",
        "Our products",
    ],
)
def test_what_tells_of_the_employer_is_no_list_of_the_candidate(heading):
    found = heading_kind(heading)

    assert found is None or found.kind not in ("responsibilities", "requirements", "nice_to_have")
