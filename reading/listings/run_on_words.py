"""Lists in lines that run on without any marks: known by their headings and by the words of items."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reading.listings.headings import exact_kind, heading_kind
from reading.listings.item_speech import opens_item, speech_of
from reading.text.spans import Edit

RULE = "lost line break"
FEWEST = 3
LONGEST_LINE = 20_000
LONGEST_MEAN, SHORT_MEAN = 170, 70
MOST_WORDS = 5
ENDED = frozenset(".;:!?)")
GAP = re.compile(r"(?<=\S) {1,2}(?=[A-ZÀ-Þ])")
SENTENCES = re.compile(r"(?<=[^\W\d_]{2}[.;])\s{1,3}(?=[A-ZÀ-Þ0-9¿])")
GLUED_END = re.compile(
    r"(?<=[a-z0-9)])(?=(?:All|Please|To|If|For|How|What|Who|Why|Find|Join|Our|We|You|The|This|At|As|In|Is|Are|Did|Salary|Apply|Contact"
    r"|Note|About|Excellent Benefits|Horario|Salario|Se ofrece|Modalidad|Lugar|Zona|Enviar|Interesados|Ofrecemos|Wir|Unser\w?|Nous|Notre)\b[ ’':])"
)
NO_ITEM = re.compile(
    r"(?:All applic|All qualif|Please |To apply|If (?:you|this)|We (?:are|offer|look)|Our client|This (?:job|role|position|is)|Apply |Contact |For more|Send |Candidates? |You will be (?:working|part)|Salary|The (?:role|position|company)"
    r"|Enviar |Interesad|Se ofrece|Ofrecemos|Horario|Lugar|Zona|Modalidad|Turno |Wir (?:bieten|freuen|sind)|Bitte |Nous |Merci |Envoyez )"
)
GOES_ON = frozenset(
    """with in of and or the a an to for on using as by at from our your their its via like including per both any all
    de en con y o la el los las del al para por un una su sus und oder mit in im der die das den dem des als für von bei zur zum
    et ou le les des du d l à au aux dans avec sur pour""".split()
)
LISTS = ("responsibilities", "requirements", "nice_to_have", "benefits")
KINDS = (*LISTS, "about", "apply", "role")
STARTS = re.compile(
    r"[A-ZÀ-Þ¿¡](?<![¿¡](?![A-ZÀ-Þ]))(?:(?<=[\s.!?;:…)\]a-záéíóúñüçäöß0-9].)|(?<=^.))"
)
PHRASE = re.compile(r"[¿¡]?[^\W\d_][\w/'’&-]{1,24}(?: [\w/'’&()-]{1,24}){0,6}")
ANNOUNCED = re.compile(r"(\s{0,2}[:?])\s{0,3}")
FOLLOWED = re.compile(r"\s{1,3}(?=[A-ZÀ-Þ0-9¿])")
SPEAKS = re.compile(
    r"(?:you|we|the|this|he|she|they|our|it|candidates?|applicants?|sie|du|wir|vous|nous|il|la|el|se)\b",
    re.IGNORECASE,
)


def end_of_item(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Find where a list's last item ends, and a text goes on that is none of it."""
    glued = GLUED_END.search(text, start, end)
    if glued:
        return glued.span()
    if end - start < LONGEST_MEAN:
        return None
    found = SENTENCES.search(text, start + 20, end)
    return found.span() if found else None


def unmarked_lists(text: str, start: int, end: int) -> list[Edit]:
    """Part a line at its lists' headings, and what stands under them where it reads as items."""
    line = text[start:end]
    headings = list(_headings(line)) if len(line) <= LONGEST_LINE else []
    if not headings:
        return []
    edits: list[Edit] = []
    is_whole = (end - start) * 2 >= len(text)
    stops = [*(heading.start for heading in headings[1:]), len(line)]
    is_open = False
    for heading, stop in zip(headings, stops, strict=True):
        content = line[heading.rest : stop]
        places = _soft_items(content, heading.kind, is_whole=is_whole)
        if heading.start and (places or is_open):
            before = len(line[: heading.start].rstrip())
            edits.append(Edit(start + before, start + heading.start, "\n", RULE, 0.8))
        if places:
            at = start + heading.rest
            edits.append(Edit(start + heading.end, at, "\n\u2022 ", RULE, 0.8))
            edits += [Edit(at + a, at + b, after, RULE, 0.8) for a, b, after in places]
        is_open = bool(places)
    return edits


class _Found(NamedTuple):
    kind: str
    start: int
    end: int
    rest: int


def _headings(line: str) -> Iterator[_Found]:
    """Find headings amid a line: known words before a colon, or set off by their capitals."""
    at = 0
    for start in STARTS.finditer(line):
        if start.start() < at:
            continue
        found = _heading(line, start.start())
        if found:
            at = found.rest
            yield found


def _heading(line: str, start: int) -> _Found | None:
    phrase = PHRASE.match(line, start)
    end = phrase.end() if phrase else start
    before = line[max(0, start - 4) : start]
    is_after_end = start == 0 or before.rstrip()[-1:] in ENDED or before[-1:].isalnum()
    while end > start:
        # A word in small letters after the space neither follows a heading nor announces it.
        is_amid = line[end : end + 1] == " " and line[end + 1 : end + 2].islower()
        announced = None if is_amid else ANNOUNCED.match(line, end)
        goes_on = None if is_amid else FOLLOWED.match(line, end)
        words = line[start:end]
        if announced or (goes_on and exact_kind(words) in KINDS):
            is_title = " " in words and all(w[0].isupper() or len(w) < 4 for w in words.split())
            is_set_off = is_after_end or is_title or words.isupper()
            rest = (announced or goes_on).end()  # type: ignore[union-attr]
            kind = exact_kind(words)
            if kind in KINDS and (announced or is_set_off):
                return _Found(kind, start, announced.end(1) if announced else end, rest)
            is_tail_known = not is_after_end and _ends_in_heading(words)
            known = heading_kind(words) if announced and is_set_off and not is_tail_known else None
            if known and announced and known.kind in KINDS and words.count(" ") < 5:
                return _Found(known.kind, start, announced.end(1), rest)
        end = line.rfind(" ", start, end)
    return None


def _ends_in_heading(words: str) -> bool:
    """Tell "Manager Job requirements", whose last words are the heading."""
    at = words.find(" ")
    while at > 0:
        if exact_kind(words[at + 1 :]):
            return True
        at = words.find(" ", at + 1)
    return False


def _soft_items(content: str, kind: str, *, is_whole: bool) -> list[tuple[int, int, str]]:
    """Find the gaps between items that have no marks; [] where they read as sentences.

    A listing that kept its other lines has lost none here: sentences after one another are then
    a paragraph. Only a line that is most of the text (`is_whole`) may be a list of sentences.
    """
    if kind not in (*LISTS, "role"):
        return []
    gaps = [found.span() for found in GAP.finditer(content) if _parts(content, found)]
    gaps = _up_to_prose(content, gaps)
    if not is_whole and all(content[at - 1] == "." for at, _ in gaps):
        return []
    pieces = _pieces(content, gaps)
    if len(pieces) < FEWEST:
        return []
    spoken = speech_of(pieces)
    if kind == "role" and spoken != "responsibilities":
        return []
    prose = sum(SPEAKS.match(piece) is not None for piece in pieces)
    length = sum(map(len, pieces)) / len(pieces)
    if prose * 3 > len(pieces) or length > LONGEST_MEAN or (kind == "benefits" and spoken):
        return []
    if kind in LISTS[:3] and spoken is None and length > SHORT_MEAN:
        return []
    return [(a, b, "\n\u2022 ") for a, b in gaps] + _tail(content, gaps)


def _up_to_prose(content: str, gaps: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Leave out the gaps after the list, where sentences go on about something else."""
    for index, (_, stop) in enumerate(gaps):
        begun = gaps[index - 1][1] if index else 0
        is_over = GLUED_END.search(content, begun, stop) or NO_ITEM.match(content, stop)
        if index + 1 >= FEWEST and is_over:
            return gaps[:index]
    return gaps


def _tail(content: str, gaps: list[tuple[int, int]]) -> list[tuple[int, int, str]]:
    """Part what follows the last item from it."""
    found = end_of_item(content, gaps[-1][1], len(content))
    return [(*found, "\n")] if found else []


def _parts(content: str, gap: re.Match[str]) -> bool:
    """Tell a gap after which an item begins: after a sentence, or before a word that opens one."""
    if content[gap.start() - 1] in ".;":
        return content[gap.start() - 2 : gap.start() - 1].isalpha()
    before = content[max(0, gap.start() - 30) : gap.start()].split()
    word = before[-1] if before else ""
    if (
        not word
        or not (word[0].islower() or word[-1] == ")")
        or word.lower() in GOES_ON
        or word.endswith((",", ":"))
    ):
        return False
    return opens_item(content[gap.end() : gap.end() + 60])


def _pieces(content: str, gaps: list[tuple[int, int]]) -> list[str]:
    starts = [0, *(stop for _, stop in gaps)]
    last = end_of_item(content, starts[-1], len(content))
    ends = [*(at for at, _ in gaps), last[0] if last else len(content)]
    return [content[a:b] for a, b in zip(starts, ends, strict=True)]
