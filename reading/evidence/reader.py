"""The whole way from requirements and a Resume to their Evidence."""

from collections.abc import Iterable

from reading.evidence import find
from reading.evidence.asks import (
    Ask,
    DegreeAsk,
    LanguageAsk,
    LicenceAsk,
    SkillAsk,
    YearsAsk,
    asks_of,
)
from reading.evidence.find_degree import degree
from reading.evidence.lines import Lines
from reading.evidence.model import Evidence, Finding
from reading.evidence.words import alike
from reading.resumes.model import Resume


def evidence_for(requirements: Iterable[tuple[str, bool | None]], resume: Resume) -> list[Evidence]:
    """Find for each requirement (its text, whether it is a must) what a résumé says of it.

    Spans mean `resume.text`. A line that asks several things has a finding for each; one that
    names no skill, degree, language, licence or years is looked for by its words.
    """
    lines = Lines(resume)
    return [
        Evidence(
            text,
            is_must,
            tuple(_finding(ask, lines) for ask in _asks(text, lines)) or (alike(text, lines),),
        )
        for text, is_must in requirements
    ]


def _asks(text: str, lines: Lines) -> tuple[Ask, ...]:
    """Give what a requirement asks, and what of it only the résumé's own list names."""
    asks = asks_of(text)
    asked = {name.lower() for ask in asks if isinstance(ask, SkillAsk) for name in ask.names}
    named = [name for name in lines.named_in(text) if name.lower() not in asked]
    if not named or not all(isinstance(ask, YearsAsk) for ask in asks):
        return asks
    return (SkillAsk(tuple(named), " / ".join(named), False, None), *asks)


def _finding(ask: Ask, lines: Lines) -> Finding:
    match ask:
        case SkillAsk():
            return find.skill(ask, lines)
        case LanguageAsk():
            return find.language(ask, lines)
        case LicenceAsk():
            return find.licence(ask, lines)
        case DegreeAsk():
            return degree(ask, lines)
        case _:
            return find.years(ask, lines)
