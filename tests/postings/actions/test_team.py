"""Who is on the hiring team, and who leads."""

import pytest

from ats.activity.models import Event
from ats.foundation.errors import DomainError
from postings.actions.team import add_team_member, choose_lead, remove_team_member
from tests.factories.postings import PostingFactory, TeamMemberFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def posting(organization):
    return PostingFactory(organization=organization)


def test_add_team_member_is_on_it(posting, recruiter, hiring_manager):
    add_team_member(posting, by=recruiter, membership=hiring_manager)

    assert [row.membership for row in posting.team.all()] == [hiring_manager]
    event = Event.objects.about(posting).get()
    assert (event.kind, event.facts["membership_id"]) == ("team_member.added", hiring_manager.pk)


def test_add_team_member_as_lead_takes_over(posting, recruiter, hiring_manager):
    before = TeamMemberFactory(posting=posting, membership=recruiter, is_lead=True)

    row = add_team_member(posting, by=recruiter, membership=hiring_manager, is_lead=True)

    before.refresh_from_db()
    assert (row.is_lead, before.is_lead) == (True, False)


def test_add_team_member_of_another_organization_is_refused(posting, recruiter, stranger):
    with pytest.raises(DomainError) as refused:
        add_team_member(posting, by=recruiter, membership=stranger)

    assert (refused.value.code, posting.team.count()) == ("unknown", 0)


def test_add_team_member_who_left_is_refused(posting, recruiter, interviewer):
    interviewer.is_active = False
    interviewer.save()

    with pytest.raises(DomainError) as refused:
        add_team_member(posting, by=recruiter, membership=interviewer)

    assert refused.value.code == "unknown"


def test_add_team_member_twice_is_refused(posting, recruiter, interviewer):
    add_team_member(posting, by=recruiter, membership=interviewer)

    with pytest.raises(DomainError) as refused:
        add_team_member(posting, by=recruiter, membership=interviewer)

    assert refused.value.code == "taken"


def test_remove_team_member_is_off_it(posting, recruiter):
    row = TeamMemberFactory(posting=posting)

    remove_team_member(row, by=recruiter)

    assert posting.team.count() == 0
    assert Event.objects.about(posting).get().kind == "team_member.removed"


def test_choose_lead_is_one_only(posting, recruiter):
    first = TeamMemberFactory(posting=posting, is_lead=True)
    second = TeamMemberFactory(posting=posting)

    choose_lead(second, by=recruiter)

    assert list(posting.team.filter(is_lead=True)) == [second]
    first.refresh_from_db()
    assert first.is_lead is False
    assert Event.objects.about(posting).get().kind == "team_member.leads"
