"""Which members can see an application or a person: who may be mentioned, assigned, given tasks."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from django.db.models import Exists, OuterRef, QuerySet

from applicants.models import Application, Assignment, Candidate
from ats.access.models import Membership, Role
from ats.foundation.prepared import Prepared
from postings.models import TeamMember


def people_around(application: Application) -> list[Membership]:
    """Return the organization's active members by name, with `is_assigned` and `is_on_team`."""
    return _around().ask(
        application=application.pk,
        posting=application.posting_id,
        organization=application.organization_id,
    )


def people_seeing(about: Application | Candidate) -> list[Membership]:
    """Return the active members who see an application, or a person, by name."""
    if isinstance(about, Application):
        return [one for one in people_around(about) if may_see(one)]
    around = _around_person().ask(candidate=about.pk, organization=about.organization_id)
    return [one for one in around if may_see(one)]


def active_members(member: Membership) -> QuerySet[Membership]:
    """Return the active members of the organization by name."""
    rows = Membership.objects.active().filter(organization_id=member.organization_id)
    return rows.select_related("user").order_by("user__name", "pk")


def _beside(assigned: QuerySet[Assignment], team: QuerySet[TeamMember]) -> QuerySet[Membership]:
    return (
        Membership.objects.active()
        .filter(organization_id=-3)
        .select_related("user")
        .annotate(
            is_assigned=Exists(assigned.filter(membership_id=OuterRef("pk"))),
            is_on_team=Exists(team.filter(membership_id=OuterRef("pk"))),
        )
        .order_by("user__name", "pk")
    )


@cache
def _around() -> Prepared:
    assigned = Assignment.objects.filter(application_id=-1)
    team = TeamMember.objects.filter(posting_id=-2)
    rows = _beside(assigned, team)
    return Prepared(rows, {"application": -1, "posting": -2, "organization": -3})


@cache
def _around_person() -> Prepared:
    assigned = Assignment.objects.filter(application__candidate_id=-1)
    team = TeamMember.objects.filter(posting__applications__candidate_id=-1)
    rows = _beside(assigned, team)
    return Prepared(rows, {"candidate": -1, "organization": -3})


def may_see(person: Membership) -> bool:
    """Return whether one of `people_around` sees it (the mirror of applications_for).

    Of those around a person: of candidates_for.
    """
    if person.role == Role.HIRING_MANAGER:
        return person.is_on_team
    return person.sees_everything or person.is_assigned


def may_be_assigned(person: Membership) -> bool:
    """Return whether one of `people_around` may be asked to look at the application."""
    return person.role != Role.HIRING_MANAGER or person.is_on_team


def mentionable(people: Iterable[Membership]) -> dict[str, Membership]:
    """Return who sees the application, by the handle with which a note names them."""
    return by_handle(person for person in people if may_see(person))


def by_handle(members: Iterable[Membership]) -> dict[str, Membership]:
    """Return members by handle: the first name, the whole where two share it, then a number."""
    members = list(members)
    short = [slug_of(member.name.split(" ")[0]) for member in members]
    taken: dict[str, Membership] = {}
    for member, first in zip(members, short, strict=True):
        wanted = first if short.count(first) == 1 else slug_of(member.name)
        handle, number = wanted, 1
        while handle in taken:
            number += 1
            handle = f"{wanted}{number}"
        taken[handle] = member
    return taken


def slug_of(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold())
    words = re.findall(r"\w+", "".join(c for c in plain if not unicodedata.combining(c)))
    return ".".join(words) or "member"
