"""Somebody who applied before, or sends the same form twice."""

import pytest
from django.utils import timezone

from applicants.models import (
    Application,
    Candidate,
    Document,
    ProposedChange,
)
from ats.activity.models import Event
from tests.applicants.public.conftest import PDF, a_file
from tests.factories.applicants import ApplicationFactory, CandidateFactory

pytestmark = pytest.mark.django_db


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


def test_apply_other_persons_application_is_untouched(send_form, posting):
    other = ApplicationFactory(posting=posting, stage=posting.stages.first())

    send_form()

    other.refresh_from_db()
    assert (other.row_version, other.state) == (1, "active")
