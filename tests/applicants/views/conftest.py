"""Whom pages are about: an applicant, their card and letters, another person, a new one."""

import re

import pytest

from applicants.actions.letter_files import hold_letter_file
from tests.applicants.views.letters import upload
from tests.factories.applicants import CandidateFactory


@pytest.fixture
def person(application):
    """Amara, who applied as a gardener."""
    return application.candidate


@pytest.fixture
def other(organization):
    return CandidateFactory(organization=organization, name="Amara N. Okafor")


@pytest.fixture
def show(application, sign_in):
    """Return a function: a member to the foot of the application's card on the board."""

    def foot(member, **asked):
        url = f"/o/larkspur/postings/{application.posting.code}/board/"
        html = sign_in(member).get(url, asked).content.decode()
        return re.search(r'<div class="foot">(.*?)</div>', html)[1]

    return foot


@pytest.fixture
def zuri():
    """What is needed of somebody who is added by hand, and no more."""
    return {"name": "Zuri Mwangi", "email": "zuri@example.test", "source": "Garden fair"}


@pytest.fixture
def messages_url(application):
    return f"/o/larkspur/applications/{application.code}/messages/"


@pytest.fixture
def hold(application, recruiter):
    """Return a function that holds a file for a letter of the recruiter."""

    def held(content=b"words", name="terms.pdf", by=recruiter):
        file = upload(name, content)
        file.safe_name, file.file_kind = name, "application/pdf"
        return hold_letter_file(application, by=by, upload=file)

    return held
