"""The lowest level of education that is asked or preferred."""

import json

import pytest

from tests.reading.listings.pages import reading_of, value_of

PAGE = "Night Baker\n\nRosemarin bakes bread.\n\n{heading}\n\n- {line}\n- {other}\n"
HEADINGS = {
    "en": ("Requirements", "You like the night"),
    "de": ("Anforderungen", "Sie mögen die Nacht"),
    "fr": ("Profil recherché", "Vous aimez la nuit"),
    "es": ("Requisitos", "Te gusta la noche"),
}


def asked(language, line):
    heading, other = HEADINGS[language]
    return value_of("education", PAGE.format(heading=heading, line=line, other=other))


@pytest.mark.parametrize(
    ("language", "line", "level"),
    [
        ("en", "HS diploma or its like", "highschool"),
        ("en", "Completed 12th grade", "highschool"),
        ("de", "Fachabitur oder Hochschulreife", "highschool"),
        ("fr", "Diplôme de l’enseignement secondaire", "highschool"),
        ("es", "Secundario completo", "highschool"),
        ("es", "Educación media completa", "highschool"),
        ("en", "Technical diploma or the like", "vocational"),
        ("en", "Certificate III in baking", "vocational"),
        ("de", "Abschluss als staatlich anerkannte Bäckerin", "vocational"),
        ("de", "Gesellenbrief im Handwerk", "vocational"),
        ("de", "Pädagogische Ausbildung oder die Bereitschaft dazu", "vocational"),
        ("fr", "Bac pro boulangerie", "vocational"),
        ("es", "Estudios técnicos y/o universitarios", "vocational"),
        ("es", "Tener el título de técnica de panadería", "vocational"),
        ("en", "Associate's in food science", "associate"),
        ("fr", "Titulaire d'un BTS", "associate"),
        ("es", "Nivel terciario completo", "associate"),
        ("en", "University graduated or last year student", "bachelor"),
        ("en", "A college degree is preferred but not required", "bachelor"),
        ("de", "Abgeschlossenes Studium der Lebensmittelkunde", "bachelor"),
        ("fr", "Niveau licence ou plus", "bachelor"),
        ("es", "Profesional universitario o carrera afín", "bachelor"),
        ("en", "MLIS from an accredited school of bread", "master"),
        ("de", "Diplom-Ingenieur der Backkunst", "master"),
        ("fr", "Ecole de commerce ou équivalent", "master"),
        ("es", "Maestría en panificación", "master"),
        ("de", "Abgeschlossene Promotion", "doctorate"),
        ("en", "LLM evaluations are your daily bread", None),
        ("en", "You have been a Scrum Master", None),
        ("en", "Work with high school students", None),
        ("en", "High school diploma not required", None),
        ("en", "Keeps the Master Data and the MasterPageFile", None),
    ],
)
def test_education_that_is_asked(language, line, level):
    assert asked(language, line) == level


@pytest.mark.parametrize(
    ("label", "level"),
    [
        ("Educational requirements: MLS degree", "master"),
        ("Educación mínima: Universidad / Carrera Profesional", "bachelor"),
        ("Nivel de estudios: Técnico", "vocational"),
        ("Niveau d'études souhaité : BAC+5", "master"),
        ("Schulabschluss: Abitur", "highschool"),
    ],
)
def test_education_after_its_label(label, level):
    assert value_of("education", f"Night Baker\n\n{label}\n\nBread is baked here.") == level


@pytest.mark.parametrize(
    ("key", "value", "level"),
    [
        ("min_education", "associate_degree", "associate"),
        ("nivelEducativo", "Secundario", "highschool"),
        (
            "formations",
            [{"codeFormation": "1", "niveauLibelle": "Bac ou équivalent"}],
            "highschool",
        ),
    ],
)
def test_education_of_a_record(key, value, level):
    record = {"title": "Night Baker", "company": "Rosemarin", "description": "Bake.", key: value}

    assert reading_of(json.dumps(record), "x.json").value("education") == level


@pytest.mark.parametrize(
    ("language", "line", "level"),
    [
        ("en", "Completed year 12", "highschool"),
        ("en", "Trade qualified baker", "vocational"),
        ("de", "Abschluss als Techniker oder Meister", "vocational"),
        ("de", "Ausgebildete Bäckerin", "vocational"),
        ("fr", "Titulaire du diplôme d'État d'aide-soignant", "vocational"),
        ("fr", "DEAS exigé", "vocational"),
        ("en", "AA degree or more", "associate"),
        ("en", "Higher National Diploma", "associate"),
        ("en", "Tertiary qualifications in accounting", "bachelor"),
        ("en", "Graduate in any stream", "bachelor"),
        ("de", "Du studierst Informatik", "bachelor"),
        ("de", "Universitäre Ausbildung", "bachelor"),
        ("fr", "Diplôme d'État d'infirmier", "bachelor"),
        ("fr", "Formation universitaire", "bachelor"),
        ("es", "Ingeniería industrial o afín", "bachelor"),
        ("es", "Egresada de contabilidad", "bachelor"),
        ("en", "Graduate-level training in psychology", "master"),
        ("en", "J.D. from an accredited law school", "master"),
        ("de", "Abgeschlossenes wissenschaftliches Hochschulstudium", "master"),
        ("de", "Abgeschlossenes Masterstudium", "master"),
        ("de", "Zweites juristisches Staatsexamen", "master"),
        ("fr", "De formation ingénieur", "master"),
        ("fr", "Grande école", "master"),
        ("en", "Advanced degree preferred", "master"),
        ("en", "Doctor of Philosophy", "doctorate"),
    ],
)
def test_more_wordings_of_each_level(language, line, level):
    assert asked(language, line) == level


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "You teach year 12 pupils"),
        ("en", "Active DEA license"),
        ("en", "Bluetooth 2.1 or higher"),
        ("en", "You read the JD before you apply"),
        ("en", "Some work with LLM tools"),
        ("en", "A high degree of care"),
        ("en", "AS/400 at work"),
        ("de", "Erfahrung in der Promotion von Brot"),
        ("de", "Du arbeitest mit dem Meister zusammen"),
        ("fr", "Formation assurée par nos soins"),
        ("es", "Empresa de ingeniería civil"),
    ],
)
def test_what_only_looks_like_a_level(language, line):
    assert asked(language, line) is None
