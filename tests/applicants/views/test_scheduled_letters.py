"""Letters for later, and the words they begin with."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from applicants.actions.send_message import send_message
from applicants.models import Application, Message
from ats.activity.models import Mail, MailTemplate


@pytest.fixture
def url(application):
    return f"/o/larkspur/applications/{application.code}/messages/"


@pytest.fixture
def in_mexico(recruiter):
    recruiter.user.time_zone = "America/Mexico_City"
    recruiter.user.save()
    return recruiter


def test_send_message_tomorrow_is_at_nine_of_the_member(in_mexico, sign_in, url):
    sign_in(in_mexico).post(url, {"subject": "S", "text": "T", "when": "tomorrow"})

    local = Message.objects.get().send_at.astimezone(in_mexico.zone)
    today = timezone.localdate(timezone=in_mexico.zone)
    assert (local.date(), local.hour, local.minute) == (today + timedelta(days=1), 9, 0)
    assert Mail.objects.get().run_at == Message.objects.get().send_at


def test_send_message_on_monday_is_a_monday_to_come(in_mexico, sign_in, url):
    sign_in(in_mexico).post(url, {"subject": "S", "text": "T", "when": "monday"})

    local = Message.objects.get().send_at.astimezone(in_mexico.zone)
    assert (local.weekday(), local.hour) == (0, 9)
    assert local > timezone.now()


def test_send_message_at_a_time_is_in_the_members_zone(in_mexico, sign_in, url):
    day = timezone.localdate(timezone=in_mexico.zone) + timedelta(days=3)

    sign_in(in_mexico).post(
        url, {"subject": "S", "text": "T", "when": "later", "send_at": f"{day}T14:30"}
    )

    expected = datetime(day.year, day.month, day.day, 14, 30, tzinfo=in_mexico.zone)
    assert Message.objects.get().send_at == expected.astimezone(UTC)


@pytest.mark.parametrize("send_at", ["", "2020-01-01T09:00", "2100-01-01T09:00", "soon"])
def test_send_message_at_no_good_time_is_422(recruiter, sign_in, url, send_at):
    fields = {"subject": "S", "text": "T", "when": "later", "send_at": send_at}

    response = sign_in(recruiter).post(url, fields)

    assert (response.status_code, Message.objects.count()) == (422, 0)


def test_send_message_after_the_promised_day_meets_no_promise(application, recruiter):
    Application.objects.update(promise_due_on=timezone.localdate() + timedelta(days=2))
    later = timezone.now() + timedelta(days=5)

    send_message(application, by=recruiter, subject="S", text="T", send_at=later)

    assert Application.objects.get().promise_met_at is None


def test_send_message_by_the_promised_day_meets_it(application, recruiter):
    Application.objects.update(promise_due_on=timezone.localdate() + timedelta(days=9))
    later = timezone.now() + timedelta(days=5)

    send_message(application, by=recruiter, subject="S", text="T", send_at=later)

    assert Application.objects.get().promise_met_at is not None


def test_send_message_with_an_unknown_field_says_where(recruiter, sign_in, url):
    response = sign_in(recruiter).post(url, {"subject": "S", "text": "Hello\n{{ nme }}"})

    assert response.status_code == 422
    assert "“{{ nme }}” in line 2 is not a field" in response.content.decode()


def test_send_message_form_begins_with_the_words_that_were_chosen(
    organization, recruiter, sign_in, url
):
    rows = [
        MailTemplate.objects.create(
            organization=organization,
            kind="message",
            name=name,
            subject=name,
            body=f"{name} for {{{{ candidate_first_name }}}}",
            is_default=name == "Usual",
        )
        for name in ("Usual", "Invitation")
    ]
    client = sign_in(recruiter)

    assert "Usual for Amara" in client.get(url).content.decode()
    assert "Invitation for Amara" in client.get(url, {"template": rows[1].code}).content.decode()


def test_send_message_form_knows_no_words_of_another_organization(
    recruiter, stranger, sign_in, url
):
    row = MailTemplate.objects.create(
        organization=stranger.organization, kind="message", name="N", subject="S", body="Strange"
    )

    html = sign_in(recruiter).get(url, {"template": row.code}).content.decode()

    assert "Strange" not in html
