"""Which applications and candidates a member sees."""

import pytest

from applicants.queries.applications import applications_for, candidates_for
from tests.factories.applicants import ApplicationFactory, AssignmentFactory, CandidateFactory


@pytest.fixture
def other(organization):
    """Another posting's application in the same organization."""
    return ApplicationFactory(posting__organization=organization)


@pytest.mark.parametrize("who", ["owner", "recruiter"])
def test_applications_for_who_sees_everything(application, other, who, request):
    member = request.getfixturevalue(who)

    assert set(applications_for(member)) == {application, other}


@pytest.mark.usefixtures("other", "on_team")
def test_applications_for_hiring_manager_is_the_teams(application, hiring_manager):
    assert list(applications_for(hiring_manager)) == [application]


@pytest.mark.usefixtures("other")
def test_applications_for_interviewer_is_the_assigned(application, interviewer):
    AssignmentFactory(application=application, membership=interviewer)

    assert list(applications_for(interviewer)) == [application]


@pytest.mark.parametrize("who", ["stranger", "hiring_manager", "interviewer"])
def test_applications_for_others_is_nothing(application, who, request):
    member = request.getfixturevalue(who)

    assert (list(applications_for(member)), list(candidates_for(member))) == ([], [])


def test_candidates_for_interviewer_is_who_is_assigned(application, organization, interviewer):
    CandidateFactory(organization=organization)
    AssignmentFactory(application=application, membership=interviewer)

    assert list(candidates_for(interviewer)) == [application.candidate]
