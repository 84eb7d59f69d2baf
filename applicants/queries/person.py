"""All that a person's page shows across their applications, in a fixed number of statements."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from applicants.kinds import source_name
from applicants.models import (
    Application,
    Candidate,
    Document,
    ResumeReading,
    Tag,
)
from applicants.queries.applications import applications_for, candidates_for
from applicants.queries.documents import documents_for
from applicants.queries.dossier import ShownDocument
from applicants.queries.merging import folded_to
from ats.access.models import Membership
from postings.models import Posting

# Where a posting takes people, if not from its page.
OPEN = (Posting.State.PUBLISHED, Posting.State.PAUSED)
# As many as a browser can offer at once.
MOST_TAGS = 300


@dataclass
class Version(ShownDocument):
    """A document with its number among those of its kind, and what it came with."""

    created_at: datetime | None = None
    application: str = ""
    posting: str = ""
    number: int = 1
    is_newest: bool = False


def person_of(member: Membership, code: str) -> Candidate | None:
    """Return a candidate `member` sees, with the owner; None unseen."""
    return candidates_for(member).select_related("owner__user").filter(code=code).first()


def applications_of(member: Membership, candidate: Candidate) -> list[Application]:
    """Return the person's applications that `member` sees, newest first. Two statements.

    One that a merge has put aside has `folded_into`, the one that goes on, if that is seen.
    """
    rows = applications_for(member).filter(candidate_id=candidate.pk)
    rows = rows.select_related("posting", "stage", "rejection_reason").annotate(
        folded_to=folded_to("pk")
    )
    found = list(rows.order_by("-applied_at", "-pk"))
    by_id = {row.pk: row for row in found}
    for row in found:
        row.candidate = candidate
        row.folded_into = by_id.get(row.folded_to)
    return found


def versions_of(member: Membership, candidate: Candidate) -> list[Version]:
    """Return the person's documents that `member` sees, newest first. One statement."""
    rows = (
        documents_for(member)
        .filter(candidate_id=candidate.pk)
        .order_by("-created_at", "-pk", "pages__number")
        .annotate(
            has_text=~Q(text=""), of=F("application__code"), to=F("application__posting__title")
        )
        .values_list(
            *("code", "name", "kind", "size", "state", "problem", "has_text"),
            *("created_at", "of", "to", "pages__number", "pages__width", "pages__height"),
        )
    )
    found: dict[str, Version] = {}
    for *values, created_at, of, to, number, width, height in rows:
        version = found.setdefault(values[0], Version(*values))
        version.created_at, version.application, version.posting = created_at, of or "", to or ""
        if number is not None:
            version.pages.append((number, width, height))
    return _numbered(list(found.values()))


def _numbered(versions: list[Version]) -> list[Version]:
    """Number the versions of each kind, the oldest 1."""
    seen: dict[str, int] = {}
    for version in reversed(versions):
        seen[version.kind] = version.number = seen.get(version.kind, 0) + 1
    for version in versions:
        version.is_newest = version.number == seen[version.kind]
    return versions


def text_of(member: Membership, candidate: Candidate, code: str) -> str:
    """Return a document's text as the résumé reader laid it out, else as it was taken."""
    reading = ResumeReading.objects.filter(document=OuterRef("pk"), is_current=True)
    read = Subquery(reading.exclude(text="").values("text")[:1])
    rows = documents_for(member).filter(candidate_id=candidate.pk, code=code)
    return rows.values_list(Coalesce(read, "text"), flat=True).first() or ""


def known_tags(member: Membership) -> list[str]:
    """Return the organization's tags by name, to choose from."""
    rows = Tag.objects.filter(organization_id=member.organization_id).order_by("name")
    return list(rows.values_list("name", flat=True)[:MOST_TAGS])


def known_sources(member: Membership) -> list[str]:
    """Return the sources that people of the organization came by, in words."""
    rows = Candidate.objects.filter(organization_id=member.organization_id).exclude(source="")
    names = rows.order_by().values_list("source", flat=True).distinct()[:MOST_TAGS]
    return sorted({source_name(name) for name in names})


def system_candidate(pk: int) -> Candidate | None:
    """Return a candidate with the organization, for who writes to them."""
    return Candidate.objects.select_related("organization").filter(pk=pk).first()


def system_is_kept(file: str) -> bool:
    """Return whether a file is somebody's document."""
    return Document.objects.filter(file=file).exists()


def open_postings(member: Membership, *, but_of: Iterable[Application] = ()) -> QuerySet[Posting]:
    """Return the postings for which somebody can be put up, by title.

    Without those of the active applications `but_of`.
    """
    rows = Posting.objects.filter(organization_id=member.organization_id, state__in=OPEN)
    active = [row.posting_id for row in but_of if row.state == Application.State.ACTIVE]
    return rows.exclude(pk__in=active).order_by("title", "pk")


def open_posting(member: Membership, code: str) -> Posting | None:
    """Return one of these by its code, None where it takes nobody."""
    return open_postings(member).filter(code=code).first()


def published_postings(member: Membership) -> QuerySet[Posting]:
    """Return the postings for which somebody can be referred, by title."""
    return open_postings(member).filter(state=Posting.State.PUBLISHED)
