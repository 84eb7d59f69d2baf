"""Places in words."""

import pytest

from postings.places import country_code, country_names, where_text

LISBON = {"city": "Lisbon", "region": "", "country": "PT"}
SPAIN = {"city": "", "region": "", "country": "ES"}
BAVARIA = {"city": "", "region": "Bavaria", "country": "DE"}


@pytest.mark.parametrize(
    ("places", "workplace", "text"),
    [
        ([LISBON], "", "Lisbon, Portugal"),
        ([LISBON], "onsite", "Lisbon, Portugal"),
        ([LISBON], "hybrid", "Lisbon, Portugal, hybrid"),
        ([LISBON, SPAIN], "remote", "Remote in Lisbon, Portugal or Spain"),
        ([BAVARIA], "", "Bavaria, Germany"),
        ([LISBON, LISBON], "", "Lisbon, Portugal"),
        ([{"city": "Lisbon", "region": "", "country": ""}], "", "Lisbon"),
        ([{"city": "", "region": "North", "country": ""}], "", "North"),
        ([], "remote", "Remote"),
        ([], "hybrid", "Hybrid"),
        ([], "", ""),
    ],
)
def test_where_text_says(places, workplace, text):
    assert where_text(places, workplace) == text


@pytest.mark.parametrize("text", ["Portugal", " portugal ", "PT", "pt"])
def test_country_code_knows_names_and_codes(text):
    assert country_code(text) == "PT"


@pytest.mark.parametrize("text", ["Atlantis", "", "EU", "ZZ"])
def test_country_code_refuses(text):
    with pytest.raises(ValueError):
        country_code(text)


def test_country_names_are_countries():
    assert 230 < len(country_names("en")) < 270
