"""Proposals about a person, and who sees one at all."""

import pytest

from applicants.models import Candidate, ProposedChange
from tests.factories.applicants import CandidateFactory

URL = "/o/larkspur/candidates/"


@pytest.mark.parametrize("who", ["hiring_manager", "interviewer", "stranger"])
def test_show_candidate_unseen_is_not_found(application, sign_in, who, request):
    client = sign_in(request.getfixturevalue(who))

    assert client.get(f"{URL}{application.candidate.code}/").status_code == 404


@pytest.fixture
def change(application):
    return ProposedChange.objects.create(
        candidate=application.candidate, application=application, field="phone", value="+52 1"
    )


def test_decide_proposed_change_accepts(application, change, recruiter, sign_in):
    sent = {"change": change.pk, "decision": "accept"}

    sign_in(recruiter).post(f"{URL}{application.candidate.code}/changes/", sent)

    assert Candidate.objects.get().phone == "+52 1"


def test_decide_proposed_change_of_somebody_else_is_not_found(
    application, change, organization, recruiter, sign_in
):
    other = CandidateFactory(organization=organization)
    sent = {"change": change.pk, "decision": "accept"}

    response = sign_in(recruiter).post(f"{URL}{other.code}/changes/", sent)

    assert response.status_code == 404


def test_decide_proposed_change_undecided_is_422(application, change, recruiter, sign_in):
    response = sign_in(recruiter).post(
        f"{URL}{application.candidate.code}/changes/", {"change": change.pk}
    )

    assert response.status_code == 422


def test_decide_proposed_change_interviewer_may_not(application, change, interviewer, sign_in):
    response = sign_in(interviewer).post(f"{URL}{application.candidate.code}/changes/")

    assert response.status_code == 403
