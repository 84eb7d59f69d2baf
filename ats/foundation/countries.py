"""Countries by name, in the reader's language: ISO 3166-1 codes with the names of CLDR."""

import unicodedata
from functools import lru_cache

from babel.core import Locale
from django.utils.translation import get_language, to_locale

# Two letters that CLDR knows and ISO does not call a country.
NO_COUNTRIES = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"}


@lru_cache(maxsize=8)
def country_names(locale: str) -> dict[str, str]:
    """Return codes and their names, by name; letters with accents stand beside those without."""
    names = Locale.parse(locale).territories
    countries = {
        code: name
        for code, name in names.items()
        if len(code) == 2 and code.isalpha() and code not in NO_COUNTRIES
    }
    return dict(sorted(countries.items(), key=lambda item: _plain(item[1])))


def country_name(code: str) -> str:
    """Return a country in the reader's language."""
    return country_names(_locale()).get(code, code)


def country_choices() -> list[tuple[str, str]]:
    """Return (code, name) for a select; a callable, so that nothing is read at import."""
    return list(country_names(_locale()).items())


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _locale() -> str:
    return to_locale(get_language() or "en")
