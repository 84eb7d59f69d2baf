"""The name that a text keeps to: how often it stands where an employer's name stands."""

import re
from collections import Counter, defaultdict

from reading.listings.fields.employer_phrases import WORD
from reading.listings.page import Page
from reading.text.spans import Span

NAME = rf"{WORD}(?: {WORD}){{0,3}}"
VERB = (
    r"(?:is|are|has|offers|provides|values|believes|supports|serves|encourages|was|operates|considers|welcomes|seeks|strives|maintains|recruits"
    r"|helps|makes|builds|develops|delivers|creates|works|brings|employs|invests|continues|grows|aims|will|does|ist|bietet|hat|steht|sucht|entwickelt"
    r"|zählt|beschäftigt|est|offre|propose|recrute|accompagne|compte|conçoit|es|ofrece|cuenta|busca|está|tiene|desarrolla)"
)
# What a name stands before or after, by kind: whose, who does, where, among whom.
PLACES = (
    ("whose", re.compile(rf"(?<![\w@./-])({NAME})['’]s?\s(?=[a-z])")),
    ("does", re.compile(rf"(?:^|[.!?:]\s|,\s)(?:The )?({NAME})(?: \([^()\n]{{1,20}}\))? {VERB}\b", re.MULTILINE)),
    ("where", re.compile(rf"\b(?:[Aa]t|[Jj]oin|[Jj]oining|joined|[Cc]hez|[Bb]ei|chez|bei|rejoindre|within)\s({NAME})(?![\w@])")),
    ("among", re.compile(rf"\b(?:with|by|for|from|of|about|through|across|to|von|mit|für|par|pour|avec|con|por|para|de|en)\s({NAME})(?![\w@])")),
    ("people", re.compile(rf"(?<![\w@./-])({NAME})\s(?:team|teams|employees|customers|clients|members|family|products?|platform|brand|office|staff|users)\b")),
)  # fmt: skip
LONGEST, MOST = 40_000, 400


def mentions_in(page: Page) -> dict[str, tuple[Counter[str], Span]]:
    """Count for each name the places where it stands, with its first span."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    first: dict[str, Span] = {}
    text = page.text[:LONGEST]
    begin = page.blocks[0].start if page.blocks else 0
    for kind, pattern in PLACES:
        for found in pattern.finditer(text, begin):
            name = re.sub(r"['’]s?$", "", found[1])
            counts[name][kind] += 1
            span = Span(found.start(1), found.start(1) + len(name))
            if name not in first or span < first[name]:
                first[name] = span
            if len(counts) > MOST:
                break
    return {name: (count, first[name]) for name, count in counts.items()}
