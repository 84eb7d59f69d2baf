"""What the public sees: an organization's openings, each as it was last published."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.db.models import F, OuterRef, QuerySet, Subquery

from ats.access.models import Organization
from ats.foundation.prepared import Prepared
from postings.dates import has_opened, has_passed, today_in, within
from postings.kinds import Workplace
from postings.models import Posting, PostingVersion
from postings.opening_words import posted_day, posted_text
from postings.pay import pay_text
from postings.places import place_text, where_text


@dataclass(frozen=True, slots=True)
class Opening:
    """A line of the careers list, in the reader's words."""

    code: str
    title: str
    department: str
    where: str
    places: tuple[str, ...]
    is_remote: bool
    pay: str
    posted: str

    def holds(self, word: str) -> bool:
        return any(word in text.casefold() for text in (self.title, self.department, self.where))


def public_employer(slug: str) -> tuple[Organization, datetime | None] | None:
    """Return an organization, and when its openings last changed; one statement."""
    row = _employers().first(slug=slug)
    return (row, row.changed_at) if row else None


@cache
def _employers() -> Prepared:
    changed = (
        Posting.objects.filter(organization=OuterRef("pk"), public_changed_at__isnull=False)
        .order_by("-public_changed_at")
        .values("public_changed_at")[:1]
    )
    rows = Organization.objects.order_by().annotate(changed_at=Subquery(changed))
    return Prepared(rows.filter(slug="?"), {"slug": "?"})


def public_slugs() -> QuerySet[Organization, str]:
    """Return the names in addresses of all employers, the oldest first."""
    return Organization.objects.order_by("pk").values_list("slug", flat=True)


def public_versions(organization: Organization) -> QuerySet[PostingVersion]:
    """Return the newest version of each published posting whose dates say it is open now.

    The one list that careers pages, feeds and job boards start from; newest posting first.
    """
    return PostingVersion.objects.filter(
        within(today_in(organization.zone), "posting__"),
        posting__organization=organization,
        posting__state=Posting.State.PUBLISHED,
        number=F("posting__version_number"),
    ).order_by("-posting__published_at", "-posting_id")


def public_changes(organization: Organization) -> QuerySet[PostingVersion, tuple[str, datetime]]:
    """Return the code of each opening and when what the public sees of it was published."""
    return public_versions(organization).values_list("posting__code", "published_at")


def public_openings(organization: Organization) -> list[Opening]:
    """Return the openings of an organization, newest first; one statement."""
    zone, today = organization.zone, today_in(organization.zone)
    rows = public_versions(organization).values_list(
        "posting__code", "posting__published_at", "posting__opens_on", "summary"
    )
    dated = [
        (posted_day(posted_at.astimezone(zone).date(), opens_on), code, summary)
        for code, posted_at, opens_on, summary in rows
        if posted_at  # always there: what was published has a date
    ]
    # What opens later than it was published is new on the day it opens.
    dated.sort(key=lambda row: row[0], reverse=True)
    return [opening_from(code, posted_on, today, summary) for posted_on, code, summary in dated]


def opening_from(code: str, posted_on: date, today: date, summary: dict) -> Opening:
    return Opening(
        code=code,
        title=summary["title"],
        department=summary["department"],
        where=where_text(summary["places"], summary["workplace"]),
        places=tuple(place_text(place) for place in summary["places"]),
        is_remote=summary["workplace"] == Workplace.REMOTE,
        pay=pay_text(summary["pay"]),
        posted=posted_text(posted_on, today),
    )


class OpeningStamp(NamedTuple):
    """Just what tells whether a kept page of an opening still holds."""

    version_id: int
    state: str
    opens_on: date | None
    closes_on: date | None
    changed_at: datetime | None
    employer: str
    time_zone: str

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    @property
    def is_to_open(self) -> bool:
        return not has_opened(self.opens_on, today_in(self.zone))

    @property
    def is_over(self) -> bool:
        """Return whether it is closed, by hand or by its last day."""
        return self.state == Posting.State.CLOSED or has_passed(self.closes_on, today_in(self.zone))


def opening_stamp(slug: str, code: str) -> OpeningStamp | None:
    """Return the stamp of a posting's newest public version, open or closed; one statement.

    None for what the public does not see: a draft, one whose first day is still to come,
    another organization's, none at all.
    """
    row = _stamps().first(slug=slug, code=code)
    stamp = OpeningStamp(*row) if row else None
    return None if stamp is None or stamp.is_to_open else stamp


@cache
def _stamps() -> Prepared:
    rows = (
        PostingVersion.objects.order_by()
        .filter(number=F("posting__version_number"))
        .filter(posting__code="?code", posting__organization__slug="?slug")
        .values_list(
            "pk",
            "posting__state",
            "posting__opens_on",
            "posting__closes_on",
            "posting__public_changed_at",
            "posting__organization__name",
            "posting__organization__time_zone",
        )
    )
    return Prepared(rows, {"slug": "?slug", "code": "?code"})


def public_version(version_id: int) -> PostingVersion:
    """Return a public version with its posting and organization; one statement."""
    versions = PostingVersion.objects.select_related("posting__organization")
    return versions.defer("posting__content_html", "summary").get(pk=version_id)
