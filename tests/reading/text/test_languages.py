"""Languages by their commonest words."""

import pytest

from reading.text.languages import language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("We look for a baker who will work with us in the night and on the weekend.", "en"),
        (
            "Wir suchen für unsere Backstube eine Person, die mit uns in der Nacht bäckt.",
            "de",
        ),
        (
            "Nous cherchons une personne qui aime le pain et la nuit, pour nos boutiques.",
            "fr",
        ),
        (
            "Buscamos a una persona que quiera trabajar en la noche y los fines de semana.",
            "es",
        ),
        ("Wij zoeken een bakker die met ons in de nacht werkt en van het brood houdt.", "nl"),
    ],
)
def test_language_of_running_text(text, code):
    assert language_of(text).code == code


@pytest.mark.parametrize("text", ["", "Software Engineer", "1234 5678", "工程师招聘"])
def test_language_of_too_little_is_unknown(text):
    assert language_of(text).code is None
