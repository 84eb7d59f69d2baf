"""Schools, degrees and fields."""

from datetime import date

import pytest

from reading.resumes import answer, read_resume


def schools(text: str) -> list[tuple]:
    whole = f"Ana Ruiz\n\nEducation\n\n{text}\n\nInterests\nBread\n"
    found = answer(read_resume(whole.encode(), "a.txt", as_of=date(2026, 11, 1)))["education"]
    return [(s["institution"], s["degree"], s["field"], s["start"], s["end"]) for s in found]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "BSc in Physics, University of Leeds, 2008 – 2012",
            ("University of Leeds", "BSc", "Physics", "2008", "2012"),
        ),
        (
            "University of Leeds   2008 – 2012\nBachelor of Science in Physics, GPA 3.8/4.0",
            ("University of Leeds", "Bachelor of Science", "Physics", "2008", "2012"),
        ),
        (
            "2010 - 2012   M.Sc. Informatik, Technische Universität Chemnitz (Note 1,3)",
            ("Technische Universität Chemnitz", "M.Sc.", "Informatik", "2010", "2012"),
        ),
        (
            "2014-2016 : BTS Services informatiques, Lycée Gustave Eiffel, Bordeaux",
            ("Lycée Gustave Eiffel", "BTS", "Services informatiques", "2014", "2016"),
        ),
        (
            "Grado en Enfermería, Universidad de Sevilla, 2008-2012",
            ("Universidad de Sevilla", "Grado", "Enfermería", "2008", "2012"),
        ),
        (
            "1996 – 2005   Annette-Gymnasium Telgte\nAbitur (Note 2,1)",
            ("Annette-Gymnasium Telgte", "Abitur", None, "1996", "2005"),
        ),
        (
            "2009 - 2012   Ausbildung zum Kaufmann im Einzelhandel, Donaukontor AG, Ulm",
            ("Donaukontor AG", "Ausbildung zum Kaufmann im Einzelhandel", None, "2009", "2012"),
        ),
        (
            "Lincoln-Way High School, Diploma, 2012",
            ("Lincoln-Way High School", "Diploma", None, None, "2012"),
        ),
        (
            "2014 – 2022   Gymnasium Wien, Matura mit Auszeichnung",
            ("Gymnasium Wien", "Matura", None, "2014", "2022"),
        ),
    ],
)
def test_school_degree_and_field_are_told_apart(text, told):
    assert schools(text) == [told]
