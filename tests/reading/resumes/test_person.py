"""The name, what the person calls itself, and where it lives."""

from datetime import date

import pytest

from reading.resumes import answer, read_resume
from reading.resumes.person import is_name


def read(text: str) -> dict:
    return answer(read_resume(text.encode(), "a.txt", as_of=date(2026, 11, 1)))


@pytest.mark.parametrize(
    "name",
    [
        "Anna-Lena Brückner", "Jean-Baptiste Le Goff d’Armor", "Siobhán O’Hara-Lindqvist",
        "Dr. Katrin Meyer",
        "Ludwig van der Meulen", "María José Ibáñez de la Fuente", "Анна Петрова",
        "王小明", "محمد العلي",
        "DELROY A. WHITCOMBE", "王小明 (Xiaoming Wang)",
    ],
)  # fmt: skip
def test_names_of_many_kinds_are_names(name):
    assert is_name(name)


@pytest.mark.parametrize(
    "line",
    ["Senior Data Engineer", "Work Experience", "Leeds 4", "a lower line", "ana@example.com"],
)
def test_other_lines_are_no_names(line):
    assert not is_name(line)


@pytest.mark.parametrize(
    "head",
    [
        "Ana Ruiz\nBaker",
        "Curriculum Vitae\n\nAna Ruiz\nBaker",
        "Lebenslauf\nName: Ana Ruiz\nBaker",
        "Ana Ruiz | Baker | ana.ruiz@mail.example",
        "Ana Ruiz – Curriculum Vitae\nBaker",
    ],
)
def test_name_is_found_at_the_top(head):
    assert read(f"{head}\n\nExperience\n")["name"] == "Ana Ruiz"


def test_headline_is_the_line_below_the_name():
    assert read("Ana Ruiz\nMaster Baker\nLeeds\n")["headline"] == "Master Baker"


def test_place_is_no_headline():
    assert read("Ana Ruiz\nLeeds, United Kingdom\n")["headline"] is None


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Hamburg, Germany", ("Hamburg", None, "DE")),
        ("Ringstr. 4, 70173 Stuttgart, Deutschland", ("Stuttgart", None, "DE")),
        ("ana@mail.example | Austin, TX 78701", ("Austin", "TX", "US")),
        ("Melbourne VIC, Australia", ("Melbourne", "VIC", "AU")),
        ("ul. Wierzbowa 3/12, 30-001 Kraków (Poland)", ("Kraków", None, "PL")),
        ("Address: 12 rue des Lilas, 69003 Lyon, France", ("Lyon", None, "FR")),
    ],
)
def test_place_is_read_with_what_is_written(line, place):
    found = read(f"Ana Ruiz\n{line}\n\nExperience\n")["location"]

    assert tuple(found.values()) == place


def test_place_of_birth_is_not_where_one_lives():
    assert read("Ana Ruiz\nBorn in Hamburg, Germany\n\nExperience\n")["location"] is None
