"""A crowd that applied for one posting."""

import pytest

from tests.factories.applicants import ApplicationFactory, CandidateFactory


@pytest.fixture
def crowd(organization, posting, stages):
    return [
        ApplicationFactory(
            posting=posting,
            stage=stages[0],
            candidate=CandidateFactory(
                organization=organization, name=f"Person {number}", email=f"p{number}@example.test"
            ),
        )
        for number in range(5)
    ]
