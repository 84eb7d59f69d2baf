"""Descriptions that lost their line breaks: headings and items get their lines back."""

import json

import pytest

from reading.listings import read_listing
from reading.listings.formats.records.flattened import unflattened

DUTIES = "Amasar el pan cada noche. Cuidar los hornos y limpiar las mesas. Recibir la harina."
ASKED = "Experiencia previa en panadería (mínimo 2 años). Manejo de Excel. Disponibilidad nocturna."
STORY = (
    "Panadería familiar con cuarenta años en el barrio busca una persona para el turno de noche. "
    * 3
)


def reading(description):
    record = {"titulo": "Panadero", "empresa": "Hornos del Sur", "descripcion": description}
    return read_listing(json.dumps(record).encode(), "a.json")


@pytest.mark.parametrize(
    "text",
    [
        f"{STORY}Responsabilidades: {DUTIES}Requisitos: {ASKED}",
        f"{STORY}Principales Funciones {DUTIES} Requisitos {ASKED}",
        f"{STORY}¿Qué harás? {DUTIES} ¿Qué buscamos? {ASKED}",
    ],
)
def test_sentences_under_headings_in_one_line_are_items(text):
    found = reading(text)

    assert found.value("responsibilities") == [
        "Amasar el pan cada noche.",
        "Cuidar los hornos y limpiar las mesas.",
        "Recibir la harina.",
    ]
    assert found.value("requirements")[0] == "Experiencia previa en panadería (mínimo 2 años)."


def test_items_without_stops_are_told_apart_by_their_verbs():
    text = (
        f"{STORY}Principales Funciones Amasar el pan de noche Cuidar los hornos Requisitos: {ASKED}"
    )

    assert reading(text).value("responsibilities") == [
        "Amasar el pan de noche",
        "Cuidar los hornos",
    ]


def test_facts_glued_to_the_last_item_are_no_items():
    facts = "Modalidad de trabajo: PresencialZona: Sur"
    text = f"{STORY}Responsabilidades: {DUTIES}Requisitos: {ASKED}{facts}"

    found = reading(text)

    assert len(found.value("requirements")) == 3
    assert found.value("workplace") == "onsite"


def test_labels_under_one_heading_stay_items():
    asked = "Requisitos Formación: panadero. Experiencia: dos años en hornos."
    text = f"{STORY}Responsabilidades: {DUTIES}{asked}"

    assert reading(text).value("requirements")[0] == "Formación: panadero."


@pytest.mark.parametrize(
    "text",
    [
        STORY + "Requisitos: saber amasar.",
        STORY + "Our responsibilities are many. Requirements are few and far between.",
        "Responsabilidades: amasar. Requisitos: saber.",
    ],
)
def test_other_text_stays_as_it_is(text):
    assert unflattened(text) == text


def test_headings_before_a_colon_may_be_known_by_a_word():
    text = f"{STORY}Tus principales responsabilidades serán:{DUTIES}¿Qué buscamos?{ASKED}"

    assert reading(text).value("responsibilities")[0] == "Amasar el pan cada noche."
