"""Deciding what an application says differently from the candidate's own fields."""

import pytest

from applicants.actions.decide_proposed_change import AlreadyDecided, decide_proposed_change
from applicants.models import Candidate, ProposedChange
from ats.activity.models import Event


@pytest.fixture
def change(application):
    return ProposedChange.objects.create(
        candidate=application.candidate, application=application, field="phone", value="+52 1"
    )


def test_decide_proposed_change_accepted_is_taken_over(change, recruiter):
    decide_proposed_change(change, by=recruiter, accept=True)

    assert (Candidate.objects.get().phone, ProposedChange.objects.get().is_accepted) == (
        "+52 1",
        True,
    )
    assert Event.objects.get().facts["accepted"] is True


def test_decide_proposed_change_declined_changes_nothing(change, recruiter):
    decide_proposed_change(change, by=recruiter, accept=False)

    assert (Candidate.objects.get().phone, ProposedChange.objects.get().is_accepted) == ("", False)


def test_decide_proposed_change_never_touches_the_address(change, recruiter):
    ProposedChange.objects.update(field="email_key", value="evil@example.test")

    decide_proposed_change(change, by=recruiter, accept=True)

    assert Candidate.objects.get().email_key == "amara@example.test"


def test_decide_proposed_change_twice_is_refused(change, recruiter):
    decide_proposed_change(change, by=recruiter, accept=False)

    with pytest.raises(AlreadyDecided):
        decide_proposed_change(change, by=recruiter, accept=True)


def test_decide_proposed_change_unrecorded_is_rolled_back(change, recruiter, record_fails):
    record_fails("decide_proposed_change")

    with pytest.raises(RuntimeError):
        decide_proposed_change(change, by=recruiter, accept=True)

    assert Candidate.objects.get().phone == ""
