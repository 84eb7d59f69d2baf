"""Titles of two listings beside each other: their words, and the level they name."""

import re
from collections.abc import Iterable

from reading.listings.titles import GENDER, REQUISITION
from reading.listings.twins.shingles import fingerprint, words_of

LEVELS = {
    "entry": "intern internship trainee apprentice working student praktikum praktikant praktikantin "
    "werkstudent werkstudentin auszubildende auszubildender ausbildung stagiaire stage alternance "
    "alternant becario practicas graduate",
    "junior": "junior jr i associate assistant debutant",
    "second": "ii 2 intermediate mid",
    "third": "iii 3",
    "senior": "senior sr snr experienced confirme erfahrener",
    "lead": "lead staff principal iv v head chief director vp leiter leiterin leitung "
    "teamleiter teamleiterin deputy supervisor responsable directeur directrice jefe jefa",
}
LEVEL_OF = {word: level for level, words in LEVELS.items() for word in words.split()}
# Words that title lines carry and that name no job.
IDLE = frozenset(
    "a an and the of for in at to on with und der die das den im in fur et de des du la le les en y "
    "el los las para con remote hybrid onsite full part time fulltime parttime fte m f d x w h job "
    "position role new hiring were we are now urgent vacancy opening wanted gesucht wir suchen "
    "recherche recrute busca buscamos oferta empleo stelle offre emploi poste sucht apply join "
    "us our team home office homeoffice teletravail teletrabajo".split()
)
LEGAL = frozenset(
    "inc ltd llc gmbh ag se kg co corp corporation company limited sa sas sarl sl bv nv plc the "
    "group groupe gruppe grupo holding und and et y".split()
)


# "Night BakerHollow Oak": lines of a header that were run together.
JOINED = re.compile(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ])")


def title_words(title: str) -> frozenset[str]:
    """Give the words that name the job, its level among them, without gender tags and places."""
    bare = JOINED.sub(" ", GENDER.sub(" ", REQUISITION.sub(" ", title)))
    return frozenset(_one(word) for word in words_of(bare) if word not in IDLE)


def _one(word: str) -> str:
    """Take a plural and a German woman's form for the plain word."""
    for end in ("innen", "in"):
        if len(word) > len(end) + 5 and word.endswith(end) and word[-len(end) - 1] == "r":
            return word[: -len(end)]
    is_plural = len(word) > 4 and word.endswith("s") and not word.endswith("ss")
    return word[:-1] if is_plural else word


def company_words(company: str) -> frozenset[str]:
    """Give the words of an employer's name without its legal form."""
    words = words_of(company)
    return frozenset(word for word in words if word not in LEGAL) or frozenset(words)


def level_of(words: frozenset[str]) -> str | None:
    """Give the level that a title names; the higher where it names two ("Senior Associate")."""
    named = {LEVEL_OF[word] for word in words if word in LEVEL_OF}
    return next((level for level in reversed(LEVELS) if level in named), None)


def title_likeness(one: frozenset[str], other: frozenset[str]) -> float | None:
    """Give 0 to 1 for how far two titles name the same job; None where one is not known."""
    one, other = without_level(one), without_level(other)
    if not one or not other:
        return None
    shared = len(one & other)
    return (shared / min(len(one), len(other)) + shared / len(one | other)) / 2


def without_level(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if word not in LEVEL_OF)


def line_with(title: frozenset[str], lines: Iterable[frozenset[str]]) -> frozenset[str] | None:
    """Give the first line's words that name the whole job of `title`, None without one."""
    named = without_level(title)
    return next((words for words in lines if named <= words), None) if named else None


def title_key(words: frozenset[str]) -> int:
    """Give a number for a title, to count under how many a sentence stands; 0 for none."""
    return fingerprint(" ".join(sorted(words))) if words else 0
