"""Countries by name."""

import pytest
from django.utils import translation

from ats.foundation.countries import country_choices, country_name


@pytest.mark.parametrize(
    ("language", "words"), [("en", "Germany"), ("de", "Deutschland"), ("pt-br", "Alemanha")]
)
def test_country_name_is_in_the_readers_language(language, words):
    with translation.override(language):
        assert (country_name("DE"), country_name("QQ")) == (words, "QQ")


def test_country_choices_stand_in_the_order_of_letters_without_accents():
    names = [name for _code, name in country_choices()]

    assert names.index("Côte d’Ivoire") < names.index("Croatia")
    assert names.index("Åland Islands") < names.index("Albania")
