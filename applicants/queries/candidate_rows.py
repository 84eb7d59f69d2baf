"""A page's people, drawn: the cells that were chosen and where a search was found."""

from collections.abc import Iterable, Sequence
from functools import cache
from operator import itemgetter
from typing import TypedDict

from django.db.models import QuerySet
from django.db.models.functions import Left
from django.utils.html import escape

from applicants.models import Application, Candidate
from applicants.queries.applications import applications_for
from applicants.queries.cards import draw_avatar
from applicants.queries.columns import APPLICATION_VALUES, Column, Facts, cells
from applicants.queries.documents import documents_for
from applicants.queries.merging import folded_away
from applicants.queries.own_columns import said_by_candidate
from applicants.queries.search.marking import Wanted, excerpt, marked, shows_all
from ats.access.models import Membership
from ats.access.stand_ins import STAND_INS, member_of_role, values_of
from ats.foundation.prepared import Prepared

PAGE = 25
# A résumé's beginning, in which an excerpt is looked for.
LOOKED_AT = 60_000
IS_FOLDED = itemgetter(APPLICATION_VALUES.index("is_folded"))


class Row(TypedDict):
    """A candidate of a page, drawn already: `name`, `avatar`, `cells` and `found`, an excerpt.

    `application` is the code of the application that is shown first (see by_candidate).
    """

    code: str
    name: str
    email: str
    avatar: str
    application: str
    cells: str
    found: str


def rows_of(
    member: Membership, people: list[dict], columns: Sequence[Column], wanted: Wanted
) -> list[Row]:
    """Draw a page's people, at most PAGE."""
    if not people:
        return []
    ids = [person["pk"] for person in people]
    applied = by_candidate(_applied(member.role).ask(**_these(ids), **values_of(member)))
    tags = tags_by_candidate(ids) if has_tags(columns) else {}
    own = said_by_candidate(ids, columns)
    texts = found_in_documents(member, unexplained(people, wanted), wanted)
    labels = [escape(str(column.label)) for column in columns]
    rows = []
    for person in people:
        applications = applied.get(person["pk"], [])
        pk = person["pk"]
        facts = Facts(person, applications, tags.get(pk, ()), own.get(pk, {}))
        rows.append(
            Row(
                code=person["code"],
                name=marked(person["name"], wanted) if wanted else person["name"],
                email=marked(person["email"], wanted) if wanted else person["email"],
                avatar=draw_avatar(person["name"]),
                application=applications[0][0] if applications else "",
                cells=cells(facts, columns, labels),
                found=texts.get(person["pk"], ""),
            )
        )
    return rows


def applications_by_candidate(rows: QuerySet[Application]) -> dict[int, list[tuple]]:
    """Return APPLICATION_VALUES of each candidate's applications, in one statement."""
    return by_candidate(_shown(rows))


def _shown(rows: QuerySet[Application]) -> QuerySet:
    rows = rows.annotate(is_folded=folded_away()).order_by("-pk")
    return rows.values_list("candidate_id", *APPLICATION_VALUES)


def by_candidate(rows: Iterable[tuple]) -> dict[int, list[tuple]]:
    """Return rows, the first value of which is a candidate's number, by that number.

    What a merge has put aside comes last, however new: one that goes on stands for it.
    """
    found: dict[int, list[tuple]] = {}
    for candidate_id, *shown in rows:
        found.setdefault(candidate_id, []).append(tuple(shown))
    for applications in found.values():
        applications.sort(key=IS_FOLDED)
    return found


# Stand for a page's people while a query is compiled: fewer are filled up with the last one.
THESE = {f"person{number}": -1_000 - number for number in range(PAGE)}


def _these(ids: Sequence[int]) -> dict[str, int]:
    filled = [*ids, *[ids[-1]] * (PAGE - len(ids))]
    return dict(zip(THESE, filled, strict=True))


@cache
def _applied(role: str) -> Prepared:
    rows = applications_for(member_of_role(role)).filter(candidate_id__in=THESE.values())
    return Prepared(_shown(rows), {**THESE, **STAND_INS})


@cache
def _read(role: str) -> Prepared:
    rows = documents_for(member_of_role(role)).filter(candidate_id__in=THESE.values())
    texts = rows.exclude(text="").order_by("-pk")
    shown = texts.values_list("candidate_id", Left("text", LOOKED_AT))
    return Prepared(shown, {**THESE, **STAND_INS})


def has_tags(columns: Iterable[Column]) -> bool:
    return any(column.name == "tags" for column in columns)


def tags_by_candidate(ids: Sequence[int]) -> dict[int, list[str]]:
    """Return each candidate's tags by name. One statement."""
    found: dict[int, list[str]] = {}
    rows = Candidate.tags.through.objects.filter(candidate_id__in=ids).order_by("tag__name")
    for candidate_id, name in rows.values_list("candidate_id", "tag__name"):
        found.setdefault(candidate_id, []).append(name)
    return found


def unexplained(people: Sequence[dict], wanted: Wanted) -> list[int]:
    """Return the numbers of those whose name and address do not show all that was looked for."""
    if not wanted:
        return []
    return [
        person["pk"]
        for person in people
        if not shows_all(f"{person['name']}\n{person['email']}", wanted)
    ]


def found_in_documents(member: Membership, ids: Sequence[int], wanted: Wanted) -> dict[int, str]:
    """Return an excerpt of the newest document in which something was found.

    Only of documents that `member` may open. One statement; none when `ids` is empty.
    """
    found: dict[int, str] = {}
    if not ids:
        return found
    for candidate_id, text in _read(member.role).ask(**_these(ids), **values_of(member)):
        if not found.get(candidate_id):
            found[candidate_id] = excerpt(text, wanted)
    return found
