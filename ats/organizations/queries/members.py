"""Members, invitations and keys."""

from django.db.models import QuerySet
from django.db.models.functions import Lower

from ats.access.models import ApiKey, Invitation, Membership, User
from ats.foundation.codes import hash_token


def members_for(member: Membership) -> QuerySet[Membership]:
    """Return everybody who is or was in the organization: active first, then by name."""
    return (
        Membership.objects.filter(organization_id=member.organization_id)
        .select_related("user", "organization")
        .order_by("-is_active", Lower("user__name"), "pk")
    )


def invitations_for(member: Membership) -> QuerySet[Invitation]:
    """Return the invitations that are neither accepted nor taken back, over or not."""
    return (
        Invitation.objects.filter(
            organization_id=member.organization_id, accepted_at=None, revoked_at=None
        )
        .select_related("invited_by__user", "organization")
        .order_by("-pk")
    )


def api_keys_for(member: Membership) -> QuerySet[ApiKey]:
    """Return the member's own keys that still open something."""
    return ApiKey.objects.active().filter(membership=member).order_by("-pk")


def public_invitation(token: str) -> Invitation | None:
    """Return the open invitation of a mailed secret."""
    return (
        Invitation.objects.open()
        .select_related("organization", "invited_by__user")
        .filter(token_hash=hash_token(token))
        .first()
    )


def user_invited_by(invitation: Invitation) -> User | None:
    """Return the user whose address was invited, None for a new person."""
    return User.objects.filter(email__iexact=invitation.email).first()
