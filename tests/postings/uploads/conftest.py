"""Somebody who brings listings in."""

import pytest


@pytest.fixture
def client(sign_in, recruiter):
    return sign_in(recruiter)
