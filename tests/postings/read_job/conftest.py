"""The upload whose listings are read."""

import pytest

from tests.factories.postings import UploadFactory


@pytest.fixture
def upload(organization, recruiter):
    return UploadFactory(organization=organization, by=recruiter)
