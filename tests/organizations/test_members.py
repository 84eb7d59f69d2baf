"""The members page and what owners do there."""

import pytest
from django.urls import reverse

from ats.access.models import Membership, Role
from ats.activity.models import Event
from tests.factories.access import MembershipFactory


def url(name, **kwargs):
    return reverse(name, kwargs={"org": "larkspur", **kwargs})


def test_list_members_shows_everybody(sign_in, owner, recruiter):
    response = sign_in(owner).get(url("list_members"))

    assert response.status_code == 200
    assert recruiter.user.email in response.content.decode()


@pytest.mark.parametrize("members", [1, 5])
def test_list_members_statements_do_not_grow(sign_in, owner, members, django_assert_num_queries):
    MembershipFactory.create_batch(members, organization=owner.organization)
    client = sign_in(owner)

    with django_assert_num_queries(6):
        client.get(url("list_members"))


def test_list_members_recruiter_is_refused(sign_in, recruiter):
    assert sign_in(recruiter).get(url("list_members")).status_code == 403


def test_change_role_takes_effect_and_is_recorded(sign_in, owner, recruiter):
    response = sign_in(owner).post(url("change_role", code=recruiter.code), {"role": "interviewer"})

    recruiter.refresh_from_db()
    assert (response.status_code, recruiter.role) == (303, Role.INTERVIEWER)
    event = Event.objects.get(kind="member.role_changed")
    assert event.facts == {"from": "recruiter", "to": "interviewer"}


def test_change_role_unknown_role_is_refused(sign_in, owner, recruiter):
    response = sign_in(owner).post(url("change_role", code=recruiter.code), {"role": "emperor"})

    recruiter.refresh_from_db()
    assert (response.status_code, recruiter.role) == (422, Role.RECRUITER)


def test_change_role_of_another_organization_finds_nothing(sign_in, owner, stranger):
    response = sign_in(owner).post(url("change_role", code=stranger.code), {"role": "recruiter"})

    stranger.refresh_from_db()
    assert (response.status_code, stranger.role) == (404, Role.OWNER)


def test_change_role_last_owner_stays(sign_in, owner):
    response = sign_in(owner).post(url("change_role", code=owner.code), {"role": "recruiter"})

    owner.refresh_from_db()
    assert (response.status_code, owner.role) == (422, Role.OWNER)
    assert Event.objects.count() == 0


def test_change_role_second_owner_may_step_back(sign_in, owner):
    other = MembershipFactory(organization=owner.organization, role=Role.OWNER)

    sign_in(owner).post(url("change_role", code=owner.code), {"role": "recruiter"})

    assert list(Membership.objects.filter(role=Role.OWNER)) == [other]


def test_change_role_owner_who_cannot_sign_in_does_not_count(sign_in, owner):
    other = MembershipFactory(organization=owner.organization, role=Role.OWNER)
    other.user.is_active = False
    other.user.save()

    response = sign_in(owner).post(url("change_role", code=owner.code), {"role": "recruiter"})

    assert response.status_code == 422


def test_deactivate_member_ends_the_session_at_once(sign_in, owner, recruiter):
    client = sign_in(recruiter)
    assert client.get(url("today")).status_code == 200

    sign_in(owner).post(url("deactivate_member", code=recruiter.code))

    assert client.get(url("today")).status_code == 404
    assert Event.objects.get().kind == "member.deactivated"


def test_deactivate_member_twice_is_one_event(sign_in, owner, recruiter):
    client = sign_in(owner)

    client.post(url("deactivate_member", code=recruiter.code))
    client.post(url("deactivate_member", code=recruiter.code))

    assert Event.objects.count() == 1


def test_deactivate_member_last_owner_stays(sign_in, owner):
    response = sign_in(owner).post(url("deactivate_member", code=owner.code))

    owner.refresh_from_db()
    assert (response.status_code, owner.is_active) == (422, True)


def test_reactivate_member_lets_in_again(sign_in, owner, recruiter):
    recruiter.is_active = False
    recruiter.save()

    sign_in(owner).post(url("reactivate_member", code=recruiter.code))

    assert sign_in(recruiter).get(url("today")).status_code == 200


def test_change_role_rolls_back_without_its_event(owner, recruiter, monkeypatch):
    from ats.organizations.actions import members

    def fails(*args, **kwargs):
        raise OSError

    monkeypatch.setattr(members, "record", fails)

    with pytest.raises(OSError):
        members.change_role(recruiter, by=owner, role="interviewer")

    recruiter.refresh_from_db()
    assert recruiter.role == Role.RECRUITER
