"""A member that no row has, for query sets that are compiled once for all members of a role."""

from collections.abc import Collection
from typing import Any

from ats.access.models import Membership
from ats.foundation.prepared import PLANNED_BY

MEMBER, ORGANIZATION, USER = -1, -2, -3
STAND_INS = {"member": MEMBER, "organization": ORGANIZATION, "user": USER}


def member_of_role(role: str) -> Membership:
    """Return the member to build a query set with."""
    return Membership(pk=MEMBER, organization_id=ORGANIZATION, user_id=USER, role=role)


def planned_by(role: str) -> Collection[str]:
    """Return what a kept plan of lists and counts must know: of two members of a limited role one
    may see nearly everybody, and another nobody, for whom all would be walked through."""
    return PLANNED_BY if member_of_role(role).sees_everything else (*PLANNED_BY, "member")


def values_of(member: Membership) -> dict[str, Any]:
    """Return what to put in the places of the stand-ins."""
    return {"member": member.pk, "organization": member.organization_id, "user": member.user_id}
