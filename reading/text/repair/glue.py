"""Places where a lost line break or space ran two things together."""

import re

from reading.text.money import CURRENCY_CODES
from reading.text.repair.glued_items import glued, glued_places, items_in_a_line
from reading.text.spans import Edit
from reading.text.towns import is_town

POSTED = re.compile(
    r"(?<=[A-Za-z0-9).])(?=(?:Date [Pp]osted|Posted|Published)(?: on)?:? (?:\d|today|yesterday))"
)
TAG_THEN_WORD = re.compile(r"\bLI-[A-Z0-9]{2,12}?(?=[A-Z][a-z])")
CODE_THEN_WORD = re.compile(rf"(?<![A-Za-z])(?:{'|'.join(CURRENCY_CODES)})(?=[A-Z][a-z])")
CODE_LIKE = re.compile(r"[A-Z][A-Z]{3}[a-z]")
WORD_THEN_NUMBER = re.compile(r"(?<=[a-z]{3})(?=\d{1,3}(?:,\d{3}){1,2}(?![\d,]))")
RANGE_AHEAD = re.compile(r"[\d,]{5,11}\s?(?:[-–—]|to)\s?\W?\d")
WORD_THEN_YEARS = re.compile(r"(?<=[a-z]{3})(?=\d{1,2}\+ (?:years|yrs))")
SENTENCE_END = re.compile(r"[.!?](?=[A-Z])")
SENTENCE_THEN_WORD = re.compile(r"(?<=[a-z]{2}[.!?])(?=[A-Z][A-Za-z]{0,20}[ ,])")
WORD_THEN_HEADING = re.compile(
    r"(?<=[a-z.)])(?=(?:Minimum |Preferred |Basic |Required |Key |Your |Job )?"
    r"(?:[Rr]esponsibilities|[Rr]equirements|[Qq]ualifications|Skills|Duties|Benefits|Experience)"
    r"[A-Za-z /&]{0,20} ?:)"
)
COLON_THEN_WORD = re.compile(r":(?=[A-ZÀ-Þ])")
BEFORE_COLON = re.compile(
    r"\b(?:responsibilities|requirements|qualifications|skills|duties|functions|benefits|aufgaben|anforderungen|qualifikation(?:en)?"
    r"|profil|missions|comp[ée]tences|requisitos|funciones|responsabilidades)$",
    re.IGNORECASE,
)
SMALL_HEADING = re.compile(r"(?:responsibilities|requirements|qualifications)")
# The kind of employment, and a town with its state, that ran into the word before them.
WORD_THEN_TERM = re.compile(r"(?:Full|Part)-[Tt]ime\b")
WORD_THEN_TOWN = re.compile(r"([A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20})?), [A-Z]{2}\b")
SMALL_WORD = re.compile(r"(?<![^\W\d_])[a-z]{3,}$")
HEADING_END = "|".join(
    rf"(?<=\b{word})"
    for word in (
        "Do Are With Bring Need Offer Us You Have Role Team Job Description Summary Overview"
        " Responsibilities Qualifications Requirements Benefits Company Position"
    ).split()
)
HEADING_THEN_WORD = re.compile(
    rf"(?:{HEADING_END})(?=(?:In this|In the|As an?|You|We|Our|The|This|At|Are|If|Join|Minimum|Reporting)\b(?![\w'’]))"
)
# The facts that a network prints under a listing, run into its last sentence.
CRITERIA = re.compile(
    r"\s(?:(?<=\S\s)\s{0,2}(?=Show more (?:Show less )?Seniority level|Seniority level (?:Mid|Entry|Associate|Director|Executive|Internship|Not App)"
    r"|Employment type (?:Full|Part|Contract|Temporary|Internship|Volunteer|Other)\b|Job function [A-Z][\w, ]{1,80} Industries )"
    r"|(?<=\w\s)\s{0,2}(?=Industries [A-Z][\w,. ]{1,120}$))",
    re.MULTILINE,
)
FILE_LIKE = re.compile(r"://|@|\\|www\.|^/|\.\w+/|\.(?:js|io|net|com)$", re.IGNORECASE)


def _inserted(pattern: re.Pattern[str], text: str, after: str, sure: float) -> list[Edit]:
    return [
        Edit(found.end(), found.end(), after, "run together", sure)
        for found in pattern.finditer(text)
    ]


def posted_date(text: str) -> list[Edit]:
    """Part a place from the date after it: "Lisbon, PTPosted 3 May 2026"."""
    is_said = "osted" in text or "Published" in text
    return _inserted(POSTED, text, "\n", 0.98) if is_said else []


def tag_and_word(text: str) -> list[Edit]:
    """Part a recruiting tag from the sentence after it: "LI-REMOTEAt the"."""
    return _inserted(TAG_THEN_WORD, text, "\n", 0.97) if "LI-" in text else []


def code_and_word(text: str) -> list[Edit]:
    """Part a currency from the heading after it: "90,000 USDOur promise"."""
    return _inserted(CODE_THEN_WORD, text, "\n", 0.97) if CODE_LIKE.search(text) else []


def word_and_heading(text: str) -> list[Edit]:
    """Part a sentence from a section's heading: "in San JoseRequirements:"."""
    small = (found.start() for found in SMALL_HEADING.finditer(text))
    places = {*glued_places(text), *small}
    found = (at for at in sorted(places) if WORD_THEN_HEADING.match(text, at))
    return [Edit(at, at, "\n", "run together", 0.9) for at in found]


def colon_and_word(text: str) -> list[Edit]:
    """Part a heading's colon from what it announces: "Qualifications:Bachelor's degree"."""
    colons = (found.start() for found in COLON_THEN_WORD.finditer(text))
    ends = [at + 1 for at in colons if BEFORE_COLON.search(text, max(0, at - 24), at)]
    return [Edit(at, at, " ", "run together", 0.95) for at in ends]


def word_and_years(text: str) -> list[Edit]:
    """Part two items of a list: "a similar field5+ years"."""
    return [Edit(at, at, "\n", "run together", 0.85) for at in glued(text, WORD_THEN_YEARS)]


def word_and_number(text: str) -> list[Edit]:
    """Part a word from an amount; a range of pay gets its own line."""
    edits = []
    for at in glued(text, WORD_THEN_NUMBER):
        after = "\n" if RANGE_AHEAD.match(text, at) else " "
        edits.append(Edit(at, at, after, "run together", 0.95))
    return edits


def sentence_and_word(text: str) -> list[Edit]:
    """Part two sentences: "found here.Only applicants". Addresses and file names stay whole."""
    edits = []
    for end in SENTENCE_END.finditer(text):
        at = end.start() + 1
        if not SENTENCE_THEN_WORD.match(text, at):
            continue
        before = re.split(r"\s", text[max(0, at - 60) : at])[-1]
        following = re.split(r"[ ,]", text[at : at + 24])[0]
        if not FILE_LIKE.search(before) and not FILE_LIKE.search("." + following):
            edits.append(Edit(at, at, " ", "run together", 0.9))
    return edits


def word_and_term(text: str) -> list[Edit]:
    """Part "Night BakerFull-time" and "direct-hireFresno, CA", where the town is one of the state."""
    places = [at for at in glued_places(text) if _is_term_or_town(text, at)]
    return [Edit(at, at, "\n", "run together", 0.9) for at in places]


def _is_term_or_town(text: str, at: int) -> bool:
    if WORD_THEN_TERM.match(text, at):
        return True
    town = WORD_THEN_TOWN.match(text, at)
    is_word = SMALL_WORD.search(text, max(0, at - 20), at) if town else None
    return bool(town and is_word and is_town(town[1], "US"))


def criteria(text: str) -> list[Edit]:
    """Give the facts under a network's listing a line each."""
    found = list(CRITERIA.finditer(text)) if "Seniority level" in text else []
    return [Edit(*gap.span(), "\n", "lost line break", 0.95) for gap in found]


def heading_and_word(text: str) -> list[Edit]:
    """Part a heading from the sentence after it: "What You'll DoIn this role"."""
    return [Edit(at, at, "\n", "run together", 0.85) for at in glued(text, HEADING_THEN_WORD)]


GLUE_RULES = (
    criteria,
    posted_date,
    tag_and_word,
    word_and_term,
    code_and_word,
    word_and_number,
    word_and_heading,
    colon_and_word,
    word_and_years,
    heading_and_word,
    items_in_a_line,
    sentence_and_word,
)
