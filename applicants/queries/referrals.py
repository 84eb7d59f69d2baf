"""Who referred whom."""

from django.db.models import Q, QuerySet

from applicants.models import Candidate, Referral
from ats.access.models import Membership
from postings.queries.postings import postings_for

MOST = 50


def referrals_by(member: Membership) -> QuerySet[Referral]:
    """Return what a member has referred, newest first: their own words, and nothing since."""
    rows = Referral.objects.filter(by=member).select_related("posting")
    return rows.order_by("-pk")[:MOST]


def referrals_of(member: Membership, candidate: Candidate) -> list[Referral]:
    """Return who referred a person, for a posting that `member` sees or for none."""
    rows = candidate.referrals.select_related("by__user", "posting")
    if not member.sees_everything:
        rows = rows.filter(Q(posting=None) | Q(posting__in=postings_for(member)))
    return list(rows)


def system_referral(pk: int | None) -> Referral | None:
    """Return a referral with its person, posting and member, for who writes of it."""
    rows = Referral.objects.select_related("candidate__organization", "posting", "by__user")
    return rows.filter(pk=pk or 0).first()
