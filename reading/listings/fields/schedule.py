"""The days and times of work, in the listing's words."""

import re

from reading.listings.fields.passages import blocks_with, cues, kind_at, span_of
from reading.listings.model import Field
from reading.listings.page import Page
from reading.text.spans import Span

CUES = cues(
    "monday mondays mon montag montags mo lundi lunes tuesday sunday sundays saturday sonntag dienstag domingo martes am pm uhr"
)
DAY = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag"
    r"|mo|di|mi|do|fr|sa|so|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo)s?\b\.?"
)
TIME = r"\d{1,2}(?:[:.h]\d{2})?\s?(?:a\.?m\b\.?|p\.?m\b\.?|uhr|h\b|hrs\b)?"
DAYS = rf"\b{DAY}\s?(?:-|–|—|to|through|thru|bis|au|a|until)\s?{DAY}"
TIMES = rf"\b{TIME}\s?(?:-|–|—|to|until|till|bis|à|a)\s?\d{{1,2}}(?:[:.h]\d{{2}})?\s?(?:a\.?m\b\.?|p\.?m\b\.?|uhr|h\b|hrs\b)"
SAID = re.compile(
    rf"{DAYS}(?:(?:,|:| -| from| von| de|,? between)? {{0,2}}\(?{TIMES}\)?)?|{TIMES}(?:,? {DAYS})?",
    re.IGNORECASE,
)
# "Mo" and "so" are words as well; without a time, a short day must have a partner that is one.
SHORT = re.compile(
    r"(?:mo|di|mi|do|fr|sa|so|sun|sat)\.?\s?(?:to|a|au|bis)\s?(?:mo|di|mi|do|fr|sa|so|sun|sat)\.?$",
    re.IGNORECASE,
)
NOT_THAT = re.compile(
    r"\b(?:call|phone|telephone|contact|interviews?|tel\b|erreichbar|opening hours|open (?:from|to)|store hours|kindergarten|appel\w+|llam\w+|meetings?|support (?:line|is)|standup|deadline|clos(?:es|ing))\b",
    re.IGNORECASE,
)
BESIDES = ("about", "apply", "equal_opportunity")
MOST = 4


def read(page: Page) -> Field | None:
    """Give phrases ("Monday to Friday", "9 am to 5 pm") as written, one span each."""
    found: dict[str, Span] = {}
    for block in blocks_with(page, CUES):
        if len(block.text) > 2000 or kind_at(page, block.span.start) in BESIDES:
            continue
        for said in SAID.finditer(block.text):
            near = block.text[max(0, said.start() - 50) : said.end() + 20]
            if not SHORT.match(said[0]) and not NOT_THAT.search(near) and len(found) < MOST:
                found.setdefault(said[0].strip(" ("), span_of(block, said))
    if not found:
        return None
    return Field(list(found), tuple(found.values()), "days and times in the text", 0.92)
