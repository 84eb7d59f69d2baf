"""Showing where a query was found: marks in a name, and an excerpt of a résumé."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from applicants.queries.search.folding import fold
from applicants.queries.search.tree import Node, Text, leaves

AROUND = 70
MOST_PLACES = 3
MOST_MARKS = 12
# What a letter may look like in a text: of letters with accents, those folded to it.
DRESSED: dict[str, str] = {}
for _code in (*range(0xC0, 0x600), *range(0x1E00, 0x1F00)):
    if len(_plain := fold(chr(_code))) == 1:
        DRESSED[_plain] = DRESSED.get(_plain, "") + chr(_code)
Wanted = tuple[tuple[tuple[str, ...], bool], ...]


def wanted_in(node: Node | None) -> Wanted:
    """Return the words and phrases that a query wants (not those it excludes)."""
    if node is None:
        return ()
    found = (leaf for leaf, is_wanted in leaves(node) if is_wanted and isinstance(leaf, Text))
    return tuple(dict.fromkeys((leaf.words, leaf.is_beginning) for leaf in found))


@lru_cache(maxsize=256)
def patterns(wanted: Wanted, is_plain: bool) -> list[re.Pattern]:
    """Return a pattern for each; `is_plain` for texts without accents, which is quicker."""
    return [_pattern(words, is_beginning, is_plain) for words, is_beginning in wanted]


def _pattern(words: tuple[str, ...], is_beginning: bool, is_plain: bool) -> re.Pattern:
    first, others = words[0][0], words[0][1:]
    # A set of signs and nothing before it is what a search runs through fastest.
    begin = rf"{_letter(first, is_plain)}(?<![^\W_].)"
    written = ["".join(_letter(letter, is_plain) for letter in word) for word in words[1:]]
    joined = r"[\W_]{1,20}".join(["".join(_letter(x, is_plain) for x in others), *written])
    end = r"[^\W_]{0,40}" if is_beginning else ""
    return re.compile(rf"{begin}{joined}{end}(?![^\W_])", re.DOTALL)


def _letter(letter: str, is_plain: bool) -> str:
    """Return the set of signs that a folded letter may stand for: both cases, and accents."""
    dressed = "" if is_plain else DRESSED.get(letter, "")
    signs = {form for sign in letter + dressed for form in (sign, sign.upper(), sign.lower())}
    return f"[{''.join(sorted(re.escape(sign) for sign in signs if len(sign) == 1))}]"


def marked(text: str, wanted: Wanted) -> SafeString:
    """Return a short text, escaped, with every place that was looked for marked."""
    spans = [
        found.span()
        for pattern, start in _from(text, wanted)
        for found in pattern.finditer(text, start)
    ]
    return _drawn(text, 0, len(text), spans) if spans else escape(text)


def shows_all(text: str, wanted: Wanted) -> bool:
    """Tell whether everything that was looked for is in a text."""
    return sum(
        pattern.search(text, start) is not None for pattern, start in _from(text, wanted)
    ) == len(wanted)


def _from(text: str, wanted: Wanted) -> Iterator[tuple[re.Pattern, int]]:
    """Yield the pattern of each that a text may have, and the sign it cannot stand before."""
    is_plain = text.isascii()
    plain = text.lower() if is_plain else ""
    for pattern, (words, _is_beginning) in zip(patterns(wanted, is_plain), wanted, strict=True):
        # Finding a word is quicker than trying a pattern at every sign.
        start = plain.find(words[0]) if is_plain else 0
        if start >= 0:
            yield pattern, start


def excerpt(text: str, wanted: Wanted) -> SafeString | str:
    """Return the first places of a text in which something was found; blank when nothing was."""
    firsts = []
    for pattern, start in _from(text, wanted):
        if found := pattern.search(text, start):
            firsts.append(found.span())
        if len(firsts) == MOST_PLACES:
            break
    windows: list[list] = []
    for start, end in sorted(firsts):
        window = [max(0, start - AROUND), min(len(text), end + AROUND), [(start, end)]]
        if windows and window[0] <= windows[-1][1]:
            windows[-1][1] = window[1]
            windows[-1][2].append((start, end))
        else:
            windows.append(window)
    pieces = [_piece(text, start, end, spans) for start, end, spans in windows]
    return mark_safe(" ".join(pieces))  # noqa: S308  each is escaped


def _piece(text: str, start: int, end: int, spans: Sequence[tuple[int, int]]) -> str:
    """Draw a window, cut at words, with an ellipsis where the text goes on."""
    if start:
        start = min(text.find(" ", start, spans[0][0]) + 1 or start, spans[0][0])
    if end < len(text):
        cut = text.rfind(" ", spans[-1][1], end)
        end = cut if cut > 0 else end
    before, after = "… " if start else "", " …" if end < len(text) else ""
    return f"{before}{_drawn(text, start, end, spans)}{after}"


def _drawn(text: str, start: int, end: int, spans: Sequence[tuple[int, int]]) -> SafeString:
    parts, place = [], start
    for first, last in sorted(spans)[:MOST_MARKS]:
        if first >= place:
            parts += [_flat(text[place:first]), f"<mark>{_flat(text[first:last])}</mark>"]
            place = last
    return mark_safe("".join([*parts, _flat(text[place:end])]))  # noqa: S308


def _flat(text: str) -> str:
    return escape(re.sub(r"\s+", " ", text))
