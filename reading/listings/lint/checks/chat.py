"""Interviews and applications over a messenger alone."""

import re
from collections.abc import Iterator
from datetime import date

from reading.listings.lint.checks.hits import Hit, says_no
from reading.listings.lint.model import Rule
from reading.listings.lint.sheet import Sheet

APPS = r"(?:telegram|whatsapp|wechat|viber|signal app|google hangouts|hangouts|google chat|facebook messenger|messenger app)"
CHAT = re.compile(
    r"\b(?:interviews?|entrevistas?|entretiens?|bewerbungsgespräch|contact\s(?:us|me|our|the)|text\s(?:us|me|our)"
    r"|message\s(?:us|me|our|the)|reach\s(?:out|us|me)|apply|write\s(?:to\s)?(?:us|me)|chat\swith|add\s(?:us|me|our)"
    r"|schreib(?:en\sSie)?\suns|contáctanos|escríbenos|contactez-nous|écrivez-nous)\b"
    rf"[^.;\n]{{0,60}}?\b(?:on|via|over|through|by|using|per|über|sur|por|par)\b[^.\n]{{0,12}}?\b{APPS}\b"
    rf"(?!\s(?:business|api|integration|platform|sdk|bot))"
    r"|(?:https?://)?\b(?:t\.me|wa\.me)/\w{2,40}",
    re.IGNORECASE,
)


def chat_only(sheet: Sheet, rule: Rule, today: date) -> Iterator[Hit]:
    """People are sent to a messenger to apply or to be interviewed."""
    for sentence in sheet.of("content", "question", "hint"):
        for found in CHAT.finditer(sentence.words):
            if not says_no(sheet, sentence, found.start()):
                yield Hit(sentence.passage(*found.span()), {"words": found[0]})
                break
