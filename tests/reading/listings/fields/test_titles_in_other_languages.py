"""Title and employer as German, French and Spanish listings announce them."""

import pytest

from tests.reading.listings.pages import reading_of


@pytest.mark.parametrize(
    ("text", "title", "company"),
    [
        (
            "Bäcker (m/w/d)\nHohle Eiche GmbH\nHamburg\n\nWir backen nachts.",
            "Bäcker",
            "Hohle Eiche GmbH",
        ),
        (
            (
                "Wir suchen zum nächstmöglichen Zeitpunkt einen engagierten Bäcker (m/w/d) in "
                "Vollzeit.\n\n"
                "Die Hohle Eiche GmbH ist eine Bäckerei."
            ),
            "Bäcker",
            "Hohle Eiche GmbH",
        ),
        (
            (
                "Stellenausschreibung\n\n"
                "Bäckerin / Bäcker\n\n"
                "Die Stadt Eichenau sucht zum 1. Mai eine Bäckerin."
            ),
            "Bäckerin / Bäcker",
            "Stadt Eichenau",
        ),
        (
            (
                "Wir, der Verein Hohle Eiche e.V., suchen ab sofort eine Sozialpädagogin für "
                "unser Haus."
            ),
            "Sozialpädagogin",
            "Verein Hohle Eiche e.V.",
        ),
        (
            (
                "Verkäufer gesucht!\n\n"
                "Die Bäckerei Hohle Eiche sucht ab sofort Verkäufer für das Team."
            ),
            "Verkäufer",
            "Bäckerei Hohle Eiche",
        ),
        (
            (
                "Mitarbeiter im Verkauf (w/m/d)\nbei Hohle Eiche\n\n"
                "Arbeiten bei Hohle Eiche\n\n"
                "Wir backen."
            ),
            "Mitarbeiter im Verkauf",
            "Hohle Eiche",
        ),
        (
            "Als Bäckermeister bist du bei uns richtig. Hohle Eiche sucht Verstärkung.",
            "Bäckermeister",
            "Hohle Eiche",
        ),
    ],
)
def test_german(text, title, company):
    reading = reading_of(text)

    assert (reading.value("title"), reading.value("company")) == (title, company)


@pytest.mark.parametrize(
    ("text", "title", "company"),
    [
        (
            "Boulanger H/F\n\nLe Chêne Creux recrute un boulanger pour son fournil de Lille.",
            "Boulanger",
            "Chêne Creux",
        ),
        (
            (
                "Recrutement d'un boulanger\n\n"
                "La société Chêne Creux est à la recherche d'un boulanger."
            ),
            "Boulanger",
            "Chêne Creux",
        ),
        (
            (
                "Dans le cadre de son développement, la Mairie de Chênaie recrute pour son "
                "école un(e) animateur (trice)."
            ),
            "Animateur",
            "Mairie de Chênaie",
        ),
        (
            "Notre client, une boulangerie, recherche un boulanger confirmé en CDI.",
            "Boulanger",
            None,
        ),
        ("Poste : Boulanger\nEntreprise : Chêne Creux\nLieu : Lille\n", "Boulanger", "Chêne Creux"),
        (
            (
                "Nous recherchons un chef de rang pour notre restaurant à Lille.\n\n"
                "Rejoignez Chêne Creux\n"
            ),
            "Chef de rang",
            "Chêne Creux",
        ),
        (
            (
                "L'assistant comptable sera chargé de la facturation. L'assistant comptable "
                "travaillera à Lille."
            ),
            "Assistant comptable",
            None,
        ),
    ],
)
def test_french(text, title, company):
    reading = reading_of(text)

    assert (reading.value("title"), reading.value("company")) == (title, company)


@pytest.mark.parametrize(
    ("text", "title", "company"),
    [
        (
            "Se solicita panadero con experiencia\n\nRoble Hueco S.A. de C.V. es una panadería.",
            "Panadero",
            "Roble Hueco S.A. de C.V.",
        ),
        ("Roble Hueco busca un panadero para su local de Lima.", "Panadero", "Roble Hueco"),
        (
            "Importante empresa de alimentos requiere contratar panadero para trabajar en Lima.",
            "Panadero",
            None,
        ),
        (
            "Vacante: Auxiliar contable\nEmpresa: Roble Hueco\nLugar: Bogotá\n",
            "Auxiliar contable",
            "Roble Hueco",
        ),
        (
            "Únete a Roble Hueco\n\nBuscamos cajera para nuestra tienda de Lima.",
            "Cajera",
            "Roble Hueco",
        ),
        (
            "Puesto\nCocinero de turno noche\n\nRequisitos\n- Experiencia",
            "Cocinero de turno noche",
            None,
        ),
        ("Contratamos enfermeros para hospital privado.\n\nHospital San Roble", "Enfermeros", None),
        (
            (
                "Enfermera Nocturna - Con Experiencia en Cuidado de Abuelos\n\n"
                "Necesitamos a quien sepa, con experiencia en Cuidado de Abuelos y de noche."
            ),
            "Enfermera Nocturna - Con Experiencia en Cuidado de Abuelos",
            None,
        ),
    ],
)
def test_spanish(text, title, company):
    reading = reading_of(text)

    assert (reading.value("title"), reading.value("company")) == (title, company)
