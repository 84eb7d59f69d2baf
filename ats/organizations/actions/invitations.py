"""Inviting people: by mail, with an end, accepted once by whoever owns the address."""

import secrets
from datetime import timedelta

from allauth.account.models import EmailAddress
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ats.access.models import Invitation, Membership, Organization, User
from ats.activity.events import record
from ats.foundation.codes import hash_token
from ats.foundation.errors import Conflict, DomainError
from ats.organizations.invitation_links import invitation_token
from ats.organizations.queries.members import user_invited_by

LIFETIME = timedelta(days=7)


class AlreadyMember(DomainError):
    code = "already_member"
    field = "email"


class AlreadyInvited(DomainError):
    code = "already_invited"
    field = "email"


class InvitationGone(Conflict):
    code = "invitation_gone"


class NotYours(DomainError):
    code = "not_yours"


@transaction.atomic
def invite_member(*, by: Membership, email: str, role: str) -> Invitation:
    """Invite an address; event `invitation.sent`, which mails the link.

    AlreadyMember for a member, active or not; AlreadyInvited while an invitation is open. One
    that ran out makes room by itself.
    """
    email = email.strip().lower()
    organization = Organization.objects.select_for_update(no_key=True).get(pk=by.organization_id)
    _refuse_members(organization, email)
    earlier = organization.invitations.filter(email__iexact=email)
    if earlier.open().exists():
        raise AlreadyInvited(_("This person has an open invitation. Send it again instead."))
    earlier.filter(accepted_at=None, revoked_at=None).update(revoked_at=timezone.now())
    invitation = Invitation(organization=organization, email=email, role=role, invited_by=by)
    _renew(invitation)
    _record("sent", invitation, by)
    return invitation


def _refuse_members(organization: Organization, email: str) -> None:
    membership = organization.memberships.filter(user__email__iexact=email).first()
    if membership is None:
        return
    if membership.is_active:
        raise AlreadyMember(_("This person is a member already."))
    raise AlreadyMember(_("This person was a member. Reactivate them in the list instead."))


def _renew(invitation: Invitation) -> None:
    # The microseconds make the link of a resend another one within the same second.
    spread = timedelta(microseconds=secrets.randbelow(1_000_000))
    invitation.expires_at = timezone.now() + LIFETIME + spread
    invitation.token_hash = hash_token(invitation_token(invitation))
    invitation.save()


@transaction.atomic
def resend_invitation(invitation: Invitation, *, by: Membership) -> Invitation:
    """Mail a new link and end the old one; event `invitation.sent`. InvitationGone when it was
    accepted or taken back."""
    invitation = _lock(invitation)
    if invitation.accepted_at or invitation.revoked_at:
        raise InvitationGone(_("This invitation is no longer open."))
    _renew(invitation)
    _record("sent", invitation, by)
    return invitation


@transaction.atomic
def revoke_invitation(invitation: Invitation, *, by: Membership | None) -> Invitation:
    """Take an invitation back; event `invitation.revoked`. InvitationGone when accepted before."""
    invitation = _lock(invitation)
    if invitation.accepted_at or invitation.revoked_at:
        raise InvitationGone(_("This invitation is no longer open."))
    invitation.revoked_at = timezone.now()
    invitation.save(update_fields=["revoked_at"])
    _record("revoked", invitation, by)
    return invitation


@transaction.atomic
def accept_invitation(
    invitation: Invitation, *, user: User | None = None, name: str = "", password: str = ""
) -> Membership:
    """Make a member of the invited address; event `member.joined`.

    An address with a user is accepted by that user alone, signed in (NotYours else); without
    one `name` and `password` make the user. InvitationGone when it is used, over or taken back.
    """
    invitation = _lock(invitation)
    if not invitation.is_open:
        raise InvitationGone(_("This invitation has been used or is no longer open."))
    owner = user_invited_by(invitation)
    if owner is None:
        user = _new_user(invitation.email, name, password)
    elif user is None or user.pk != owner.pk or not owner.is_active:
        raise NotYours(_("Sign in as %(email)s to accept.") % {"email": invitation.email})
    membership, _created = Membership.objects.get_or_create(
        organization=invitation.organization, user=user, defaults={"role": invitation.role}
    )
    if not membership.is_active:
        raise InvitationGone(_("Your membership has ended. Ask an owner to reactivate it."))
    invitation.accepted_at = timezone.now()
    invitation.save(update_fields=["accepted_at"])
    record(
        "member.joined",
        organization=invitation.organization,
        by=membership,
        subject=membership,
        facts={"role": membership.role},
    )
    return membership


def _new_user(email: str, name: str, password: str) -> User:
    user = User.objects.create_user(email, password, name=" ".join(name.split())[:120])
    # The mailed link has shown that the address is theirs.
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


def _lock(invitation: Invitation) -> Invitation:
    rows = Invitation.objects.select_for_update(of=("self",)).select_related("organization")
    return rows.get(pk=invitation.pk)


def _record(verb: str, invitation: Invitation, by: Membership | None) -> None:
    record(
        f"invitation.{verb}",
        organization=invitation.organization_id,
        by=by,
        subject=invitation,
        facts={"role": invitation.role},
    )
