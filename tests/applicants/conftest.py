"""Somebody who applied to a posting of three stages, and what their page needs."""

import pytest

from tests.applicants.reviews import asked, second_manager, three  # noqa: F401  (fixtures)
from tests.factories.applicants import ApplicationFactory, CandidateFactory, RejectionReasonFactory
from tests.factories.postings import PostingFactory, StageFactory, TeamMemberFactory


@pytest.fixture
def posting(organization):
    return PostingFactory(organization=organization, published=True, title="Gardener")


@pytest.fixture
def stages(posting):
    return [
        StageFactory(posting=posting, position=place, name=name)
        for place, name in enumerate(["Applied", "Screen", "Interview"])
    ]


@pytest.fixture
def application(organization, posting, stages):
    candidate = CandidateFactory(
        organization=organization, name="Amara Okafor", email="amara@example.test"
    )
    return ApplicationFactory(posting=posting, stage=stages[0], candidate=candidate)


@pytest.fixture
def reason(organization):
    return RejectionReasonFactory(organization=organization, name="Other skills needed")


@pytest.fixture
def on_team(posting, hiring_manager):
    """Put the hiring manager on the posting's team."""
    return TeamMemberFactory(posting=posting, membership=hiring_manager)


@pytest.fixture
def record_fails(monkeypatch):
    """Return a function that makes an action's `record` fail, as a full disk would."""

    def break_in(module):
        def fail(*args, **kwargs):
            raise RuntimeError("the history cannot be written")

        monkeypatch.setattr(f"applicants.actions.{module}.record", fail)

    return break_in
