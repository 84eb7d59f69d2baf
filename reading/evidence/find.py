"""Where a résumé speaks of one thing that was asked, and how far it bears it out."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache

from reading.evidence.asks import LanguageAsk, LicenceAsk, SkillAsk, YearsAsk
from reading.evidence.lines import Lines
from reading.evidence.model import Bearing, Fact, Finding, Quote
from reading.evidence.words import stems_of
from reading.listings.fields.licences import licences_on
from reading.listings.page import Header, Page
from reading.resumes import years as arithmetic
from reading.resumes.model import Position
from reading.resumes.spoken import language_code
from reading.text.blocks import blocks_of
from reading.text.lexicons import load
from reading.text.spans import Span

MOST_QUOTES = 4
RANK = {
    "a1": 1, "a2": 2, "b1": 3, "b2": 4, "c1": 5, "c2": 6,
    "basic": 2, "intermediate": 3, "good": 4, "fluent": 5, "native": 7,
}  # fmt: skip
WEIGHT = {"supports": 0, "learning": 1, "related": 2, "below": 3, "negated": 4}


def skill(ask: SkillAsk, lines: Lines) -> Finding:
    """Find a skill by its canonical name; where it is not named, one that is close to it."""
    spans = [span for name in ask.names for span in lines.naming(name)]
    quotes = [lines.quote(span, lines.bearing_of(span)) for span in spans]
    if not quotes:
        return _related(ask, lines)
    facts, kept = [], quotes
    if ask.years:
        jobs = _jobs_with(spans, lines.resume.positions)
        reckoned = _years(jobs, lines.resume.as_of)
        if reckoned is None:
            facts = [Fact("years_unsaid", {"asked": ask.years, "of": ask.asked})]
        else:
            facts = [Fact("years", {"years": reckoned, "asked": ask.years, "of": ask.asked})]
            if reckoned < ask.years:
                kept = [
                    q._replace(bearing="below") if q.bearing == "supports" else q for q in quotes
                ]
    return Finding("skill", ask.asked, best_of(kept), tuple(facts))


def _related(ask: SkillAsk, lines: Lines) -> Finding:
    found: list[Quote] = []
    facts: list[Fact] = []
    for name in ask.names:
        for one in lines.resume.skills:
            if one.spans and one.name.lower() in _close_to(name.lower()):
                found.append(lines.quote(one.spans[0], "related"))
                facts.append(Fact("related", {"name": one.name, "asked": name}))
    return Finding("skill", ask.asked, best_of(found), tuple(facts[:MOST_QUOTES]))


@cache
def _close_to(name: str) -> frozenset[str]:
    """Give the names of one line of the lexicon: not the same, but told of each other."""
    groups = [
        line.lower().split(" ~ ") for lines in load("related_skills").values() for line in lines
    ]
    return frozenset(other for group in groups if name in group for other in group) - {name}


def _jobs_with(spans: Iterable[Span], positions: Sequence[Position]) -> list[Position]:
    marks = sorted(mark.start for mark in spans)
    return [
        job
        for job in positions
        if job.kind != "volunteering"
        and bisect_left(marks, job.span.start) < bisect_left(marks, job.span.end)
    ]


def _years(jobs: Sequence[Position], as_of: str) -> float | None:
    """Reckon the years that jobs cover, overlaps once; None where none of them has dates."""
    day = date.fromisoformat(as_of)
    found = [arithmetic.interval_of(job.years, day) for job in jobs if job.years]
    intervals = [one for one in found if one]
    return arithmetic.total(intervals) if intervals else None


def years(ask: YearsAsk, lines: Lines) -> Finding:
    """Reckon years in work, or in the jobs whose entries speak of what was asked."""
    work = [job for job in lines.resume.positions if job.kind != "volunteering"]
    jobs = [job for job in work if _speaks_of(job, ask.of, lines)] if ask.of else work
    reckoned = _years(jobs, lines.resume.as_of)
    if reckoned is None:
        total = _years(work, lines.resume.as_of)
        values = {"years": total, "asked": ask.years, "of": ask.of}
        facts = (Fact("years_in_all", values),) if total else ()
        return Finding("years", ask.asked, (), facts)
    bearing: Bearing = "supports" if reckoned >= ask.years else "below"
    quotes = [
        lines.quote(job.title.span if job.title else job.years.span, bearing)
        for job in jobs
        if job.years
    ]
    fact = Fact("years", {"years": reckoned, "asked": ask.years, "of": ask.of})
    return Finding("years", ask.asked, tuple(quotes[: MOST_QUOTES * 2]), (fact,))


def _speaks_of(job: Position, of: str, lines: Lines) -> bool:
    """Tell whether a job's entry has most of the words; both of two, two of three."""
    wanted = stems_of(of)
    shared = wanted & stems_of(lines.text[job.span.start : job.span.end])
    return bool(wanted) and len(shared) * 3 >= len(wanted) * 2


def language(ask: LanguageAsk, lines: Lines) -> Finding:
    """Find a language and hold its level against the one asked, where both are written."""
    quotes, facts = [], []
    for one in lines.resume.languages:
        code = language_code(one.name.value)
        if code not in ask.codes:
            continue
        level = one.level.value if one.level else None
        has, wants = _rank(level), _rank(ask.level)
        bearing: Bearing = "below" if has and wants and has < wants else "supports"
        quotes.append(lines.quote(one.name.span, bearing))
        facts.append(Fact("language", {"language": code, "level": level, "asked": ask.level}))
    for code, span in () if quotes else lines.listed_languages:
        if code in ask.codes:
            quotes.append(lines.quote(span, lines.bearing_of(span)))
            facts.append(Fact("language", {"language": code, "level": None, "asked": ask.level}))
    return Finding("language", ask.asked, best_of(quotes), tuple(facts))


def _rank(level: str | None) -> int | None:
    if not level:
        return None
    lowered = level.lower()
    for name, words in load("language_levels").items():
        if any(word in lowered for word in words):
            return RANK[name]
    return RANK.get(lowered)


def licence(ask: LicenceAsk, lines: Lines) -> Finding:
    text = lines.text
    page = Page(text, lines.resume.language, blocks_of(text), [], {}, Header())
    quotes, facts = [], []
    for mention in licences_on(page):
        if mention.name != ask.name:
            continue
        bearing = lines.bearing_of(mention.span)
        classes = (mention.licence_class, ask.licence_class)
        if all(classes) and classes[0] != classes[1]:
            facts.append(Fact("licence_class", {"class": classes[0], "asked": classes[1]}))
        quotes.append(lines.quote(mention.span, bearing))
    return Finding("licence", ask.name, best_of(quotes), tuple(facts))


def best_of(quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """Give a few quotes, one a line, what bears the most first and in the order of the text."""
    by_line: dict[Span, Quote] = {}
    for quote in quotes:
        known = by_line.get(quote.line)
        if known is None or WEIGHT[quote.bearing] < WEIGHT[known.bearing]:
            by_line[quote.line] = quote
    kept = sorted(by_line.values(), key=lambda q: (WEIGHT[q.bearing], q.line))[:MOST_QUOTES]
    return tuple(kept)
