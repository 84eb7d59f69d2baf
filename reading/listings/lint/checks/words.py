"""Coded words: what they tell people who then do not apply, and a better word."""

import re
from collections.abc import Iterator
from datetime import date

from reading.listings.lint.checks.hits import Hit
from reading.listings.lint.model import Fix, Rule
from reading.listings.lint.sheet import Sentence, Sheet
from reading.listings.lint.words import coded, entry_of, source_of

# A capital right after: "Rockstar Games", "Ninja Theory" are somebody's name.
NAME_AFTER = re.compile(r"\s{1,2}(?:&\s)?[A-Z][a-z]")
NAME_BEFORE = re.compile(r"(?:&|\band|\bat|\bund|\bbei|\bchez|\bet|\by)\s{1,2}$")
ARTICLE = re.compile(r"\b(an?)(\s{1,2})$", re.IGNORECASE)
CLAUSE_START = re.compile(r"(?:^|[:;•*–—-]\s?|^\s{1,8})[\"“(]?$")


def coded_words(sheet: Sheet, rule: Rule, today: date) -> Iterator[Hit]:
    """Words of the rule's `group` in the text's languages, names left alone."""
    group = rule.options["group"]
    for language in sheet.languages:
        pattern = coded(language, group)
        if pattern is None:
            continue
        nearer = source_of(language, group)
        for sentence in sheet.sentences:
            for found in pattern.finditer(sentence.words):
                # In German every noun has a capital.
                if language != "de" and _is_name(sentence, found):
                    continue
                better = entry_of(language, group, found[0]).better
                start, after = found.start(), _in_case(found[0], better)
                if language == "en":
                    start, after = _with_article(sentence, start, after)
                fix = Fix("replace", after) if better else None
                facts = {"words": found[0], "better": better}
                yield Hit(sentence.passage(start, found.end()), facts, fix, nearer)


def _is_name(sentence: Sentence, found: re.Match[str]) -> bool:
    """Tell a proper name: capitals within a sentence, or before another capital."""
    words = found[0]
    if sentence.part == "title" or not words[0].isupper() or words.isupper():
        return False
    before, after = sentence.words[: found.start()], sentence.words[found.end() :]
    if NAME_AFTER.match(after) or NAME_BEFORE.search(before):
        return True
    return words.istitle() and not CLAUSE_START.search(before[-12:]) and " " not in words.strip()


def _with_article(sentence: Sentence, start: int, after: str) -> tuple[int, str]:
    """Take "a" or "an" along where it has to change: "a ninja" becomes "an expert"."""
    article = ARTICLE.search(sentence.words[max(0, start - 5) : start])
    wanted = "an" if after[:1].lower() in tuple("aeiou") else "a"
    if not article or not after or article[1].lower() == wanted:
        return start, after
    if article[1][0].isupper():
        wanted = wanted.capitalize()
    return start - len(article[0]), f"{wanted}{article[2]}{after}"


def _in_case(words: str, better: str) -> str:
    """Begin as the words began: "Ninja" becomes "Expert"."""
    if not better:
        return ""
    return better[0].upper() + better[1:] if words[0].isupper() else better
