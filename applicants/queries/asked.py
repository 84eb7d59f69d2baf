"""What applications are narrowed to: for triage, bulk actions, the board and its list."""

from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from hashlib import sha256
from urllib.parse import urlencode

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from applicants.models import Application, Snooze
from applicants.queries.applications import applications_for
from applicants.queries.candidates import Narrowing, narrowed
from applicants.queries.look_at import questions_with_look_at, to_look_at
from ats.access.models import Membership

NOBODY = "none"
NO_SOURCE = "-"
# What must be answered soon, and how soon that is.
DUE, SOON = "due", timedelta(days=2)


@dataclass(frozen=True)
class Asked:
    """Codes of a posting, stage and owner, names of a tag and source, a query of candidates.

    `overdue` is "yes", DUE for what must be answered within SOON as well, or blank; `look` (an
    answer is to look at) "yes" or blank; `owner` may be NOBODY, `source` NO_SOURCE. It is kept
    and sent as plain values.
    """

    posting: str = ""
    stage: str = ""
    state: str = ""
    q: str = ""
    tag: str = ""
    owner: str = ""
    source: str = ""
    overdue: str = ""
    look: str = ""

    @property
    def given(self) -> dict[str, str]:
        return {name: value for name, value in asdict(self).items() if value}

    @property
    def query(self) -> str:
        """Return it as the query of an address."""
        return urlencode(self.given)

    @property
    def key(self) -> str:
        """Return what tells one queue from another."""
        return sha256(self.query.encode()).hexdigest()

    def but(self, **values: str) -> "Asked":
        return replace(self, **values)


def asked_of(values: dict) -> Asked:
    """Read what was kept; what is no longer known is left out."""
    return Asked(**{name: str(values.get(name, "")) for name in Asked.__dataclass_fields__})


def applications_asked(member: Membership, asked: Asked) -> QuerySet[Application]:
    """Return the applications `member` sees that are asked for, not ordered.

    BrokenQuery for a broken query.
    """
    rows: QuerySet[Application] = applications_for(member)
    within = {
        "posting__code": asked.posting,
        "stage__code": asked.stage,
        "state": asked.state,
        "source": "" if asked.source == NO_SOURCE else asked.source,
    }
    rows = rows.filter(**{name: value for name, value in within.items() if value})
    if asked.source == NO_SOURCE:
        rows = rows.filter(source="")
    if asked.tag:
        rows = rows.filter(candidate__tags__name=asked.tag)
    if asked.owner == NOBODY:
        rows = rows.filter(candidate__owner=None)
    elif asked.owner:
        rows = rows.filter(candidate__owner__code=asked.owner)
    if asked.overdue:
        days = SOON if asked.overdue == DUE else timedelta(days=-1)
        rows = rows.owed_an_answer().filter(promise_due_on__lte=today_of(member) + days)
    if asked.look:
        rows = to_look_at(rows, questions_with_look_at(member, asked.posting))
    if asked.q.strip():
        people = narrowed(member, Narrowing(q=asked.q))
        rows = rows.filter(candidate__in=people.order_by().values("pk"))
    return rows


def awake(rows: QuerySet[Application], member: Membership) -> QuerySet[Application]:
    """Return those that are not put aside today."""
    asleep = Snooze.objects.filter(application_id=OuterRef("pk"), until__gt=today_of(member))
    return rows.filter(~Exists(asleep))


def today_of(member: Membership):
    return timezone.localdate(timezone=member.organization.zone)
