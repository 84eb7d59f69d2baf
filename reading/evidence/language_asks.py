"""The spoken languages that a requirement asks for, also where it says no more than their names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reading.resumes.spoken import language_code
from reading.text.patterns import one_of

WORD = re.compile(r"[^\W\d_]+")
CONNECTING = frozenset("and or und oder et ou y o e plus also sowie".split())
OR = re.compile(r"\b(?:or|oder|ou|o)\b|/")
# Who writes or talks in it must know it.
WRITING = one_of(
    r"\b(?:writing|write|written|communicat\w{1,8}|correspondence) (?:\w{1,12} ){0,3}in ([^\W\d_]{4,12})\b",
    r"\b(?:schreib\w{0,6}|kommuni\w{1,10}) (?:\w{1,12} ){0,3}auf ([^\W\d_]{4,14})\b",
    r"\b(?:[ée]crire|r[ée]daction|r[ée]diger|communi\w{1,8}) (?:\w{1,12} ){0,3}en ([^\W\d_]{4,12})\b",
    r"\b(?:escribir|redacci[óo]n|comunica\w{1,8}) (?:\w{1,12} ){0,3}en ([^\W\d_]{4,12})\b",
)


@dataclass(frozen=True, slots=True)
class LanguageAsk:
    """`codes`: any one of them is enough (ISO 639-1)."""

    codes: tuple[str, ...]
    level: str | None
    asked: str


def languages_asked(text: str, line: dict) -> Iterator[LanguageAsk]:
    """Give the languages of a requirement line; of a choice, one ask for all."""
    mentions = line["languages"]
    if not mentions:
        yield from _by_name(text)
        return
    either = OR.search(text) if len(mentions) > 1 else None
    if either and mentions[0]["span"][1] <= either.start() < mentions[-1]["span"][0]:
        codes = tuple(dict.fromkeys(m["language"] for m in mentions))
        words = text[mentions[0]["span"][0] : mentions[-1]["span"][1]]
        yield LanguageAsk(codes, mentions[0]["level"], words)
        return
    for mention in mentions:
        words = text[slice(*mention["span"])]
        yield LanguageAsk((mention["language"],), mention["level"], words)


def _by_name(text: str) -> Iterator[LanguageAsk]:
    """Give the languages of a line that is made of their names, or asks to write in one."""
    words = [word for word in WORD.findall(text) if word.lower() not in CONNECTING]
    named = [(code, word) for word in words if (code := language_code(word))]
    if named and len(named) == len(words):
        if OR.search(text):
            yield LanguageAsk(tuple(code for code, _ in named), None, text)
        else:
            yield from (LanguageAsk((code,), None, word) for code, word in named)
        return
    written = WRITING.search(text)
    name = next((word for word in written.groups() if word), "") if written else ""
    if code := language_code(name):
        yield LanguageAsk((code,), None, name)
