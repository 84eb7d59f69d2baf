"""The page of an application: what it shows, to whom, and what it costs."""

import pytest
from django.urls import reverse

from applicants.actions.reject_application import reject_application
from applicants.actions.send_message import send_message
from applicants.actions.write_note import write_note
from applicants.models import Answer, Application, DocumentPage, ProposedChange
from tests.factories.applicants import (
    ApplicationFactory,
    AssignmentFactory,
    DocumentFactory,
    NoteFactory,
)

EVIL = '<b hx-get="/boom" onclick="x()">bold</b>'


@pytest.fixture
def url(application):
    return f"/o/larkspur/applications/{application.code}/"


def page(client, url, **query):
    return client.get(url, query).content.decode()


def test_show_application_shows_who_and_where(application, recruiter, sign_in, url):
    html = page(sign_in(recruiter), url)

    assert "Amara Okafor" in html
    assert "amara@example.test" in html
    assert '<span class="pill meet">Applied</span>' in html


def test_show_application_shows_answers(application, recruiter, sign_in, url):
    Answer.objects.create(application=application, label="Roses?", kind="yes_no", value=True)
    Answer.objects.create(application=application, label="Tools?", kind="choices", value=["a", "b"])

    html = page(sign_in(recruiter), url)

    assert 'Roses?</dt><dd class="pre">Yes</dd>' in html
    assert '<dd class="pre">a, b</dd>' in html


def test_show_application_shows_pages_of_the_document(application, recruiter, sign_in, url):
    document = DocumentFactory(
        candidate=application.candidate, application=application, state="read", text="I know roses"
    )
    DocumentPage.objects.create(document=document, number=1, file="x", width=600, height=800)

    html = page(sign_in(recruiter), url)

    kwargs = {"org": "larkspur", "code": document.code, "number": 1}
    assert f'<img src="{reverse("show_document_page", kwargs=kwargs)}" width="600"' in html
    assert "I know roses" not in html


def test_show_application_shows_the_text_instead(application, recruiter, sign_in, url):
    DocumentFactory(
        candidate=application.candidate, application=application, state="read", text=f"roses {EVIL}"
    )

    html = page(sign_in(recruiter), url, **{"as": "text"})

    assert "roses &lt;b hx-get=" in html


def test_show_application_document_is_a_region(application, recruiter, sign_in, url):
    response = sign_in(recruiter).get(
        url, headers={"HX-Request": "true", "HX-Target": "application-document"}
    )

    html = response.content.decode()
    assert html.lstrip().startswith('<section class="card" id="application-document">')
    assert "<html" not in html


def test_show_application_unreadable_document_says_why(application, recruiter, sign_in, url):
    DocumentFactory(
        candidate=application.candidate,
        application=application,
        state="unreadable",
        problem="It is encrypted.",
    )

    assert "It is encrypted." in page(sign_in(recruiter), url)


def test_show_application_tells_what_happened(application, stages, reason, recruiter, sign_in, url):
    write_note(application, by=recruiter, text="Hello")
    reject_application(application, by=recruiter, reason=reason)

    html = page(sign_in(recruiter), url)

    assert "did not move Amara Okafor forward: Other skills needed" in html
    assert "wrote a note" in html


def test_show_application_notes_are_inert(application, recruiter, sign_in, url):
    write_note(application, by=recruiter, text=EVIL)

    html = page(sign_in(recruiter), url)

    assert "<b hx-get" not in html
    assert "&lt;b hx-get=" in html


def test_show_application_marks_mentions(application, owner, recruiter, sign_in, url):
    owner.user.name = "Luis Prado"
    owner.user.save()
    write_note(application, by=recruiter, text="@luis, look <b>@nobody</b>.")

    html = page(sign_in(recruiter), url)

    assert '<span class="mention">@luis</span>, look &lt;b&gt;@nobody&lt;/b&gt;.' in html


def test_show_application_names_are_inert(application, recruiter, sign_in, url):
    application.candidate.name = EVIL
    application.candidate.save()

    html = page(sign_in(recruiter), url)

    assert "<b hx-get" not in html


def test_show_application_waiting_mail_can_be_taken_back(application, recruiter, sign_in, url):
    message = send_message(application, by=recruiter, subject="Hello", text="text")

    html = page(sign_in(recruiter), url)

    assert "This mail leaves in" in html
    assert f"/messages/{message.code}/undo/" in html


@pytest.mark.parametrize("who", ["hiring_manager", "interviewer"])
def test_show_application_tells_no_subject_of_a_mail_to_who_reads_none(
    application, on_team, recruiter, sign_in, url, who, request
):
    reader = request.getfixturevalue(who)
    AssignmentFactory(application=application, membership=reader)
    send_message(application, by=recruiter, subject="Your pay from May on", text="text")

    html = page(sign_in(reader), url)
    person = page(sign_in(reader), f"/o/larkspur/candidates/{application.candidate.code}/")

    assert "This mail leaves in" in html
    assert ("Your pay" in html, "Your pay" in person) == (False, False)


def test_show_application_rejection_can_be_taken_back(application, reason, recruiter, sign_in, url):
    reject_application(application, by=recruiter, reason=reason, subject="Hi", text="text")

    assert f"{url}rejection/undo/" in page(sign_in(recruiter), url)


def test_show_application_also_here(application, recruiter, sign_in, url):
    other = ApplicationFactory(
        posting__organization=application.organization, candidate=application.candidate
    )

    assert f"/applications/{other.code}/" in page(sign_in(recruiter), url)


def test_show_application_proposals_wait_for_a_person(application, recruiter, sign_in, url):
    ProposedChange.objects.create(
        candidate=application.candidate, application=application, field="phone", value="+52 1"
    )

    html = page(sign_in(recruiter), url)

    assert "Says this differently now" in html
    assert "+52 1" in html


def test_show_application_hiring_manager_sees_no_proposal_of_what_they_do_not_see(
    application, on_team, hiring_manager, sign_in, url
):
    elsewhere = ApplicationFactory(
        posting__organization=application.organization, candidate=application.candidate
    )
    ProposedChange.objects.create(
        candidate=application.candidate, application=elsewhere, field="phone", value="+52 1"
    )

    html = page(sign_in(hiring_manager), url)

    assert "Says this differently now" not in html


def test_show_application_interviewer_has_no_decisions(application, interviewer, sign_in, url):
    application.assignments.create(membership=interviewer)

    html = page(sign_in(interviewer), url)

    assert "Amara Okafor" in html
    for path in ("stage/", "rejection/", "hiring/", "messages/"):
        assert f'"{url}{path}"' not in html


@pytest.mark.parametrize("who", ["interviewer", "hiring_manager", "stranger"])
def test_show_application_unseen_is_not_found(application, sign_in, url, who, request):
    member = request.getfixturevalue(who)

    assert sign_in(member).get(url).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_show_application_statements_do_not_grow(
    application, recruiter, sign_in, url, count, django_assert_num_queries
):
    for _n in range(count):
        NoteFactory(application=application, by=recruiter)
        Answer.objects.create(application=application, label="?", kind="short", value="x")
        document = DocumentFactory(candidate=application.candidate, application=application)
        DocumentPage.objects.create(document=document, number=1, file="x", width=6, height=8)
        write_note(application, by=recruiter, text="Hello")
    client = sign_in(recruiter)

    with django_assert_num_queries(11):
        response = client.get(url)

    assert len(response.content) < 60_000


def test_show_next_application_walks_down_the_column(
    posting, stages, application, recruiter, sign_in
):
    below = ApplicationFactory(
        posting=posting, stage=stages[0], stage_entered_at=application.applied_at.replace(year=2020)
    )
    client = sign_in(recruiter)

    down = client.get(f"/o/larkspur/applications/{application.code}/next/")
    up = client.get(f"/o/larkspur/applications/{below.code}/previous/")
    end = client.get(f"/o/larkspur/applications/{below.code}/next/")

    assert [answer["Location"].split("/")[-2] for answer in (down, up, end)] == [
        below.code,
        application.code,
        below.code,
    ]


def test_hire_application_ends_it(application, recruiter, sign_in, url):
    response = sign_in(recruiter).post(f"{url}hiring/", {"seen": 1})

    assert (response.status_code, Application.objects.get().state) == (303, "hired")


def test_hire_application_stale_is_409(application, recruiter, sign_in, url):
    response = sign_in(recruiter).post(f"{url}hiring/", {"seen": 5})

    assert (response.status_code, Application.objects.get().state) == (409, "active")


def test_hire_application_hiring_manager_may_not(
    application, hiring_manager, on_team, sign_in, url
):
    assert sign_in(hiring_manager).post(f"{url}hiring/").status_code == 403


def test_reopen_application_comes_back(application, stages, recruiter, sign_in, url):
    client = sign_in(recruiter)
    client.post(f"{url}hiring/")

    response = client.post(f"{url}reopening/", {"stage": stages[1].code, "seen": 2})

    assert (response.status_code, Application.objects.get().stage) == (303, stages[1])


def test_reopen_application_to_no_stage_is_not_found(application, recruiter, sign_in, url):
    response = sign_in(recruiter).post(f"{url}reopening/", {"stage": "nosuch"})

    assert response.status_code == 404


def test_reopen_application_form_is_on_an_ended_page(application, stages, recruiter, sign_in, url):
    client = sign_in(recruiter)
    client.post(f"{url}hiring/")

    assert f'action="{url}reopening/"' in page(client, url)
