"""What was reckoned or compared for a requirement, in a sentence for people."""

from collections.abc import Callable
from typing import Any

from babel import Locale, UnknownLocaleError
from django.utils.translation import get_language, gettext_lazy, to_locale
from django.utils.translation import gettext as _

DEGREES = {
    "highschool": gettext_lazy("secondary school"),
    "vocational": gettext_lazy("vocational training"),
    "associate": gettext_lazy("an associate degree"),
    "bachelor": gettext_lazy("a bachelor’s degree"),
    "master": gettext_lazy("a master’s degree"),
    "doctorate": gettext_lazy("a doctorate"),
}


def said_of(fact: dict[str, Any]) -> str:
    """Return a fact of reading.evidence in words; blank for one that the quote says itself."""
    words = WORDS.get(fact["kind"])
    return words(fact) if words else ""


def _years(fact: dict[str, Any]) -> str:
    given = {"years": _number(fact["years"]), "asked": fact["asked"], "of": fact.get("of") or ""}
    if given["of"]:
        said = _("%(years)s years in the jobs that name %(of)s; %(asked)s asked")
    else:
        said = _("%(years)s years in these jobs, overlaps counted once; %(asked)s asked")
    return said % given


def _years_unsaid(fact: dict[str, Any]) -> str:
    said = _("%(of)s is named, but in no job with dates: how many years is not said")
    return said % fact


def _years_in_all(fact: dict[str, Any]) -> str:
    if not fact["of"]:
        return ""
    said = _("%(years)s years in work altogether, in no job that speaks of “%(of)s”")
    return said % {"years": _number(fact["years"]), "of": fact["of"]}


def _degree_field(fact: dict[str, Any]) -> str:
    return _("Asked is %(asked)s") % fact


def _degree(fact: dict[str, Any]) -> str:
    if fact["level"] == fact["asked"]:
        return ""
    level = DEGREES.get(fact["level"], fact["level"])
    asked = DEGREES.get(fact["asked"], fact["asked"])
    return _("The highest is %(level)s; asked is %(asked)s") % {"level": level, "asked": asked}


def _language(fact: dict[str, Any]) -> str:
    name = language_name(fact["language"])
    if fact["asked"] and not fact["level"]:
        return _("%(name)s is named without a level") % {"name": name}
    if fact["asked"]:
        return _("%(level)s; asked is %(asked)s") % fact
    return ""


def _licence_class(fact: dict[str, Any]) -> str:
    return _("Class %(class)s; asked is %(asked)s") % {
        k: fact[k] or "?" for k in ("class", "asked")
    }


def _related(fact: dict[str, Any]) -> str:
    return _("%(name)s is related to %(asked)s, which is not named") % fact


def _words(fact: dict[str, Any]) -> str:
    return _("Found by the words %(words)s") % {"words": ", ".join(fact["words"])}


def _number(years: float) -> str:
    return f"{years:.1f}".removesuffix(".0")


def language_name(code: str) -> str:
    """Return a language's name in the language of the page, its code where none is known."""
    try:
        names = Locale.parse(to_locale(get_language() or "en")).languages
    except (ValueError, UnknownLocaleError):
        return code
    return names.get(code, code)


WORDS: dict[str, Callable[[dict[str, Any]], str]] = {
    "years": _years,
    "years_unsaid": _years_unsaid,
    "years_in_all": _years_in_all,
    "degree": _degree,
    "degree_field": _degree_field,
    "language": _language,
    "licence_class": _licence_class,
    "related": _related,
    "words": _words,
}
