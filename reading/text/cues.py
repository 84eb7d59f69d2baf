"""Which cues a whole text holds: a cue is a piece in small letters that some rule looks for.

To look for hundreds of cues goes over a text hundreds of times. Most cues are words, beginnings
of words, or several of them; and which of those stand in a word of a text is the same in every
text, so it is found once a word and kept.
"""

from collections.abc import Iterator
from functools import lru_cache

START = 3
MOST_WORDS, LONGEST_WORD = 8192, 40

lowered_once = lru_cache(maxsize=2)(str.lower)
"""A whole text in small letters, for all the rules that look at it one after the other."""


def held_by(text: str, cues: tuple[str, ...]) -> frozenset[str]:
    """Give those of some cues that a whole text holds."""
    lowered, (known, stand) = lowered_once(text), _words_in(text)
    wanted = _wanted(cues)
    if not wanted.are_among(known):
        return frozenset([cue for cue in cues if cue in lowered])
    held = [cue for cue in wanted.wordless if cue in lowered]
    for word in stand & wanted.words:
        held += [cue for cue in wanted.by_word[word] if cue == word or cue in lowered]
    return frozenset(held)


class _Wanted:
    """Cues by the longest piece that stands within one word of every text that holds them."""

    def __init__(self, cues: tuple[str, ...]) -> None:
        self.by_word: dict[str, list[str]] = {}
        for cue in cues:
            self.by_word.setdefault(max(cue.split(), key=len, default=""), []).append(cue)
        self.wordless = [
            x for word in list(self.by_word) if len(word) < START for x in self.by_word.pop(word)
        ]
        self.words = frozenset(self.by_word)
        self._known: frozenset[str] | None = None

    def are_among(self, known: frozenset[str]) -> bool:
        """Tell whether these words were looked for; if not, they will be in the next text."""
        if self._known is not known:
            if not self.words <= known:
                _asked.update(self.words)
                return False
            self._known = known
        return True


_wanted = lru_cache(maxsize=4096)(_Wanted)


class _Known:
    """The words of the cues that were asked for up to now; never changed, for other threads."""

    def __init__(self, words: frozenset[str]) -> None:
        self.words = words
        self._by_start: dict[str, list[str]] = {}
        for word in words:
            self._by_start.setdefault(word[:START], []).append(word)
        self._kept = lru_cache(maxsize=MOST_WORDS)(lambda token: frozenset(self._within(token)))

    def within(self, lowered: str) -> frozenset[str]:
        """Give those that stand in a text, each within one of its words."""
        tokens = set(lowered.split())
        long = [token for token in tokens if len(token) > LONGEST_WORD]
        found = map(self._kept, tokens.difference(long))
        return frozenset().union(*found, *map(self._within, long))

    def _within(self, token: str) -> Iterator[str]:
        for at in range(len(token) - START + 1):
            for word in self._by_start.get(token[at : at + START], ()):
                if token.startswith(word, at):
                    yield word


_asked: set[str] = set()
_latest = [_Known(frozenset())]


@lru_cache(maxsize=2)
def _words_in(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Give the cues' words that are known by now, and those of them that stand in a text."""
    [known] = _latest
    if not _asked <= known.words:
        known = _latest[0] = _Known(known.words | _asked)
    return known.words, known.within(lowered_once(text))
