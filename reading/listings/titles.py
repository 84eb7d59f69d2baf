"""Titles of jobs: what looks like one, and how one is written cleanly."""

import re
from functools import cache, lru_cache

from reading.text.lexicons import load

GENDER = re.compile(
    r"\s*\(\s?[mwfdx](?:\s?[/|,*]\s?[mwfdxi]){1,3},?\s[^()]{2,60}\)"
    r"|\s*[(\[*]?\s?\b(?:all genders?|[mwfdxhi](?:\s?[/|,*]\s?(?:[mwfdxhi]\b|-)){1,3}|h/f|f/h|m/f)(?!\w)\s?[)\]*]?"
    r"|\s*\(\s?all genders?\s?\)|(?<=\w)[:*_/](?:in|innen|r|n)\b",
    re.IGNORECASE,
)
REQUISITION = re.compile(
    r"\s*[-–|#(\[]?\s?(?:\b(?:req|requisition|job|ref|id|jr)[ .#:-]{0,3}(?:id|no|number)?[ .#:-]{0,2}[A-Z]{0,3}-?\d{3,10}"
    r"|#\d{3,10})\s?[)\]]?\s*$",
    re.IGNORECASE,
)
EMPTY_BRACKETS = re.compile(r"[(\[]\s*[)\]]")
FULL_STOP = re.compile(r"(?<=[^\W\d_]{4})[.!]$")
LONGEST, MOST_WORDS = 130, 15
MEMBER = re.compile(r"\b(?:Team|Crew|Kitchen Staff|Kitchen Team) Member$")
WORD = re.compile(r"[^\W\d_]+")
# English nouns that German compounds end with ("Produktmanager").
BORROWED = (
    "manager", "designer", "developer", "engineer", "consultant", "controller", "trainer", "leader", "assistant",
    "analyst", "architect", "specialist", "scientist", "operator", "tester", "worker", "coach", "lead", "owner",
)  # fmt: skip


@cache
def job_nouns() -> frozenset[str]:
    return frozenset(
        " ".join(line for lines in load("job_nouns").values() for line in lines).split()
    )


@cache
def _compound_ends() -> tuple[str, ...]:
    german = " ".join(load("job_nouns")["de"]).split()
    return tuple(noun for noun in german if len(noun) > 6) + BORROWED


def is_job_noun(word: str) -> bool:
    """Tell "engineer" and "engineers"."""
    word = word.lower()
    nouns = job_nouns()
    return word in nouns or (
        word.endswith("s") and (word[:-1] in nouns or (word.endswith("es") and word[:-2] in nouns))
    )


@lru_cache(maxsize=1024)
def names_a_job(line: str) -> bool:
    """Tell whether a short line reads like a job's title ("Softwareentwickler" as well)."""
    if len(line) > LONGEST:
        return False
    words = WORD.findall(line)
    if len(words) > MOST_WORDS and line.count(" ") >= MOST_WORDS:
        return False
    if line.endswith("ember") and MEMBER.search(line):
        return True
    return any(is_job_noun(word) or word.lower().endswith(_compound_ends()) for word in words)


# How long the page stays open, and the article before a title in a German sentence.
CLOSES = re.compile(
    r"\s*[\[(]\s?(?:clos(?:es|ing|ed)|deadline|apply by|expires|filled)\b[^\[\]()\n]{0,40}[\])]"
    r"|\s*[\[(]\s?(?:proceso (?:de selecci[óo]n )?(?:ya )?cerrado|(?:ya )?cerrad[oa]|cubiert[oa]|(?:poste )?pourvue?|(?:bereits )?besetzt|vergeben|no longer available)\s?[\])]"
    r"|\s[-–—|]\s(?:closing date|closes|deadline|apply by)\b[^\n]{0,30}$",
    re.IGNORECASE,
)
# What a board puts behind the title of a page: "Night Baker - job post".
BOARD = re.compile(
    r"\s?[-–—|]\s?(?:job post|(?:indeed|linkedin|glassdoor|stepstone|infojobs|monster|xing|ziprecruiter|computrabajo)(?:\.[a-z]{2,3}){0,2})$",
    re.IGNORECASE,
)
ARTICLE = re.compile(
    r"[\s–—-]{0,4}(?:Stelle )?(?:[Ee]ine/n|[Ee]ine\(n\)|[Ee]ine:n)\s+(?=[A-ZÄÖÜ])|Stelle eine[rs] (?=[A-ZÄÖÜ])"
)


def clean_title(title: str) -> str:
    """Leave out gender tags, requisition numbers, closing days and stray signs."""
    article = ARTICLE.match(title)
    title = CLOSES.sub("", title[article.end() :] if article else title)
    title = REQUISITION.sub("", GENDER.sub("", title))
    title = EMPTY_BRACKETS.sub("", title)
    title = BOARD.sub("", FULL_STOP.sub("", title.rstrip()))
    return re.sub(r"\s+", " ", title).strip(" -–—|:,*\"'")


def singular_title(words: str) -> str:
    """Write "backend engineers" as the title of one job: "Backend Engineer"."""
    first, _, noun = words.rpartition(" ")
    if noun.lower() not in job_nouns() and noun.lower().endswith("s"):
        noun = noun[:-1]
    return re.sub(
        r"[^\W\d_][\w'’+#.]*", lambda m: m[0] if m[0].isupper() else m[0][0].upper() + m[0][1:],
        f"{first} {noun}".strip(),
    )  # fmt: skip
