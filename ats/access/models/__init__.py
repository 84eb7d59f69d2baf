"""The rows that say who is who."""

from ats.access.models.api_key import ApiKey
from ats.access.models.day_off import DayOff
from ats.access.models.founder_link import FounderLink
from ats.access.models.invitation import Invitation
from ats.access.models.membership import Membership, Role
from ats.access.models.organization import Organization
from ats.access.models.user import User

__all__ = [
    "ApiKey",
    "DayOff",
    "FounderLink",
    "Invitation",
    "Membership",
    "Organization",
    "Role",
    "User",
]
