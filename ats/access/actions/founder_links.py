"""The one-time link for an installation's first owner."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ats.access.models import FounderLink, User
from ats.foundation.codes import hash_token, new_token
from ats.foundation.errors import DomainError

LIFETIME = timedelta(hours=24)


class AlreadyFounded(DomainError):
    code = "already_founded"


class LinkGone(DomainError):
    code = "link_gone"


@transaction.atomic
def issue_founder_link() -> str:
    """Return a new secret for the first owner's page; earlier ones end. AlreadyFounded else."""
    if User.objects.exists():
        raise AlreadyFounded(_("This installation has users: its owners invite further ones."))
    FounderLink.objects.open().update(expires_at=timezone.now())
    token = new_token()
    FounderLink.objects.create(token_hash=hash_token(token), expires_at=timezone.now() + LIFETIME)
    return token


def founder_link_of(token: str) -> FounderLink | None:
    """Return the open link of a secret; None when it is unknown, used, over, or a user exists."""
    link = FounderLink.objects.open().filter(token_hash=hash_token(token)).first()
    return None if link is None or User.objects.exists() else link


def use_founder_link(link: FounderLink) -> None:
    """Use the link up; LinkGone when it is no longer worth anything.

    Called in the transaction that makes the first owner: the row is locked, so of two posts of
    one link one finds it used.
    """
    locked = FounderLink.objects.select_for_update().open().filter(pk=link.pk).first()
    if locked is None or User.objects.exists():
        raise LinkGone(_("This link has been used or is too old."))
    locked.used_at = timezone.now()
    locked.save(update_fields=["used_at"])
