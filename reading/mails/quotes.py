"""Where an answer ends and the older mail below it begins."""

import re

LONGEST_LINE = 300
MOST_LINES = 5000
FEWEST_HEADS = 3
ATTRIBUTION = re.compile(
    r"\W{0,3}(?:on|am|le|el|il|op|em|den)\b.{4,200}?"
    r"\b(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu|skrev)\b.{0,90}:\W{0,3}$",
    re.IGNORECASE,
)
DIVIDER = re.compile(
    r"\W{2,40}(?:original message|original appointment|urspr[üu]ngliche nachricht"
    r"|message d['’]origine|mensaje original|messaggio originale)\W{2,40}$",
    re.IGNORECASE,
)
HEAD_LINE = re.compile(
    r"\W{0,3}(?:from|to|cc|sent|date|subject|von|an|gesendet|datum|betreff|de|[àa]|envoy[ée]|objet"
    r"|para|enviado|fecha|asunto)\s{0,2}\*{0,2}\s{0,2}:\s?\*{0,2}\s?\S",
    re.IGNORECASE,
)


def split_quoted(text: str) -> tuple[str, str]:
    """Return what was written and the older mail below it.

    An answer written between quoted lines stays whole: nobody's words are put aside.
    """
    lines = text.split("\n")
    place = _begin(lines[:MOST_LINES])
    if place is None or not any(line.strip() for line in lines[:place]):
        return text.strip("\n"), ""
    return "\n".join(lines[:place]).rstrip(), "\n".join(lines[place:]).strip("\n")


def _begin(lines: list[str]) -> int | None:
    for number, line in enumerate(lines):
        if not line.strip():
            continue
        after = lines[number + 1 :]
        if DIVIDER.match(line[:LONGEST_LINE]) or _are_heads(lines[number:]):
            return number
        if (body := _attributed(line, after)) is not None and _is_only_quoted(body):
            return number
        if _is_quoted(line) and all(_is_quoted(row) or not row.strip() for row in after):
            return number
    return None


def _attributed(line: str, after: list[str]) -> list[str] | None:
    """Return what follows an "On …, … wrote:", which programs wrap into a second line."""
    if ATTRIBUTION.match(line[:LONGEST_LINE]):
        return after
    if after and ATTRIBUTION.match(f"{line[:200]} {after[0][:200]}"):
        return after[1:]
    return None


def _is_only_quoted(lines: list[str]) -> bool:
    """Return whether all of it is quoted, or none of it is marked (as out of HTML)."""
    marked = [_is_quoted(line) for line in lines if line.strip()]
    return all(marked) or not any(marked)


def _is_quoted(line: str) -> bool:
    return line.lstrip(" \t").startswith(">")


def _are_heads(lines: list[str]) -> bool:
    run = 0
    for line in lines[: FEWEST_HEADS + 2]:
        if not HEAD_LINE.match(line[:LONGEST_LINE]):
            break
        run += 1
    return run >= FEWEST_HEADS
