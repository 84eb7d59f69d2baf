"""Sending the form: what comes of it, once, and for whom."""

import pytest
from django.test import Client
from django.utils import timezone

from applicants.models import (
    Answer,
    Application,
    Candidate,
    Consent,
    Document,
    HeldFile,
    ProposedChange,
    StatusLink,
    Transition,
)
from ats.activity.models import Event
from ats.foundation.models import Job
from tests.applicants.public.conftest import PDF, a_file
from tests.factories.applicants import ApplicationFactory, CandidateFactory

pytestmark = pytest.mark.django_db


def test_apply_form_is_shown_without_account_or_session(anonymous, apply_url):
    response = anonymous.get(apply_url)

    assert (response.status_code, "sessionid" in response.cookies) == (200, False)
    assert "Backend engineer" in response.content.decode()


def test_apply_form_shows_the_limit_and_the_notice(anonymous, apply_url, organization):
    organization.privacy_notice = "We keep <b>nothing</b> longer than we must."
    organization.save()

    page = anonymous.get(apply_url).content.decode()

    assert "We keep &lt;b&gt;nothing&lt;/b&gt;" in page
    assert "up to 2" in page  # 20 MB or 21.0 MB, in the reader's units
    assert 'name="may_be_kept" id="id_may_be_kept" checked' not in page


def test_apply_form_takes_few_statements(anonymous, apply_url, django_assert_num_queries):
    with django_assert_num_queries(1):
        anonymous.get(apply_url)


def test_apply_form_loads_no_inline_script_or_style(anonymous, apply_url):
    page = anonymous.get(apply_url).content.decode()

    assert (" style=" in page, " onclick=" in page, "<script>" in page) == (False, False, False)


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


def test_apply_same_form_twice_is_one_application(send_form, read_token, thanks_url, stored_files):
    token = read_token()

    answers = [send_form(form_token=token), send_form(form_token=token)]

    assert [answer["Location"] for answer in answers] == [thanks_url, thanks_url]
    assert (Application.objects.count(), Document.objects.count(), len(stored_files())) == (1, 1, 1)


def test_apply_same_form_with_another_address_is_still_one(send_form, read_token):
    token = read_token()

    send_form(form_token=token)
    send_form(form_token=token, email="other@example.test")

    assert (Application.objects.count(), Candidate.objects.count()) == (1, 1)


def test_apply_known_address_attaches_and_changes_nothing(send_form, organization):
    known = CandidateFactory(
        organization=organization, name="A. Okafor", email="Amara@example.test", phone="1"
    )

    response = send_form(name="Amara Okafor", phone="+41 44 668 18 00")

    known.refresh_from_db()
    assert response.status_code == 303
    assert Application.objects.get().candidate == known
    assert (known.name, known.phone) == ("A. Okafor", "1")
    assert set(ProposedChange.objects.values_list("field", "value")) == {
        ("name", "Amara Okafor"),
        ("phone", "+41 44 668 18 00"),
    }


def test_apply_same_address_in_another_organization_is_another_person(send_form):
    CandidateFactory(email="amara@example.test")

    send_form()

    assert Candidate.objects.count() == 2


def test_apply_second_time_while_active_is_refused_quietly(send_form, thanks_url, stored_files):
    send_form()

    second = send_form(resume=a_file(PDF + b" "))

    assert (second.status_code, second["Location"]) == (303, thanks_url)
    assert Application.objects.count() == 1
    assert len(stored_files()) == 1
    assert list(Event.objects.order_by("id").values_list("kind", flat=True)) == [
        "application.created",
        "application.repeated",
    ]


def test_apply_again_after_it_ended_is_a_new_application(send_form):
    send_form()
    Application.objects.update(state="withdrawn", stage=None, ended_at=timezone.now())

    send_form()

    assert list(Application.objects.order_by("id").values_list("state", flat=True)) == [
        "withdrawn",
        "active",
    ]


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


def test_apply_unknown_or_draft_posting_is_not_found(anonymous, apply_url, posting):
    posting.state = "draft"
    posting.save()

    answers = anonymous.get(apply_url), anonymous.get("/careers/larkspur/nothing/apply/")

    assert [answer.status_code for answer in answers] == [404, 404]


@pytest.mark.parametrize("state", ["closed", "paused"])
def test_apply_form_of_a_posting_that_takes_none(anonymous, apply_url, posting, state):
    posting.state = state
    posting.save()

    assert anonymous.get(apply_url).status_code == 410


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


def test_apply_uses_the_words_of_the_public_version(anonymous, apply_url, posting):
    posting.title = "Edited, not published"
    posting.save()

    page = anonymous.get(apply_url).content.decode()

    assert ("Backend engineer" in page, "Edited" in page) == (True, False)


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


def test_apply_other_persons_application_is_untouched(send_form, posting):
    other = ApplicationFactory(posting=posting, stage=posting.stages.first())

    send_form()

    other.refresh_from_db()
    assert (other.row_version, other.state) == (1, "active")
