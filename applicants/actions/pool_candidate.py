"""A person is put into a talent pool, with a word why, and taken out of it."""

from django.db import transaction
from django.utils.translation import gettext as _

from applicants.actions.person_rows import lock_person
from applicants.actions.talent_pools import lock_pool
from applicants.models import Candidate, Pool, PooledCandidate
from applicants.queries.families import system_family
from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import DomainError

LONGEST = 200


class LongWhy(DomainError):
    code = "long_why"
    field = "why"


class ForeignPool(DomainError):
    code = "foreign_pool"


@transaction.atomic
def pool_candidate(
    candidate: Candidate, *, pool: Pool, by: Membership, why: str = ""
) -> PooledCandidate | None:
    """Put a person into a pool and return their place; None for who is in it already.

    LongWhy, ForeignPool, PoolGone, PeopleChanged. Locks both. Records candidate.pooled.
    """
    why = " ".join(why.split())
    if len(why) > LONGEST:
        raise LongWhy(_("Say it in at most %(most)d letters.") % {"most": LONGEST})
    if pool.organization_id != candidate.organization_id:
        raise ForeignPool(_("This pool is of another organization."))
    candidate = lock_person(candidate)
    pool = lock_pool(pool)
    place, is_new = PooledCandidate.objects.get_or_create(
        pool=pool, candidate=candidate, defaults={"why": why, "by": by}
    )
    if not is_new:
        return None
    _record("candidate.pooled", candidate, pool, by, why)
    return place


@transaction.atomic
def unpool_candidate(candidate: Candidate, *, pool: Pool, by: Membership) -> str | None:
    """Take a person out of a pool, by whatever record they came in; return why they were in it.

    None for who is not in it. PeopleChanged. Locks the person. Records candidate.unpooled.
    """
    candidate = lock_person(candidate)
    places = PooledCandidate.objects.filter(pool=pool, candidate__in=system_family([candidate.pk]))
    whys = [place.why for place in places.order_by("pk") if place.candidate_id == candidate.pk]
    if not whys:
        return None
    places.delete()
    _record("candidate.unpooled", candidate, pool, by, whys[0])
    return whys[0]


def _record(kind: str, candidate: Candidate, pool: Pool, by: Membership, why: str) -> None:
    facts = {"pool": pool.name, "pool_id": pool.pk, "why": why}
    record(kind, organization=candidate.organization_id, by=by, subject=candidate, facts=facts)
