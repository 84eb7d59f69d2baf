"""Words in the index: one tsquery on PostgreSQL, one MATCH on SQLite."""

from django.db import connection
from django.db.models import Q
from django.db.models.expressions import RawSQL

from applicants.queries.search.folding import fold
from applicants.queries.search.tree import And, Field, Node, Not, Or, Text

# SQLite's index of names holds nothing shorter.
TRIGRAM = 3


def is_text(node: Node) -> bool:
    """Return whether the index alone can answer: words, and NOT only beside what is wanted."""
    if isinstance(node, Text):
        return True
    if isinstance(node, Or):
        return all(map(is_text, node.items))
    if isinstance(node, And):
        wanted = [item for item in node.items if not isinstance(item, Not)]
        return bool(wanted) and all(map(is_text_beside, node.items))
    return False


def is_text_beside(node: Node) -> bool:
    """Return whether it is words, or a NOT of words, which needs something beside it."""
    return is_text(node.item) if isinstance(node, Not) else is_text(node)


def hits(node: Node, organization_id: int, within: RawSQL | None = None) -> Q:
    """Return the candidates in whose indexed words a tree of words is found.

    For who sees everything alone: the words of a person are indexed together, whatever they
    stand in (for others see `parts`). `within` are the numbers of those it may be, where they
    are few.
    """
    return Q(pk__in=numbers_with(node, organization_id, within))


def numbers_with(node: Node, organization_id: int, within: RawSQL | None = None) -> RawSQL:
    """Return the numbers of these candidates."""
    if connection.vendor == "postgresql":
        few, values = (
            (f" AND candidate_id IN ({within.sql})", within.params) if within else ("", ())
        )
        return RawSQL(  # noqa: S611  the compiler's own statement, and values apart from it
            # OFFSET keeps the planner from walking everybody instead of asking the index.
            "SELECT candidate_id FROM applicants_search WHERE organization_id = %s"  # noqa: S608
            f" AND words @@ to_tsquery('simple', %s){few} OFFSET 0",
            [organization_id, for_index(node), *values],
        )
    return RawSQL(
        "SELECT rowid FROM applicants_search_words WHERE applicants_search_words MATCH %s",
        [for_index(node)],
    )


def name_part(text: str, organization_id: int) -> Q:
    """Return the candidates whose name or address holds a part of a word or of several."""
    part = fold(text)
    if connection.vendor == "postgresql":
        return Q(
            pk__in=RawSQL(
                "SELECT candidate_id FROM applicants_search WHERE organization_id = %s"
                " AND names LIKE %s",
                [organization_id, f"%{part}%"],  # folded: no sign of LIKE is left in it
            )
        )
    if len(part) < TRIGRAM:
        return Q(name__icontains=part) if part else Q(pk=None)
    return Q(
        pk__in=RawSQL(
            "SELECT rowid FROM applicants_search_names WHERE applicants_search_names MATCH %s",
            [f'"{part}"'],
        )
    )


def for_index(node: Node) -> str:
    """Write a tree of words in the language of the database at hand."""
    return tsquery(node) if connection.vendor == "postgresql" else fts5(node)


def tsquery(node: Node) -> str:
    """Write a tree of words in PostgreSQL's language; folded words need no escape."""
    match node:
        case Text(words, is_beginning):
            quoted = [f"'{word}'" for word in words]
            quoted[-1] += ":*" if is_beginning else ""
            return f"({' <-> '.join(quoted)})"
        case Not(item):
            return f"!{tsquery(item)}"
        case And(items) | Or(items):
            sign = " & " if isinstance(node, And) else " | "
            return f"({sign.join(map(tsquery, items))})"
        case Field():
            raise TypeError("a field is not in the index of words")


def fts5(node: Node) -> str:
    """Write a tree of words in SQLite's language, where NOT stands between two sides."""
    match node:
        case Text(words, is_beginning):
            return f'"{" ".join(words)}"' + (" *" if is_beginning else "")
        case Or(items):
            return f"({' OR '.join(map(fts5, items))})"
        case And(items):
            wanted = [fts5(item) for item in items if not isinstance(item, Not)]
            unwanted = [fts5(item.item) for item in items if isinstance(item, Not)]
            found = " AND ".join(wanted)
            return f"(({found}) NOT ({' OR '.join(unwanted)}))" if unwanted else f"({found})"
        case _:
            raise TypeError("a field is not in the index of words")
