"""The way in."""

import pytest

from ats.access.models import Role
from tests.factories.access import MembershipFactory, UserFactory

pytestmark = pytest.mark.django_db


def test_home_anonymous_is_sent_to_the_door(client, owner):
    response = client.get("/")

    assert (response.status_code, response["Location"]) == (302, "/accounts/login/")


def test_home_without_users_says_how_to_begin(client):
    response = client.get("/")

    assert "first_owner_link" in response.content.decode()


def test_home_one_membership_leads_to_today(sign_in, recruiter):
    response = sign_in(recruiter).get("/")

    assert response["Location"] == "/o/larkspur/"


def test_home_several_memberships_are_chosen_from(sign_in, recruiter):
    other = MembershipFactory(user=recruiter.user, role=Role.OWNER)

    page = sign_in(recruiter).get("/").content.decode()

    assert f"/o/{other.organization.slug}/" in page
    assert "/o/larkspur/" in page


def test_home_ended_membership_is_not_offered(sign_in, recruiter):
    recruiter.is_active = False
    recruiter.save()

    page = sign_in(recruiter).get("/").content.decode()

    assert "You belong to no organization" in page


def test_home_without_membership_says_whom_to_ask(client):
    client.force_login(UserFactory())

    assert "You belong to no organization" in client.get("/").content.decode()
