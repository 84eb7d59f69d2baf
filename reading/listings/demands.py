"""Whether words demand or wish: must-have, nice-to-have, and which part of a line is only wished for."""

import re
from typing import NamedTuple

from reading.text.patterns import Cued, one_of
from reading.text.spans import Span

# Words that open what is wished for, and words that close it.
WISH_BEFORE = one_of(
    r"\bideally\b",
    r"\bpreferabl[ye]\b",
    r"\bbonus(?: points)?(?: if| for|:)",
    r"\b(?:nice|good|great)[- ]to[- ]have\b\s?:?",
    r"\b(?:extra|brownie) points\b",
    r"\boptional(?:ly)?\b\s?:",
    r"\bpreferred:",
    r"\bdesirable:",
    r"\bwe['’]d love\b",
    r"\bpreference (?:will be )?(?:given )?(?:to|for)\b",
    r"\bidealerweise\b",
    r"\bim idealfall\b",
    r"\bbestenfalls\b",
    r"\bvorzugsweise\b",
    r"\bgerne? (?:auch|mit|in)\b",
    r"\boptional\b",
    r"\bvon vorteil(?: ist| sind| wäre\w*)\b",
    r"\bw[üu]nschenswert(?: ist| sind| wäre\w*)\b",
    r"\bid[ée]alement\b",
    r"\bde pr[ée]f[ée]rence\b",
    r"\bun plus\s?:",
    r"\bidealmente\b",
    r"\bpreferiblemente\b",
    r"\bpreferentemente\b",
    r"\bse valora(?:r[áa]n?)?\b",
    r"\bvaloraremos\b",
    r"\bdeseable\s?:",
)
WISH_AFTER = one_of(
    r"\b(?:an? )(?:\w+ )?(?:plus|bonus|asset|advantage)\b",
    r"\b(?:is|are|be|as) (?:a )?(?:highly |strongly |very |also )?(?:plus|desirable|desired|preferred|beneficial|advantageous|helpful|a bonus|appreciated|welcome|nice|optional|useful|valued)\b",
    r"\b(?:strongly |highly )?(?:preferred|desirable|desired|advantageous)\b",
    r"\bnice[- ]to[- ]have\b",
    r"\bnot (?:strictly |necessarily |absolutely )?(?:required|essential|mandatory|necessary|a must)\b",
    r"\b(?:plus|bonus)[!.)]*$",
    r"\boptional\b",
    r"\bvon (?:großem )?vorteil\b",
    r"\bvorteilhaft\b",
    r"\bw[üu]nschenswert\b",
    r"\b(?:ein|kein) (?:plus|pluspunkt|muss|bonus)\b",
    r"\bkein muss\b",
    r"\bgern(?:e)? gesehen\b",
    r"\bwillkommen\b",
    r"\bhilfreich\b",
    r"\bein(?:en)? vorteil\b",
    r"\b(?:est|serait|seraient|sont|constitue\w*|sera) (?:un |appr[ée]ci|souhait|[ée]galement un )",
    r"\bun (?:vrai |r[ée]el |gros )?(?:plus|atout)\b",
    r"\b(?:souhait[ée]|appr[ée]ci[ée]|bienvenu)e?s?\b",
    r"\bdeseables?\b",
    r"\bvalorables?\b",
    r"\b(?:un|ser[áa] un) plus\b",
    r"\bno (?:es )?(?:imprescindible|necesari[oa]|excluyente)\b",
    r"\bse valora(?:r[áa]n?)?\b",
)
# "preferred" is of the other kind in "your preferred tools".
NO_WISH = re.compile(
    r"\b(?:your|our|their|the) preferred\b|\bdesired (?:results|outcomes?|goals|effect|state)\b|\bpreferred (?:vendor|supplier|partner|name|pronoun)",
    re.IGNORECASE,
)
MUST = one_of(
    r"\brequired\b",
    r"\bmust\b",
    r"\bmandatory\b",
    r"\bessential\b",
    r"\bneed(?:ed|s to|s)\b",
    r"\bat least\b",
    r"\bminimum\b",
    r"\bnon-negotiable\b",
    r"\bzwingend\b",
    r"\berforderlich\b",
    r"\bvorausgesetzt\b",
    r"\bvoraussetzung\b",
    r"\bunbedingt\b",
    r"\bmindestens\b",
    r"\bnotwendig\b",
    r"\bein muss\b",
    r"\bimp[ée]rati(?:f|ve|vement|fs)\b",
    r"\bobligatoires?\b",
    r"\brequise?s?\b",
    r"\bindispensables?\b",
    r"\bexig[ée]e?s?\b",
    r"\bimprescindibles?\b",
    r"\bobligatori[oa]s?\b",
    r"\bnecesari[oa]s?\b",
    r"\bm[íi]nim[oa]\b",
    r"\brequerid[oa]s?\b",
    r"\bexcluyente\b",
)
# Headings under which a list is an ideal and no condition.
WISHFUL_HEADING = one_of(
    r"\bideal\b", r"\bdesired\b", r"wünsch", r"\bwish", r"\bsouhait", r"\bdese(?:ado|able)", r"\bmight be\b", r"\bmay be a\b", r"\bbonus", r"selection preference", r"\blove\b", r"\bgood fit\b", r"\bgreat fit\b",
)  # fmt: skip
HINT = Cued(
    r"id[eé]al|prefer|bonus|plus|nice|optional|desir|asset|advantag|benefici|helpful|useful|apprecia|not |vorteil|wünsch|gern|bestenfalls|vorzug|muss|willkommen|hilfreich|atout|préf|souhait|appréci|dese|valora|imprescind|points|love|good.to|great.to|welcome|preci|valued|bienvenu|excluyente|no ",
    re.IGNORECASE,
)
CLAUSE = re.compile(r"(?<=[^.\d])[.;](?=\s|$)|[()]|\s[–—-]\s|,\s|\s(?=but\b|aber\b|mais\b|pero\b)")
# After a comma these words begin another demand; others go on with the list before it.
ANEW = one_of(
    r"\b(?:experience|knowledge|familiarity|understanding|proficiency|master['’]?s?|ph\.?d|mba|degree|certif\w+|fluency)\b",
    r"kenntnis",
    r"erfahrung",
    r"\b(?:exp[ée]rience|connaissance|ma[îi]trise)",
    r"\b(?:experiencia|conocimiento|dominio|m[áa]ster)",
)
LEVELLED = one_of(
    r"\bfluent\b", r"\bnative\b", r"\bproficien", r"flie(?:ß|ss)end", r"verhandlungssicher", r"\bcourant", r"\bfluid[oa]\b", r"\b(?-i:[BC][12])\b",
)  # fmt: skip
END = re.compile(r"[;)]|[.](?=\s|$)")
FEW = 24


class Demand(NamedTuple):
    is_must: bool | None
    """None where the listing speaks of an ideal only"""
    wished: tuple[Span, ...]
    """parts of a demanded line that are only wished for; offsets within the line"""


def demand_of(line: str, *, kind: str, heading: str = "") -> Demand:
    """Tell what a line of a section (requirements or nice_to_have) asks for, and how strictly."""
    if kind == "nice_to_have":
        return Demand(False, ())
    wished = _wishes(line[:1000]) if HINT.search(line) else []
    if any(_is_whole(line, span) for span in wished):
        return Demand(False, ())
    is_ideal = bool(heading) and bool(WISHFUL_HEADING.search(heading)) and not MUST.search(line)
    return Demand(None if is_ideal else True, tuple(wished))


def _wishes(line: str) -> list[Span]:
    found = [Span(word.start(), _end_of(line, word.end())) for word in WISH_BEFORE.finditer(line)]
    for word in WISH_AFTER.finditer(line):
        if not any(span.start <= word.start() < span.end for span in found):
            found.append(Span(_start_of(line, word.start()), word.end()))
    return [
        span
        for span in sorted(found)
        if not NO_WISH.search(line, span.start, min(len(line), span.end + 12))
    ]


def _end_of(line: str, at: int) -> int:
    """Give where a wish that was opened ends: at the next full stop, bracket or semicolon."""
    stop = END.search(line, at)
    return stop.start() if stop else len(line.rstrip())


def _start_of(line: str, at: int) -> int:
    """Give where a wish that was closed by a word began: an "… and Go a plus" is one list."""
    start = 0
    for gap in CLAUSE.finditer(line, 0, at):
        if gap[0] == "(" and ")" in line[gap.end() : at]:
            continue
        if gap[0] == ")":
            continue
        if gap[0].startswith(",") and not (
            ANEW.search(line, gap.end(), at) or LEVELLED.search(line, start, gap.start())
        ):
            continue
        start = gap.end()
    return start + (len(line[start:at]) - len(line[start:at].lstrip()))


def _is_whole(line: str, span: Span) -> bool:
    """Tell a wish that is the line from one of its parts."""
    before = line[: span.start].strip(" \"'*_:–—-")
    after = line[span.end :].strip(" .!)\"'*_;:")
    if before and MUST.search(before):
        return False
    return len(before) < 4 and (len(after) < FEW or after.lower().startswith("but"))
