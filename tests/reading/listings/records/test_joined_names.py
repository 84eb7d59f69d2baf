"""Names of columns that are written in one word, and levels of education under other names."""

import pytest

from reading.listings import read_listing
from tests.reading.listings.pages import value_of


@pytest.mark.parametrize("names", ["jobdescription,jobtitle", "JOBDESCRIPTION,JobTitle"])
def test_names_of_columns_are_known_joined(names):
    table = f',{names}\n3,"We bake bread. Requirements: two years of experience.",Night Baker\n'
    reading = read_listing(table.encode(), "a.csv")

    assert (reading.format, reading.value("title")) == ("table", "Night Baker")
    assert reading.value("min_years_experience") == 2


def test_a_record_names_the_end_of_school_in_other_words():
    assert (
        value_of("education", '{"title": "Night Baker", "min_education": "gcse"}') == "highschool"
    )


@pytest.mark.parametrize(
    "words", ["Nivel medio de inglés", "Inglés de nivel medio", "Inglés, nivel medio"]
)
def test_how_well_a_language_is_spoken_is_no_education(words):
    listing = f"Panadero de noche\n\nRequisitos:\n- {words}\n- Experiencia en hornos"

    assert value_of("education", listing) is None


def test_the_middle_level_of_studies_is_one():
    listing = "Panadero de noche\n\nRequisitos:\n- Estudios de nivel medio\n- Saber de hornos"

    assert value_of("education", listing) == "highschool"
