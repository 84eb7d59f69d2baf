"""A posting's links with a source, and what came by each."""

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from applicants.models import Application, SourceLink
from ats.access.models import Membership
from postings.models import Posting
from postings.queries.postings import postings_for


def source_links_for(member: Membership) -> QuerySet[SourceLink]:
    """Return the links of the postings that `member` sees, removed ones as well."""
    return SourceLink.objects.filter(posting__in=postings_for(member)).select_related("posting")


def links_of(posting: Posting) -> QuerySet[SourceLink]:
    """Return a posting's links, newest first, with `applications` that came by each."""
    came = Application.objects.filter(posting_id=OuterRef("posting_id"), source=OuterRef("source"))
    counts = came.order_by().values("source").annotate(count=Count("pk")).values("count")
    rows = SourceLink.objects.filter(posting=posting, removed_at=None)
    return rows.annotate(applications=Coalesce(Subquery(counts), 0)).order_by("-pk")


def public_source_link(org: str, code: str, via: str) -> SourceLink | None:
    """Return the link of a posting that was ever published, removed or not; None for none."""
    rows = SourceLink.objects.filter(posting__organization__slug=org, posting__code=code, code=via)
    return rows.exclude(posting__state=Posting.State.DRAFT).first()
