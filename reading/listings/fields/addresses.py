"""Mail addresses, web addresses and phone numbers in a text."""

import re
from collections.abc import Iterator

from reading.text.spans import Span

MAIL = re.compile(
    r"(?<![\w.+-])[A-Za-z0-9](?:[\w.+-]{0,62}[\w+])?@[A-Za-z0-9](?:[A-Za-z0-9-]{0,60}\.){1,4}[A-Za-z]{2,12}(?![\w@-])"
)
URL = re.compile(r"\b(?:https?://|www\.)[^\s<>\"')\]}|]{3,400}(?<![.,;:!?*_])", re.IGNORECASE)
PHONE = re.compile(
    r"(?<![\w+/.-])(?:\+\d{1,3}[\s./-]{0,2}(?:\(0?\d{0,4}\)[\s./-]{0,2})?\d{1,5}(?:[\s./-]{1,3}\d{1,6}){0,6}|\(\d{2,5}\)[\s./-]{0,2}\d{2,6}(?:[\s./-]{1,3}\d{1,6}){0,4}"
    r"|\d{3}[-. ]\d{3}[-. ]\d{4}|0\d{1,5}(?:\s?[/-]\s?|\s)\d{2,8}(?:[\s./-]{1,3}\d{1,6}){0,4}|\d{2}(?:[. ]\d{2}){4}|\d{5,12})(?![\w@])"
)
CALLED = re.compile(
    r"\b(?:tel(?:\.|efon|[ée]fono|[ée]phone|ephone)?|phone|call(?: \w+)?|fon|mobil(?:e|nummer)?|cell|ring|rufen sie|telefonisch(?: unter)?|whatsapp|t|p|tel\.?-?nr)"
    r"(?: (?:us |me |number |no\.? |nr\.? )?(?:at|on|unter|under|au|al))?\.?\s{0,2}:?\s{0,3}(?:\(0\) ?)?$",
    re.IGNORECASE,
)


def mails_in(text: str, offset: int = 0) -> Iterator[tuple[str, Span]]:
    """Find mail addresses as written."""
    if "@" in text:
        for found in MAIL.finditer(text):
            yield found[0], Span(offset + found.start(), offset + found.end())


def urls_in(text: str, offset: int = 0) -> Iterator[tuple[str, Span]]:
    """Find web addresses as written."""
    for found in URL.finditer(text):
        yield found[0], Span(offset + found.start(), offset + found.end())


def phones_in(text: str, offset: int = 0) -> Iterator[tuple[str, Span]]:
    """Find phone numbers: international ones, and others right after a word that says so."""
    for found in PHONE.finditer(text):
        digits = sum(sign.isdigit() for sign in found[0])
        said = CALLED.search(text[max(0, found.start() - 30) : found.start()])
        if 6 <= digits <= 15 and (said or found[0].startswith("+")) and digits > 6 - bool(said):
            number = found[0].rstrip(" ./-")
            yield number, Span(offset + found.start(), offset + found.start() + len(number))
