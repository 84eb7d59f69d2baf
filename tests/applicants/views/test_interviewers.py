"""Asking somebody to look."""

import pytest

from applicants.models import Assignment


@pytest.fixture
def url(application):
    return f"/o/larkspur/applications/{application.code}/interviewers/"


def test_assign_interviewer_asks_and_takes_off(application, interviewer, recruiter, sign_in, url):
    client = sign_in(recruiter)

    client.post(url, {"member": interviewer.code})
    asked = Assignment.objects.count()
    client.post(url, {"member": interviewer.code, "is_off": "on"})

    assert (asked, Assignment.objects.count()) == (1, 0)


def test_assign_interviewer_of_another_organization_is_not_found(
    application, stranger, recruiter, sign_in, url
):
    assert sign_in(recruiter).post(url, {"member": stranger.code}).status_code == 404


def test_assign_interviewer_nobody_is_422(application, recruiter, sign_in, url):
    assert sign_in(recruiter).post(url, {}).status_code == 422


def test_assign_interviewer_interviewer_may_not(application, interviewer, sign_in, url):
    application.assignments.create(membership=interviewer)

    assert sign_in(interviewer).post(url, {"member": interviewer.code}).status_code == 403
