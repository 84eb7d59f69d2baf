"""What mail programs put around a text: quoting marks, forwarded heads, signatures, footers."""

import re
from collections.abc import Iterator

from reading.listings.formats.source import Source

QUOTE = re.compile(r"(?:[ \t]{0,3}>){1,10} ?")
FORWARDED = re.compile(
    r"\W{0,12}(?:(?:begin )?forwarded message|original message|weitergeleitete nachricht|urspr[üu]ngliche nachricht"
    r"|message transf[ée]r[ée]|message d'origine|mensaje reenviado|mensaje original)\W{0,12}$",
    re.IGNORECASE,
)
MAIL_LINE = re.compile(
    r"\W{0,3}(?:from|to|cc|sent|date|subject|reply-to|von|an|gesendet|datum|betreff|de|[àa]|envoy[ée]|objet|para|enviado"
    r"|fecha|asunto)\s{0,2}\**\s{0,2}:\s?\**\s?\S",
    re.IGNORECASE,
)
FOOTER = re.compile(
    r"-- ?$|_{10,}$|\W{0,3}(?:sent from my|gesendet von|von meinem \w+ gesendet|envoy[ée] de mon|enviado desde mi"
    r"|unsubscribe\b|to unsubscribe|abmelden\b|se d[ée]sabonner|darse de baja|this (?:e-?mail|message) (?:and any|is"
    r" confidential|was sent)|diese e-?mail (?:enth[äa]lt|und)|you (?:are receiving|received) this)",
    re.IGNORECASE,
)
LONGEST_HEAD = 300
FEWEST_HEADS = 3


def unquoted(text: str) -> Iterator[str]:
    """Take "> " away: what is quoted is what was forwarded."""
    for line in text.split("\n"):
        found = QUOTE.match(line)
        yield line[found.end() :] if found else line


def without_wrapping(source: Source) -> Source:
    """Mark forwarded headers, and all from the signature on, as no part of the listing."""
    flat = source.flat
    text = flat.text
    lines = [text[mark.start : mark.end] for mark in flat.marks]
    wrapping = _forwarded_heads(lines)
    over = next(
        (n for n, line in enumerate(lines) if _ends_letter(line, n, len(lines))), len(lines)
    )
    flat.marks = [
        mark._replace(is_chrome=True) if n in wrapping or n >= over else mark
        for n, mark in enumerate(flat.marks)
    ]
    return source


def _ends_letter(line: str, number: int, count: int) -> bool:
    """Tell a signature's or footer's first line; what opens a mail is none."""
    return bool(FOOTER.match(line[:300])) and (number > 5 or number * 3 > count)


def _forwarded_heads(lines: list[str]) -> set[int]:
    """Find "Forwarded message", and runs of "From:", "Date:", "To:" lines."""
    found: set[int] = set()
    run: list[int] = []
    for number, line in enumerate([*lines, ""]):
        if line and len(line) < LONGEST_HEAD and MAIL_LINE.match(line):
            run.append(number)
            continue
        if len(run) >= FEWEST_HEADS or (run and run[0] - 1 in found):
            found.update(run)
        run = []
        if line and len(line) < LONGEST_HEAD and FORWARDED.match(line):
            found.add(number)
    return found
