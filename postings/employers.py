"""Whether an employer that a listing names is the organization itself."""

import re

from reading.listings import Reading
from reading.listings.twins.titles import LEGAL
from reading.text.places import fold

WORD = re.compile(r"[^\W_]+")
# What stands in a name of one country's law and not in the other.
FORMS = LEGAL | frozenset("oy ab aps srl spa ltda llp pty pte kgaa ug ev eg oe ou ltee cv".split())
# A name in the text is an employer's where a listing introduces who hires.
PLACES = ("header", "intro", "about")
PARTS = re.compile(r"[|·•;\n]| [–—-] ")
LEADS = frozenset("at join joining about bei über chez en à para sobre".split())
SENTENCES = ("intro", "about")
LONGEST_NAME, LONGEST_LEAD = 200, 16


def is_own_name(name: str, own: str) -> bool:
    """Tell the organization's own name, whatever its case, accents and legal form."""
    words = _words(name)
    return bool(words) and words == _words(own)


def names_own(read: Reading, own: str) -> bool:
    """Tell whether the text introduces the organization as who hires.

    That is a line of its own (or a part of one) on top, or the heading or a sentence of what
    tells about the employer: "About Larkspur", "Larkspur keeps gardens", "at Larkspur".
    """
    if not _words(own):
        return False
    said = re.compile(rf"(?<!\w){re.escape(own.strip())}(?!\w)")
    for section in read.sections_of(*PLACES):
        lines = [line.text for line in (*section.paragraphs, *section.items)]
        if _is_about(section.heading, own) or any(_is_named(line, own) for line in lines):
            return True
        if section.kind in SENTENCES and any(_is_spoken_of(line, said) for line in lines):
            return True
    return False


def _is_named(line: str, own: str) -> bool:
    parts = (part for part in PARTS.split(line) if len(part) <= LONGEST_NAME)
    return any(is_own_name(part, own) for part in parts)


def _is_spoken_of(line: str, said: re.Pattern) -> bool:
    """Tell whether a name opens a sentence, or stands behind a word like "at"."""
    for found in said.finditer(line):
        lead = line[max(0, found.start() - LONGEST_LEAD) : found.start()].rstrip()
        if not lead or lead[-1] in ".!?:" or lead.split()[-1].lower() in LEADS:
            return True
    return False


def _is_about(heading: str, own: str) -> bool:
    words, named = _words(heading), _words(own)
    return len(words) > len(named) and words[-len(named) :] == named


def _words(name: str) -> list[str]:
    words = WORD.findall(fold(name.replace(".", "")))
    return [word for word in words if word not in FORMS] or words
