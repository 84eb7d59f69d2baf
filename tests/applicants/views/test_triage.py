"""Triage: one after another, without JavaScript and ahead of it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from applicants.models import Application, Snooze, TriagePlace
from tests.factories.applicants import ApplicationFactory

REGION = {"HX-Request": "true", "HX-Target": "triage-person"}
AHEAD = {"HX-Request": "true", "HX-Target": "triage-answers"}


@pytest.fixture
def url(posting, stages):
    return f"/o/larkspur/triage/?posting={posting.code}&stage={stages[0].code}"


@pytest.fixture
def query(url):
    return url.partition("?")[2]


def test_show_triage_counts_no_application_that_is_not_seen(
    application, organization, on_team, hiring_manager, sign_in
):
    ApplicationFactory(posting__organization=organization, candidate=application.candidate)

    html = sign_in(hiring_manager).get("/o/larkspur/triage/").content.decode()

    assert ("Amara Okafor" in html, "1 other application" in html) == (True, False)


def test_show_triage_begins_with_who_applied_first(three, recruiter, sign_in, url):
    html = sign_in(recruiter).get(url).content.decode()

    assert "Amara Okafor</a></h1>" in html
    assert "3 to look at" in html
    assert f"at={three[1].code}" in html


def test_show_triage_goes_on_where_the_member_was(three, recruiter, sign_in, url):
    client = sign_in(recruiter)
    client.get(f"{url}&at={three[1].code}")

    assert "Bela Kun</a></h1>" in client.get(url).content.decode()


def test_show_triage_ahead_keeps_no_place(three, recruiter, sign_in, url):
    response = sign_in(recruiter).get(f"{url}&at={three[1].code}", headers=REGION)

    assert "<html" not in response.content.decode()
    assert not TriagePlace.objects.exists()


def test_keep_triage_place_remembers(three, recruiter, sign_in, query):
    sign_in(recruiter).post(f"/o/larkspur/triage/{three[2].code}/place/?{query}")

    assert TriagePlace.objects.get().application == three[2]


def test_show_triage_without_anybody_says_so(stages, recruiter, sign_in, url):
    assert "Everybody has been looked at" in sign_in(recruiter).get(url).content.decode()


def test_show_triage_leaves_out_who_is_put_aside(three, recruiter, sign_in, url):
    Snooze.objects.create(
        application=three[0], until=timezone.localdate() + timedelta(days=2), by=recruiter
    )

    assert "Bela Kun</a></h1>" in sign_in(recruiter).get(url).content.decode()


def test_show_triage_explains_a_broken_search(recruiter, sign_in):
    response = sign_in(recruiter).get('/o/larkspur/triage/?q="open')

    assert response.status_code == 422


def test_advance_application_answers_with_the_next(three, stages, recruiter, sign_in, query):
    url = f"/o/larkspur/triage/{three[0].code}/stage/?{query}"

    response = sign_in(recruiter).post(url, {"seen": 1})

    assert response.status_code == 303
    assert response["Location"].endswith(f"at={three[1].code}")
    assert Application.objects.get(pk=three[0].pk).stage == stages[1]


def test_advance_application_ahead_tells_how_many_are_left(three, recruiter, sign_in, query):
    url = f"/o/larkspur/triage/{three[0].code}/stage/?{query}"

    html = sign_in(recruiter).post(url, {"seen": 1}, headers=AHEAD).content.decode()

    assert "2 to look at" in html
    assert "triage/undo/" in html


def test_advance_application_stale_is_409(three, recruiter, sign_in, query):
    url = f"/o/larkspur/triage/{three[0].code}/stage/?{query}"

    assert sign_in(recruiter).post(url, {"seen": 9}).status_code == 409


def test_reject_in_triage_rejects_with_a_delayed_mail(three, reason, recruiter, sign_in, query):
    url = f"/o/larkspur/triage/{three[0].code}/rejection/?{query}"
    sent = {"reason": reason.code, "is_mailed": "on", "subject": "S", "text": "T", "send": "3"}

    response = sign_in(recruiter).post(url, sent)

    assert response.status_code == 303
    message = three[0].messages.get()
    assert message.send_at - timezone.now() > timedelta(days=2)


def test_reject_in_triage_without_a_reason_is_422(three, reason, recruiter, sign_in, query):
    url = f"/o/larkspur/triage/{three[0].code}/rejection/?{query}"

    response = sign_in(recruiter).post(url, {})

    assert response.status_code == 422
    assert "Choose a reason." in response.content.decode()


def test_snooze_in_triage_puts_aside(three, recruiter, sign_in, query):
    url = f"/o/larkspur/triage/{three[0].code}/snooze/?{query}"

    response = sign_in(recruiter).post(url, {"when": "3"})

    assert response.status_code == 303
    assert Snooze.objects.get().until == timezone.localdate() + timedelta(days=3)


def test_snooze_in_triage_of_a_day_gone_is_422(three, recruiter, sign_in, query):
    url = f"/o/larkspur/triage/{three[0].code}/snooze/?{query}"

    response = sign_in(recruiter).post(url, {"when": "day", "until": "2020-01-01"})

    assert response.status_code == 422
    assert "from tomorrow on" in response.content.decode()


def test_undo_in_triage_goes_back_to_the_person(three, stages, recruiter, sign_in, query):
    client = sign_in(recruiter)
    client.post(f"/o/larkspur/triage/{three[0].code}/stage/?{query}", {"seen": 1})

    response = client.post(f"/o/larkspur/triage/undo/?{query}")

    assert response["Location"].endswith(f"at={three[0].code}")
    assert Application.objects.get(pk=three[0].pk).stage == stages[0]


def test_undo_in_triage_of_nothing_says_so(recruiter, sign_in):
    response = sign_in(recruiter).post("/o/larkspur/triage/undo/", follow=True)

    assert "nothing to undo" in response.content.decode()


def test_note_in_triage_stays(three, recruiter, sign_in, query):
    url = f"/o/larkspur/triage/{three[0].code}/notes/?{query}"

    response = sign_in(recruiter).post(url, {"text": "Good hands"})

    assert response["Location"].endswith(f"at={three[0].code}")
    assert three[0].notes.get().text == "Good hands"


def test_show_triage_costs_the_same_for_one_and_for_three(
    three, recruiter, sign_in, url, django_assert_num_queries
):
    client = sign_in(recruiter)
    client.get(url)
    at = f"{url}&at={three[0].code}"
    with django_assert_num_queries(15):
        client.get(at, headers=REGION)
    Application.objects.exclude(pk=three[0].pk).delete()

    with django_assert_num_queries(15):
        client.get(at, headers=REGION)


def test_reject_in_triage_ahead_says_what_was_missing(three, reason, recruiter, sign_in, query):
    url = f"/o/larkspur/triage/{three[0].code}/rejection/?{query}"

    response = sign_in(recruiter).post(url, {}, headers=AHEAD)

    assert response.status_code == 422
    assert "Amara Okafor: Choose a reason." in response.content.decode()
    assert response["HX-Retarget"] == "#toasts"
