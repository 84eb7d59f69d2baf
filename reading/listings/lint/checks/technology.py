"""More years asked of a technology than it has existed."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from reading.listings.lint.checks.hits import Hit
from reading.listings.lint.model import Rule
from reading.listings.lint.sheet import Sheet
from reading.listings.lint.words import load_words

COUNT = r"(?P<years{0}>\d{{1,2}})\s?\+?\s{{0,2}}(?:years?['’]?|yrs?|Jahren?|ans|años)"
# Only these may stand between: "10 years of software development, with Kubernetes" asks nothing.
BETWEEN = (
    r"(?:[\s\u00a0]+(?:of|the|in|with|on|using|de|d['’]|en|con|mit|in|avec|sur|hands-on|professional"
    r"|production|practical|commercial|solid|strong|proven|relevant|work|working|development|software"
    r"|programming|coding|building|experience|expérience|experiencia|Erfahrung|Berufserfahrung)){0,6}"
)


@cache
def _released() -> dict[str, tuple[str, int]]:
    technologies = load_words("technologies")["technology"]
    return {
        name.lower(): (name, technology["released"])
        for technology in technologies
        for name in technology["names"]
    }


@cache
def _pattern() -> re.Pattern[str]:
    ordered = sorted((name for name, _ in _released().values()), key=len, reverse=True)
    # Names are matched as they are written: "swift" and "go" are words, "Swift" is not.
    names = "|".join(re.escape(name) for name in ordered)
    return re.compile(
        rf"(?<!\w){COUNT.format(1)}{BETWEEN}[\s\u00a0]+(?P<name1>{names})(?![\w])"
        rf"|(?<!\w)(?P<name2>{names})[\s\u00a0]*[:(,–-][\s\u00a0]*{COUNT.format(2)}(?!\w)"
    )


def years_before_release(sheet: Sheet, rule: Rule, today: date) -> Iterator[Hit]:
    """The years asked for began before the technology's first year did."""
    for sentence in sheet.of("content", "requirement"):
        if not any(digit in sentence.words for digit in "123456789"):
            continue
        for found in _pattern().finditer(sentence.words):
            years = int(found["years1"] or found["years2"])
            name, released = _released()[(found["name1"] or found["name2"]).lower()]
            possible = today.year - released + 1
            if years > possible:
                facts = {"years": years, "name": name, "released": released, "possible": possible}
                yield Hit(sentence.passage(*found.span()), facts)
