"""Those who applied for a few postings, the first of them at a cost of their own number.

PostgreSQL would walk everybody until enough of a posting are met, which are all when it is old.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.expressions import RawSQL

from applicants.models import Application, Candidate
from applicants.queries.search.index_order import Statement, one_by_one, sql_of, way_of

# Of so many postings most people are met soon, whoever is looked at.
MOST_POSTINGS = 50


@dataclass(frozen=True)
class Applications:
    """Of `rows`, all of one organization, one must be somebody's.

    `postings` are the numbers of those they are for, where that is known; `is_few` says that it
    is better to begin at the rows than at the people.
    """

    rows: QuerySet[Application]
    organization_id: int
    postings: list[int]
    is_few: bool

    @cached_property
    def numbers(self) -> RawSQL | None:
        """Return the numbers of the candidates; None when there are none."""
        return _numbers(self.rows)

    @property
    def condition(self) -> Q:
        """Return the condition on candidates that one of these is theirs.

        Where they are few its rows are taken first, because walking everybody until enough of
        one posting are met is slower.
        """
        if not self.is_few or connection.vendor != "postgresql":
            return _each(self.rows)
        return Q(pk__in=[] if self.numbers is None else self.numbers)


@dataclass(frozen=True)
class Applied:
    """`people` are those of whom all else is true that is asked, who have one of `applications`.

    They are ordered by number, and begin behind `last`.
    """

    applications: Applications
    people: QuerySet[Candidate]
    last: int | None = None

    @property
    def asked(self) -> QuerySet[Candidate]:
        """Return the candidates, each of whom is asked for an application."""
        return self.people.filter(_each(self.applications.rows))

    @property
    def within(self) -> RawSQL | None:
        """Return the numbers of the candidates where there is but one posting."""
        return self.applications.numbers if len(self.applications.postings) == 1 else None

    def nearest(self, most: int) -> Statement:
        """Return what asks for the first `most` numbers, of whom not all else holds, some twice.

        Of each posting by its index, in which they are in order.
        """
        way = way_of(self.people)
        theirs = Application.objects.filter(
            organization_id=self.applications.organization_id, posting_id=RawSQL("wanted.id", ())
        )
        if self.last is not None:
            is_behind = "candidate_id__lt" if way == "DESC" else "candidate_id__gt"
            theirs = theirs.filter(**{is_behind: self.last})
        ordered = theirs.order_by("-candidate_id" if way == "DESC" else "candidate_id")
        sql, values = sql_of(ordered.values("candidate_id")[:most])
        ask = (
            "SELECT newest.id FROM unnest(%s::bigint[]) AS wanted (id)"  # noqa: S608
            f" CROSS JOIN LATERAL ({sql}) AS newest (id) ORDER BY newest.id {way} LIMIT %s"
        )
        return ask, [self.applications.postings, *values, most]

    def seen(self, numbers: str) -> Statement:
        """Return what asks for those of a table of numbers of whom all else holds, each once."""
        way = way_of(self.people)
        asked, values = one_by_one(self.asked, {})
        once = f"SELECT DISTINCT id FROM {numbers} ORDER BY id {way}"  # noqa: S608
        sql = f"SELECT hit.id FROM ({once}) AS hit {asked} ORDER BY hit.id {way}"  # noqa: S608
        return sql, values


def applied_for_few(people: QuerySet[Candidate], wanted: Sequence[Applications]) -> Applied | None:
    """Return which of people have one of each of the wanted applications, if one of these is for
    few postings: those are begun at."""
    few = next((one for one in wanted if one.is_few and one.postings), None)
    if few is None:
        return None
    for other in wanted:
        if other is not few:
            people = people.filter(_each(other.rows))
    return Applied(few, people)


def postings_in(asked: Q) -> list[int]:
    """Return the numbers of the postings for one of which a condition wants an application.

    None of them where it does not name any.
    """
    return _named(asked) or []


def _named(asked: object) -> list[int] | None:
    match asked:
        case Q(negated=True):
            return None
        case Q(connector=Q.AND, children=children):
            return next((found for child in children if (found := _named(child))), None)
        case Q(children=children):
            named = [_named(child) for child in children]
            return [number for found in named if found for number in found] if all(named) else None
        case ("posting_id__in", list(numbers)):
            return numbers
        case _:
            return None


def _numbers(applications: QuerySet[Application]) -> RawSQL | None:
    try:
        rows, values = sql_of(applications.order_by().values("candidate_id"))
    except EmptyResultSet:  # of a posting that nobody has
        return None
    return RawSQL(f"{rows} OFFSET 0", values)  # noqa: S611  the compiler's own


def _each(applications: QuerySet[Application]) -> Q:
    return Q(Exists(applications.filter(candidate_id=OuterRef("pk"))))
