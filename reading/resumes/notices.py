"""What a reader of a résumé should be shown: hidden text, words repeated for machines."""

from collections import Counter
from collections.abc import Iterable, Iterator

from reading.resumes.model import Notice
from reading.text.skills import skill_mentions

REPEATED = 10
"""times that nobody names a tool in a résumé of some pages"""
PER_WORDS = 60
"""and once in so many words"""


def notices_of(hidden: Iterable[str], text: str) -> list[Notice]:
    """Tell what is there to be seen; nothing of it is held against the person."""
    found = [Notice("hidden_text", words) for words in hidden if words.strip()]
    return [*found, *_repeated(text)]


def _repeated(text: str) -> Iterator[Notice]:
    counts = Counter(mention.name for mention in skill_mentions(text))
    most = max(REPEATED, len(text.split()) / PER_WORDS)
    for name, count in counts.items():
        if count > most:
            yield Notice("repeated_words", f"{name} ({count})")
