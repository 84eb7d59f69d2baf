"""Spans of time as people write them on résumés: "Jan 2019 – present", "seit 03/2019", "2015–18"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reading.text.lexicons import load
from reading.text.spans import Span
from reading.text.towns import fold

EARLIEST, LATEST = 1940, 2100
HINT = re.compile(r"\d\d")
DASH = r"[-–—−‐‑‒―~→➔>]{1,2}"
DASH_ONE = "[-–—]"
NOW_WORDS = (
    "presente?s?|now|current(?:ly)?(?: (?:role|position|job))?|today|ongoing|(?:up )?to date|till date|in progress|heute|jetzt"
    "|aktuell|laufend|gegenw[äa]rtig|gegenwart|dato|fortlaufend|andauernd|pr[ée]sent|aujourd['’ʼ ]?hui|actuel(?:lement|le)?"
    "|en cours|(?:[àa] )?ce jour|maintenant|(?:la )?actualidad|actual(?:mente)?|hoy|(?:la )?fecha|en curso|oggi|attuale"
    "|in corso|atual(?:mente)?|o momento|heden|nu|obecnie"
)
SEASONS = (
    "spring|summer|fall|autumn|winter|fr[üu]hjahr|fr[üu]hling|sommer|herbst|printemps|[ée]t[ée]|automne|hiver|primavera"
    "|verano|oto[ñn]o|invierno|wise|sose|ws|ss|q[1-4]|t[1-4]|h[12]|wintersemester|sommersemester|early|mid|late|anfang|mitte|ende"
    "|rentr[ée]e"
)
TO = (
    rf"(?:\s{{0,3}}{DASH}\s{{0,3}}|\s{{1,2}}(?:to|until|till|til|through|thru|bis(?: zum)?|jusqu['’][àae]u?|[àa]u?|al?|hasta"
    r"(?: el)?|e|und|and|y|et|do|t/m|tot)\s{1,2})(?:bis |zu |hasta |jusqu['’]à )?"
)
SINCE = r"(?:since|from|starting|as of|seit(?: dem)?|ab|depuis(?: le)?|d[èe]s|[àa] partir de|desde(?: el)?|a partir de|dal|sinds|od)"
UNTIL = r"(?:until|bis(?: zum)?|jusqu['’]en|jusqu['’]à|hasta)"


LINKED = re.compile(r"\s(?:und|and|y|e|et)\s", re.IGNORECASE)
BETWEEN = re.compile(r"(?:between|zwischen|entre)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Period:
    """`start` and `end` are "YYYY" or "YYYY-MM", as precise as printed; None where not said.

    A lone date ("2015", "May 2015") has only an `end` and is no range.
    """

    start: str | None
    end: str | None
    is_current: bool
    is_range: bool
    span: Span


@cache
def _months() -> dict[str, int]:
    return {
        fold(name): int(number)
        for number, lines in load("months").items()
        for name in " ".join(lines).split()
    }


@cache
def _month_names() -> str:
    names = {name for lines in load("months").values() for name in " ".join(lines).split()}
    names |= {fold(name) for name in names}
    return "|".join(sorted(names, key=len, reverse=True))


def _point(number: str) -> str:
    """Write the pattern of one date; its groups end with a number, for a pattern holds two."""
    month = rf"(?P<name{number}>{_month_names()})"
    return (
        rf"(?:(?:\d{{1,2}}(?:st|nd|rd|th|er|º|\.)?\s{{1,2}}(?:of |de )?)?\b{month}\b\.?(?:\s{{0,2}}[-/,.]\s{{0,2}}|\s{{1,3}}(?:de(?:l|s)? |of )?|(?=[’'`‘]))"
        rf"(?P<year{number}>(?:19|20)\d\d|[’'`‘]\s?\d\d|\d\d(?=\s{{0,3}}(?:{DASH}|$|[|,;)])))(?!\d)"
        rf"|(?P<iso{number}>(?:19|20)\d\d)\s?[-/.]\s?(?P<isom{number}>0?[1-9]|1[0-2])(?:[-/.](?:0?[1-9]|[12]\d|3[01]))?(?![\d])"
        rf"|(?P<first{number}>\d{{1,2}})\s?(?P<sep{number}>[./-])\s?(?P<second{number}>\d{{1,2}})\s?[./-]\s?(?P<full{number}>(?:19|20)\d\d)(?!\d)"
        rf"|(?P<mm{number}>0?[1-9]|1[0-2])\s?[./-]\s?(?P<mmy{number}>(?:19|20)\d\d)(?!\d)"
        rf"|(?P<ms{number}>0[1-9]|1[0-2])\s?[./][’']?(?P<msy{number}>\d\d)(?![\d./])"
        rf"|(?:\b(?:{SEASONS})\.?[ -]{{0,2}}(?:de |of |del )?)?(?P<only{number}>(?:19|20)\d\d)(?!\d))"
    )


@cache
def _pattern() -> re.Pattern[str]:
    months = _month_names()
    open_end = rf"\s{{0,2}}{DASH}\s{{0,2}}(?=$|[|,;)\n])"
    return re.compile(
        rf"(?<![\w.,/+-])(?<!\d[ -])(?P<since>{SINCE}\s{{1,2}})?(?:(?:from|von|vom|de|du|del|between|zwischen|entre)\s{{1,2}})?(?:"
        # May – Sep 2019
        rf"\b(?P<m1>{months})\b\.?\s{{0,2}}(?:{DASH}|to|bis|à|a|/)\s{{0,2}}\b(?P<m2>{months})\b\.?,?\s{{1,2}}(?:de )?(?P<my>(?:19|20)\d\d)(?!\d)"
        # 05–09/2019
        rf"|(?P<n1>0?[1-9]|1[0-2])\s?{DASH}\s?(?P<n2>0?[1-9]|1[0-2])\s?[./]\s?(?P<ny>(?:19|20)\d\d)(?!\d)"
        rf"|{_point('1')}(?:{TO}(?:{_point('2')}|(?P<now>\b(?:{NOW_WORDS})\b)|(?<=\d{DASH_ONE})(?P<short>\d\d)(?![\d./:%])|(?<= )(?P<late>[’']\d\d))"
        rf"|(?P<open>{open_end})|\s?\(?(?P<onwards>onwards?|present|ongoing|current|to date)\b)?)",
        re.IGNORECASE,
    )


def periods_in(text: str, offset: int = 0, *, is_day_first: bool = True) -> list[Period]:
    """Find spans of time and lone dates, left to right.

    `is_day_first` reads 03/04/2019 as the third of April.
    """
    if not HINT.search(text):
        return []
    found = []
    for match in _pattern().finditer(text):
        period = _period(match, offset, is_day_first=is_day_first)
        if period:
            found.append(period)
    return found


def _period(match: re.Match[str], offset: int, *, is_day_first: bool) -> Period | None:
    span = Span(offset + match.start(), offset + match.end())
    if match["m1"] or match["n1"]:
        year = match["my"] or match["ny"]
        ends = [_written(year, _number(match[f"m{n}"] or match[f"n{n}"])) for n in "12"]
        return Period(ends[0], ends[1], False, True, span)
    start = _date(match, "1", is_day_first=is_day_first)
    if start is None or (match["ms1"] and not (match["now"] or match["ms2"] or match["open"])):
        return None
    if match["now"] or match["open"] or match["onwards"]:
        return Period(start, None, True, True, span)
    end = _end(match, start, is_day_first=is_day_first)
    if end is None:
        if match["since"] and not match["since"].lower().startswith("a"):
            return Period(start, None, True, True, span)
        return Period(None, start, False, False, span)
    if LINKED.search(match[0]) and not BETWEEN.match(match[0]):
        return Period(None, start, False, False, Span(span.start, offset + _end_of_first(match)))
    if end[:4] < start[:4] or (len(end) == len(start) and end < start):
        return None
    return Period(start, end, False, True, span)


def _end_of_first(match: re.Match[str]) -> int:
    """Tell where the first of two dates ends that "and" joins: they are no span of time."""
    linked = LINKED.search(match.string, match.start())
    return linked.start() if linked else match.end()


def _end(match: re.Match[str], start: str, *, is_day_first: bool) -> str | None:
    if match["short"] or match["late"]:
        digits = (match["short"] or match["late"])[-2:]
        year = start[:2] + digits
        return year if year >= start[:4] else str(int(start[:2]) + 1) + digits
    return _date(match, "2", is_day_first=is_day_first)


def _date(match: re.Match[str], number: str, *, is_day_first: bool) -> str | None:
    if name := match[f"name{number}"]:
        return _written(match[f"year{number}"], _number(name))
    if match[f"iso{number}"]:
        return _written(match[f"iso{number}"], int(match[f"isom{number}"]))
    if match[f"full{number}"]:
        first, second = int(match[f"first{number}"]), int(match[f"second{number}"])
        by_day = is_day_first or match[f"sep{number}"] == "."
        month = second if (by_day and second <= 12) or first > 12 else first
        return _written(match[f"full{number}"], month)
    if match[f"mm{number}"]:
        return _written(match[f"mmy{number}"], int(match[f"mm{number}"]))
    if match[f"ms{number}"]:
        return _written(match[f"msy{number}"], int(match[f"ms{number}"]))
    only = match[f"only{number}"]
    return _written(only, 0) if only else None


def _number(month: str) -> int:
    return int(month) if month.isdigit() else _months()[fold(month)]


def _written(year: str, month: int) -> str | None:
    digits = year.strip("’'`‘ ")
    if len(digits) == 2:
        digits = ("20" if int(digits) < 50 else "19") + digits
    if not EARLIEST <= int(digits) <= LATEST or month > 12:
        return None
    return f"{digits}-{month:02}" if month else digits


def each_day_order(text: str) -> Iterator[bool]:
    """Tell of each date with slashes that leaves no doubt whether its day comes first."""
    for first, second in re.findall(r"(?<!\d)(\d{1,2})/(\d{1,2})/(?:19|20)\d\d", text):
        if int(first) > 12 or int(second) > 12:
            yield int(first) > 12
