"""What the public sees: an organization's openings, each as it was last published."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.db.models import F, OuterRef, QuerySet, Subquery
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from ats.access.models import Organization
from ats.foundation.prepared import Prepared
from postings.kinds import EmploymentType, Workplace
from postings.models import Posting, PostingVersion
from postings.pay import pay_text
from postings.places import place_text, where_text

MONTH = 28


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


def public_versions(organization: Organization) -> QuerySet[PostingVersion]:
    """Return the newest version of each published posting, newest posting first."""
    return PostingVersion.objects.filter(
        posting__organization=organization,
        posting__state=Posting.State.PUBLISHED,
        number=F("posting__version_number"),
    ).order_by("-posting__published_at", "-posting_id")


def public_openings(organization: Organization) -> list[Opening]:
    """Return the openings of an organization, newest first; one statement."""
    today = timezone.localdate(timezone=organization.zone)
    rows = public_versions(organization).values_list(
        "posting__code", "posting__published_at", "summary"
    )
    return [
        opening_from(code, posted_at.astimezone(organization.zone).date(), today, summary)
        for code, posted_at, summary in rows
        if posted_at  # always there: what was published has a date
    ]


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
    changed_at: datetime | None
    employer: str
    time_zone: str


def opening_stamp(slug: str, code: str) -> OpeningStamp | None:
    """Return the stamp of a posting's newest public version, open or closed; one statement.

    None for what the public never saw: a draft, another organization's, none at all.
    """
    row = _stamps().first(slug=slug, code=code)
    return OpeningStamp(*row) if row else None


@cache
def _stamps() -> Prepared:
    rows = (
        PostingVersion.objects.order_by()
        .filter(number=F("posting__version_number"))
        .filter(posting__code="?code", posting__organization__slug="?slug")
        .values_list(
            "pk",
            "posting__state",
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


def opening_page(posting: Posting, content: dict) -> dict:
    """Return what the page of an opening shows, from a version's content or a draft's."""
    lines = content["requirements"]
    organization = posting.organization
    today = timezone.localdate(timezone=organization.zone)
    posted_at = posting.published_at or timezone.now()
    return {
        "code": posting.code,
        "title": content["title"],
        "department": content["department"],
        "where": where_text(content["places"], content["workplace"]),
        "pay": pay_text(content["pay"]),
        "employment": label_of(EmploymentType, content["employment_type"]),
        "content_html": content["content_html"],
        "musts": [line["text"] for line in lines if line["is_must"]],
        "nices": [line["text"] for line in lines if not line["is_must"]],
        "promise": promise_text(content["reply_days"]),
        "is_resume_required": content["is_resume_required"],
        "posted": posted_text(posted_at.astimezone(organization.zone).date(), today),
        "can_apply": posting.is_open,
    }


def label_of(choices, value: str) -> str:
    return str(choices(value).label) if value in choices.values else ""


def promise_text(days: int) -> str:
    """Return the promise of an answer as a sentence."""
    return ngettext(
        "You will hear from us within %(days)d working day.",
        "You will hear from us within %(days)d working days.",
        days,
    ) % {"days": days}


def posted_text(posted_on: date, today: date) -> str:
    """Return when a posting came out: in days while it is new, then the date."""
    days = (today - posted_on).days
    if days < 1:
        return _("Posted today")
    if days <= MONTH:
        return ngettext("Posted %(days)d day ago", "Posted %(days)d days ago", days) % {
            "days": days
        }
    return _("Posted %(date)s") % {"date": date_format(posted_on, "j M Y")}


def etag_of(zone: ZoneInfo, *parts: object) -> str:
    """Return the ETag of a public page that shows `parts`; it changes with the day, the language
    and the release too.
    """
    said = (timezone.localdate(timezone=zone), get_language(), release(), *parts)
    return f'"{hashlib.sha256(repr(said).encode()).hexdigest()[:24]}"'


def employer_etag(organization: Organization, changed_at: datetime | None) -> str:
    """Return the ETag of an organization's list of openings."""
    return etag_of(
        organization.zone,
        organization.pk,
        organization.name,
        organization.tagline,
        organization.introduction,
        organization.reply_days,
        changed_at,
    )


@cache
def release() -> str:
    """Return a mark of this release's templates and static files, so that a new one is fetched."""
    folder = Path(settings.BASE_DIR) / "templates"
    digest = hashlib.sha256(str(getattr(staticfiles_storage, "manifest_hash", "")).encode())
    for file in sorted(folder.rglob("*.html")):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]
