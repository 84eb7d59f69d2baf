"""Somebody of whom limited members see one application of two, and who looks for them."""

import pytest

from applicants.actions.index_candidate import index_candidates
from tests.factories.applicants import (
    ApplicationFactory,
    AssignmentFactory,
    DocumentFactory,
)
from tests.factories.postings import PostingFactory, TeamMemberFactory

EVERYTHING, PART = ("owner", "recruiter"), ("hiring_manager", "interviewer")


@pytest.fixture
def shown(application, hiring_manager, interviewer):
    """Somebody's application that both limited members see."""
    TeamMemberFactory(posting=application.posting, membership=hiring_manager)
    AssignmentFactory(application=application, membership=interviewer)
    return application


@pytest.fixture
def hidden(shown, organization):
    """The same person's application for another posting, which they do not see."""
    posting = PostingFactory(organization=organization, published=True)
    return ApplicationFactory(posting=posting, candidate=shown.candidate)


@pytest.fixture
def amara(shown, hidden):
    """Whose documents hold roses and lilies where limited members look, and tulips elsewhere."""
    person = shown.candidate
    person.headline, person.location = "Gardens by the sea", "Zürich"
    person.save()
    DocumentFactory(candidate=person, application=shown, text="She grows roses, in Lübeck. C++")
    DocumentFactory(candidate=person, text="With lilies, brought by a friend")
    DocumentFactory(candidate=person, application=hidden, text="He plants Dutch tulips and roses")
    index_candidates([person.pk])
    return person


@pytest.fixture(params=PART)
def limited(request, hiring_manager, interviewer):
    return {"hiring_manager": hiring_manager, "interviewer": interviewer}[request.param]


@pytest.fixture(params=EVERYTHING)
def whole(request, owner, recruiter):
    return {"owner": owner, "recruiter": recruiter}[request.param]
