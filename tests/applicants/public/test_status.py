"""The candidate's own page: what it tells, to whom, and that looking changes nothing."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from applicants.actions.merge_candidates import merge_candidates
from applicants.actions.status_links import status_url_of
from applicants.models import Answer, Application, StatusLink
from ats.activity.models import Event, Mail
from tests.applicants.public.status_page import read
from tests.factories.applicants import (
    ApplicationFactory,
    CandidateFactory,
    DocumentFactory,
)

pytestmark = pytest.mark.django_db


def test_status_shows_where_they_stand_and_by_when_they_hear(
    applied, posting, page_of, time_machine
):
    time_machine.move_to("2026-11-17T09:00:00Z")
    applied.stage = posting.stages.get(name="Screen")
    applied.promise_due_on = "2026-11-26"
    applied.save()
    applied.transitions.create(to_state="active", to_stage=applied.stage)
    StatusLink.objects.update(expires_at=timezone.now() + timedelta(days=9))

    page = read(page_of)

    assert "You are at “Screen”, Amara." in page
    assert "We owe you an answer by Thursday 26 November" in page
    assert page.index('class="done">Applied') < page.index('aria-current="step">Screen')


def test_status_says_when_an_answer_is_late(applied, page_of):
    applied.promise_due_on = timezone.localdate() - timedelta(days=1)
    applied.save()

    assert "We are late, and we are sorry" in read(page_of)


def test_status_day_is_the_organizations(applied, page_of, organization, time_machine):
    time_machine.move_to("2026-11-16T23:30:00Z")
    StatusLink.objects.update(expires_at=timezone.now() + timedelta(days=9))
    organization.time_zone = "Pacific/Kiritimati"
    organization.save()
    applied.promise_due_on = "2026-11-16"
    applied.save()

    # There it is the 17th already.
    assert "We owed you an answer by Monday 16 November" in read(page_of)


def test_status_shows_what_they_sent(applied, page_of):
    DocumentFactory(
        candidate=applied.candidate,
        application=applied,
        name="<b>cv</b>.pdf",
        state="unreadable",
        problem="This file is locked with a password.",
    )
    for kind, value in (("yes_no", False), ("choices", ["Git", "Vim"]), ("date", "2027-01-04")):
        Answer.objects.create(application=applied, label="Q?", kind=kind, value=value)

    page = read(page_of)

    for words in ("&lt;b&gt;cv&lt;/b&gt;.pdf", "locked with a password", "044 1"):
        assert words in page
    for words in (">No<", ">Git, Vim<", ">4 January 2027<"):
        assert words in page


def test_status_is_kept_by_nobody_else(page_of):
    response = Client().get(page_of)

    assert response["Cache-Control"] == "no-store"
    assert response["X-Robots-Tag"] == "noindex, nofollow"
    assert response["Referrer-Policy"] == "no-referrer"
    assert not response.cookies


def test_status_looking_changes_nothing(applied, page_of):
    before = Application.objects.values().get(), StatusLink.objects.values().get()

    for address in (page_of, f"{page_of}withdrawal/"):
        read(address)
        Client().head(address)
    for address in (f"{page_of}verified/", f"{page_of}consent/"):
        read(address, 405)

    assert (Application.objects.values().get(), StatusLink.objects.values().get()) == before
    assert Event.objects.count() == 0


@pytest.mark.parametrize("change", ["expired", "revoked", "unknown"])
def test_status_link_that_no_longer_works_is_one_kind_page(page_of, change):
    now = timezone.now()
    if change == "expired":
        StatusLink.objects.update(expires_at=now)
    elif change == "revoked":
        StatusLink.objects.update(revoked_at=now)
    else:
        page_of = "/a/nothing-like-it/"

    response = Client().get(page_of)

    assert response.status_code == 404
    assert "This link does not work" in response.content.decode()
    assert (response["Cache-Control"], response["Referrer-Policy"]) == ("no-store", "no-referrer")


def test_status_token_is_in_no_column(applied, page_of):
    token = page_of.split("/")[2]

    row = StatusLink.objects.values().get()

    assert all(token not in str(value) for value in row.values())
    assert status_url_of(applied) == f"http://testserver{page_of}"


def test_status_link_outlives_a_change_of_the_secret(applied, page_of, settings):
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another" * 10

    assert status_url_of(applied).endswith(page_of)
    read(page_of)


def test_status_nonce_without_the_secret_opens_nothing(applied, page_of, settings):
    settings.SECRET_KEY = "another" * 10

    assert status_url_of(applied) == ""


def test_verify_marks_the_address_once(applied, page_of):
    answers = [Client().post(f"{page_of}verified/") for _ in range(2)]

    applied.refresh_from_db()
    assert ([a.status_code for a in answers], applied.is_verified) == ([303, 303], True)
    assert list(Event.objects.values_list("kind", flat=True)) == ["application.verified"]
    assert "Is this your e-mail address?" not in read(page_of)


def test_status_hides_a_rejection_until_its_mail_has_left(
    applied, page_of, reject, do_jobs, time_machine
):
    time_machine.move_to(timezone.now() + timedelta(seconds=1), tick=False)
    applied.promise_due_on = timezone.localdate() + timedelta(days=3)
    applied.save()
    before = read(page_of)

    reject(subject="About your application", text="We are sorry.")
    do_jobs()
    waiting = read(page_of)
    time_machine.shift(timedelta(minutes=11))
    due = read(page_of)
    do_jobs()
    after = read(page_of)

    assert before == waiting == due
    assert Mail.objects.get().state == "sent"
    assert "We have decided not to move forward" in after


def test_status_tells_of_a_rejection_without_mail_after_the_undo_time(
    page_of, reject, time_machine
):
    time_machine.move_to(timezone.now() + timedelta(seconds=1), tick=False)
    reject()
    at_once = read(page_of)
    time_machine.shift(timedelta(minutes=11))

    assert "We have decided" not in at_once
    assert "We have decided" in read(page_of)


def test_status_tells_of_a_rejection_whose_mail_cannot_be_delivered(page_of, reject):
    reject(subject="About your application", text="We are sorry.")
    Mail.objects.update(state="failed")
    Application.objects.update(ended_at=timezone.now() - timedelta(hours=1))

    assert "We have decided" in read(page_of)


def test_status_takes_few_statements(applied, page_of, django_assert_max_num_queries):
    for n in range(3):
        Answer.objects.create(application=applied, label=f"{n}?", kind="short", value="x")

    with django_assert_max_num_queries(8):
        Client().get(page_of)


def test_status_of_one_put_aside_by_a_merge_shows_the_one_that_goes_on(
    applied, page_of, posting, organization, recruiter
):
    other = ApplicationFactory(
        posting=posting,
        stage=posting.stages.get(name="Onsite"),
        candidate=CandidateFactory(organization=organization),
    )

    merge_candidates(applied.candidate, into=other.candidate, by=recruiter)
    page = Client().get(page_of)

    applied.refresh_from_db()
    assert applied.state == "withdrawn"
    assert page.context["application"] == other
    assert page.context["standing"].now.name == "Onsite"
