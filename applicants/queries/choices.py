"""What the filters and menus above a list offer to choose from."""

from functools import cache, cached_property

from django.db.models import CharField, QuerySet, Value

from applicants.queries.columns import Column
from applicants.queries.own_columns import own_column
from applicants.queries.person_fields import person_fields_for
from ats.access.models import Membership
from ats.access.stand_ins import STAND_INS, member_of_role, values_of
from ats.foundation.prepared import Prepared
from postings.models import Stage
from postings.queries.postings import postings_for


def posting_choices(member: Membership) -> tuple[tuple[str, str], ...]:
    """Return code and title of each posting `member` sees, by title. One statement."""
    return tuple(_postings(member.role).ask(**values_of(member)))


@cache
def _postings(role: str) -> Prepared:
    rows = postings_for(member_of_role(role)).order_by("title")
    return Prepared(rows.values_list("code", "title"), STAND_INS)


def stages_of(member: Membership, posting: str) -> QuerySet[Stage]:
    """Return the stages of the posting with this code, none where `member` does not see it."""
    if not posting:
        return Stage.objects.none()
    return Stage.objects.filter(posting__in=postings_for(member), posting__code=posting)


class Offered:
    """What the list of candidates offers: postings, and own fields as columns.

    One statement for both, when the first of them is asked for.
    """

    def __init__(self, member: Membership):
        self.member = member

    @cached_property
    def _rows(self) -> list[tuple[str, int, str, str]]:
        return _offered(self.member.role).ask(**values_of(self.member))

    @property
    def postings(self) -> tuple[tuple[str, str], ...]:
        """Return code and title of each posting, by title."""
        return tuple((code, title) for kind, _pk, code, title in self._rows if not kind)

    @property
    def own_columns(self) -> tuple[Column, ...]:
        """Return the columns of the own fields, in the order in which those were made."""
        fields = sorted((pk, key, name, kind) for kind, pk, key, name in self._rows if kind)
        return tuple(own_column(*field) for field in fields)


@cache
def _offered(role: str) -> Prepared:
    member = member_of_role(role)
    fields = person_fields_for(member).order_by().values_list("kind", "pk", "key", "name")
    postings = postings_for(member).order_by().annotate(kind=Value("", CharField()))
    rows = postings.values_list("kind", "pk", "code", "title").union(fields, all=True)
    return Prepared(rows.order_by("title"), STAND_INS)
