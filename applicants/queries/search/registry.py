"""The fields of a search, each a name with its meaning; other modules add theirs here.

A field is added by one function, without touching the grammar:

    @search_field("tag", about=PERSON, hint=_("Tagged so"), example="tag:silver")
    def tagged(asked): return Q(tags__name__iexact=asked.value)
"""

from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from applicants.queries.search.tree import BrokenQuery, Field
from ats.access.models import Membership

# What a field's condition is about: a candidate, or one application of theirs.
PERSON, APPLICATION = "person", "application"


@dataclass(frozen=True)
class Asked:
    """Who asks for which value."""

    member: Membership
    value: str
    # Of a field with a name behind a dot, that name.
    key: str = ""


class Unusable(Exception):
    """A value that a field cannot make sense of; the message is a sentence for people."""


@dataclass(frozen=True, eq=False)
class SearchField:
    name: str
    about: str
    hint: str | Promise
    example: str
    condition: Callable[[Asked], Q]


FIELDS: dict[str, SearchField] = {}


def search_field(name: str, *, about: str, hint: str | Promise, example: str):
    """Register a function from what is asked to a condition on candidates or applications.

    It raises Unusable for a value it cannot read.
    """

    def register(condition: Callable[[Asked], Q]) -> Callable[[Asked], Q]:
        FIELDS[name] = SearchField(name, about, hint, example, condition)
        return condition

    return register


def field_of(leaf: Field) -> SearchField:
    """Return the field that a leaf names; BrokenQuery for one that does not exist."""
    name, dot, _key = leaf.name.partition(".")
    if (known := f"{name}{dot}") in FIELDS:
        return FIELDS[known]
    at = (leaf.at[0], leaf.at[0] + len(leaf.name) + 1)
    near = get_close_matches(leaf.name, FIELDS, n=1, cutoff=0.6)
    if near:
        words = _("There is no field “%(name)s:”. Did you mean “%(near)s:”?")
        raise BrokenQuery(words % {"name": leaf.name, "near": near[0]}, at)
    words = _("There is no field “%(name)s:”. To look for the words, put them in quotation marks.")
    raise BrokenQuery(words % {"name": leaf.name}, at)


def condition_of(member: Membership, leaf: Field) -> Q:
    """Return what a leaf asks for; BrokenQuery, with its place, for a value of no use."""
    field = field_of(leaf)
    try:
        return field.condition(Asked(member, leaf.value, leaf.name.partition(".")[2]))
    except Unusable as error:
        raise BrokenQuery(str(error), leaf.at) from error
