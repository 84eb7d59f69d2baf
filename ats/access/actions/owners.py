"""The rule that an organization always has an owner who can sign in."""

from django.utils.translation import gettext as _

from ats.access.models import Membership, Organization, Role
from ats.foundation.errors import DomainError


class LastOwner(DomainError):
    code = "last_owner"


def keep_an_owner(organization_id: int, *, without: Membership) -> None:
    """Refuse with LastOwner when nobody else owns the organization.

    Locks the organization, so that two owners who leave at once cannot both find the other.
    Called in the transaction of what takes the ownership away.
    """
    Organization.objects.select_for_update(no_key=True).get(pk=organization_id)
    others = (
        Membership.objects.active()
        .filter(organization_id=organization_id, role=Role.OWNER)
        .exclude(pk=without.pk)
    )
    if not others.exists():
        raise LastOwner(
            _("This is the only owner. Make somebody else an owner first."), field="role"
        )
