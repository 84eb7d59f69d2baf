"""Making keys of the API: the secret is answered once and kept as a hash."""

from collections.abc import Iterable

from django.utils import timezone
from django.utils.translation import gettext as _

from ats.access.kinds import KEY_BEGINS_WITH, SCOPES, SHOWN_LENGTH
from ats.access.models import ApiKey, Membership
from ats.foundation.codes import hash_token, new_token
from ats.foundation.errors import DomainError

LONGEST_NAME = 80


class UnknownScope(DomainError):
    code = "unknown_scope"
    field = "scopes"


def make_key(
    membership: Membership,
    *,
    name: str,
    scopes: Iterable[str],
    kind: str = ApiKey.Kind.API,
) -> tuple[ApiKey, str]:
    """Make a key that acts as `membership`; return it and its secret, which is shown only now.

    UnknownScope for a scope that is not in the table or for none at all.
    """
    scopes = sorted(set(scopes))
    if not scopes or not SCOPES.keys() >= set(scopes):
        raise UnknownScope(_("Choose what the key may do."))
    secret = KEY_BEGINS_WITH + new_token()
    key = ApiKey.objects.create(
        membership=membership,
        kind=kind,
        name=name[:LONGEST_NAME],
        prefix=secret[:SHOWN_LENGTH],
        key_hash=hash_token(secret),
        scopes=scopes,
    )
    return key, secret


def end_key(key: ApiKey) -> bool:
    """Revoke a key for good; False when it was revoked before."""
    return bool(ApiKey.objects.active().filter(pk=key.pk).update(revoked_at=timezone.now()))
