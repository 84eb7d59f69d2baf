"""Places where a lost line break or space ran two things together."""

import re

from reading.text.money import CURRENCY_CODES
from reading.text.spans import Edit

POSTED = re.compile(r"(?<=[A-Za-z0-9).])(?=(?:Posted|Published)(?: on)?:? (?:\d|today|yesterday))")
TAG_THEN_WORD = re.compile(r"\bLI-[A-Z0-9]{2,12}?(?=[A-Z][a-z])")
CODE_THEN_WORD = re.compile(rf"(?<![A-Za-z])(?:{'|'.join(CURRENCY_CODES)})(?=[A-Z][a-z])")
WORD_THEN_NUMBER = re.compile(r"(?<=[a-z]{3})(?=\d{1,3}(?:,\d{3}){1,2}(?![\d,]))")
RANGE_AHEAD = re.compile(r"[\d,]{5,11}\s?(?:[-–—]|to)\s?\W?\d")
WORD_THEN_YEARS = re.compile(r"(?<=[a-z]{3})(?=\d{1,2}\+ (?:years|yrs))")
SENTENCE_THEN_WORD = re.compile(r"(?<=[a-z]{2}[.!?])(?=[A-Z][A-Za-z]{0,20}[ ,])")
WORD_THEN_HEADING = re.compile(
    r"(?<=[a-z.)])(?=(?:Minimum |Preferred |Basic |Required |Key |Your |Job )?"
    r"(?:Responsibilities|Requirements|Qualifications|Skills|Duties|Benefits|Experience)"
    r"[A-Za-z /&]{0,20} ?:)"
)
# The facts that a network prints under a listing, run into its last sentence.
CRITERIA = re.compile(
    r"(?<=\S)\s{1,3}(?=Show more (?:Show less )?Seniority level)|(?<=\S)\s{1,3}(?=Seniority level (?:Mid|Entry|Associate|Director|Executive|Internship|Not App))"
    r"|(?<=\S)\s{1,3}(?=Employment type (?:Full|Part|Contract|Temporary|Internship|Volunteer|Other)\b)"
    r"|(?<=\S)\s{1,3}(?=Job function [A-Z][\w, ]{1,80} Industries )|(?<=\w)\s{1,3}(?=Industries [A-Z][\w,. ]{1,120}$)",
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
    return _inserted(POSTED, text, "\n", 0.98)


def tag_and_word(text: str) -> list[Edit]:
    """Part a recruiting tag from the sentence after it: "LI-REMOTEAt the"."""
    return _inserted(TAG_THEN_WORD, text, "\n", 0.97)


def code_and_word(text: str) -> list[Edit]:
    """Part a currency from the heading after it: "90,000 USDOur promise"."""
    return _inserted(CODE_THEN_WORD, text, "\n", 0.97)


def word_and_heading(text: str) -> list[Edit]:
    """Part a sentence from a section's heading: "in San JoseRequirements:"."""
    return _inserted(WORD_THEN_HEADING, text, "\n", 0.9)


def word_and_years(text: str) -> list[Edit]:
    """Part two items of a list: "a similar field5+ years"."""
    return _inserted(WORD_THEN_YEARS, text, "\n", 0.85)


def word_and_number(text: str) -> list[Edit]:
    """Part a word from an amount; a range of pay gets its own line."""
    edits = []
    for found in WORD_THEN_NUMBER.finditer(text):
        after = "\n" if RANGE_AHEAD.match(text, found.start()) else " "
        edits.append(Edit(found.start(), found.start(), after, "run together", 0.95))
    return edits


def sentence_and_word(text: str) -> list[Edit]:
    """Part two sentences: "found here.Only applicants". Addresses and file names stay whole."""
    edits = []
    for found in SENTENCE_THEN_WORD.finditer(text):
        at = found.start()
        before = re.split(r"\s", text[max(0, at - 60) : at])[-1]
        following = re.split(r"[ ,]", text[at : at + 24])[0]
        if not FILE_LIKE.search(before) and not FILE_LIKE.search("." + following):
            edits.append(Edit(at, at, " ", "run together", 0.9))
    return edits


def criteria(text: str) -> list[Edit]:
    """Give the facts under a network's listing a line each."""
    found = list(CRITERIA.finditer(text)) if "Seniority level" in text else []
    return [Edit(*gap.span(), "\n", "lost line break", 0.95) for gap in found]


GLUE_RULES = (
    criteria,
    posted_date,
    tag_and_word,
    code_and_word,
    word_and_number,
    word_and_heading,
    word_and_years,
    sentence_and_word,
)
