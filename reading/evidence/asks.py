"""A requirement line taken apart into the things it asks, each of which is looked for by itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from reading.evidence.language_asks import LanguageAsk, languages_asked
from reading.listings.fields.education_levels import LEVELS
from reading.listings.fields.licences import licences_on
from reading.listings.fields.spoken_languages import languages_in
from reading.listings.model import Item, Section
from reading.listings.page import Header, Page
from reading.listings.requirements import line_of
from reading.text.blocks import blocks_of
from reading.text.languages import language_of
from reading.text.patterns import one_of
from reading.text.spans import Span

MOST = 600
OF_A_SKILL = 40
DEGREE_HINT = re.compile(
    r"[A-ZÀ-Þ]|degree|studi|diplom|titul|grad|ausbild|school|form", re.IGNORECASE
)

FIELD = re.compile(
    r"\b(?:in|of|der|des|en) ((?!a\b|an\b|any\b|the field)[^,;.()]{3,60})", re.IGNORECASE
)
OR_MORE = re.compile(
    r"^(?:(?:or|oder|ou|o) (?:more|mehr|plus|m[áa]s) ?)(?:(?:in|of|as|de|en|als|mit|bei) )?",
    re.IGNORECASE,
)
OPEN_FIELD = one_of(
    r"\b(?:related|relevant|similar|equivalent|comparable|adjacent|any|other)\b",
    r"\b(?:verwandt|vergleichbar|ähnlich|gleichwertig)\w{0,4}\b",
    r"\b(?:[ée]quivalent\w{0,2}|similaires?|connexes?|proche|afín|afines|equivalentes?)\b",
    r"\b(?:field|discipline|subject|area)\b",
)


@dataclass(frozen=True, slots=True)
class SkillAsk:
    """Any one of `names` is enough; `years` of it, where some are asked."""

    names: tuple[str, ...]
    asked: str
    is_open: bool
    years: int | None


@dataclass(frozen=True, slots=True)
class YearsAsk:
    """Years in work, or of what `of` says in the requirement's words."""

    years: int
    of: str | None
    asked: str


@dataclass(frozen=True, slots=True)
class DegreeAsk:
    """`of` is the field in the requirement's words, None where any will do."""

    level: str
    asked: str
    of: str | None = None


@dataclass(frozen=True, slots=True)
class LicenceAsk:
    name: str
    licence_class: str | None


Ask = SkillAsk | YearsAsk | DegreeAsk | LanguageAsk | LicenceAsk


@lru_cache(maxsize=1024)
def asks_of(requirement: str) -> tuple[Ask, ...]:
    """Give what a requirement asks, in its order; nothing where it names no thing by itself.

    "Five years of Python or Go, fluent German" is two: either skill for five years, and German.
    """
    return tuple(_asks(" ".join(requirement[:MOST].split())))


def _asks(text: str) -> Iterator[Ask]:
    span = Span(0, len(text))
    blocks = blocks_of(text)
    page = Page(text, language_of(text).code, blocks, [], {}, Header())
    section = Section("requirements", "", None, span)
    licences = licences_on(page)
    line = line_of(Item(text, span), section, licences, list(languages_in(text)))
    years = list(line["years"])
    yield from _skills(text, line, years)
    yield from languages_asked(text, line)
    for licence in line["licences"]:
        yield LicenceAsk(licence["name"], licence["class"])
    yield from _degree(text)
    for one in years:
        if one["min"]:
            of = OR_MORE.sub("", one["of"] or "") or None
            yield YearsAsk(one["min"], of, text[slice(*one["span"])])


def _skills(text: str, line: dict, years: list[dict]) -> Iterator[SkillAsk]:
    """Give the skills, those of one choice together; the years that speak of them are taken."""
    groups: dict[int, list[dict]] = {}
    for index, skill in enumerate(line["skills"]):
        group = next(
            (n for n, x in enumerate(line["alternatives"]) if _within(skill["span"], x["span"])),
            None,
        )
        groups.setdefault(-1 - index if group is None else group, []).append(skill)
    taken = []
    for key, skills in groups.items():
        one = next((y for y in years if y["min"] and _speaks_of(text, y, skills)), None)
        is_open = key >= 0 and line["alternatives"][key]["or_similar"]
        names = tuple(dict.fromkeys(skill["name"] for skill in skills))
        asked = " / ".join(dict.fromkeys(text[slice(*skill["span"])] for skill in skills))
        taken.append(one)
        yield SkillAsk(names, asked, is_open, one["min"] if one else None)
    years[:] = [y for y in years if not any(y is one for one in taken)]


def _within(span: list[int], whole: list[int]) -> bool:
    return whole[0] <= span[0] and span[1] <= whole[1]


def _speaks_of(text: str, years: dict, skills: list[dict]) -> bool:
    """Tell whether a number of years is asked of these skills: one of them is its subject."""
    subject = (years["of"] or "").lower()
    return bool(subject) and any(
        text[slice(*skill["span"])].lower() in subject
        and abs(skill["span"][0] - years["span"][1]) < OF_A_SKILL * 3
        for skill in skills
    )


def _degree(text: str) -> Iterator[DegreeAsk]:
    """Give the lowest level that is enough."""
    if not DEGREE_HINT.search(text):
        return
    for level, pattern in LEVELS:
        if found := pattern.search(text):
            yield DegreeAsk(level, found[0].strip(), _field(text, found))
            return


def _field(text: str, found: re.Match[str]) -> str | None:
    """Give the field that a degree is asked in; None where others will do as well."""
    field = FIELD.search(text, max(found.start(), found.end() - 4))
    if field is None or OPEN_FIELD.search(text, field.start()):
        return None
    return field[1].strip()
