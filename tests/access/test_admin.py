"""Users in the admin: passwords by their form, states by our actions."""

import pytest
from allauth.account.models import EmailAddress
from django.test import Client
from django.urls import reverse

from ats.access.models import Invitation, Role, User
from ats.activity.models import Event
from tests.factories.access import InvitationFactory, MembershipFactory, UserFactory

USERS = reverse("admin:access_user_changelist")
MEMBERS = reverse("admin:access_membership_changelist")


@pytest.fixture
def superuser(db):
    client = Client()
    client.person = UserFactory(is_staff=True, is_superuser=True)
    client.force_login(client.person)
    return client


def act(client, page, action, *rows):
    values = {"action": action, "_selected_action": [row.pk for row in rows]}
    return client.post(page, values, follow=True).content.decode()


def change(client, user, **values):
    url = reverse("admin:access_user_change", args=[user.pk])
    given = {"email": user.email, "name": user.name, "time_zone": ""}
    return client.post(url, given | values)


def test_admin_user_page_never_shows_a_hash(superuser, recruiter):
    recruiter.user.set_password("a-long-enough-password")
    recruiter.user.save()

    page = superuser.get(reverse("admin:access_user_change", args=[recruiter.user_id]))

    assert recruiter.user.password not in page.content.decode()


def test_admin_new_address_is_lower_case_and_the_only_one(superuser, recruiter):
    EmailAddress.objects.create(user=recruiter.user, email=recruiter.user.email, verified=True)

    change(superuser, recruiter.user, email="New@Example.test")

    recruiter.user.refresh_from_db()
    assert recruiter.user.email == "new@example.test"
    assert list(EmailAddress.objects.values_list("email", "verified")) == [
        ("new@example.test", False)
    ]


def test_admin_address_in_use_is_refused(superuser, recruiter, owner):
    response = change(superuser, recruiter.user, email=owner.user.email.upper())

    assert response.status_code == 200
    assert User.objects.get(pk=recruiter.user_id).email != owner.user.email


def test_admin_form_cannot_deactivate(superuser, owner):
    change(superuser, owner.user, is_active="")

    owner.user.refresh_from_db()
    assert owner.user.is_active


def test_admin_superuser_keeps_the_own_right(superuser):
    change(superuser, superuser.person)

    superuser.person.refresh_from_db()
    assert superuser.person.is_superuser


def test_admin_last_owner_stays(superuser, owner):
    page = act(superuser, USERS, "deactivate", owner.user)

    owner.user.refresh_from_db()
    assert owner.user.is_active
    assert "only owner" in page


def test_admin_last_owner_keeps_the_role(superuser, owner):
    page = act(superuser, MEMBERS, "make_recruiter", owner)

    owner.refresh_from_db()
    assert owner.role == Role.OWNER
    assert "only owner" in page


def test_admin_role_is_changed_with_its_event(superuser, owner):
    member = MembershipFactory(organization=owner.organization)

    act(superuser, MEMBERS, "make_owner", member)

    member.refresh_from_db()
    assert (member.role, Event.objects.get().kind) == (Role.OWNER, "member.role_changed")


def test_admin_deactivates_members_with_their_event(superuser, recruiter):
    act(superuser, MEMBERS, "deactivate", recruiter)

    recruiter.refresh_from_db()
    assert (recruiter.is_active, Event.objects.get().kind) == (False, "member.deactivated")


def test_admin_takes_invitations_back(superuser, organization):
    row = InvitationFactory(organization=organization)

    act(superuser, reverse("admin:access_invitation_changelist"), "revoke", row)

    assert Invitation.objects.open().count() == 0
