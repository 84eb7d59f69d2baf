"""The header: short lines above the prose that name the job, the employer, the place."""

from functools import cache

from reading.listings.businesses import is_business
from reading.listings.header_lines import header_lines
from reading.listings.header_words import (
    ADDRESS,
    AGE,
    ANNOUNCEMENTS,
    BADGES,
    COMMA,
    DASH,
    FIELD,
    LABELS,
    LONGEST_ABOVE,
    MOST_ABOVE,
    OF_LABELS,
    OF_THE_HOUSE,
    OFFERS,
    SENTENCE,
    STREET,
    TERMS,
)
from reading.listings.headings import bare
from reading.listings.page import BARE_LABEL, LABELLED, Header
from reading.listings.spoken_of import LEGAL, acts, employs
from reading.listings.title_line import parts_of_title
from reading.listings.title_pieces import is_term
from reading.listings.title_words import LABEL, OPEN_AT
from reading.listings.titles import GENDER, names_a_job
from reading.text.blocks import Block
from reading.text.dates import dates_in
from reading.text.lexicons import load
from reading.text.money import money_in
from reading.text.places import places_in_line
from reading.text.spans import Span

MOST_BELOW = 3


def header_of(text: str, blocks: list[Block]) -> Header:
    """Read the lines before the first section and the first sentence."""
    header = Header()
    plain: list[Span] = []
    seen: set[str] = set()
    is_value = False
    for span in header_lines(text, blocks[_start(text, blocks) :]):
        line = text[span.start : span.end]
        header.lines.append(span)
        if line in seen:  # pages print the title twice
            continue
        seen.add(line)
        if is_value or _is_label(line):  # a label over its value
            is_value = not is_value
            continue
        if line.endswith(("!", "?")) or bare(line) in ANNOUNCEMENTS:
            continue
        if BARE_LABEL.match(line):
            continue
        if not _takes_place(text, header, span) and not _is_fact(line):
            plain.append(span)
    _name(text, header, plain)
    return header


def _takes_place(text: str, header: Header, span: Span) -> bool:
    """Keep a line that is a place, also behind the employer's name."""
    line = text[span.start : span.end]
    if OPEN_AT.match(line):  # "One position open at Hollow Oak, Ghent"
        return False
    if _is_place(line, span.start):
        header.places.append(span)
        header.company = header.company or _employer_before_place(text, span)
        return True
    name = _employer_before_place(text, span) if len(header.lines) > 1 else None
    if name:
        header.company = header.company or name
        header.places.append(Span(name.end, span.end))
    return name is not None


def _is_label(line: str) -> bool:
    words = bare(line)
    return words in LABELS or words in _keys()


@cache
def _keys() -> frozenset[str]:
    groups = load("record_keys")
    return frozenset((*groups["title"], *groups["company"], *groups["location"]))


def _employer_before_place(text: str, span: Span) -> Span | None:
    """Read "Acme AG - 22145, Hamburg, DE"."""
    gaps = list(DASH.finditer(text, *span))
    for gap in (*gaps[::-1][:1], *COMMA.finditer(text, *span)):
        name, place = Span(span.start, gap.start()), text[gap.end() : span.end]
        words = text[name.start : name.end]
        is_name = not names_a_job(words) and not places_in_line(words) and not is_term(words)
        is_whole = acts(text, words) if gap[0] == ", " else "," in place
        if (
            is_name
            and is_whole
            and ":" not in words
            and words[:1].isupper()
            and _is_place(place, 0)
        ):
            return name
    return None


def _start(text: str, blocks: list[Block]) -> int:
    """Give the block that is the page's one main heading, where it names a job."""
    main = [
        index
        for index, block in enumerate(blocks[:MOST_ABOVE])
        if block.kind == "heading" and block.level == 1
    ]
    if len(main) != 1 or sum(b.end - b.start for b in blocks[: main[0]]) > LONGEST_ABOVE:
        return 0
    line = text[blocks[main[0]].start : blocks[main[0]].end]
    is_job = names_a_job(line) or bool(GENDER.search(line))
    above = [text[b.start : b.end] for b in blocks[: main[0]]]
    return main[0] if is_job and not any(names_a_job(words) for words in above) else 0


def _is_place(line: str, offset: int) -> bool:
    places = places_in_line(line, offset)
    return bool(places) and all(place.is_known for place in places) and not names_a_job(line)


def _is_fact(line: str) -> bool:
    """Tell lines of another kind: dates, pay, addresses, terms, labelled values."""
    if TERMS.match(line) or is_term(line) or AGE.search(line) or ADDRESS.match(line):
        return True
    labelled = LABELLED.match(line)
    if labelled:
        has_colon, is_known = ":" in labelled[0], _is_known_label(labelled[1])
        if (has_colon and is_known) or ADDRESS.search(line):
            return True
        return (has_colon or is_known or _has_figures(line)) and not names_a_job(line)
    if any(money.has_unit for money in money_in(line)):
        return not names_a_job(line)
    return next(dates_in(line), None) is not None


def _is_known_label(label: str) -> bool:
    words = bare(label)
    return words in LABELS or OF_LABELS.issuperset(words.replace("/", " ").split())


def _has_figures(line: str) -> bool:
    return sum(c.isdigit() for c in line) > 1


def _name(text: str, header: Header, plain: list[Span]) -> None:
    """Take the title from the first lines that are no facts, the employer from its neighbour."""
    if not plain:
        return
    named = [
        index for index, span in enumerate(plain[:3]) if names_a_job(text[span.start : span.end])
    ]
    index = named[0] if named else 0
    if not named and (len(plain) > 3 or _is_employers_line(text, header, plain[0])):
        return
    has_facts = len(header.lines) > len(plain)
    _part(text, header, plain[index])
    if header.company:
        return
    below = [span for span in plain[index + 1 :] if not is_business(text[span.start : span.end])]
    below = below[:MOST_BELOW]
    legal = [span for span in below if _is_company(text, span)]
    if legal and index == 0:
        header.company = legal[0]
    if header.company or not has_facts:
        return
    if below and _is_name(text, below[0]) and index == 0:
        header.company = below[0]
    elif index > 0 and _is_name(text, plain[index - 1]):
        header.company = plain[index - 1]


def _is_employers_line(text: str, header: Header, span: Span) -> bool:
    """Tell "Acme | Ghent | Full-time", where no job is named; the employer is kept."""
    line_end = text.find("\n", span.end)
    is_piped = any(span.end < line.start < line_end for line in header.lines)
    if is_piped and header.lines[0] == span:
        header.company = header.company or span
    return is_piped


def _part(text: str, header: Header, span: Span) -> None:
    """Take the title's line apart; what is no title stays a line of the header."""
    parted = parts_of_title(text, span)
    header.title = parted.title
    header.company = parted.company or header.company
    header.places = [*parted.places, *header.places]
    at = header.lines.index(span)
    # What stands on top in one piece is kept as the reach of the header.
    pieces = [parted.title, *parted.places, *parted.rest]
    header.lines[at : at + 1] = sorted(pieces) if pieces != [span] else [span]
    header.end = max(header.end, span.end)


def _is_company(text: str, span: Span) -> bool:
    """Tell a line that ends with a legal form: "HOLLOW OAK CIA LTDA"."""
    line = text[span.start : span.end]
    return LEGAL.search(line) is not None and _is_name(text, span)


def _is_name(text: str, span: Span) -> bool:
    line = text[span.start : span.end]
    if is_business(line) or line[:1] in "([" or not any(c.isalpha() for c in line):
        return False
    if FIELD.match(line) or SENTENCE.search(line) or line.lower() in BADGES or STREET.match(line):
        return False
    is_employer = employs(text, line)
    is_other = OF_THE_HOUSE.match(line) or OFFERS.match(line) or LABEL.search(line)
    if is_other and not is_employer:
        return False
    return line.count(" ") <= 9 and (is_employer or not (names_a_job(line) and line.count(" ") > 2))
