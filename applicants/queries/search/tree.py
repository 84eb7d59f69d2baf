"""What a query says: a tree of words, fields and how they hang together."""

from collections.abc import Iterator
from dataclasses import dataclass

from ats.foundation.errors import DomainError

# Where something stands in the query: from the first character to behind the last.
Place = tuple[int, int]


class BrokenQuery(DomainError):
    """A query that cannot be understood; `at` is the place that the sentence speaks of."""

    code = "broken_query"
    field = "q"

    def __init__(self, message: str, at: Place):
        super().__init__(message)
        self.at = at


@dataclass(frozen=True)
class Text:
    """Folded words that stand side by side; the last one may be only a beginning."""

    words: tuple[str, ...]
    is_beginning: bool
    at: Place


@dataclass(frozen=True)
class Field:
    """`name:value`, the value as it was written, without quotation marks."""

    name: str
    value: str
    at: Place


@dataclass(frozen=True)
class Not:
    item: "Node"


@dataclass(frozen=True)
class And:
    items: "tuple[Node, ...]"


@dataclass(frozen=True)
class Or:
    items: "tuple[Node, ...]"


Node = Text | Field | Not | And | Or


def leaves(node: Node) -> Iterator[tuple[Text | Field, bool]]:
    """Yield each word and field, and whether it is wanted (not under a NOT)."""
    if isinstance(node, Not):
        for leaf, is_wanted in leaves(node.item):
            yield leaf, not is_wanted
    elif isinstance(node, And | Or):
        for item in node.items:
            yield from leaves(item)
    else:
        yield node, True
