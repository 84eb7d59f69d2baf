"""From the tree of a query to a condition on candidates.

All words that stand together are one question to the index. What stands together about
applications is about one and the same application, of those the member sees.
"""

from django.db.models import Q

from applicants.queries.applications import applications_for
from applicants.queries.search.applied import (
    MOST_POSTINGS,
    Applications,
    postings_in,
)
from applicants.queries.search.parts import found_in_parts
from applicants.queries.search.registry import APPLICATION, condition_of, field_of
from applicants.queries.search.text import hits, is_text, is_text_beside
from applicants.queries.search.tree import And, Field, Node, Not, Or, Text, leaves
from ats.access.models import Membership


def condition(member: Membership, node: Node) -> Q:
    """Return the condition; BrokenQuery for a field or value that does not exist."""
    if is_text(node):
        is_whole = member.sees_everything
        return hits(node, member.organization_id) if is_whole else found_in_parts(member, node)
    if is_about_application(node):
        return _applications(member, node).condition
    match node:
        case Not(item):
            return ~condition(member, item)
        case Or(items):
            return _any(condition(member, item) for item in items)
        case And(items):
            return _all(condition(member, group) for group in grouped(items))
        case Field():
            return condition_of(member, node)
        case Text():
            raise TypeError("words are asked of the index")


def apart(node: Node) -> tuple[Node | None, Node | None]:
    """Return what the index of words can answer, and the rest that must hold besides."""
    if is_text(node):
        return node, None
    if not isinstance(node, And):
        return None, node
    first, *rest = grouped(node.items)
    if not is_text(first):
        return None, node
    return first, And(tuple(rest)) if len(rest) > 1 else rest[0]


def apart_applied(member: Membership, node: Node) -> tuple[Applications | None, Node | None]:
    """Return the applications that a query wants one of, where it names postings, and the rest
    that must hold besides."""
    groups = grouped(node.items) if isinstance(node, And) else [node]
    for group in groups:
        if is_about_application(group) and _names_posting(group):
            rest = tuple(other for other in groups if other is not group)
            return _applications(member, group), And(rest) if len(rest) > 1 else (*rest, None)[0]
    return None, node


def grouped(items: tuple[Node, ...]) -> list[Node]:
    """Return the items of an AND with those in one group that one question can answer."""
    groups: list[Node] = []
    rest = list(items)
    for belongs, is_wanted in ((is_text_beside, is_text), (_is_beside, is_about_application)):
        group = tuple(item for item in rest if belongs(item))
        if any(map(is_wanted, group)):
            groups.append(And(group) if len(group) > 1 else group[0])
            rest = [item for item in rest if item not in group]
    return groups + rest


def is_about_application(node: Node) -> bool:
    """Return whether all of it is about an application, and something is wanted of it."""
    match node:
        case Field():
            return field_of(node).about == APPLICATION
        case Or(items):
            return all(map(is_about_application, items))
        case And(items):
            return all(map(_is_beside, items)) and any(map(is_about_application, items))
        case _:
            return False


def _is_beside(node: Node) -> bool:
    return is_about_application(node.item if isinstance(node, Not) else node)


def _applications(member: Membership, node: Node) -> Applications:
    """Return the applications that are as a tree says, all of which is about one of them."""
    asked = _within(member, node)
    postings = postings_in(asked) if _names_posting(node) else []
    is_few = 0 < len(postings) <= MOST_POSTINGS
    rows = applications_for(member).filter(asked)
    return Applications(rows, member.organization_id, postings, is_few)


def _names_posting(node: Node) -> bool:
    fields = (leaf for leaf, is_wanted in leaves(node) if is_wanted and isinstance(leaf, Field))
    return any(field.name == "posting" for field in fields)


def _within(member: Membership, node: Node) -> Q:
    """Return the condition on one application."""
    match node:
        case Field():
            return condition_of(member, node)
        case Not(item):
            return ~_within(member, item)
        case Or(items):
            return _any(_within(member, item) for item in items)
        case And(items):
            return _all(_within(member, item) for item in items)
        case Text():
            raise TypeError("words are not about an application")


def _all(conditions) -> Q:
    found = Q()
    for one in conditions:
        found &= one
    return found


def _any(conditions) -> Q:
    found = Q()
    for one in conditions:
        found |= one
    return found
