"""Text that no person sends, at every address: refused, not found or ignored, never an error."""

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from tests.house.access_table import TABLE
from tests.house.url_map import addresses
from tests.house.world import World

pytestmark = pytest.mark.django_db
ADDRESSES = {address.name: address for address in addresses()}
ASKED = "after as before cursor document page place posting q remote show stage state team upload"
NUL, SURROGATE, LONG, DIGITS = "a%00b", "%ED%A0%80", "a" * 5000, "9" * 5000


@pytest.fixture
def world(owner, recruiter, hiring_manager, interviewer, stranger):
    return World.make(owner, recruiter, hiring_manager, interviewer, stranger)


def statuses(world: World, urls: list[str], *methods: str) -> set[int]:
    """Ask as the owner and return what was answered; what a request changed is rolled back."""
    found = set()
    for url in urls:
        client, headers = world.client("owner", url)
        for method in methods:
            with transaction.atomic():
                response = client.generic(method, url, headers=headers)
                if response.streaming:
                    response.getvalue()  # closes its file
                transaction.set_rollback(True)
            found.add(response.status_code)
    return found


def is_answered(found: set[int]) -> bool:
    return all(status < 500 for status in found)


def url_of(world: World, name: str) -> str:
    return reverse(name, kwargs=world.parameters(TABLE[name].thing, ADDRESSES[name].parameters))


@pytest.mark.parametrize("name", sorted(set(TABLE) - {"show_readiness"}))
def test_hostile_query_is_answered(name, world):
    url = url_of(world, name)
    values = (NUL, SURROGATE, LONG, DIGITS)
    urls = [url + "?" + "&".join(f"{word}={value}" for word in ASKED.split()) for value in values]
    urls += [f"{url}?{word}={NUL}" for word in ASKED.split()]

    assert is_answered(statuses(world, urls, "GET"))


@pytest.mark.parametrize("name", sorted(name for name in TABLE if ADDRESSES[name].parameters))
def test_hostile_path_is_answered(name, world):
    url = url_of(world, name)
    given = world.parameters(TABLE[name].thing, ADDRESSES[name].parameters)
    urls = [
        url.replace(f"/{value}/", f"/{hostile}/")
        for value in given.values()
        for hostile in (NUL, SURROGATE, LONG)
    ]

    assert is_answered(statuses(world, urls, "GET", "POST"))


def test_hostile_session_cookie_is_no_session(world):
    # As a header: a newer Python's cookie jar refuses to hold it, a stranger's does not.
    headers = {"Cookie": 'sessionid_80="a\\000b"'}

    response = Client().get(url_of(world, "today"), headers=headers)

    assert response.status_code == 302
