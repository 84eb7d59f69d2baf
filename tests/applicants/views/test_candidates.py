"""The list of candidates, a person's page, and proposals about them."""

import re

import pytest

from applicants.actions.index_candidate import index_candidate
from applicants.models import Candidate, ProposedChange
from tests.factories.applicants import ApplicationFactory, AssignmentFactory, CandidateFactory

URL = "/o/larkspur/candidates/"


def names_in(html: str) -> list[str]:
    return re.findall(r"<a href=[^>]+>(Candidate \d+|Amara Okafor)</a>", html)


def listed(client, **query):
    return names_in(client.get(URL, query).content.decode())


def test_list_candidates_newest_first(application, organization, recruiter, sign_in):
    newer = CandidateFactory(organization=organization)

    assert listed(sign_in(recruiter)) == [newer.name, "Amara Okafor"]


def test_list_candidates_pages_by_keyset(organization, recruiter, sign_in):
    people = CandidateFactory.create_batch(30, organization=organization)
    client = sign_in(recruiter)

    first = client.get(URL).content.decode()
    after = re.search(r"after=(\w+)", first)[1]
    second = client.get(URL, {"after": after}).content.decode()

    assert names_in(first) + names_in(second) == [person.name for person in reversed(people)]
    assert "Older" not in second


@pytest.mark.parametrize("count", [1, 3])
def test_list_candidates_statements_do_not_grow(
    posting, stages, recruiter, sign_in, count, django_assert_num_queries
):
    ApplicationFactory.create_batch(count, posting=posting, stage=stages[0])
    client = sign_in(recruiter)

    with django_assert_num_queries(7):
        client.get(URL)


def test_list_candidates_finds_words_of_a_resume(application, recruiter, sign_in):
    CandidateFactory(organization=application.organization)
    application.candidate.documents.create(
        name="r.txt", file="x", size=1, sha256="0", file_type="txt", text="Ten years of roses"
    )
    index_candidate(application.candidate_id)

    assert listed(sign_in(recruiter), q="rose") == ["Amara Okafor"]


def test_list_candidates_filters(application, stages, organization, recruiter, sign_in):
    CandidateFactory(organization=organization)
    client = sign_in(recruiter)
    posting = application.posting

    assert listed(client, posting=posting.code) == ["Amara Okafor"]
    assert listed(client, posting=posting.code, stage=stages[0].code) == ["Amara Okafor"]
    assert listed(client, posting=posting.code, stage=stages[1].code) == []
    assert listed(client, state="hired") == []


def test_list_candidates_nonsense_is_left_out(application, recruiter, sign_in):
    assert listed(sign_in(recruiter), state="flying") == ["Amara Okafor"]


def test_list_candidates_nobody_found_says_so(application, recruiter, sign_in):
    html = sign_in(recruiter).get(URL, {"q": "zzz"}).content.decode()

    assert "Nobody found" in html


def test_list_candidates_empty_says_what_comes(recruiter, sign_in):
    assert "No candidates yet" in sign_in(recruiter).get(URL).content.decode()


def test_list_candidates_hiring_manager_sees_the_teams(
    application, organization, hiring_manager, on_team, sign_in
):
    ApplicationFactory(posting__organization=organization)

    assert listed(sign_in(hiring_manager)) == ["Amara Okafor"]


def test_list_candidates_interviewer_sees_the_assigned(
    application, organization, interviewer, sign_in
):
    ApplicationFactory(posting__organization=organization)
    AssignmentFactory(application=application, membership=interviewer)

    assert listed(sign_in(interviewer)) == ["Amara Okafor"]


def test_list_candidates_names_are_inert(organization, recruiter, sign_in):
    CandidateFactory(organization=organization, name='<img onerror="x()">')

    assert "<img onerror" not in sign_in(recruiter).get(URL).content.decode()


def test_show_candidate_with_one_application_goes_to_it(application, recruiter, sign_in):
    response = sign_in(recruiter).get(f"{URL}{application.candidate.code}/")

    assert response["Location"] == f"/o/larkspur/applications/{application.code}/"


def test_show_candidate_with_several_shows_them(application, organization, recruiter, sign_in):
    other = ApplicationFactory(posting__organization=organization, candidate=application.candidate)

    html = sign_in(recruiter).get(f"{URL}{application.candidate.code}/").content.decode()

    assert application.code in html
    assert other.code in html


@pytest.mark.parametrize("who", ["hiring_manager", "interviewer", "stranger"])
def test_show_candidate_unseen_is_not_found(application, sign_in, who, request):
    client = sign_in(request.getfixturevalue(who))

    assert client.get(f"{URL}{application.candidate.code}/").status_code == 404


@pytest.fixture
def change(application):
    return ProposedChange.objects.create(
        candidate=application.candidate, application=application, field="phone", value="+52 1"
    )


def test_decide_proposed_change_accepts(application, change, recruiter, sign_in):
    sent = {"change": change.pk, "decision": "accept"}

    sign_in(recruiter).post(f"{URL}{application.candidate.code}/changes/", sent)

    assert Candidate.objects.get().phone == "+52 1"


def test_decide_proposed_change_of_somebody_else_is_not_found(
    application, change, organization, recruiter, sign_in
):
    other = CandidateFactory(organization=organization)
    sent = {"change": change.pk, "decision": "accept"}

    response = sign_in(recruiter).post(f"{URL}{other.code}/changes/", sent)

    assert response.status_code == 404


def test_decide_proposed_change_undecided_is_422(application, change, recruiter, sign_in):
    response = sign_in(recruiter).post(
        f"{URL}{application.candidate.code}/changes/", {"change": change.pk}
    )

    assert response.status_code == 422


def test_decide_proposed_change_interviewer_may_not(application, change, interviewer, sign_in):
    response = sign_in(interviewer).post(f"{URL}{application.candidate.code}/changes/")

    assert response.status_code == 403
