"""Switching a person's sign-in off and on, for the whole installation (the admin's doing)."""

from allauth.account.models import EmailAddress
from django.db import transaction

from ats.access.actions.owners import keep_an_owner
from ats.access.models import Role, User


@transaction.atomic
def deactivate_user(user: User) -> User:
    """End every session and key of a user at once; LastOwner when an organization would be left."""
    for membership in user.memberships.filter(is_active=True, role=Role.OWNER):
        keep_an_owner(membership.organization_id, without=membership)
    User.objects.filter(pk=user.pk).update(is_active=False)
    user.is_active = False
    return user


@transaction.atomic
def reactivate_user(user: User) -> User:
    User.objects.filter(pk=user.pk).update(is_active=True)
    user.is_active = True
    return user


@transaction.atomic
def change_email(user: User, *, email: str) -> User:
    """Give a user another address; only it signs in from now on, unconfirmed."""
    user.email = email.strip().lower()
    User.objects.filter(pk=user.pk).update(email=user.email)
    EmailAddress.objects.filter(user=user).delete()
    EmailAddress.objects.create(user=user, email=user.email, primary=True, verified=False)
    return user
