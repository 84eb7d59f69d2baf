"""A member's keys of the API."""

from django.urls import reverse

from ats.access.models import ApiKey
from ats.activity.models import Event
from ats.foundation.codes import hash_token
from tests.factories.access import ApiKeyFactory


def url(name, **kwargs):
    return reverse(name, kwargs={"org": "larkspur", **kwargs})


def test_create_api_key_shows_the_secret_once(sign_in, recruiter):
    client = sign_in(recruiter)

    response = client.post(
        url("create_api_key"), {"name": "Site", "scopes": ["postings:read", "listings:read"]}
    )

    key = ApiKey.objects.get()
    secret = response.context["secret"]
    assert (key.key_hash, key.scopes) == (
        hash_token(secret),
        ["listings:read", "postings:read"],
    )
    assert "no-store" in response["Cache-Control"]
    assert secret not in client.get(url("list_api_keys")).content.decode()
    assert secret not in str(Event.objects.values().get())


def test_create_api_key_without_scope_is_refused(sign_in, recruiter):
    response = sign_in(recruiter).post(url("create_api_key"), {"name": "Site"})

    assert (response.status_code, ApiKey.objects.count()) == (422, 0)


def test_create_api_key_unknown_scope_is_refused(sign_in, recruiter):
    response = sign_in(recruiter).post(
        url("create_api_key"), {"name": "Site", "scopes": ["everything"]}
    )

    assert (response.status_code, ApiKey.objects.count()) == (422, 0)


def test_revoke_api_key_ends_it(sign_in, recruiter):
    key = ApiKeyFactory(membership=recruiter)

    response = sign_in(recruiter).post(url("revoke_api_key", code=key.code))

    assert (response.status_code, ApiKey.objects.active().count()) == (303, 0)


def test_revoke_api_key_of_another_member_finds_nothing(sign_in, recruiter, owner):
    key = ApiKeyFactory(membership=owner)

    response = sign_in(recruiter).post(url("revoke_api_key", code=key.code))

    assert (response.status_code, ApiKey.objects.active().count()) == (404, 1)
