"""Whether a résumé's education has the level and the field that were asked."""

from reading.evidence.asks import DegreeAsk
from reading.evidence.find import best_of
from reading.evidence.lines import Lines
from reading.evidence.model import Bearing, Fact, Finding
from reading.evidence.words import stems_of
from reading.listings.fields.education_levels import LEVELS
from reading.resumes.model import Education

ORDER = [level for level, _ in LEVELS]
SHARED = 5
"""letters by which Mathematik and mathematics are one"""
GENERAL = {"scien", "engin", "studi", "manag", "techn", "wisse", "ingen", "cienc", "appli", "gener"}


def degree(ask: DegreeAsk, lines: Lines) -> Finding:
    """Find the entries of education, and hold the highest level against the one asked."""
    levels = [(entry, level) for entry in lines.resume.education if (level := _level(entry, lines))]
    if not levels:
        return Finding("degree", ask.asked)
    highest = max(levels, key=lambda pair: ORDER.index(pair[1]))[1]
    bearing: Bearing = "supports" if ORDER.index(highest) >= ORDER.index(ask.level) else "below"
    facts = [Fact("degree", {"level": highest, "asked": ask.level})]
    entries = [entry for entry, level in levels if ORDER.index(level) >= ORDER.index(ask.level)]
    entries = entries or [entry for entry, level in levels if level == highest]
    if ask.of and bearing == "supports":
        near = [entry for entry in entries if _is_in(entry, ask.of, lines)]
        if near:
            entries = near
        else:
            bearing = "related"
            facts.append(Fact("degree_field", {"asked": ask.of}))
    quotes = [
        lines.quote((entry.degree or entry.institution or entry).span, bearing) for entry in entries
    ]
    return Finding("degree", ask.asked, best_of(quotes), tuple(facts))


def _is_in(entry: Education, of: str, lines: Lines) -> bool:
    """Tell whether an entry names one word of the field asked, as far as languages share them."""
    asked, words = _starts(of), _starts(lines.text[entry.span.start : entry.span.end])
    # "Data science" is no plant science; a degree "in engineering" is asked by that word alone.
    return bool(((asked - GENERAL) or asked) & words)


def _starts(text: str) -> set[str]:
    return {stem[:SHARED] for stem in stems_of(text)}


def _level(entry: Education, lines: Lines) -> str | None:
    """Give the highest level that an entry's own words name."""
    words = lines.text[entry.span.start : entry.span.end]
    if entry.degree:
        words = f"{entry.degree.value}\n{words}"
    found = [level for level, pattern in LEVELS if pattern.search(words)]
    return found[-1] if found else None
