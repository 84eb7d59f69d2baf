"""The demo employer itself: its people in all four roles, its words and its promise."""

from dataclasses import dataclass

from allauth.account.models import EmailAddress

from applicants.models import RejectionReason
from ats.access.models import Membership, Role, User
from ats.workspace.actions.found_organization import found_organization
from ats.workspace.demo.codes import code_of

SLUG = "lanternfield"
PASSWORD = "gardens-look-after-themselves"  # noqa: S105  printed for everybody, where DEMO is on
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


@dataclass(frozen=True)
class Cast:
    """The members by what they do in the demo."""

    owner: Membership
    recruiters: tuple[Membership, Membership]
    managers: tuple[Membership, Membership]
    interviewers: tuple[Membership, Membership]
    reasons: tuple[RejectionReason, ...]

    @property
    def organization(self):
        return self.owner.organization

    def manager_of(self, department: str) -> Membership:
        return self.managers[0 if department in ("Engineering", "Science") else 1]


def found_company() -> Cast:
    """Make the organization and its members."""
    first = LOGINS[0]
    owner = found_organization(
        name="Lanternfield",
        slug=SLUG,
        owner_name=first.name,
        owner_email=first.email,
        password=PASSWORD,
        time_zone="Europe/Lisbon",
        is_demo=True,
    )
    organization = owner.organization
    organization.country = "PT"
    organization.tagline = "Make gardens that look after themselves."
    organization.introduction = "Sensors, water and software for two million planters."
    organization.privacy_notice = NOTICE
    organization.save()
    owner.code = code_of("member", first.email)
    owner.save(update_fields=["code"])
    User.objects.filter(pk=owner.user_id).update(is_staff=True, is_superuser=True)
    _maya, jonas, luis, elena, thandi, freya, karim = (
        owner,
        *(_join(owner, login) for login in LOGINS[1:]),
    )
    reasons = tuple(organization.rejection_reasons.all())
    return Cast(owner, (jonas, thandi), (luis, freya), (elena, karim), reasons)


def _join(owner: Membership, login: Login) -> Membership:
    # Deriving a password takes half a second, and theirs is the same one.
    user = User.objects.create(email=login.email, name=login.name, password=owner.user.password)
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return Membership.objects.create(
        organization=owner.organization,
        user=user,
        role=login.role,
        code=code_of("member", login.email),
    )
