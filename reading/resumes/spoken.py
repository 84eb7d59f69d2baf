"""Languages that a person speaks, each with its level as written."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from reading.resumes.model import Found, SpokenLanguage
from reading.resumes.rows import Row
from reading.text.lexicons import load
from reading.text.spans import Span
from reading.text.towns import fold

WORD = re.compile(r"[^\W\d_]{3,20}")
SPLIT = re.compile(
    r"\s*[;•●▪∙\n]\s*|,\s+(?![^()]{0,80}\))(?!(?:[ée]crit|parl[ée]|written|spoken|escrito|hablado|in wort)\b)|\s\|\s"
)
BETWEEN = " \t,:;|–—-·()[]/.="
SIGNS = re.compile(r"[★☆●○◉◯■□▪▮▯⬤*]+|\d{1,3}\s?%|\d\s?/\s?\d{1,2}")
CEFR = re.compile(r"\b[ABC][12]\b(?:\s?[-–/]\s?[ABC][12]\b)?\+?")
LEVEL = re.compile(
    r"(?i:native|mother tongue|first language|bilingual|fluent|proficien|professional|working|conversational|intermediate|advanced|basic|beginner|elementary|good|excellent|limited|business|near[- ]native|full"
    r"|mutter|verhandlung|fließend|fliessend|grund|gut|sehr|konversation|schul|fortgeschritten|anfänger|alltag|basis|erstsprache|zweisprachig|wort und schrift"
    r"|maternel|courant|bilingue|notion|interm[ée]diaire|d[ée]butant|avanc|scolaire|professionnel|lu\b|bon|tr[èe]s|op[ée]rationnel|bases|technique"
    r"|nativ|matern|fluido|b[áa]sico|medio|alto|avanzado|intermedi|biling|profesional|conversaci|competencia|dominio|nivel|niveau|level|toefl|toeic|ielts|delf|dele|dalf|cambridge)"
)
OF_EUROPASS = re.compile(
    r"(?:listening|hören|écouter|comprendre|comprensi[óo]n|understanding|reading)\b", re.IGNORECASE
)
# A language that the lexicon does not know, with its level.
OTHER = re.compile(r"\s{0,2}([^\W\d_][^\W\d_]{2,20}(?: [A-ZÀ-Þ][^\W\d_]{2,20})?)\s{0,2}[(:–—-]")
LONGEST_LEVEL = 60


@cache
def _languages() -> dict[str, str]:
    return {
        word: code
        for code, lines in load("spoken_languages").items()
        for word in " ".join(lines).split()
    }


def language_code(word: str) -> str | None:
    """Give the ISO code of a language's name in one of the four languages."""
    return _languages().get(word.lower())


def languages_of(rows: Sequence[Row]) -> list[SpokenLanguage]:
    """Read a section of languages: names with levels beside or below them."""
    found: list[SpokenLanguage] = []
    for row in rows:
        pieces = [*_pieces(row)]
        for name, level in _paired(pieces):
            if name is not None:
                found.append(SpokenLanguage(name, level))
            elif level and found and found[-1].level is None:
                found[-1] = SpokenLanguage(found[-1].name, level)
    seen: dict[str, SpokenLanguage] = {}
    for one in found:
        code = fold(one.name.value)
        if code not in seen or seen[code].level is None:
            seen[code] = one
    return list(seen.values())


def _pieces(row: Row) -> Iterator[tuple[str, int]]:
    at = 0
    for cut in [*SPLIT.finditer(row.text), None]:
        end = cut.start() if cut else len(row.text)
        yield row.text[at:end], row.start + at
        at = cut.end() if cut else end


def _paired(pieces: Sequence[tuple[str, int]]) -> Iterator[tuple[Found | None, Found | None]]:
    for text, start in pieces:
        words = [w for w in WORD.finditer(text) if language_code(w[0])]
        if not words:
            other = OTHER.match(text)
            level = _level(text[other.end() :], start + other.end()) if other else None
            if other and level:
                begin = start + other.start(1)
                yield Found(other[1], Span(begin, begin + len(other[1])), 0.7), level
            elif level := _level(text, start):
                yield None, level
            continue
        for word, following in zip(words, [*words[1:], None], strict=True):
            name = Found(word[0], Span(start + word.start(), start + word.end()))
            end = following.start() if following else len(text)
            level = _level(text[word.end() : end], start + word.end())
            if level is None and word is words[0]:
                level = _level(text[: word.start()], start)
            yield name, level


def _level(text: str, start: int) -> Found | None:
    """Read what stands beside a name as its level, where its words say one."""
    bare = SIGNS.sub(" ", text).strip(BETWEEN)
    step = CEFR.search(bare)
    if step and OF_EUROPASS.match(bare):
        bare = step[0]
    if not bare or len(bare) > LONGEST_LEVEL or not (CEFR.search(bare) or LEVEL.search(bare)):
        return None
    if bare not in text:
        return None
    if bare.count("(") > bare.count(")"):
        bare = bare + ")" if bare + ")" in text else bare
    begin = start + text.index(bare)
    return Found(bare, Span(begin, begin + len(bare)))
