"""An application that a merge put aside is told as such wherever applications are listed."""

import csv
import io
import re

import pytest

from applicants.actions.merge_candidates import merge_candidates
from applicants.actions.unmerge_candidates import unmerge_candidates
from applicants.actions.withdraw_application import withdraw_application
from applicants.models import Application, CandidateExport
from ats.foundation.files import private_files
from tests.factories.applicants import ApplicationFactory, AssignmentFactory, CandidateFactory

CANDIDATES = "/o/larkspur/candidates/"
APPLICATIONS = "/o/larkspur/applications/"
PILL = re.compile(r'<span class="pill[^"]*">(?:<svg.*?</svg>)?([^<]*)</span>')


@pytest.fixture
def newer(posting, stages, organization):
    """A second record of the person, with an application for the same posting."""
    person = CandidateFactory(organization=organization, name="Amara N. Okafor")
    ApplicationFactory(posting=posting, stage=stages[0], candidate=person)
    return person


@pytest.fixture
def merge(application, newer, recruiter):
    """Merge the newer record away: its application is put aside."""
    return merge_candidates(newer, into=application.candidate, by=recruiter)


def page_of(client, url, **asked):
    return client.get(url, asked).content.decode()


def standing_in_candidates(client):
    cells = re.findall(r'<td data-label="Stage">(.*?)</td>', page_of(client, CANDIDATES))
    return [PILL.sub(r"\1", cell) for cell in cells]


def test_list_candidates_tells_the_application_that_goes_on(merge, recruiter, sign_in):
    assert standing_in_candidates(sign_in(recruiter)) == ["Applied"]


def test_list_candidates_leads_to_the_application_that_goes_on(
    merge, application, recruiter, sign_in
):
    html = page_of(sign_in(recruiter), CANDIDATES)

    assert re.findall(rf'href="{APPLICATIONS}(\w+)/"', html) == [application.code]


def test_list_candidates_tells_the_newest_of_those_that_are_not_folded(
    merge, application, stages, recruiter, sign_in
):
    ApplicationFactory(
        posting__organization=application.organization,
        candidate=application.candidate,
        stage=None,
        state="hired",
    )

    assert standing_in_candidates(sign_in(recruiter)) == ["Hired"]


def test_list_candidates_tells_a_folded_application_to_who_sees_no_other(
    merge, newer, interviewer, sign_in
):
    folded = Application.objects.get(state="withdrawn")
    AssignmentFactory(application=folded, membership=interviewer)

    assert standing_in_candidates(sign_in(interviewer)) == ["Folded"]


def test_list_candidates_tells_a_withdrawn_application_as_such(application, recruiter, sign_in):
    withdraw_application(application)

    assert standing_in_candidates(sign_in(recruiter)) == ["Withdrawn"]


def test_list_candidates_tells_where_it_stands_once_it_is_unfolded(merge, recruiter, sign_in):
    unmerge_candidates(merge, by=recruiter)

    assert standing_in_candidates(sign_in(recruiter)) == ["Applied", "Applied"]


def test_list_candidates_tells_how_it_ended_after_it_was_folded(merge, recruiter, sign_in):
    Application.objects.exclude(state="active").update(state="rejected")

    assert standing_in_candidates(sign_in(recruiter)) == ["Not moved forward"]


def test_export_candidates_tells_the_application_that_goes_on(merge, recruiter, sign_in, do_jobs):
    sign_in(recruiter).post(f"{CANDIDATES}exports/", {"kind": "csv"})
    do_jobs()

    content = private_files.path(CandidateExport.objects.get().file).read_text("utf-8-sig")
    assert [row[3] for row in csv.reader(io.StringIO(content))] == ["Stage", "Applied"]


def test_list_applications_tells_a_folded_application(merge, application, recruiter, sign_in):
    html = page_of(sign_in(recruiter), APPLICATIONS, state="withdrawn")

    cells = re.findall(r'<td data-label="Stage">(.*?)</td>', html)
    assert [PILL.sub(r"\1", cell) for cell in cells] == ["Folded"]


def test_list_applications_tells_a_withdrawn_application_as_such(application, recruiter, sign_in):
    withdraw_application(application)

    html = page_of(sign_in(recruiter), APPLICATIONS, state="withdrawn")

    assert '<span class="faint">withdrawn</span>' in html
    assert "Folded" not in html


@pytest.mark.parametrize("asked", [{}, {"owner": "none"}])
def test_board_tells_a_folded_application_among_the_ended(
    merge, posting, recruiter, sign_in, asked
):
    url = f"/o/larkspur/postings/{posting.code}/board/"

    html = page_of(sign_in(recruiter), url, ends="1", **asked)

    feet = dict(
        re.findall(r'<li class="applicant" id="a-(\w+)".*?<div class="foot">(.*?)</div>', html)
    )
    aside = Application.objects.get(state="withdrawn").code
    assert {code: PILL.findall(foot) for code, foot in feet.items()} == {
        code: ["Folded"] if code == aside else [] for code in feet
    }
