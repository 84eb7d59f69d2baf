"""What the rail and the bar of every member page show, asked for when a template prints it."""

from functools import cached_property

from ats.access.models import Membership, Organization
from ats.workspace.queries.counts import navigation_counts, said
from ats.workspace.queries.homes import organizations_of


class Navigation:
    """One statement for all counts; a second one only for users of several organizations."""

    def __init__(self, member: Membership, path: str = ""):
        self.member, self.path = member, path

    @property
    def room(self) -> str:
        """Return the first word of the path within the organization; "today" at its door."""
        within = self.path.removeprefix(f"/o/{self.member.organization.slug}/")
        return within.partition("/")[0] or "today"

    @cached_property
    def counts(self) -> dict[str, int]:
        return navigation_counts(self.member)

    @property
    def today(self) -> str:
        return said(self.counts["today"])

    @property
    def listings(self) -> str:
        return said(self.counts["listings"])

    @property
    def postings(self) -> str:
        return said(self.counts["postings"])

    @property
    def candidates(self) -> str:
        return said(self.counts["candidates"])

    @property
    def unread(self) -> str:
        return said(self.counts["unread"])

    @cached_property
    def organizations(self) -> list[Organization]:
        """Return what the user may change to; nothing when there is but this one."""
        return organizations_of(self.member.user) if self.counts["has_others"] else []

    @property
    def others(self) -> tuple[tuple[str, str], ...]:
        """Return slug and name of each of `organizations`."""
        return tuple((other.slug, other.name) for other in self.organizations)


def navigation(request) -> dict:
    member = getattr(request, "member", None)
    return {"nav": Navigation(member, request.path)} if member else {}
