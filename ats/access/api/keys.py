"""Keys of the API: `Authorization: Bearer rk_…`, looked up by hash, acting as their member."""

from datetime import timedelta

from django.utils import timezone
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.exceptions import AuthenticationFailed

from ats.access.models import ApiKey
from ats.foundation.codes import hash_token

# Noting each use would make every read a write.
NOTE_EVERY = timedelta(minutes=10)


class KeyAuthentication(BaseAuthentication):
    """Answer (user, key) for a known key of an active member; 401 for another."""

    def authenticate(self, request):
        parts = get_authorization_header(request).split()
        if not parts or parts[0].lower() != b"bearer":
            return None
        if len(parts) != 2:
            raise AuthenticationFailed("The Authorization header holds no key.")
        key = self._find(parts[1].decode("latin-1"))
        if key is None:
            raise AuthenticationFailed("This key is not known.")
        self._note_use(key)
        return key.membership.user, key

    def authenticate_header(self, request):
        return 'Bearer realm="Rolecall"'

    def _find(self, secret: str) -> ApiKey | None:
        return (
            ApiKey.objects.active()
            .select_related("membership__user", "membership__organization")
            .filter(
                kind=ApiKey.Kind.API,
                key_hash=hash_token(secret),
                membership__is_active=True,
                membership__user__is_active=True,
            )
            .first()
        )

    def _note_use(self, key: ApiKey) -> None:
        now = timezone.now()
        if key.last_used_at is None or now - key.last_used_at > NOTE_EVERY:
            ApiKey.objects.filter(pk=key.pk).update(last_used_at=now)


class KeyScheme(OpenApiAuthenticationExtension):
    target_class = KeyAuthentication
    name = "key"

    def get_security_definition(self, auto_schema):
        return {"type": "http", "scheme": "bearer", "description": "A member's API key."}
