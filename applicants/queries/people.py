"""Which members can see an application: whom a note may mention, whom it may be assigned to."""

import re
import unicodedata

from django.db.models import Q, QuerySet

from applicants.models import Application
from ats.access.models import Membership, Role


def members_seeing(application: Application) -> QuerySet[Membership]:
    """Return the active members who see `application`, by name (the mirror of applications_for)."""
    sees = (
        Q(role__in=[Role.OWNER, Role.RECRUITER])
        | Q(role=Role.HIRING_MANAGER, team_memberships__posting_id=application.posting_id)
        | Q(role=Role.INTERVIEWER, assignments__application_id=application.pk)
    )
    rows = Membership.objects.active().filter(sees, organization_id=application.organization_id)
    return rows.select_related("user").distinct().order_by("user__name", "pk")


def may_see(application: Application) -> list[Membership]:
    """Return `members_seeing`, each with the `handle` by which a note names it."""
    return with_handles(members_seeing(application))


def with_handles(members) -> list[Membership]:
    """Give each member a `handle`: first name, first.last where two share it, then a number."""
    members = list(members)
    first = [_slug(member.name.split(" ")[0]) for member in members]
    taken: set[str] = set()
    for member, short in zip(members, first, strict=True):
        handle = short if first.count(short) == 1 else _slug(member.name)
        wanted, number = handle, 1
        while handle in taken:
            number += 1
            handle = f"{wanted}{number}"
        taken.add(handle)
        member.handle = handle
    return members


def assignable_to(application: Application) -> QuerySet[Membership]:
    """Return the members who may be asked to interview: who sees it, and all interviewers."""
    may = Q(role__in=[Role.OWNER, Role.RECRUITER, Role.INTERVIEWER]) | Q(
        role=Role.HIRING_MANAGER, team_memberships__posting_id=application.posting_id
    )
    rows = Membership.objects.active().filter(may, organization_id=application.organization_id)
    return rows.select_related("user").distinct().order_by("user__name", "pk")


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold())
    words = re.findall(r"\w+", "".join(c for c in plain if not unicodedata.combining(c)))
    return ".".join(words) or "member"
