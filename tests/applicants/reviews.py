"""A review ready to be answered, for the tests that need one."""

from dataclasses import dataclass

import pytest

from applicants.actions.ask_review import ask_review
from applicants.models import Application, Reviewer, ReviewItem, ReviewRequest
from ats.access.models import Role
from tests.factories.access import MembershipFactory
from tests.factories.applicants import ApplicationFactory, CandidateFactory
from tests.factories.postings import TeamMemberFactory


@dataclass
class Asked:
    """A review of three by the hiring manager and a second one, and its first person."""

    request: ReviewRequest
    people: list[Application]
    items: list[ReviewItem]
    reviewer: Reviewer
    other: Reviewer


@pytest.fixture
def three(organization, posting, stages, application):
    """Three who applied one after the other; Amara first."""
    others = [
        ApplicationFactory(
            posting=posting,
            stage=stages[0],
            candidate=CandidateFactory(organization=organization, name=name),
        )
        for name in ("Bela Kun", "Chidi Obi")
    ]
    return [application, *others]


@pytest.fixture
def second_manager(organization, posting):
    member = MembershipFactory(organization=organization, role=Role.HIRING_MANAGER)
    TeamMemberFactory(posting=posting, membership=member)
    return member


@pytest.fixture
def asked(three, posting, recruiter, hiring_manager, second_manager, on_team):
    review = ask_review(
        posting,
        codes=[row.code for row in three],
        reviewers=[hiring_manager, second_manager],
        by=recruiter,
        token="t",
        words="Who first?",
    )
    items = list(review.items.select_related("application__candidate"))
    reviewer = review.reviewers.get(membership=hiring_manager)
    return Asked(review, three, items, reviewer, review.reviewers.get(membership=second_manager))
