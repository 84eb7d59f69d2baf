"""Headings that ask or invite, by families of wordings in several languages."""

import pytest

from reading.listings.headings import heading_kind
from tests.reading.listings.pages import reading_of

RESPONSIBILITIES = (
    "¿Cuál será tu desafío?",
    "¿Cuáles serán tus desafíos?",
    "¿Cuál es tu propósito?",
    "¿Cuál será tu aporte?",
    "¿Cómo lo lograrás?",
    "¿Cómo lo harás?",
    "¿Qué retos te esperan?",
    "¿De qué te encargarás?",
    "¿En qué te enfocarás?",
    "¿Qué desafíos tendrás?",
    "¿Cuál será tu trabajo?",
    "Au programme",
    "Au programme :",
    "Ton programme",
    "Objectives include",
    "Your objectives include",
    "Tak może wyglądać Twoja praca",
    "Na czym będzie polegać Twoja praca",
    "Na czym polega praca?",
    "Co będziesz robić?",
    "Obowiązki",
    "Główne obowiązki",
    "Twoje przyszłe obowiązki",
    "Opis obowiązków",
    "Zakres zadań",
    "Główne zadania",
    "Do Twoich zadań należeć będzie",
    "Za co będziesz odpowiadać",
    "Będziesz odpowiedzialny/a za",
    "Jak wygląda Twój dzień pracy",
    "Specific duties may include",
    "Your specific duties as a Night Baker may include",
    "Specific duties of the bakery clerk include",
    "Wat ga je doen?",
    "Jouw taken",
    "Di cosa ti occuperai",
    "Quais serão os teus desafios",
    "Qual será o seu desafio?",
    "Vad du kommer att göra",
)
REQUIREMENTS = (
    "Du bist bei uns richtig, wenn du...",
    "Sie sind bei uns richtig, wenn Sie",
    "Du bist hier genau richtig, wenn",
    "Richtig bist du bei uns, wenn du",
    "Na początek wystarczy, jeśli",
    "Wystarczy, że",
    "Wymagania",
    "Wymagania wobec kandydata",
    "Od kandydatów oczekujemy",
    "Czego od Ciebie oczekujemy?",
    "Szukamy osoby, która",
    "Szukamy osób, które",
    "Aplikuj, jeśli",
    "Dołącz do nas, jeśli",
    "Ta praca jest dla Ciebie, jeśli",
    "Profil kandydata",
    "Specific qualifications for the Night Baker position include",
    "Specific qualifications include",
)
WISHES = (
    "No es excluyente, pero valoraremos conocimientos de",
    "No excluyente, se valora",
    "No es excluyente, pero suma",
    "No es imprescindible, pero se valorará",
    "No es obligatorio, pero sería un plus",
    "Valoraremos positivamente conocimientos de",
)
BENEFITS = (
    "Na to możesz liczyć",
    "Możesz liczyć na",
    "Co oferujemy",
    "Oferujemy",
    "Oferowane benefity",
    "Co zyskasz?",
    "Dlaczego warto?",
    "Zapewniamy",
    "W zamian oferujemy",
)
FAMILIES = {
    "responsibilities": RESPONSIBILITIES,
    "requirements": REQUIREMENTS,
    "nice_to_have": WISHES,
    "benefits": BENEFITS,
}


@pytest.mark.parametrize(
    ("heading", "kind"), [(heading, kind) for kind in FAMILIES for heading in FAMILIES[kind]]
)
def test_headings_that_ask_or_invite(heading, kind):
    found = heading_kind(heading)

    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(
    "heading",
    [
        "¿Cuál será tu salario?",
        "¿Cómo lo solicito?",
        "Le programme de la soirée",
        "Objectives of the foundation in the valley",
        "No es una agencia",
        "Praca",
        "Jeśli masz pytania",
    ],
)
def test_what_only_sounds_like_them(heading):
    found = heading_kind(heading)

    assert found is None or found.kind not in FAMILIES


def test_two_questions_open_one_list():
    found = reading_of(
        "Panadera\nHorno del Valle\n\n¿Cuál será tu desafío?\nHornear el pan de cada noche."
        "\nEncender el horno.\n¿Cómo lo lograrás?\nAtender a los clientes del horno.\nLimpiar y"
        " ordenar la mesa.\n¿Qué necesitamos de ti?\nSer mayor de edad.\nBuen humor.\n"
        "Experiencia con hornos.\n"
    )

    assert len(found.value("responsibilities")) == 4
    assert len(found.value("requirements")) == 3
