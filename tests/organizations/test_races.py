"""Two at once, in real transactions: one of them is told no."""

import time

import pytest

from ats.access.actions.founder_links import founder_link_of, issue_founder_link
from ats.access.actions.owners import keep_an_owner
from ats.access.models import Membership, Role, User
from ats.foundation.errors import DomainError
from ats.organizations.actions import members
from ats.organizations.actions.invitations import accept_invitation, invite_member
from ats.organizations.actions.members import change_role, deactivate_member
from ats.workspace.actions.found_organization import found_installation
from tests.at_once import at_once
from tests.factories.access import MembershipFactory, OrganizationFactory

pytestmark = pytest.mark.django_db(transaction=True)


def refused(answers):
    return sum(isinstance(answer, DomainError) for answer in answers)


def test_two_owners_leaving_at_once_leave_one(monkeypatch):
    def slowly(*args, **kwargs):
        keep_an_owner(*args, **kwargs)
        time.sleep(0.3)  # long enough for the other to ask, if nothing made it wait

    monkeypatch.setattr(members, "keep_an_owner", slowly)
    organization = OrganizationFactory()
    first, second = MembershipFactory.create_batch(2, organization=organization, role=Role.OWNER)

    answers = at_once(
        lambda: change_role(first, by=first, role=Role.RECRUITER),
        lambda: deactivate_member(second, by=second),
    )

    assert refused(answers) == 1
    assert Membership.objects.active().filter(role=Role.OWNER).count() == 1


def test_invitation_accepted_twice_at_once_is_one_member():
    owner = MembershipFactory(role=Role.OWNER)
    invitation = invite_member(by=owner, email="noor@example.test", role=Role.RECRUITER)

    answers = at_once(
        *[lambda: accept_invitation(invitation, name="Noor", password="a-long-password")] * 2
    )

    assert refused(answers) == 1
    assert User.objects.filter(email="noor@example.test").count() == 1


def test_same_address_invited_twice_at_once_is_one_invitation():
    owner = MembershipFactory(role=Role.OWNER)

    answers = at_once(
        *[lambda: invite_member(by=owner, email="noor@example.test", role=Role.RECRUITER)] * 2
    )

    assert refused(answers) == 1


def test_first_owner_link_posted_twice_at_once_founds_once():
    link = founder_link_of(issue_founder_link())
    values = {"name": "Larkspur", "owner_name": "Maya", "password": "a-long-password"}

    answers = at_once(
        lambda: found_installation(link, owner_email="a@example.test", **values),
        lambda: found_installation(link, owner_email="b@example.test", **values),
    )

    assert (refused(answers), User.objects.count()) == (1, 1)
