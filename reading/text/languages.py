"""The language of a text, by its script and how many of its words are each language's own."""

import re
from collections import Counter
from functools import cache
from typing import NamedTuple

from reading.text.lexicons import load
from reading.text.words import words_in

SAMPLE = 20_000
FEWEST_HITS = 4
FEWEST_SHARE = 0.08
# A shorter text, or one with such a narrow lead, is weighed by the words of listings as well.
SHORT = 120
NARROW = 0.3
# Scripts of one language in particular; kana tells Japanese from Chinese.
SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
)
UKRAINIAN = re.compile(r"[іїєґ]", re.IGNORECASE)
PERSIAN = re.compile(r"[پچژگ]")
FOREIGN = re.compile(r"[\u0370-\u1dff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
FEWEST_SIGNS = 20
LEAST_OF_SCRIPT = 0.3
KANA_SHARE = 0.1


class Language(NamedTuple):
    """`code` is ISO 639-1, or None where the text does not say enough."""

    code: str | None
    sure: float


@cache
def _words(lexicon: str) -> dict[str, frozenset[str]]:
    return {code: frozenset(" ".join(lines).split()) for code, lines in load(lexicon).items()}


@cache
def _languages_with(lexicon: str) -> dict[str, list[str]]:
    """Give the languages of which a word is one of the lexicon's."""
    found: dict[str, list[str]] = {}
    for code, words in _words(lexicon).items():
        for word in words:
            found.setdefault(word, []).append(code)
    return found


def language_of(text: str) -> Language:
    """Tell the language of running text; a title alone is too short."""
    sample = text[:SAMPLE]
    if FOREIGN.search(sample) and (code := _of_script(sample)):
        return Language(code, 0.95)
    counts = Counter(words_in(sample.lower().split()))
    total = counts.total()
    common = _hits(counts, "stopwords")
    told = _best(common, dict.fromkeys(common, 0), total)
    if total >= SHORT and told.sure >= 0.5 + NARROW:
        return told
    return _best(common, _hits(counts, "work_words"), total)


def _of_script(text: str) -> str | None:
    letters = sum(map(len, words_in(text.split())))
    if sum(1 for _ in FOREIGN.finditer(text)) < max(FEWEST_SIGNS, LEAST_OF_SCRIPT * letters):
        return None
    signs = {code: len(pattern.findall(text)) for code, pattern in SCRIPTS}
    if signs["ja"] < KANA_SHARE * signs["zh"]:
        signs["ja"] = 0
    elif signs["ja"]:
        signs["ja"] += signs["zh"]
    best = max(signs, key=lambda code: signs[code])
    if best == "ru" and UKRAINIAN.search(text):
        return "uk"
    return "fa" if best == "ar" and PERSIAN.search(text) else best


def _hits(counts: Counter[str], lexicon: str) -> dict[str, int]:
    hits, languages_with = dict.fromkeys(_words(lexicon), 0), _languages_with(lexicon)
    for word in counts.keys() & languages_with.keys():
        for code in languages_with[word]:
            hits[code] += counts[word]
    return hits


def _best(common: dict[str, int], of_work: dict[str, int], total: int) -> Language:
    """Choose by common words, of which a longer list hits more often by chance, and by others."""
    weighted = {
        code: common[code] / len(_words("stopwords")[code]) ** 0.25 + of_work.get(code, 0) / 2
        for code in common
    }
    (best, most), (_, second) = sorted(weighted.items(), key=lambda pair: -pair[1])[:2]
    hits = common[best] + of_work.get(best, 0)
    if hits < FEWEST_HITS or hits < FEWEST_SHARE * total:
        return Language(None, 0.0)
    return Language(best, round(min(0.99, 0.5 + (most - second) / most), 2))
