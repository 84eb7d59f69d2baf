"""The texts of two twins side by side: which sentences differ, and in which words."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from reading.listings.model import Reading
from reading.listings.twins.shingles import words_of
from reading.listings.twins.signature import passages_of

# Sentences that share this part of their words are two versions of one.
SAME_SENTENCE = 0.5
MOST_SENTENCES = 80
MOST_WORDS = 150


@dataclass(frozen=True, slots=True)
class Run:
    """Words that both have, or that stand on this side only."""

    text: str
    is_changed: bool


@dataclass(frozen=True, slots=True)
class TextDifference:
    """Two versions of a sentence; a side is empty where only the other listing has it."""

    one: tuple[Run, ...]
    other: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Sentences:
    """How many sentences two texts have in common, and those that differ."""

    same: int
    different: tuple[TextDifference, ...]


def compare_texts(one: Reading, other: Reading) -> Sentences:
    """Compare what two readings say about the job, sentence by sentence, in any order.

    Case, accents and signs make no difference. Very long texts are compared in part.
    """
    mine, theirs = _sentences(one), _sentences(other)
    same = mine.keys() & theirs.keys()
    left = [(set(key.split()), text) for key, text in mine.items() if key not in same]
    right = [(set(key.split()), text) for key, text in theirs.items() if key not in same]
    return Sentences(len(same), tuple(_pairs(left[:MOST_SENTENCES], right[:MOST_SENTENCES])))


def _sentences(reading: Reading) -> dict[str, str]:
    return {
        words: sentence.text.strip()
        for _section, sentence in passages_of(reading)
        if (words := " ".join(words_of(sentence.text)))
    }


def _pairs(
    left: list[tuple[set[str], str]], right: list[tuple[set[str], str]]
) -> Iterator[TextDifference]:
    rest = list(right)
    for words, text in left:
        likeness = [(len(words & w) / len(words | w), at) for at, (w, _text) in enumerate(rest)]
        best, at = max(likeness, default=(0.0, 0))
        if best >= SAME_SENTENCE:
            yield word_difference(text, rest.pop(at)[1])
        else:
            yield TextDifference((Run(text, is_changed=True),), ())
    for _words, text in rest:
        yield TextDifference((), (Run(text, is_changed=True),))


def word_difference(one: str, other: str) -> TextDifference:
    """Compare two sentences word by word."""
    mine, theirs = one.split(), other.split()
    if max(len(mine), len(theirs)) > MOST_WORDS:
        return TextDifference((Run(one, is_changed=True),), (Run(other, is_changed=True),))
    left: list[Run] = []
    right: list[Run] = []
    for tag, a, b, c, d in SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes():
        for runs, words in ((left, mine[a:b]), (right, theirs[c:d])):
            if words:
                runs.append(Run(" ".join(words), is_changed=tag != "equal"))
    return TextDifference(tuple(left), tuple(right))
