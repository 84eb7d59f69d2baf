"""Words that were parted at a line's end, put together where it is certain how."""

import re
from collections.abc import Iterable

DASHES = ("-", "\u2010")
WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
LAST = re.compile(r"([^\W\d_]+)$")
FIRST = re.compile(r"([^\W\d_]+)")
# What is no word of its own, and so can only be the end of one.
ENDINGS = frozenset(
    "able ably ability abilities ance ances ation ations bility bilities cation cations cial ciation"
    " cies cation ence ences ency ents ers ful fully gence gies gram ible ibly ibility ical ically"
    " ication ications ings ing ised ises ising ition itions ities ity ive ively ivity ized izes"
    " izing lated lating lation lations less lessly ly ment mental ments ness nesses ning nings ogy"
    " ologies ology ous ously ration rations rience riences ship ships sibility sibilities sible"
    " sion sional sions sive tation tations ted tence tial tially ticular tics ties ting tion tional"
    " tionally tions tive tively tives tivity tor tors ture tures ture uation ures vices ware"
    " gen keit keiten lich liche lichen licher lichkeit heit heiten schaft schaften tung tungen"
    " ung ungen rung rungen nung nungen isch ische ischen"
    " ción ciones sión siones miento mientos dad dades mente rique sement sements tique tiques"
    " teur teurs trice nement nements".split()
)
# What often stands before a hyphen that belongs to the word.
BEGINNINGS = frozenset(
    "all anti back best business client co cost cross customer data decision detail end entry ever"
    " evidence fast first follow forward front full goal hand hands hard high ill in inter"
    " job long low mid multi non object off on open out over part pre problem pro profit real"
    " result results risk self semi service short solution state sub team test third time top two"
    " under up user value vice well wide work world year".split()
)


class Hyphens:
    """Knows the words of one document, to tell parted words from hyphened ones."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._words: set[str] = set()
        for line in lines:
            self._words.update(word.lower() for word in WORD.findall(line))

    def join(self, text: str, more: str) -> str:
        """Join two lines; a hyphen goes only where the whole word is known without it."""
        if not text.endswith(DASHES) or text.endswith((" -", "--")) or not more:
            return f"{text} {more}" if text else more
        stem = text[:-1]
        head, tail = LAST.search(stem[-40:]), FIRST.match(more)
        if not head or not tail:
            return f"{stem}-{more}"
        if not tail[1][0].islower():  # "Java-\nScript", "Berlin-\nMitte": nothing is certain
            return f"{stem}-{more}"
        return stem + ("" if self._is_one_word(head[1].lower(), tail[1].lower()) else "-") + more

    def _is_one_word(self, head: str, tail: str) -> bool:
        if f"{head}-{tail}" in self._words:
            return False
        if head + tail in self._words:
            return True
        return tail in ENDINGS and head not in BEGINNINGS
