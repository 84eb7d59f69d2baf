"""Applications over the API: seen, moved and rejected as by the pages."""

import pytest

from applicants.actions.index_candidate import index_candidates
from applicants.models import Application
from tests.api_client import ApiClient
from tests.factories.applicants import (
    ApplicationFactory,
    AssignmentFactory,
    CandidateFactory,
    RejectionReasonFactory,
)
from tests.factories.postings import PostingFactory, StageFactory, TeamMemberFactory

ALL = ("applications:read", "applications:write", "candidates:read")


@pytest.fixture
def application(organization):
    posting = PostingFactory(organization=organization, published=True)
    return ApplicationFactory(posting=posting)


def test_list_applications_shows_the_organization_s_own(recruiter, application):
    ApplicationFactory()

    page = ApiClient(recruiter, *ALL).get("applications/").json()

    assert [row["code"] for row in page["results"]] == [application.code]


def test_list_applications_hiring_manager_sees_the_team_s(hiring_manager, application):
    TeamMemberFactory(posting=application.posting, membership=hiring_manager)
    ApplicationFactory(posting__organization=application.organization)

    page = ApiClient(hiring_manager, *ALL).get("applications/").json()

    assert [row["code"] for row in page["results"]] == [application.code]


def test_list_applications_is_narrowed_by_state(recruiter, application):
    page = ApiClient(recruiter, *ALL).get("applications/", state="rejected").json()

    assert page["results"] == []


def test_list_applications_unknown_state_is_a_problem(recruiter, application):
    response = ApiClient(recruiter, *ALL).get("applications/", state="flying")

    assert (response.status_code, response["Content-Type"]) == (422, "application/problem+json")
    assert response.json()["errors"][0]["pointer"] == "/state"


@pytest.mark.parametrize("count", [1, 3])
def test_list_applications_statements_do_not_grow(
    recruiter, organization, count, django_assert_num_queries
):
    for _ in range(count):
        ApplicationFactory(posting__organization=organization)
    client = ApiClient(recruiter, *ALL)
    client.get("applications/")

    with django_assert_num_queries(2):
        client.get("applications/")


def test_list_applications_pages_by_cursor_without_repeating(recruiter, organization):
    made = {ApplicationFactory(posting__organization=organization).code for _ in range(3)}
    client = ApiClient(recruiter, *ALL)

    first = client.get("applications/", page_size=2).json()
    cursor = first["next"].rpartition("cursor=")[2].split("&")[0]
    second = client.get("applications/", page_size=2, cursor=cursor.replace("%3D", "=")).json()

    codes = [row["code"] for row in first["results"] + second["results"]]
    assert (len(codes), set(codes)) == (3, made)


def test_show_application_of_another_organization_is_not_there(recruiter):
    foreign = ApplicationFactory()

    response = ApiClient(recruiter, *ALL).get(f"applications/{foreign.code}/")

    assert response.status_code == 404


def test_show_application_unassigned_interviewer_does_not_see_it(interviewer, application):
    client = ApiClient(interviewer, *ALL)

    before = client.get(f"applications/{application.code}/").status_code
    AssignmentFactory(application=application, membership=interviewer)
    after = client.get(f"applications/{application.code}/").status_code

    assert (before, after) == (404, 200)


def test_move_application_moves_and_tells_the_new_version(recruiter, application):
    stage = StageFactory(posting=application.posting)

    answer = ApiClient(recruiter, *ALL).post(
        f"applications/{application.code}/move/", {"to_stage": stage.code, "seen_version": 1}
    )

    assert (answer.status_code, answer.json()["stage"]["code"], answer.json()["version"]) == (
        200,
        stage.code,
        2,
    )


def test_move_application_stale_version_is_a_conflict_and_changes_nothing(recruiter, application):
    stage = StageFactory(posting=application.posting)
    Application.objects.update(row_version=5)

    answer = ApiClient(recruiter, *ALL).post(
        f"applications/{application.code}/move/", {"to_stage": stage.code, "seen_version": 1}
    )

    application.refresh_from_db()
    assert (answer.status_code, application.stage_id == stage.pk) == (409, False)


def test_move_application_to_another_posting_s_stage_is_refused(recruiter, application):
    answer = ApiClient(recruiter, *ALL).post(
        f"applications/{application.code}/move/", {"to_stage": StageFactory().code}
    )

    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/to_stage")


def test_move_application_interviewer_may_not(interviewer, application):
    AssignmentFactory(application=application, membership=interviewer)

    answer = ApiClient(interviewer, *ALL).post(
        f"applications/{application.code}/move/", {"to_stage": "x"}
    )

    assert answer.status_code == 403


def test_move_application_key_without_scope_may_not(recruiter, application):
    answer = ApiClient(recruiter, "applications:read").post(
        f"applications/{application.code}/move/", {"to_stage": "x"}
    )

    assert (answer.status_code, answer["Content-Type"]) == (403, "application/problem+json")


def test_reject_application_ends_it_with_a_reason(recruiter, application, organization):
    reason = RejectionReasonFactory(organization=organization)

    answer = ApiClient(recruiter, *ALL).post(
        f"applications/{application.code}/reject/", {"reason": reason.code}
    )

    assert (answer.status_code, answer.json()["state"]) == (200, "rejected")


def test_reject_application_foreign_reason_is_refused(recruiter, application):
    answer = ApiClient(recruiter, *ALL).post(
        f"applications/{application.code}/reject/", {"reason": RejectionReasonFactory().code}
    )

    assert answer.status_code == 422


def test_list_candidates_finds_by_name(recruiter, organization):
    rosa = CandidateFactory(organization=organization, name="Rosa Ulwell")
    other = CandidateFactory(organization=organization, name="Karim Saadi")
    index_candidates([rosa.pk, other.pk])

    page = ApiClient(recruiter, *ALL).get("candidates/", q="ulwell").json()

    assert [row["name"] for row in page["results"]] == ["Rosa Ulwell"]


@pytest.mark.parametrize("size", ["0", "201", "-1", "null", "1e3", "9" * 40])
def test_list_applications_page_size_out_of_bounds_is_refused(recruiter, size):
    answer = ApiClient(recruiter, *ALL).get("applications/", page_size=size)

    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/page_size")


def test_move_application_number_instead_of_a_text_is_refused(recruiter, application):
    answer = ApiClient(recruiter, *ALL).post(
        f"applications/{application.code}/move/", {"to_stage": 1}
    )

    assert answer.status_code == 422
