"""A client of the API: JSON in, JSON out, a key of one member."""

import json

from django.test import Client

from ats.access.models import Membership
from ats.foundation.codes import hash_token
from tests.factories.access import ApiKeyFactory


class ApiClient:
    """`get` and `post` answer the response; its `.json()` is the body."""

    def __init__(self, member: Membership, *scopes: str):
        secret = f"rk_{member.code}_{'-'.join(scopes)}"
        ApiKeyFactory(membership=member, key_hash=hash_token(secret), scopes=list(scopes))
        self.headers = {"Authorization": f"Bearer {secret}"}
        self.client = Client()

    def get(self, path: str, **query):
        return self.client.get(f"/api/v1/{path}", query, headers=self.headers)

    def post(self, path: str, body: object = None, **headers: str):
        return self.client.post(
            f"/api/v1/{path}",
            json.dumps(body if body is not None else {}),
            content_type="application/json",
            headers=self.headers | headers,
        )
