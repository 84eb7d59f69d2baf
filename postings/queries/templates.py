"""The organization's templates: of postings, and of their stages."""

from django.db.models import QuerySet

from ats.access.models import Membership
from postings.models import PostingTemplate, StageTemplate


def templates_for(member: Membership) -> QuerySet[PostingTemplate]:
    """Return them by name, with who made each and from what; without those removed."""
    rows = PostingTemplate.objects.filter(organization_id=member.organization_id, removed_at=None)
    return rows.select_related("made_from", "made_by__user").defer("made_from__content_html")


def every_template_for(member: Membership) -> QuerySet[PostingTemplate]:
    """Return all of them, removed ones as well: for who brings one back."""
    return PostingTemplate.objects.filter(organization_id=member.organization_id)


def stage_templates_for(member: Membership) -> QuerySet[StageTemplate]:
    return StageTemplate.objects.filter(organization_id=member.organization_id)
