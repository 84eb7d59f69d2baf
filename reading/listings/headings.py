"""What a heading announces: headings by their words, and lines that look like headings."""

import re
from functools import cache
from typing import NamedTuple

from reading.text.blocks import Block
from reading.text.lexicons import load
from reading.text.places import fold

WORDS = re.compile(r"[^a-z0-9]+")
APOSTROPHE = re.compile(r"['’`´ʼ]")
ABOUT = re.compile(r"(?:about|uber|a propos (?:de|d)|acerca de)\b")
LEGAL_FORM = re.compile(r"\b(?:Inc|Ltd|Co|Corp|e\.V|S\.A|S\.L)\.$")
LONGEST = 110
MOST_WORDS = 12
# In a short heading these words are enough.
KEYWORDS = (
    ("nice_to_have", re.compile(r"\b(?:nice to have|preferred|desirable|bonus points|deseable)\b")),
    ("responsibilities", re.compile(r"\b(?:responsibilit|duties|aufgaben|missions\b|funciones\b)")),
    ("requirements", re.compile(r"\b(?:requirement|qualification|anforderung|requisitos\b)")),
    ("benefits", re.compile(r"\b(?:benefits|perks|avantages|beneficios)\b|^we.{0,12} offer")),
    ("apply", re.compile(r"^how to apply|\bapplication process\b|\bbewerbungs")),
    ("equal_opportunity", re.compile(r"\b(?:equal (?:employment )?opportunit|diversity)\b")),
)  # fmt: skip


class Heading(NamedTuple):
    kind: str
    sure: float


@cache
def _phrases() -> tuple[dict[str, str], list[tuple[re.Pattern[str], str]]]:
    exact: dict[str, str] = {}
    patterns = []
    for kind, phrases in load("headings").items():
        for phrase in phrases:
            if "*" in phrase:
                pattern = (
                    re.escape(phrase).replace(r"\ \*", r"(?: .*)?").replace(r"\*\ ", r"(?:.* )?")
                )
                patterns.append((re.compile(pattern.replace(r"\*", ".*") + "$"), kind))
            else:
                exact.setdefault(phrase, kind)
    return exact, patterns


def bare(text: str) -> str:
    """Give a heading's words alone: no case, accents, signs or apostrophes."""
    return WORDS.sub(" ", fold(APOSTROPHE.sub("", text))).strip()


def heading_kind(text: str) -> Heading | None:
    """Tell what a heading announces by its words; None where they say nothing."""
    if len(text) > LONGEST:
        return None
    words = bare(text)
    exact, patterns = _phrases()
    if kind := exact.get(words):
        return Heading(kind, 0.98)
    count = words.count(" ") + 1
    for pattern, kind in patterns if count <= 9 else ():
        if pattern.match(words):
            return Heading(kind, 0.9 if count <= 6 else 0.84)
    if ABOUT.match(words):
        return Heading("about", 0.9 if len(words.split()) <= 4 else 0.85)
    if count <= 6:
        for kind, keyword in KEYWORDS:
            if keyword.search(words):
                return Heading(kind, 0.8)
    return None


def as_heading(block: Block, text: str) -> Heading | None:
    """Tell whether a line opens a section: by its markup, its words, or its shape.

    A heading whose words say nothing has the kind `other`.
    """
    line = text[block.start : block.end]
    count = len(line.split())
    if len(line) > LONGEST or count > MOST_WORDS + 4:
        return None
    known = heading_kind(line)
    if block.kind == "heading":
        return known or Heading("other", 0.9)
    if block.kind == "item":
        return None
    ends_with_colon = line.endswith((":", ": "))
    if known and (
        block.is_bold or ends_with_colon or (known.sure > 0.85 and not _is_sentence(line))
    ):
        return known
    if block.is_bold and count <= MOST_WORDS and not _is_sentence(line):
        return Heading("other", 0.8)
    if ends_with_colon and count <= MOST_WORDS:
        return Heading("other", 0.7)
    return None


def _is_sentence(line: str) -> bool:
    return line.endswith((".", ",", ";", "!")) and not (
        line.endswith(("...", "…")) or LEGAL_FORM.search(line)
    )
