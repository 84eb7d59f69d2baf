"""A member's own keys of the API, with their history."""

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from ats.access.actions.api_keys import end_key, make_key
from ats.access.models import ApiKey, Membership
from ats.activity.events import record
from ats.foundation.errors import Conflict


class KeyGone(Conflict):
    code = "key_gone"


@transaction.atomic
def create_api_key(*, by: Membership, name: str, scopes: Iterable[str]) -> tuple[ApiKey, str]:
    """Make a key and answer its secret, once; event `api_key.created`. UnknownScope else."""
    key, secret = make_key(by, name=name, scopes=scopes)
    _record("created", key, by, {"name": key.name, "scopes": key.scopes})
    return key, secret


@transaction.atomic
def revoke_api_key(key: ApiKey, *, by: Membership | None) -> ApiKey:
    """End a key for good; event `api_key.revoked`. KeyGone when it was before."""
    if not end_key(key):
        raise KeyGone(_("This key was revoked before."))
    _record("revoked", key, by, {"name": key.name})
    key.refresh_from_db()
    return key


def _record(verb: str, key: ApiKey, by: Membership | None, facts: dict) -> None:
    record(
        f"api_key.{verb}",
        organization=key.membership.organization_id,
        by=by,
        subject=key,
        facts=facts,
    )
