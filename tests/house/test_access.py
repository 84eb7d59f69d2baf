"""Nobody where they don't belong: every address × every role × a stranger, by one table."""

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from ats.access.api.views import check_needs
from ats.access.gate import door_of
from tests.house.access_table import ROLES, TABLE
from tests.house.url_map import addresses
from tests.house.world import World

pytestmark = pytest.mark.django_db
METHODS = ("get", "post")
ADDRESSES = {address.name: address for address in addresses()}


@pytest.fixture
def world(owner, recruiter, hiring_manager, interviewer, stranger):
    return World.make(owner, recruiter, hiring_manager, interviewer, stranger)


def test_access_table_names_every_address_and_no_other():
    assert set(ADDRESSES) == set(TABLE)


@pytest.mark.parametrize("name", sorted(ADDRESSES))
def test_access_view_names_who_may_call_it(name):
    door = door_of(ADDRESSES[name].view)

    assert door is not None
    check_needs(getattr(getattr(ADDRESSES[name].view, "cls", None), "needs", {}))


@pytest.mark.parametrize("name", sorted(TABLE))
def test_access(name, world):
    row = TABLE[name]
    url = reverse(name, kwargs=world.parameters(row.thing, ADDRESSES[name].parameters))

    answers = dict.fromkeys(METHODS, "")
    for role in ROLES:
        client, headers = world.client(role, url)
        for method in METHODS:
            answers[method] += answer(client, method, url, headers)

    assert answers == {method: getattr(row, method) for method in METHODS}, " ".join(ROLES)


def answer(client: Client, method: str, url: str, headers: dict) -> str:
    """Ask and return one letter; what the request changed is rolled back."""
    with transaction.atomic():
        response = getattr(client, method)(url, headers=headers)
        if response.streaming:
            response.getvalue()  # the test client closes a file at its end
        transaction.set_rollback(True)
    return letter(response)


def letter(response) -> str:
    """`.` let in, `3` 403, `4` 404, `L` sent to the login, `K` asked for a key."""
    if response.status_code == 302 and "/accounts/login/" in response["Location"]:
        return "L"
    return {401: "K", 403: "3", 404: "4"}.get(response.status_code, ".")


def test_access_htmx_without_session_is_sent_to_the_login_not_into_the_page(world):
    url = reverse("today", kwargs={"org": world.organization.slug})
    headers = {"HX-Request": "true", "HX-Target": "board"}

    response = Client().get(url, headers={**headers, "HX-Current-URL": f"http://testserver{url}"})

    assert (response.status_code, response["HX-Redirect"]) == (200, f"/accounts/login/?next={url}")
