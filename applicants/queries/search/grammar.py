"""The grammar of a search: words, "phrases", beginnings*, fields, AND, OR, NOT and brackets.

    either  = both ("OR" both)*
    both    = single (["AND"] single)*
    single  = ("NOT" | "-") single | "(" either ")" | name ":" value | words
    value   = word | phrase | "(" either ")"

Operators are in capitals, so that they are words in every other case. Pure: no database.
"""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from applicants.queries.search.folding import fold
from applicants.queries.search.tokens import Token, tokens_of
from applicants.queries.search.tree import And, BrokenQuery, Field, Node, Not, Or, Text

LONGEST = 1000
DEEPEST = 10
MOST_LEAVES = 50
# Shorter beginnings of words match too much of the index to be worth its time.
BEGINNING_FROM = 3
SHORTEST_STARRED = 2


def parse(q: str) -> Node | None:
    """Return the tree of a query, None when there is nothing to look for.

    BrokenQuery, with its place, for what cannot be understood.
    """
    if len(q) > LONGEST:
        words = _("This search is too long: %(most)d characters are the most.")
        raise BrokenQuery(words % {"most": LONGEST}, (LONGEST, len(q)))
    tokens = list(tokens_of(q))
    if sum(token.kind in ("word", "phrase") for token in tokens) > MOST_LEAVES:
        words = _("This search has too many words: %(most)d are the most.")
        raise BrokenQuery(words % {"most": MOST_LEAVES}, (0, len(q)))
    return Parser(tokens, len(q)).whole() if tokens else None


def plain_words(q: str) -> Node | None:
    """Return all words of a text as beginnings, whatever signs it has: nothing can be broken."""
    words = fold(q[:LONGEST]).split()[:MOST_LEAVES]
    found = tuple(Text((word,), len(word) >= SHORTEST_STARRED, (0, 0)) for word in words)
    return And(found) if found else None


@dataclass
class Parser:
    """Recursive descent; `field` is the field whose brackets are being read."""

    tokens: list[Token]
    length: int
    place: int = 0
    depth: int = 0
    field: str = ""

    @property
    def next(self) -> Token | None:
        return self.tokens[self.place] if self.place < len(self.tokens) else None

    def take(self) -> Token:
        self.place += 1
        return self.tokens[self.place - 1]

    def whole(self) -> Node | None:
        node = self.either()
        if self.next is not None:  # only a bracket ends a sequence early
            raise BrokenQuery(_("This bracket was never opened."), self.next.at)
        return node

    def either(self) -> Node | None:
        items = [self.both()]
        while self.next and self.next.kind == "OR":
            operator = self.take()
            self.demand(operator, before=self.tokens[self.place - 2 : self.place - 1])
            items.append(self.both())
        return joined(Or, items)

    def both(self) -> Node | None:
        items: list[Node | None] = []
        while self.next and self.next.kind not in ("OR", ")"):
            if self.next.kind == "AND":
                operator = self.take()
                self.demand(operator, before=self.tokens[self.place - 2 : self.place - 1])
            items.append(self.single())
        return joined(And, items)

    def demand(self, operator: Token, before: list[Token]) -> None:
        """Refuse an operator with nothing on one of its sides."""
        if self.place < 2 or before[0].kind in ("(", "AND", "OR", "NOT"):
            words = _("%(operator)s needs something before it.")
            raise BrokenQuery(words % {"operator": operator.text}, operator.at)
        if self.next is None or self.next.kind in (")", "AND", "OR"):
            words = _("%(operator)s needs something behind it.")
            raise BrokenQuery(words % {"operator": operator.text}, operator.at)

    def single(self) -> Node | None:
        token = self.take()
        if token.kind == "NOT":
            return self.negated(token)
        if token.kind == "(":
            return self.brackets(token)
        if token.kind == "field":
            return self.fielded(token)
        if self.field:
            return Field(self.field, token.text.strip(), token.at)
        return text_of(token)

    def negated(self, token: Token) -> Node | None:
        if self.next is None or self.next.kind in (")", "AND", "OR"):
            raise BrokenQuery(_("NOT needs something behind it."), token.at)
        self.deepen(token)
        item = self.single()
        self.depth -= 1
        return Not(item) if item else None

    def brackets(self, token: Token) -> Node | None:
        self.deepen(token)
        if self.next and self.next.kind == ")":
            raise BrokenQuery(
                _("There is nothing in these brackets."), (token.at[0], self.next.at[1])
            )
        node = self.either()
        if self.next is None:
            raise BrokenQuery(_("This bracket is never closed."), token.at)
        self.take()
        self.depth -= 1
        return node

    def fielded(self, token: Token) -> Node | None:
        if self.field:
            words = _("A field cannot stand within the brackets of “%(name)s:”.")
            raise BrokenQuery(words % {"name": self.field}, token.at)
        value = self.next
        if value is None or not value.is_glued or value.kind == ")":
            words = _("“%(name)s:” needs a value right behind the colon.")
            raise BrokenQuery(words % {"name": token.text}, token.at)
        if value.kind == "(":
            self.field = token.text
            node = self.brackets(self.take())
            self.field = ""
            return node
        return self.valued(token, self.take())

    def valued(self, token: Token, value: Token) -> Field:
        text, end = value.text, value.at[1]
        # As in years:"site reliability">=3 or applied:>"2026-01-01".
        while self.next and self.next.is_glued and self.next.kind in ("word", "phrase"):
            following = self.take()
            text, end = text + following.text, following.at[1]
        if not text.strip():
            words = _("“%(name)s:” needs a value right behind the colon.")
            raise BrokenQuery(words % {"name": token.text}, (token.at[0], end))
        return Field(token.text, text.strip(), (token.at[0], end))

    def deepen(self, token: Token) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            words = _("Brackets and NOTs can be %(most)d deep at most.")
            raise BrokenQuery(words % {"most": DEEPEST}, token.at)


def joined(kind: type[And] | type[Or], items: list[Node | None]) -> Node | None:
    """Return one node of several, leaving out what says nothing, such as a lone "&"."""
    found = [item for item in items if item]
    if len(found) < 2:
        return found[0] if found else None
    return kind(tuple(found))


def text_of(token: Token) -> Text | None:
    """Return the words of a token: of a phrase as they stand, else the last as a beginning."""
    words = tuple(fold(token.text).split())
    if not words:
        return None
    is_starred = token.text.rstrip().endswith("*")
    if token.kind == "phrase":
        return Text(words, is_starred and len(words[-1]) >= SHORTEST_STARRED, token.at)
    shortest = SHORTEST_STARRED if is_starred else BEGINNING_FROM
    return Text(words, len(words[-1]) >= shortest, token.at)


def without_places(node: Node) -> Node:
    """Return a tree to compare with another: what it says, not where it stands."""
    if isinstance(node, Not):
        return Not(without_places(node.item))
    if isinstance(node, And | Or):
        return type(node)(tuple(map(without_places, node.items)))
    return replace(node, at=(0, 0))
