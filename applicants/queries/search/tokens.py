"""From the letters of a query to its tokens, each with its place; linear in the length."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from applicants.queries.search.tree import BrokenQuery, Place

OPERATORS = ("AND", "OR", "NOT")
# One letter for one, so that places stay true.
QUOTES = str.maketrans("“”„‟«»", '""""""')
# A name, or one of an organization's own fields: field.notice_period
NAME = re.compile(r"([A-Za-z_]{2,20}(?:\.\w{1,40})?):(?!//)")
RUN = re.compile(r'[^\s()"]+')


@dataclass(frozen=True)
class Token:
    """`kind` is word, phrase, field, an operator, "(" or ")"; a field's value may follow it.

    `text` is a word or phrase as written, or a field's name.
    """

    kind: str
    text: str
    at: Place
    is_glued: bool = False


def tokens_of(q: str) -> Iterator[Token]:
    """Yield the tokens of a query; BrokenQuery for a quotation mark that is never closed.

    `is_glued` tells a token that follows the one before without a space.
    """
    q, at = q.translate(QUOTES), 0
    while at < len(q):
        letter, is_glued = q[at], at > 0 and not q[at - 1].isspace()
        if letter.isspace():
            at += 1
            continue
        token = _one(q, at, letter, is_glued)
        yield token
        at = token.at[1]


def _one(q: str, at: int, letter: str, is_glued: bool) -> Token:
    if letter in "()":
        return Token(letter, letter, (at, at + 1), is_glued)
    if letter == '"':
        return _phrase(q, at, is_glued)
    if letter == "-" and not _follows_word(q, at) and q[at + 1 : at + 2].strip():
        return Token("NOT", "-", (at, at + 1), is_glued)
    if named := NAME.match(q, at):
        return Token("field", named[1].lower(), named.span(), is_glued)
    found = RUN.match(q, at)
    assert found, "every other letter begins a run"
    kind = found[0] if found[0] in OPERATORS else "word"
    return Token(kind, found[0], found.span(), is_glued)


def _phrase(q: str, at: int, is_glued: bool) -> Token:
    end = q.find('"', at + 1)
    if end < 0:
        raise BrokenQuery(_("This quotation mark is never closed."), (at, at + 1))
    return Token("phrase", q[at + 1 : end], (at, end + 1), is_glued)


def _follows_word(q: str, at: int) -> bool:
    """Return whether a hyphen stands within a word, or is the sign of a field's value."""
    return at > 0 and not q[at - 1].isspace() and q[at - 1] != "("
