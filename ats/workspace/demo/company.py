"""The demo employer itself: its people in all four roles, its reasons and its stages."""

from dataclasses import dataclass

from applicants.models import RejectionReason
from ats.access.models import Membership, Organization, Role, User
from postings.models import StageTemplate

SLUG = "lanternfield"
PASSWORD = "gardens-look-after-themselves"  # noqa: S105 - the demo's login, refused off localhost
STAGES = ["Applied", "Screen", "Interview", "Offer"]
REASONS = [
    "Other people's experience fits more closely",
    "The language the work needs",
    "Where the work is",
    "The opening was filled",
]
NOTICE = (
    "Lanternfield reads what you send to decide about this application, and nobody else does. "
    "We keep it for twelve months after our answer, then erase it. You can ask for a copy, a "
    "correction or an earlier erasure at any time: write to people@lanternfield.example."
)


@dataclass(frozen=True)
class Login:
    """Who can sign in to the demo; the first of each role is printed."""

    name: str
    email: str
    role: str


LOGINS = (
    Login("Maya Ortiz", "maya@lanternfield.example", Role.OWNER),
    Login("Jonas Wendel", "jonas@lanternfield.example", Role.RECRUITER),
    Login("Luis Prado", "luis@lanternfield.example", Role.HIRING_MANAGER),
    Login("Elena Petrova", "elena@lanternfield.example", Role.INTERVIEWER),
    Login("Thandi Mokoena", "thandi@lanternfield.example", Role.RECRUITER),
    Login("Freya Holm", "freya@lanternfield.example", Role.HIRING_MANAGER),
    Login("Karim Saadi", "karim@lanternfield.example", Role.INTERVIEWER),
)


def found_company() -> tuple[Organization, list[Membership]]:
    """Make the organization, its members (in the order of LOGINS) and what it starts with."""
    organization = Organization.objects.create(
        slug=SLUG,
        name="Lanternfield",
        time_zone="Europe/Lisbon",
        country="PT",
        tagline="Make gardens that look after themselves.",
        introduction="Sensors, water and software for two million planters. Every application is "
        "read by a person.",
        privacy_notice=NOTICE,
        reply_days=5,
        is_demo=True,
    )
    members = [_join(organization, login) for login in LOGINS]
    RejectionReason.objects.bulk_create(
        RejectionReason(organization=organization, name=name, position=place)
        for place, name in enumerate(REASONS)
    )
    StageTemplate.objects.create(
        organization=organization, name="Standard", stage_names=STAGES, is_default=True
    )
    return organization, members


def _join(organization: Organization, login: Login) -> Membership:
    is_owner = login.role == Role.OWNER
    user = User.objects.create_user(
        login.email, PASSWORD, name=login.name, is_staff=is_owner, is_superuser=is_owner
    )
    return Membership.objects.create(organization=organization, user=user, role=login.role)
