"""Inviting people and the page behind the mailed link."""

from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from ats.access.models import Invitation, Membership, Role, User
from ats.activity.models import Event
from ats.organizations.actions.invitations import invite_member
from ats.organizations.invitation_links import invitation_url
from tests.factories.access import UserFactory

NEW_PERSON = {"name": "Noor Rahimi", "password": "correct-horse-staple"}


def url(name, **kwargs):
    return reverse(name, kwargs={"org": "larkspur", **kwargs})


def path_of(invitation):
    return invitation_url(invitation).removeprefix("http://testserver")


@pytest.fixture
def invitation(owner):
    return invite_member(by=owner, email="Noor@Example.test", role=Role.RECRUITER)


def test_invite_member_mails_a_link_that_works(sign_in, owner, do_jobs, client):
    response = sign_in(owner).post(
        url("invite_member"), {"email": "noor@example.test", "role": "recruiter"}
    )
    do_jobs()

    assert response.status_code == 303
    [sent] = mail.outbox
    assert sent.to == ["noor@example.test"]
    link = next(word for word in sent.body.split() if "/invitations/" in word)
    page = client.get(link.removeprefix("http://testserver"))
    assert "noor@example.test" in page.content.decode()


def test_invite_member_stores_no_secret(invitation):
    token = path_of(invitation).split("/")[2]

    stored = str(Invitation.objects.values().get()) + str(Event.objects.values().get())

    assert token not in stored


@pytest.mark.parametrize("role", ["emperor", ""])
def test_invite_member_unknown_role_is_refused(sign_in, owner, role):
    response = sign_in(owner).post(url("invite_member"), {"email": "a@b.test", "role": role})

    assert (response.status_code, Invitation.objects.count()) == (422, 0)


def test_invite_member_recruiter_is_refused(sign_in, recruiter):
    response = sign_in(recruiter).post(url("invite_member"), {"email": "a@b.test", "role": "owner"})

    assert (response.status_code, Invitation.objects.count()) == (403, 0)


def test_invite_member_twice_says_so(sign_in, owner, invitation):
    response = sign_in(owner).post(
        url("invite_member"), {"email": "NOOR@example.test", "role": "recruiter"}
    )

    assert (response.status_code, Invitation.objects.count()) == (422, 1)
    assert "Send it again instead" in response.content.decode()


def test_invite_member_after_it_ran_out_makes_room(sign_in, owner, invitation):
    Invitation.objects.update(expires_at=timezone.now())

    response = sign_in(owner).post(
        url("invite_member"), {"email": "noor@example.test", "role": "recruiter"}
    )

    assert (response.status_code, Invitation.objects.open().count()) == (303, 1)


def test_invite_member_who_is_one_says_so(sign_in, owner, recruiter):
    response = sign_in(owner).post(
        url("invite_member"), {"email": recruiter.user.email.upper(), "role": "recruiter"}
    )

    assert response.status_code == 422


def test_accept_invitation_get_uses_nothing_up(client, invitation):
    for _time in range(3):
        response = client.get(path_of(invitation))

    invitation.refresh_from_db()
    assert (response.status_code, invitation.accepted_at) == (200, None)
    assert "no-store" in response["Cache-Control"]


def test_accept_invitation_new_person_becomes_a_member_and_is_signed_in(client, invitation):
    response = client.post(path_of(invitation), NEW_PERSON)

    assert (response.status_code, response["Location"]) == (303, "/o/larkspur/")
    membership = Membership.objects.get(user__email="noor@example.test")
    assert (membership.role, membership.user.name) == (Role.RECRUITER, "Noor Rahimi")
    assert client.get("/o/larkspur/").status_code == 200


def test_accept_invitation_second_time_is_refused(client, invitation):
    client.post(path_of(invitation), NEW_PERSON)

    assert client.post(path_of(invitation), NEW_PERSON).status_code == 404
    assert User.objects.filter(email="noor@example.test").count() == 1


@pytest.mark.parametrize("ended", ["revoked_at", "accepted_at"])
def test_accept_invitation_ended_one_finds_nothing(client, invitation, ended):
    Invitation.objects.update(**{ended: timezone.now()})

    response = client.post(path_of(invitation), NEW_PERSON)

    assert (response.status_code, User.objects.count()) == (404, 1)


def test_accept_invitation_ran_out_finds_nothing(client, invitation, time_machine):
    path = path_of(invitation)
    time_machine.move_to(timezone.now() + timedelta(days=8))

    response = client.post(path, NEW_PERSON)

    assert (response.status_code, User.objects.count()) == (404, 1)


def test_accept_invitation_weak_password_is_refused(client, invitation):
    response = client.post(path_of(invitation), {"name": "Noor", "password": "12345678"})

    assert (response.status_code, User.objects.count()) == (422, 1)


def test_accept_invitation_existing_user_must_sign_in(client, invitation):
    UserFactory(email="noor@example.test")

    page = client.get(path_of(invitation))
    response = client.post(path_of(invitation), NEW_PERSON)

    assert "Sign in with it to accept" in page.content.decode()
    assert response.status_code == 422
    assert Membership.objects.filter(user__email="noor@example.test").count() == 0


def test_accept_invitation_existing_user_signed_in_accepts(client, invitation):
    user = UserFactory(email="noor@example.test")
    client.force_login(user)

    response = client.post(path_of(invitation))

    assert response.status_code == 303
    assert Membership.objects.get(user=user).role == Role.RECRUITER


def test_accept_invitation_another_user_is_refused(client, invitation, stranger):
    UserFactory(email="noor@example.test")
    client.force_login(stranger.user)

    response = client.post(path_of(invitation))

    assert response.status_code == 422
    assert not Membership.objects.filter(organization=invitation.organization, user=stranger.user)


def test_resend_invitation_ends_the_old_link(sign_in, owner, invitation, client):
    old = path_of(invitation)

    sign_in(owner).post(url("resend_invitation", code=invitation.code))

    invitation.refresh_from_db()
    assert client.get(old).status_code == 404
    assert client.get(path_of(invitation)).status_code == 200


def test_revoke_invitation_ends_the_link(sign_in, owner, invitation, client):
    sign_in(owner).post(url("revoke_invitation", code=invitation.code))

    assert client.get(path_of(invitation)).status_code == 404


def test_revoke_invitation_before_the_mail_left_stops_it(sign_in, owner, invitation, do_jobs):
    sign_in(owner).post(url("revoke_invitation", code=invitation.code))

    do_jobs()

    assert mail.outbox == []


def test_revoke_invitation_of_another_organization_finds_nothing(sign_in, stranger, invitation):
    address = reverse(
        "revoke_invitation",
        kwargs={"org": stranger.organization.slug, "code": invitation.code},
    )

    assert sign_in(stranger).post(address).status_code == 404
