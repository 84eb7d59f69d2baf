"""Withdrawing on the candidate's own page: asked first, once, at once."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from applicants.models import Application, Consent
from ats.activity.models import Event, Mail
from tests.applicants.public.status_page import read

pytestmark = pytest.mark.django_db


def test_withdraw_asks_first(page_of):
    page = read(f"{page_of}withdrawal/")

    assert "Withdraw your application?" in page
    assert Application.objects.get().state == "active"


def test_withdraw_ends_the_application_once(applied, page_of):
    answers = [Client().post(f"{page_of}withdrawal/") for _ in range(2)]

    applied.refresh_from_db()
    assert [answer["Location"] for answer in answers] == [page_of, page_of]
    assert (applied.state, applied.stage, applied.row_version) == ("withdrawn", None, 2)
    assert applied.promise_met_at is not None
    assert applied.transitions.get().to_state == "withdrawn"
    assert list(Event.objects.values_list("kind", flat=True)) == ["application.withdrawn"]
    assert "You have withdrawn this application." in read(page_of)


def test_withdraw_works_where_the_browser_names_no_origin(page_of):
    strict = Client(enforce_csrf_checks=True)

    response = strict.post(f"{page_of}withdrawal/", headers={"Origin": "null"})

    assert (response.status_code, Application.objects.get().state) == (303, "withdrawn")


def test_withdraw_consent_stops_it_at_once(applied, page_of):
    Consent.objects.create(
        candidate=applied.candidate, application=applied, kind="future", notice="n"
    )
    before = read(page_of)

    Client().post(f"{page_of}consent/")

    assert ("Not for later jobs" in before, "Not for later jobs" in read(page_of)) == (True, False)
    assert Event.objects.get().kind == "consent.withdrawn"


def test_withdraw_goes_before_a_rejection_that_is_not_told(applied, page_of, reject):
    reject(subject="About your application", text="We are sorry.")

    Client().post(f"{page_of}withdrawal/")

    applied.refresh_from_db()
    assert (applied.state, applied.rejection_reason) == ("withdrawn", None)
    assert Mail.objects.get().state == "cancelled"
    assert applied.messages.get().cancelled_at is not None


def test_withdraw_after_the_rejection_was_told_changes_nothing(applied, page_of, reject):
    reject()
    Application.objects.update(ended_at=timezone.now() - timedelta(hours=1))

    Client().post(f"{page_of}withdrawal/")

    applied.refresh_from_db()
    assert applied.state == "rejected"
