"""Talent pools: made, changed, removed and brought back."""

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.models import Pool
from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import Conflict, DomainError

LONGEST = 80


class NoPoolName(DomainError):
    code = "no_pool_name"
    field = "name"


class PoolNameTaken(DomainError):
    code = "pool_name_taken"
    field = "name"


class PoolGone(Conflict):
    code = "pool_gone"


def add_pool(*, by: Membership, name: str, about: str = "") -> Pool:
    """Make a pool of the member's organization. NoPoolName, PoolNameTaken. Event pool.added."""
    pool = Pool(organization_id=by.organization_id, by=by, name=_name(name), about=about.strip())
    return _save(pool, "pool.added", by)


@transaction.atomic
def change_pool(pool: Pool, *, by: Membership, name: str, about: str) -> Pool:
    """Change name and purpose. NoPoolName, PoolNameTaken, PoolGone. Event pool.changed."""
    pool = lock_pool(pool)
    pool.name, pool.about = _name(name), about.strip()
    return _save(pool, "pool.changed", by)


@transaction.atomic
def remove_pool(pool: Pool, *, by: Membership) -> Pool:
    """Take a pool away with its people in it, so that it can come back. PoolGone.

    Locks it. Event pool.removed.
    """
    pool = lock_pool(pool)
    pool.removed_at = timezone.now()
    return _save(pool, "pool.removed", by)


@transaction.atomic
def restore_pool(pool: Pool, *, by: Membership) -> Pool:
    """Bring a removed pool back, with its people; twice is once. PoolNameTaken.

    Locks it. Event pool.restored.
    """
    pool = Pool.objects.select_for_update().get(pk=pool.pk)
    if pool.removed_at is None:
        return pool
    pool.removed_at = None
    return _save(pool, "pool.restored", by)


def lock_pool(pool: Pool) -> Pool:
    """Lock a pool and return it; PoolGone when it was removed."""
    row = Pool.objects.select_for_update().filter(pk=pool.pk, removed_at=None).first()
    if row is None:
        raise PoolGone(_("This pool was removed meanwhile."))
    return row


def _name(name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise NoPoolName(_("Give the pool a name."))
    if len(name) > LONGEST:
        raise NoPoolName(_("A name has at most %(most)d letters.") % {"most": LONGEST})
    return name


def _save(pool: Pool, kind: str, by: Membership) -> Pool:
    try:
        with transaction.atomic():
            pool.save()
            facts = {"name": pool.name}
            record(kind, organization=pool.organization_id, by=by, subject=pool, facts=facts)
    except IntegrityError as error:
        words = _("There is a pool called “%(name)s” already.") % {"name": pool.name}
        raise PoolNameTaken(words) from error
    return pool
