"""The form that ends an application, and its undo."""

import pytest

from applicants.models import Application
from ats.activity.models import Mail
from tests.factories.applicants import RejectionReasonFactory
from tests.undo import undo_of


@pytest.fixture
def url(application):
    return f"/o/larkspur/applications/{application.code}/rejection/"


def test_reject_application_form_begins_with_the_organizations_words(
    application, reason, recruiter, sign_in, url
):
    html = sign_in(recruiter).get(url).content.decode()

    assert "Hello Amara," in html
    assert f'value="{reason.code}"' in html


def test_reject_application_form_opens_as_a_dialog(application, reason, recruiter, sign_in, url):
    response = sign_in(recruiter).get(
        url, headers={"HX-Request": "true", "HX-Target": "dialog-place"}
    )

    html = response.content.decode()
    assert '<dialog class="dialog wide" id="reject"' in html
    assert "<html" not in html


def test_reject_application_form_offers_no_foreign_reasons(application, recruiter, sign_in, url):
    foreign = RejectionReasonFactory()

    assert foreign.code not in sign_in(recruiter).get(url).content.decode()


def test_reject_application_ends_it_and_queues_the_mail(
    application, reason, recruiter, sign_in, url
):
    sent = {"reason": reason.code, "is_mailed": "on", "subject": "S", "text": "T", "seen": 1}

    response = sign_in(recruiter).post(url, sent)

    assert response.status_code == 303
    assert Application.objects.get().state == "rejected"
    assert Mail.objects.get().state == "pending"


def test_reject_application_without_the_box_sends_nothing(
    application, reason, recruiter, sign_in, url
):
    sign_in(recruiter).post(url, {"reason": reason.code, "subject": "S", "text": "T"})

    assert (Application.objects.get().state, Mail.objects.count()) == ("rejected", 0)


def test_reject_application_without_a_reason_is_422(application, reason, recruiter, sign_in, url):
    response = sign_in(recruiter).post(url, {})

    assert response.status_code == 422
    assert "Choose a reason." in response.content.decode()


def test_reject_application_stale_keeps_what_was_typed(
    application, reason, recruiter, sign_in, url
):
    sent = {
        "reason": reason.code,
        "is_mailed": "on",
        "subject": "S",
        "text": "A long letter",
        "seen": 9,
    }

    response = sign_in(recruiter).post(url, sent)

    assert response.status_code == 409
    assert "A long letter" in response.content.decode()
    assert Application.objects.get().state == "active"


def test_reject_application_interviewer_may_not(application, interviewer, sign_in, url):
    application.assignments.create(membership=interviewer)

    assert sign_in(interviewer).post(url, {}).status_code == 403


def test_reject_application_stranger_finds_nothing(application, stranger, sign_in, url):
    assert sign_in(stranger).get(url).status_code == 404


def test_take_back_rejection_from_the_toast(application, reason, stages, recruiter, sign_in, url):
    client = sign_in(recruiter)
    sent = {"reason": reason.code, "is_mailed": "on", "subject": "S", "text": "T"}
    client.post(url, sent)

    response = client.post(f"{url}undo/")

    assert response.status_code == 303
    assert Application.objects.get().stage == stages[0]
    assert Mail.objects.get().state == "cancelled"


def test_take_back_rejection_by_the_toasts_undo(
    application, reason, stages, recruiter, sign_in, url
):
    client = sign_in(recruiter)
    undo = undo_of(client.post(url, {"reason": reason.code}, follow=True))

    response = client.post(undo)

    assert (response.status_code, Application.objects.get().stage) == (303, stages[0])


def test_take_back_rejection_by_the_toasts_undo_takes_back_nothing_newer(
    application, reason, organization, recruiter, owner, sign_in, url
):
    other = RejectionReasonFactory(organization=organization)
    client, colleague = sign_in(recruiter), sign_in(owner)
    undo = undo_of(client.post(url, {"reason": reason.code}, follow=True))
    colleague.post(f"{url}undo/")
    colleague.post(
        url, {"reason": other.code, "is_mailed": "on", "subject": "S", "text": "A kinder letter"}
    )

    response = client.post(undo)

    row = Application.objects.get()
    assert (response.status_code, row.state, row.rejection_reason) == (409, "rejected", other)
    assert Mail.objects.get().state == "pending"
    assert "meanwhile" in response.content.decode()


def test_take_back_rejection_too_late_is_409(application, reason, recruiter, sign_in, url):
    client = sign_in(recruiter)
    client.post(url, {"reason": reason.code, "is_mailed": "on", "subject": "S", "text": "T"})
    Mail.objects.update(state="sent")

    response = client.post(f"{url}undo/")

    assert response.status_code == 409
    assert "has already left" in response.content.decode()
