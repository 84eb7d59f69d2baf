"""Texts whose line breaks an export lost: headings and items that run on in one line."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reading.listings.headings import exact_kind, heading_kind

LONG = 300
LISTS = ("responsibilities", "requirements", "nice_to_have", "benefits")
KINDS = (*LISTS, "about", "apply", "role")
FACTS = ("place", "terms", "pay")
# A new thing starts after a sentence, or where a capital follows a small letter: "cobranzasRequisitos".
STARTS = re.compile(r"(?:(?<=[.!?;:…)\]])|(?<=[a-záéíóúñüçäöß0-9]))\s{0,3}(?=[¿¡]?[A-ZÁÉÍÓÚÑÜÄÖÇ])")
PHRASE = re.compile(r"[¿¡]?[^\W\d_][\w/'’&-]{1,24}(?: [\w/'’&()-]{1,24}){0,6}")
ANNOUNCED = re.compile(r"\s{0,2}[:?]\s{0,2}")
GOES_ON = re.compile(r"\s{1,2}(?=[•*·-]?\s?[A-ZÁÉÍÓÚÑÜÄÖÇ0-9¿])")
SENTENCE = re.compile(
    r"(?<=[^\W\d_]{2}[.;])\s{0,3}(?=[A-ZÁÉÍÓÚÑÜÄÖÇ¿])|(?<=[)\d][.;])\s{1,3}(?=[A-ZÁÉÍÓÚÑÜÄÖÇ¿])"
)
INFINITIVE = re.compile(r"(?<=[a-záéíóúñ)])\s{1,3}(?=[A-ZÁÉÍÓÚ][a-záéíóúñ]{1,14}[aei]r(?:se)?\b)")
PICTURE = re.compile(r"\s{0,3}(?=[\U0001F300-\U0001FAFF☀-➿]\ufe0f?\s{0,2}[^\W\d_][\w ]{2,24}:)")
GLUED_LABEL = re.compile(
    r"(?<=[a-záéíóúñ.)])(?=([A-ZÁÉÍÓÚÑ][a-záéíóúñ]{2,14}(?: [a-záéíóúñ]{1,12}){0,3}):)"
)
DASHES = re.compile(
    r"^\s{0,3}-\s{0,2}(?=[A-ZÀ-Þ])|\s{1,3}-\s{0,2}(?=[A-ZÀ-Þ])|(?<=[a-zß-ÿ)])-\s{1,2}(?=[A-ZÀ-Þ])"
)
FEWEST_DASHES = 2
BULLETS = re.compile(r"\s{1,3}(?=[•●▪✔✓➤] ?[^\W\d_])")


class _Heading(NamedTuple):
    kind: str
    start: int
    end: int
    rest: int
    """where what stands under it begins"""


def unflattened(text: str) -> str:
    """Give a long line its headings and items back, each on a line of its own.

    A line is taken apart only where it holds two headings of a listing at least, one of duties
    or requirements among them; other text comes back as it is.
    """
    if len(text) < LONG or "<" in text[:LONG]:
        return text
    return "\n".join(_line(line) if len(line) >= LONG else line for line in text.split("\n"))


def _line(line: str) -> str:
    headings = list(_headings(line))
    kinds = {heading.kind for heading in headings}
    if len(headings) < 2 or not kinds & {"responsibilities", "requirements"}:
        return line
    parts = [_facts(line[: headings[0].start])]
    ends = [*(heading.start for heading in headings[1:]), len(line)]
    for heading, end in zip(headings, ends, strict=True):
        name, content = line[heading.start : heading.end].strip(), line[heading.rest : end]
        is_list = heading.kind in LISTS
        parts.append(f"\n{name}:\n{_items(content) if is_list else _facts(content)}")
    return "\n".join(part.strip(" ") for part in parts)


def _headings(line: str) -> Iterator[_Heading]:
    at, kind = 0, ""
    for start in STARTS.finditer(line):
        if start.end() < at:
            continue
        found = _heading(line, start.end())
        if found and found.kind != kind:  # "Formación: …" under "Requisitos" is an item of it
            at, kind = found.rest, found.kind
            yield found


def _heading(line: str, start: int) -> _Heading | None:
    """Find a heading's exact words; before a colon its keywords will do."""
    phrase = PHRASE.match(line, start)
    ends = _ends(line, start, phrase.end()) if phrase else []
    for end in ends:
        after = ANNOUNCED.match(line, end) or GOES_ON.match(line, end)
        kind = exact_kind(line[start:end]) if after else None
        if after and kind in KINDS:
            return _Heading(kind, start, end, after.end())
    if line[start - 1].isspace() and line[start - 2].isalnum():  # amid a sentence
        return None
    for end in ends:
        after = ANNOUNCED.match(line, end)
        known = heading_kind(line[start:end]) if after else None
        if after and known and known.kind in KINDS and " " in line[start:end]:
            return _Heading(known.kind, start, end, after.end())
    return None


def _ends(line: str, start: int, end: int) -> list[int]:
    """Give where a phrase may end, the longest first."""
    ends = []
    while end > start:
        ends.append(end)
        end = line.rfind(" ", start, end)
    return ends


def _items(content: str) -> str:
    """Make an item of each sentence; facts glued to the last ones stay lines."""
    content = BULLETS.sub("\n", content)
    if "\n" not in content and content.lstrip()[:1] == "-":
        is_list = len(DASHES.findall(content)) >= FEWEST_DASHES
        content = DASHES.sub("\n- ", content) if is_list else content
    if "\n" not in content:
        content = SENTENCE.sub("\n", _glued(content))
    if "\n" not in content and not re.search(r"[.;] ", content):
        content = INFINITIVE.sub("\n", content)
    lines = [line.strip(" ") for line in content.split("\n")]
    if len([line for line in lines if line]) < 2:
        return "\n".join(lines)
    return "\n".join(
        line if not line or _is_fact(line) else f"• {line.lstrip('•●▪✔✓➤ ')}" for line in lines
    )


def _glued(text: str) -> str:
    return GLUED_LABEL.sub(lambda found: "\n" if _is_fact(found[1] + ":") else "", text)


def _is_fact(line: str) -> bool:
    label, colon, _ = line.partition(":")
    return bool(colon) and len(label) <= LONG and exact_kind(label) in FACTS


def _facts(text: str) -> str:
    return PICTURE.sub("\n", GLUED_LABEL.sub("\n", text))
