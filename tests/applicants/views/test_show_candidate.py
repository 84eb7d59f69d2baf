"""A person's page: everything across their applications, as far as a member sees it."""

from datetime import UTC, datetime

import pytest

from applicants.actions.merge_candidates import merge_candidates
from applicants.actions.unmerge_candidates import unmerge_candidates
from applicants.actions.write_note import write_note
from applicants.models import Application, DocumentPage
from tests.factories.applicants import (
    ApplicationFactory,
    AssignmentFactory,
    CandidateFactory,
    DocumentFactory,
    MessageFactory,
    NoteFactory,
    ReceivedMailFactory,
)
from tests.factories.postings import PostingFactory

URL = "/o/larkspur/candidates/"


@pytest.fixture
def url(person):
    return f"{URL}{person.code}/"


@pytest.fixture
def elsewhere(organization, person):
    """The person's older application, for a posting on whose team nobody is."""
    return ApplicationFactory(
        posting=PostingFactory(organization=organization, title="Arborist"),
        candidate=person,
        state=Application.State.REJECTED,
        stage=None,
        applied_at=datetime(2023, 5, 4, 12, tzinfo=UTC),
        source="garden-fair",
    )


def page_of(client, url):
    return client.get(url).content.decode()


def test_show_candidate_tells_each_application_and_where_it_stands(
    application, elsewhere, url, recruiter, sign_in
):
    html = page_of(sign_in(recruiter), url)

    assert f"/o/larkspur/applications/{application.code}/" in html
    assert "Arborist" in html
    assert "Applied 4 May 2023" in html
    assert "Garden fair" in html
    assert "Not moved forward" in html


def test_show_candidate_is_a_page_of_its_own_for_one_application(
    application, url, recruiter, sign_in
):
    assert sign_in(recruiter).get(url).status_code == 200


def test_show_candidate_without_applications_says_so(organization, recruiter, sign_in):
    person = CandidateFactory(organization=organization)

    assert "No applications" in page_of(sign_in(recruiter), f"{URL}{person.code}/")


def test_show_candidate_numbers_the_versions_of_documents(
    application, elsewhere, person, url, recruiter, sign_in
):
    for name, of in (("old.pdf", elsewhere), ("new.pdf", application)):
        DocumentFactory(candidate=person, application=of, name=name, state="read")

    html = page_of(sign_in(recruiter), url)

    assert html.index("new.pdf") < html.index("old.pdf")
    assert "Résumé 2" in html
    assert "Résumé 1" in html


def test_show_candidate_draws_the_pages_of_the_chosen_document(
    application, person, url, recruiter, sign_in
):
    old = DocumentFactory(candidate=person, application=application, name="old.pdf", state="read")
    DocumentPage.objects.create(document=old, number=1, width=10, height=14, file="x")
    DocumentFactory(candidate=person, application=application, name="new.pdf", state="read")

    html = page_of(sign_in(recruiter), f"{url}?document={old.code}")

    assert f"/o/larkspur/documents/{old.code}/pages/1/" in html


def test_show_candidate_answers_the_document_alone_to_htmx(
    application, person, url, recruiter, sign_in
):
    DocumentFactory(candidate=person, application=application, state="read", text="Rosa canina")
    headers = {"HX-Request": "true", "HX-Target": "application-document"}

    html = sign_in(recruiter).get(f"{url}?at=5-11", headers=headers).content.decode()

    assert '<mark id="passage">canina</mark>' in html
    assert "<html" not in html


def test_show_candidate_joins_messages_and_answers_of_all_applications(
    application, elsewhere, url, recruiter, sign_in
):
    MessageFactory(application=application, subject="Come on Tuesday")
    ReceivedMailFactory(application=elsewhere, subject="Re: long ago")

    html = page_of(sign_in(recruiter), url)

    assert "Come on Tuesday" in html
    assert "Re: long ago" in html


def test_show_candidate_shows_no_messages_to_who_writes_none(
    application, on_team, url, hiring_manager, sign_in
):
    MessageFactory(application=application, subject="Come on Tuesday")

    assert "Come on Tuesday" not in page_of(sign_in(hiring_manager), url)


def test_show_candidate_joins_the_history_of_all_applications(
    application, elsewhere, url, recruiter, sign_in
):
    write_note(application, by=recruiter, text="Green fingers")
    write_note(elsewhere, by=recruiter, text="Afraid of heights")

    html = page_of(sign_in(recruiter), url)

    assert html.count("wrote a note") == 2
    assert "Green fingers" in html
    assert "Afraid of heights" in html


def test_show_candidate_shows_the_whole_history_when_asked(
    application, url, recruiter, sign_in, monkeypatch
):
    monkeypatch.setattr("applicants.views.candidates.RECENT", 1)
    for text in ("one", "two", "three"):
        write_note(application, by=recruiter, text=text)
    client = sign_in(recruiter)

    short, whole = page_of(client, url), page_of(client, f"{url}?history=all")

    assert (short.count("wrote a note"), "Show the whole history" in short) == (1, True)
    assert (whole.count("wrote a note"), "Show the whole history" in whole) == (3, False)


@pytest.fixture
def unseen(elsewhere, person, recruiter):
    """What is about the person's other application, and who else they were known as."""
    DocumentFactory(candidate=person, application=elsewhere, name="secret.pdf", state="read")
    NoteFactory(application=elsewhere, text="Afraid of heights")
    write_note(elsewhere, by=recruiter, text="Another word")
    other = CandidateFactory(organization=person.organization, name="Zuri Mwangi")
    merge_candidates(other, into=person, by=recruiter)


@pytest.mark.parametrize("who", ["hiring_manager", "interviewer"])
def test_show_candidate_keeps_the_rest_of_a_person_from_who_sees_a_part(
    application, unseen, url, on_team, sign_in, who, request
):
    AssignmentFactory(application=application, membership=request.getfixturevalue("interviewer"))

    html = page_of(sign_in(request.getfixturevalue(who)), url)

    assert application.code in html
    for hidden in ("Arborist", "secret.pdf", "heights", "wrote a note", "Zuri"):
        assert hidden not in html


def test_show_candidate_tells_of_a_merge_and_its_end(
    application, person, organization, url, recruiter, sign_in
):
    other = CandidateFactory(organization=organization, name="Zuri Mwangi")
    merge = merge_candidates(other, into=person, by=recruiter)
    client = sign_in(recruiter)

    merged = page_of(client, url)
    unmerge_candidates(merge, by=recruiter)
    apart = page_of(client, url)

    assert "merged Zuri Mwangi into Amara Okafor, with 0 applications" in merged
    assert "took Zuri Mwangi and Amara Okafor apart again" in apart


@pytest.fixture
def folded(application, person, organization, posting, stages, recruiter):
    """The younger of two active applications for one posting, put aside by a merge."""
    other = CandidateFactory(organization=organization, name="Zuri Mwangi")
    second = ApplicationFactory(posting=posting, stage=stages[0], candidate=other)
    merge_candidates(other, into=person, by=recruiter)
    return second


def test_show_candidate_says_of_a_folded_application_which_goes_on(
    application, folded, url, recruiter, sign_in
):
    html = page_of(sign_in(recruiter), url)

    assert "Folded into the one of" in html
    assert "Withdrawn" not in html


def test_show_application_folded_leads_to_the_one_that_goes_on(
    application, folded, recruiter, sign_in
):
    html = page_of(sign_in(recruiter), f"/o/larkspur/applications/{folded.code}/")

    assert "Folded into the one of" in html
    assert f"/o/larkspur/applications/{application.code}/" in html
    assert "put this application aside; another of Amara Okafor goes on" in html
    assert "Withdrawn" not in html


def test_show_application_folded_keeps_the_other_from_who_does_not_see_it(
    application, folded, interviewer, sign_in
):
    AssignmentFactory(application=folded, membership=interviewer)

    html = page_of(sign_in(interviewer), f"/o/larkspur/applications/{folded.code}/")

    assert "Folded into another" in html
    assert application.code not in html


@pytest.mark.parametrize("rows", [1, 3])
def test_show_candidate_costs_the_same_for_any_number(
    person, url, recruiter, sign_in, rows, django_assert_num_queries
):
    for n in range(rows):
        of = ApplicationFactory(posting__organization=person.organization, candidate=person)
        document = DocumentFactory(candidate=person, application=of, state="read")
        DocumentPage.objects.create(document=document, number=1, width=9, height=9, file=f"{n}")
        MessageFactory(application=of)
        ReceivedMailFactory(application=of, answers__application=of)
        write_note(of, by=recruiter, text="Green fingers")
    client = sign_in(recruiter)
    client.get(url)

    with django_assert_num_queries(30):
        client.get(url)
