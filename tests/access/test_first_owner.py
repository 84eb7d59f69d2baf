"""The one-time link for the first owner."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from ats.access.actions.founder_links import issue_founder_link
from ats.access.models import FounderLink, Membership, Role, User
from ats.activity.models import Event
from tests.factories.access import UserFactory

VALUES = {
    "name": "Larkspur",
    "time_zone": "Europe/Lisbon",
    "owner_name": "Maya Ortiz",
    "owner_email": "Maya@larkspur.example",
    "password": "a-long-enough-password",
}

pytestmark = pytest.mark.django_db


def link():
    out = StringIO()
    call_command("first_owner_link", stdout=out)
    return out.getvalue().split("http://testserver")[1].strip()


def test_first_owner_link_opens_a_form_and_uses_nothing_up(client):
    path = link()

    for _time in range(2):
        assert client.get(path).status_code == 200

    assert FounderLink.objects.get().used_at is None


def test_first_owner_link_is_stored_hashed():
    token = link().split("/")[2]

    assert token not in str(FounderLink.objects.values().get())


def test_first_owner_post_founds_and_signs_in(client):
    response = client.post(link(), VALUES)

    assert (response.status_code, response["Location"]) == (303, "/o/larkspur/")
    owner = Membership.objects.get()
    assert (owner.role, owner.user.email) == (Role.OWNER, "maya@larkspur.example")
    assert owner.user.is_superuser
    assert owner.organization.rejection_reasons.count() == 4
    assert owner.organization.stage_templates.get().is_default
    assert Event.objects.get().kind == "organization.founded"
    assert client.get("/o/larkspur/").status_code == 200


def test_first_owner_link_is_worth_nothing_afterwards(client):
    path = link()
    client.post(path, VALUES)

    response = client.post(path, VALUES | {"owner_email": "second@example.test"})

    assert (response.status_code, User.objects.count()) == (404, 1)


def test_first_owner_link_is_closed_once_a_user_exists(client):
    path = link()
    UserFactory()

    assert client.get(path).status_code == 404
    assert client.post(path, VALUES).status_code == 404


def test_first_owner_link_is_not_made_once_a_user_exists():
    UserFactory()

    with pytest.raises(CommandError):
        link()


def test_first_owner_link_runs_out(client, time_machine):
    path = link()
    time_machine.move_to(timezone.now() + timedelta(hours=25))

    assert client.post(path, VALUES).status_code == 404


def test_first_owner_link_ends_the_one_before(client):
    old = link()
    issue_founder_link()

    assert client.get(old).status_code == 404


def test_first_owner_wrong_link_finds_nothing(client):
    assert client.get("/first-owner/guess/").status_code == 404


@pytest.mark.parametrize(
    "wrong", [{"password": "short"}, {"owner_email": "maya"}, {"name": ""}, {"time_zone": "Moon"}]
)
def test_first_owner_wrong_value_founds_nothing(client, wrong):
    response = client.post(link(), VALUES | wrong)

    assert (response.status_code, User.objects.count()) == (422, 0)
