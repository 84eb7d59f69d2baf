"""The list of candidates: narrowed, searched, sorted by facts, in pages that begin behind a row."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import cache
from typing import Any

from django.db.models import Q, QuerySet
from django.db.models.expressions import RawSQL
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from applicants.models import Candidate
from applicants.queries.applications import applications_for, candidates_for
from applicants.queries.candidate_rows import PAGE, Row, rows_of
from applicants.queries.columns import VALUES, Column, chosen_columns
from applicants.queries.search import parse
from applicants.queries.search.applied import Applications, Applied, applied_for_few
from applicants.queries.search.compiling import apart, apart_applied, condition
from applicants.queries.search.likeness import called_like, name_words
from applicants.queries.search.marking import wanted_in
from applicants.queries.search.newest import first_found
from applicants.queries.search.parts import first_in_parts
from applicants.queries.search.phrases import Found, first_with_phrase, has_phrase
from applicants.queries.search.text import for_index
from applicants.queries.search.tree import Node, Text
from ats.access.models import Membership
from ats.access.stand_ins import STAND_INS, member_of_role, planned_by, values_of
from ats.foundation.prepared import Prepared
from postings.models import Posting

# Stand for what is looked for while a query is compiled.
WORDS = Text(("standin",), False, (0, 0))
# So few found are perhaps not whom somebody meant.
FEW = 3
USUAL_COLUMNS = chosen_columns(())
SORTS = {
    "": _("Newest first"),
    "oldest": _("Oldest first"),
    "name": _("Name, A to Z"),
    "name_back": _("Name, Z to A"),
    "changed": _("Last changed first"),
}
BY_NUMBER = ("", "oldest")


@dataclass(frozen=True)
class Narrowing:
    """What a list is narrowed to: a query, codes of a posting and stage, a state."""

    q: str = ""
    posting: str = ""
    stage: str = ""
    state: str = ""

    def __bool__(self) -> bool:
        return any(asdict(self).values())

    @property
    def tree(self) -> Node | None:
        """Return the query's tree; BrokenQuery for a broken one."""
        return parse(self.q)


@dataclass(frozen=True)
class CandidatePage:
    """`after` is where the next page begins, blank on the last one.

    `alike` are people with names like the one asked for, when nobody or few were found.
    `is_part`: only so many were looked at, and behind `after` there may be others.
    """

    rows: list[Row]
    after: str
    alike: list[Row] = field(default_factory=list)
    is_part: bool = False


@dataclass(frozen=True)
class Wish:
    """What is asked for: all conditions but the words of the index, and those words."""

    scope: QuerySet[Candidate]
    words: Node | None
    is_narrow: bool
    # Nothing but the words narrows what the member sees.
    is_plain: bool = False
    # The numbers of those it may be, where they are few.
    within: RawSQL | None = None
    # The same people as the scope, where they applied for a few postings.
    applied: Applied | None = None

    def first(self, member: Membership, most: int, *, sort: str = "", after: str = "") -> QuerySet:
        """Return the first `most` in the order of SORTS, behind the one with code `after`."""
        last = _last(member, after)
        ordered = _behind_last(self.scope, sort, last)
        if self.words is None:
            return ordered[:most]
        if not member.sees_everything:
            return first_in_parts(member, ordered, self.words, most)
        return first_found(
            ordered,
            self.words,
            member.organization_id,
            most,
            is_narrow=self.is_narrow,
            within=self.within,
            applied=self.applied_behind(sort, last),
        )

    def first_phrased(self, member: Membership, most: int, *, sort: str, after: str) -> Found:
        """Return the first `most` as `first` does, of a phrase, as far as they were looked for."""
        last = _last(member, after)
        assert self.words is not None, "a phrase is words"
        return first_with_phrase(
            _behind_last(self.scope, sort, last),
            self.words,
            member.organization_id,
            most,
            is_narrow=self.is_narrow,
            applied=self.applied_behind(sort, last),
        )

    def applied_behind(self, sort: str, last: tuple | None) -> Applied | None:
        """Return who applied, behind somebody; None where their numbers are no order."""
        if self.applied is None or sort not in BY_NUMBER:
            return None
        people = _behind_last(self.applied.people, sort, last)
        return replace(self.applied, people=people, last=last[0] if last else None)


def wish(member: Membership, asked: Narrowing) -> Wish:
    """Return what `member` asks for, of what they see; BrokenQuery for a broken query."""
    people, words, rest, named = candidates_for(member), None, None, None
    if asked.q.strip():
        node = asked.tree
        words, rest = apart(node) if node else (None, None)
        people = people if node else people.none()
    is_alone = rest is None
    if rest is not None:
        named, rest = apart_applied(member, rest)
    if rest is not None:
        people = people.filter(condition(member, rest))
    given = _given(member, asked)
    wanted = [applications for applications in (given, named) if applications]
    candidates = people
    for applications in wanted:
        candidates = candidates.filter(applications.condition)
    # Words that are looked for in parts make another statement each time.
    is_prepared = member.sees_everything if words is not None else not asked.q.strip()
    is_plain = is_alone and given is None
    return Wish(
        candidates,
        words,
        is_narrow=not (is_plain and member.sees_everything),
        is_plain=is_plain and is_prepared,
        within=given.numbers if given and given.is_few else None,
        applied=applied_for_few(people, wanted),
    )


def _given(member: Membership, asked: Narrowing) -> Applications | None:
    """Return the applications that a posting, stage or state beside the query says."""
    named = {"posting": asked.posting, "stage__code": asked.stage, "state": asked.state}
    given: dict[str, Any] = {name: value for name, value in named.items() if value}
    if not given:
        return None
    postings = []
    if asked.posting:
        # A number, not a question: the database plans by how many rows it has.
        of = Posting.objects.filter(organization_id=member.organization_id, code=asked.posting)
        given["posting"] = of.values_list("pk", flat=True).first()
        postings = [given["posting"]] if given["posting"] else []
    rows = applications_for(member).filter(**given)
    is_few = bool(asked.posting or asked.stage)
    return Applications(rows, member.organization_id, postings, is_few)


def narrowed(member: Membership, asked: Narrowing) -> QuerySet[Candidate]:
    """Return the candidates `member` sees that are asked for, not ordered; BrokenQuery."""
    asked_for = wish(member, asked)
    if asked_for.words is None:
        return asked_for.scope
    return asked_for.scope.filter(condition(member, asked_for.words))


def candidate_page(
    member: Membership,
    asked: Narrowing,
    *,
    sort: str = "",
    after: str = "",
    columns: Sequence[Column] = USUAL_COLUMNS,
) -> CandidatePage:
    """Return a page of the candidates `member` sees, behind the candidate with code `after`.

    Two statements of plain values, because a list is most of its rows; one more each when tags
    or own fields are shown, and one for the excerpts of a search. BrokenQuery.
    """
    found, behind = people_of(member, wish(member, asked), PAGE + 1, sort, after)
    page = found[:PAGE]
    wanted = wanted_in(asked.tree)
    rows = rows_of(member, page, columns, wanted)
    alike: list[Row] = []
    if len(found) < FEW and not after and not behind:
        alike = rows_of(member, people_alike(member, asked, page), columns, ())
    further = rows[-1]["code"] if len(found) > PAGE else behind
    return CandidatePage(rows, further, alike, is_part=bool(behind))


def people_of(
    member: Membership, asked: Wish, most: int, sort: str, after: str
) -> tuple[list[dict], str]:
    """Return VALUES of the first `most` people that are wished for. One statement.

    And behind whom others were not looked at yet: a phrase of common words on PostgreSQL, which
    takes up to five statements.
    """
    if asked.words and member.sees_everything and has_phrase(asked.words):
        found = asked.first_phrased(member, most, sort=sort, after=after)
        people = Candidate.objects.filter(pk__in=found.ids).values(*VALUES)
        return sorted(people, key=lambda person: found.ids.index(person["pk"])), found.behind
    if asked.is_plain and not after:
        first = _first(member.role, sort, most, is_worded=asked.words is not None)
        words = {"words": for_index(asked.words)} if asked.words else {}
        return first.ask(**words, **values_of(member)), ""
    return list(asked.first(member, most, sort=sort, after=after).values(*VALUES)), ""


def numbers_of(member: Membership, asked: Wish, most: int) -> tuple[list[int], bool]:
    """Return the numbers of the newest `most`, and whether others were not looked at."""
    if asked.words and member.sees_everything and has_phrase(asked.words):
        found = asked.first_phrased(member, most, sort="", after="")
        return found.ids, bool(found.behind)
    return list(asked.first(member, most).values_list("pk", flat=True)), False


@cache
def _first(role: str, sort: str, most: int, *, is_worded: bool) -> Prepared:
    member, words = member_of_role(role), WORDS if is_worded else None
    asked = Wish(candidates_for(member), words, is_narrow=not member.sees_everything)
    rows = asked.first(member, most, sort=sort).values(*VALUES)
    stand_ins = STAND_INS | ({"words": for_index(words)} if words else {})
    return Prepared(rows, stand_ins, planned_by=planned_by(role))


def people_alike(member: Membership, asked: Narrowing, found: list[dict]) -> list[dict]:
    """Return whom `member` sees of those with names like the words asked for, and not found.

    All else that is asked holds for them too. Two statements at most.
    """
    ids = called_like(name_words(asked.tree), member.organization_id)
    if not ids:
        return []
    scope = wish(member, asked).scope.filter(pk__in=ids)
    people = {row["pk"]: row for row in scope.values(*VALUES)}
    known = {person["pk"] for person in found}
    return [people[pk] for pk in ids if pk in people and pk not in known]


def in_order(
    member: Membership, candidates: QuerySet[Candidate], sort: str, after: str = ""
) -> QuerySet[Candidate]:
    """Return candidates by a fact, from behind the one with code `after`."""
    return _behind_last(candidates, sort, _last(member, after))


def _last(member: Membership, after: str) -> tuple | None:
    """Return the number, the name and the last change of the one with code `after`."""
    if not after:
        return None
    theirs = Candidate.objects.filter(organization_id=member.organization_id, code=after)
    return theirs.annotate(lower=Lower("name")).values_list("pk", "lower", "updated_at").first()


def _behind_last(
    candidates: QuerySet[Candidate], sort: str, last: tuple | None
) -> QuerySet[Candidate]:
    match sort:
        case "oldest":
            return (candidates.filter(pk__gt=last[0]) if last else candidates).order_by("pk")
        case "name" | "name_back":
            way = "gt" if sort == "name" else "lt"
            if last:
                candidates = candidates.alias(lower=Lower("name"))
                candidates = candidates.filter(_behind("lower", way, last[1], last[0]))
            if sort == "name":
                return candidates.order_by(Lower("name").asc(), "pk")
            return candidates.order_by(Lower("name").desc(), "-pk")
        case "changed":
            if last:
                candidates = candidates.filter(_behind("updated_at", "lt", last[2], last[0]))
            return candidates.order_by("-updated_at", "-pk")
        case _:
            return (candidates.filter(pk__lt=last[0]) if last else candidates).order_by("-pk")


def _behind(column: str, way: str, last: Any, pk: int) -> Q:
    # The first condition is what an index can begin at.
    tie = Q(**{f"{column}__{way}": last}) | Q(**{f"pk__{way}": pk})
    return Q(**{f"{column}__{way}e": last}) & tie
