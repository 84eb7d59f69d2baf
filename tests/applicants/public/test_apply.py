"""Sending the form: what comes of it, once, and for whom."""

import pytest
from django.test import Client

from applicants.models import (
    Answer,
    Application,
    Candidate,
    Consent,
    Document,
    HeldFile,
    StatusLink,
    Transition,
)
from ats.activity.models import Event
from ats.foundation.models import Job
from tests.applicants.public.conftest import PDF

pytestmark = pytest.mark.django_db


def test_apply_answers_with_the_thanks_page(send_form, thanks_url, anonymous):
    response = send_form()

    assert (response.status_code, response["Location"]) == (303, thanks_url)
    assert "Thank you" in anonymous.get(thanks_url).content.decode()


def test_apply_keeps_everything_in_one_go(send_form, posting, stored_files, time_machine):
    time_machine.move_to("2026-11-16T09:00:00Z", tick=False)

    send_form(phone="+41 44 668 18 00", may_be_kept="on")

    application = Application.objects.get()
    document = Document.objects.get()
    assert application.candidate.name == "Amara Okafor"
    assert application.stage.name == "Applied"
    assert application.is_verified is False
    assert str(application.promise_due_on) == "2026-11-23"
    assert application.submitted["email"] == "amara@example.test"
    assert (document.name, document.file_type, document.state) == (
        "amara-okafor.pdf",
        "pdf",
        "queued",
    )
    assert [path.read_bytes() for path in stored_files()] == [PDF]
    assert list(Consent.objects.values_list("kind", flat=True)) == ["notice", "future"]
    assert Transition.objects.get().to_stage_name == "Applied"
    assert Event.objects.get().kind == "application.created"
    assert Job.objects.get().kind == "read_document"
    assert StatusLink.objects.count() == 1


def test_apply_without_leave_keeps_only_the_notice_as_shown(send_form, organization):
    organization.privacy_notice = "Version of November."
    organization.save()

    send_form()

    assert list(Consent.objects.values_list("kind", "notice")) == [
        ("notice", "Version of November.")
    ]


def test_apply_takes_few_statements(
    anonymous, apply_url, filled, ask, django_assert_max_num_queries
):
    question = ask(label="Why?")
    form = filled(**{f"question_{question.code}": "Because"})

    with django_assert_max_num_queries(15):
        response = anonymous.post(apply_url, form)

    assert response.status_code == 303


def test_apply_without_resume_where_none_is_needed(send_form, posting, publish):
    posting.is_resume_required = False
    publish(posting)

    response = send_form(resume=None)

    assert (response.status_code, Document.objects.count()) == (303, 0)
    assert Job.objects.get().kind == "index_candidate"


def test_apply_keeps_answers_as_they_were_asked(send_form, ask):
    words = ask(label="Why <us>?", kind="long")
    yes = ask(label="May you work here?", kind="yes_no", is_required=True)
    one = ask(label="Where?", kind="choice", options=["Zurich", "Remote"])
    many = ask(label="Tools?", kind="choices", options=["Git", "Vim"])
    number = ask(label="Years?", kind="number")
    day = ask(label="From when?", kind="date")
    link = ask(label="Work?", kind="link")

    send_form(
        **{
            f"question_{words.code}": "Roses",
            f"question_{yes.code}": "no",
            f"question_{one.code}": "Remote",
            f"question_{many.code}": ["Git", "Vim"],
            f"question_{number.code}": "3.5",
            f"question_{day.code}": "2027-01-04",
            f"question_{link.code}": "amara.example.test",
        }
    )

    assert list(Answer.objects.values_list("label", "value", "question__code")) == [
        ("Why <us>?", "Roses", words.code),
        ("May you work here?", False, yes.code),
        ("Where?", "Remote", one.code),
        ("Tools?", ["Git", "Vim"], many.code),
        ("Years?", 3.5, number.code),
        ("From when?", "2027-01-04", day.code),
        ("Work?", "https://amara.example.test", link.code),
    ]


def test_apply_source_comes_from_the_link(anonymous, apply_url, filled):
    anonymous.post(f"{apply_url}?source=fair-2026", filled())

    assert Application.objects.get().source == "fair-2026"


def test_apply_checks_the_origin_of_the_form(apply_url, filled):
    strict = Client(enforce_csrf_checks=True)

    response = strict.post(apply_url, filled())

    assert (response.status_code, Application.objects.count()) == (403, 0)


def test_apply_is_rolled_back_whole_when_the_history_cannot_be_written(
    send_form, monkeypatch, stored_files
):
    def broken(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr("applicants.actions.submit_application.record", broken)

    with pytest.raises(RuntimeError):
        send_form()

    assert (Candidate.objects.count(), Application.objects.count(), stored_files()) == (0, 0, [])


def test_apply_closed_meanwhile_keeps_what_was_typed(send_form, filled, posting, ask, stored_files):
    question = ask(label="Why?")
    form = filled(**{f"question_{question.code}": "A long <answer>"})
    posting.state = "closed"
    posting.save()

    response = send_form(**form)

    page = response.content.decode()
    assert response.status_code == 409
    assert ("A long &lt;answer&gt;" in page, "Amara Okafor" in page) == (True, True)
    assert (Application.objects.count(), stored_files()) == (0, [])


def test_apply_closed_between_check_and_commit_keeps_no_file(
    send_form, posting, monkeypatch, stored_files
):
    from applicants.views.public import sending

    save = sending.private_files.save

    def close_and_save(content):
        posting.state = "closed"
        posting.save()
        return save(content)

    monkeypatch.setattr(sending.private_files, "save", close_and_save, raising=False)

    response = send_form()

    assert (response.status_code, Application.objects.count(), stored_files()) == (409, 0, [])


def test_apply_held_file_row_goes_with_its_form(send_form, read_token, stored_files):
    token = read_token()
    send_form(form_token=token, email="not an address")

    send_form(form_token=token, resume=None)

    assert (HeldFile.objects.count(), len(stored_files())) == (0, 1)
    assert Document.objects.get().name == "amara-okafor.pdf"


def test_apply_stranger_without_the_forms_token_gets_no_held_file(send_form, read_token):
    send_form(form_token=read_token(), email="not an address")

    response = send_form(resume=None)

    assert (response.status_code, Application.objects.count()) == (422, 0)


def test_apply_held_file_is_bound_to_its_posting(
    anonymous, send_form, read_token, publish, organization
):
    from tests.factories.postings import PostingFactory, StageFactory

    token = read_token()
    send_form(form_token=token, email="not an address")
    other = publish(PostingFactory(organization=organization))
    StageFactory(posting=other)

    response = anonymous.post(
        f"/careers/larkspur/{other.code}/apply/",
        {"name": "Amara Okafor", "email": "amara@example.test", "form_token": token},
    )

    assert (response.status_code, Application.objects.count()) == (422, 0)
