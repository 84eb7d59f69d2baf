"""Where a user belongs to."""

from ats.access.models import Organization, User


def organizations_of(user: User) -> list[Organization]:
    """Return the organizations of the user's active memberships, by name."""
    mine = Organization.objects.filter(memberships__user=user, memberships__is_active=True)
    return list(mine.order_by("name"))


def has_users() -> bool:
    """Return whether the installation has its first owner."""
    return User.objects.exists()
