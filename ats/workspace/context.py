"""What the rail and the bar of every member page show, asked for when a template prints it."""

from functools import cached_property

from ats.access.models import Membership, Organization
from ats.workspace.queries.counts import navigation_counts, said
from ats.workspace.queries.homes import organizations_of


class Navigation:
    """One statement for all counts; a second one only for users of several organizations."""

    def __init__(self, member: Membership):
        self.member = member

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


def navigation(request) -> dict:
    member = getattr(request, "member", None)
    return {"nav": Navigation(member)} if member else {}
