"""The kind of employment in further labels, languages and records."""

import json

import pytest

from reading.listings import read_listing
from tests.reading.listings.pages import reading_of


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Employee group: Full Time", "FULL_TIME"),
        ("Employee class: Part Time", "PART_TIME"),
        ("Worker type: Full-time", "FULL_TIME"),
        ("Wymiar pracy: Pełny etat", "FULL_TIME"),
        ("Wymiar etatu: pół etatu", "PART_TIME"),
        ("Wymiar pracy: niepełny etat", "PART_TIME"),
        ("Dienstverband: voltijd", "FULL_TIME"),
        ("Omfattning: Heltid", "FULL_TIME"),
        ("Omfattning: Deltid", "PART_TIME"),
        ("Employee group: Bakers", None),
    ],
)
def test_kind_after_its_label(line, kind):
    assert (
        reading_of(f"Night Baker\n\nBread is made here.\n\n{line}\n").value("employment_type")
        == kind
    )


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Nous recherchons un.e stagiaire boulanger.ère pour le four.", "INTERN"),
        ("Nous recherchons un·e stagiaire pour le four.", "INTERN"),
        ("On recherche un-e stagiaire pour le four.", "INTERN"),
        ("Nous recherchons une personne pour encadrer un.e stagiaire.", None),
        ("El modo de contratación de esta búsqueda es para freelancers.", "CONTRACTOR"),
        ("La modalidad de contratación es por honorarios.", "CONTRACTOR"),
        ("Forma de contratación a definir. Vendemos pan a freelancers.", None),
        ("Die Stelle wird im Rahmen einer geringfügigen Beschäftigung besetzt.", "PART_TIME"),
        ("Wir suchen dich auf Minijob-Basis für das Brot.", "PART_TIME"),
        ("Wir beschäftigen auch geringfügig Beschäftigte.", None),
        ("Praca w pełnym wymiarze godzin przy piecu.", "FULL_TIME"),
    ],
)
def test_kind_said_in_a_sentence(sentence, kind):
    assert reading_of(f"Chleb i Sól\n\n{sentence}\n").value("employment_type") == kind


@pytest.mark.parametrize(
    ("record", "kind"),
    [
        ({"workingTimes": [{"id": 1, "title": "Vollzeit"}]}, "FULL_TIME"),
        ({"workingTimes": [{"title": "Vollzeit"}, {"title": "Teilzeit"}]}, None),
        ({"wymiarPracy": "Pełny etat"}, "FULL_TIME"),
        ({"employeeGroup": "Part time"}, "PART_TIME"),
    ],
)
def test_kind_in_a_record(record, kind):
    job = {"title": "Night Baker", "company": "Hollow Oak", "description": "<p>Bread.</p>"}
    data = json.dumps(job | record | {"employmentTypes": [{"title": "Festanstellung"}]}).encode()

    assert read_listing(data, "job.json").value("employment_type") == kind
