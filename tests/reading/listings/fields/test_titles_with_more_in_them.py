"""Titles that stand with pay, boards' words, employers or calls, and inclusive writing."""

import pytest

from tests.reading.listings.pages import value_of

AFTER = "\n\nWe bake bread in the quiet hours of the night for everybody around us.\n"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Night Baker $20/hr (Monday - Wednesday)", "Night Baker"),
        ("Night Baker - up to £32,000 per year", "Night Baker"),
        ("Bäcker (m/w/d) ab 18 €/Stunde", "Bäcker"),
        ("NIGHT BAKER- job post", "NIGHT BAKER"),
        ("Night Baker | Indeed.com", "Night Baker"),
        ("Bäcker*in (m/w/d) | Eichenhof", "Bäcker"),
        ("Boulanger de nuit (poste pourvu)", "Boulanger de nuit"),
        ("Library Assistant - Quillhaven Public Library", "Library Assistant"),
        ("Hollow Oak Seeks Experienced Night Baker", "Night Baker"),
    ],
)
def test_what_stands_beside_a_title(line, expected):
    assert value_of("title", line + AFTER) == expected


def test_a_record_names_the_library_beside_the_title():
    text = '---\ntitle: "Library Assistant - Quillhaven Public Library"\n---\n' + AFTER

    assert value_of("company", text) == "Quillhaven Public Library"


@pytest.mark.parametrize(
    ("line", "title", "company", "city"),
    [
        (
            "# One post-doctoral position open at HOTB, Ghent, Belgium",
            "post-doctoral position",
            "HOTB",
            "Ghent",
        ),
        ("# Two PhD positions available at Hollow Oak", "PhD positions", "Hollow Oak", None),
    ],
)
def test_a_position_that_is_open_at_a_house(line, title, company, city):
    text = f"{line}{AFTER}"

    assert value_of("title", text).lower() == title.lower()
    assert value_of("company", text) == company
    places = value_of("locations", text) or [{"city": None}]
    assert places[0]["city"] == city


MEMBER = """Description:
You will be the Bakery Support Team Member for the night in Ghent.

As a Bakery Support Team Member, you will play a key role.
"""
TEACHER = """VACANCIES

Hollow Oak School is seeking to recruit an experienced and committed KS3 & 4 history teacher.

The post is part-time.
"""
TRAINEE = """Le Chêne, c’est du pain.

Nous recherchons un.e stagiaire boulanger.ère pour nos fours, avec une équipe qui rit beaucoup.
"""
SELLER = "Nous recherchons un·e vendeur·euse pour notre magasin du matin, dans une rue calme."
CALL = """REQUISITOS

CONVOCATORIA DE DOCENTES EN LA UNIVERSIDAD DEL ROBLE

Para ejercer la docencia el postulante deberá tener:

- Título
- Experiencia de un año
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (MEMBER, "Bakery Support Team Member"),
        (TEACHER, "KS3 & 4 History Teacher"),
        (TRAINEE, "Stagiaire boulanger.ère"),
        (SELLER, "Vendeur·euse"),
        (CALL, "DOCENTES"),
    ],
)
def test_titles_in_sentences(text, expected):
    assert value_of("title", text) == expected


@pytest.mark.parametrize(
    "title", ["Head of US$ Lending", "Baker, Night Shift", "Data Lead – Core Library"]
)
def test_titles_that_only_look_so_stay_whole(title):
    assert value_of("title", title + AFTER) == title


def test_a_department_is_no_house_with_an_open_position():
    text = f"# Several full-time positions available in Customer Service{AFTER}"

    assert value_of("company", text) is None


def test_terms_and_place_in_one_pair_of_brackets():
    text = f"Night Baker (Full-time, Boston){AFTER}"

    assert value_of("title", text) == "Night Baker"
    assert value_of("locations", text) == [{"city": "Boston", "region": None, "country": None}]
