"""The daily mail of a saved search: who is new, once, and how it ends."""

import re
from datetime import timedelta

import pytest
from django.core import mail as outbox
from django.test import Client
from django.utils import timezone

from applicants.actions.index_candidate import index_candidate
from applicants.actions.mail_searches import ask_for_due_mails
from applicants.models import SavedSearch, SearchSubscription
from applicants.queries.saved_searches import token_of
from ats.activity.models import Event, Mail
from tests.factories.applicants import ApplicationFactory, AssignmentFactory, CandidateFactory

URL = "/o/larkspur/searches/"


@pytest.fixture
def followed(saved, recruiter):
    """A subscription whose morning has come, of a search that was looked at a day ago."""
    return SearchSubscription.objects.create(
        search=saved,
        membership=recruiter,
        next_at=timezone.now(),
        looked_at=timezone.now() - timedelta(days=1),
    )


@pytest.fixture
def rose(organization):
    person = CandidateFactory(organization=organization, name="Rose Hip")
    index_candidate(person.pk)
    return person


@pytest.fixture
def morning(do_jobs):
    """Return a function: the morning comes; answers the mails there are."""

    def come():
        SearchSubscription.objects.update(next_at=timezone.now())
        ask_for_due_mails()
        do_jobs()
        return list(Mail.objects.filter(kind="search_news").order_by("pk"))

    return come


def test_mail_search_tells_who_is_new_once(followed, rose, morning):
    mails = morning()

    assert [mail.subject for mail in mails] == ["1 new: Gardeners"]
    assert "Rose Hip" in mails[0].text
    assert "/o/larkspur/candidates/?q=name%3Arose&sort=name" in mails[0].text
    assert len(morning()) == 1


def test_mail_search_is_one_a_day(followed, rose, morning, organization):
    morning()
    index_candidate(CandidateFactory(organization=organization, name="Rose Two").pk)

    assert len(morning()) == 1


def test_mail_search_the_next_day_tells_only_whoever_came(
    followed, rose, morning, organization, time_machine
):
    time_machine.move_to("2026-11-20T08:00:00Z")
    SearchSubscription.objects.update(looked_at=timezone.now())
    first = CandidateFactory(organization=organization, name="Rose One")
    index_candidate(first.pk)
    morning()
    time_machine.move_to("2026-11-21T08:00:00Z")
    assert len(morning()) == 1
    index_candidate(CandidateFactory(organization=organization, name="Rose Two").pk)

    time_machine.move_to("2026-11-22T08:00:00Z")
    mails = morning()

    assert "Rose Two" in mails[-1].text
    assert "Rose One" not in mails[-1].text


def test_mail_search_tells_who_applies_again(followed, rose, morning, organization, time_machine):
    type(rose).objects.update(created_at=timezone.now() - timedelta(days=900))
    assert morning() == []

    time_machine.move_to(timezone.now() + timedelta(days=1))
    ApplicationFactory(candidate=rose, posting__organization=organization)

    assert len(morning()) == 1


def test_mail_search_by_the_rights_of_the_day(
    saved, rose, morning, interviewer, organization, time_machine
):
    SavedSearch.objects.update(is_shared=True)
    SearchSubscription.objects.create(
        search=saved,
        membership=interviewer,
        next_at=timezone.now(),
        looked_at=timezone.now() - timedelta(days=1),
    )
    assert morning() == []

    time_machine.move_to(timezone.now() + timedelta(days=1))
    application = ApplicationFactory(candidate=rose, posting__organization=organization)
    AssignmentFactory(application=application, membership=interviewer)

    assert [mail.to_email for mail in morning()] == [interviewer.user.email]


def test_mail_search_a_member_who_left_hears_nothing(followed, rose, morning, recruiter):
    recruiter.is_active = False
    recruiter.save()

    assert morning() == []
    assert not SearchSubscription.objects.exists()


def test_mail_search_a_broken_search_ends(followed, morning):
    SavedSearch.objects.update(asked={"q": "gone:field"})

    assert morning() == []
    assert not SearchSubscription.objects.exists()


def test_unsubscribe_by_the_link_in_the_mail(followed, rose, morning):
    path = re.search(r"http\S+(/searches/unsubscribe/\S+)", morning()[0].text)[1]
    client = Client(enforce_csrf_checks=True)

    page = client.get(path).content.decode()
    assert "Gardeners" in page
    assert SearchSubscription.objects.exists()

    client.post(path, {"List-Unsubscribe": "One-Click"})
    assert not SearchSubscription.objects.exists()
    assert "nothing any more" in client.get(path).content.decode()


def test_mail_program_ends_the_mails_at_one_click(followed, rose, morning, settings):
    """RFC 8058: both heads, and a POST without a session or a token of ours ends them."""
    settings.PUBLIC_URL = "https://jobs.example.org"
    mail = morning()[0]

    heads = outbox.outbox[-1].extra_headers
    path = mail.unsubscribe_url.removeprefix("https://jobs.example.org")

    assert heads["List-Unsubscribe"] == f"<{mail.unsubscribe_url}>"
    assert heads["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    client = Client(enforce_csrf_checks=True)
    assert client.post(path, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert not SearchSubscription.objects.exists()


@pytest.mark.parametrize("change", [lambda token: token + "x", lambda token: "abc:def:ghi"])
def test_unsubscribe_with_a_false_token_ends_nothing(followed, change):
    Client().post(f"/searches/unsubscribe/{change(token_of(followed))}/")

    assert SearchSubscription.objects.exists()


def test_mail_search_sends_through_the_outbox(followed, rose, morning):
    morning()

    assert len(outbox.outbox) == 1


def test_delete_saved_search_offers_undo(followed, saved, recruiter, sign_in, morning):
    client = sign_in(recruiter)

    client.post(f"{URL}{saved.code}/", {"what": "delete"})
    page = client.get(URL).content.decode()
    undo = re.search(r'action="(/o/larkspur/searches/\w+/restored/)"', page)[1]

    assert "No saved searches" in page
    assert morning() == []

    client.post(undo)
    client.post(undo)  # twice is once

    assert "Gardeners" in client.get(URL).content.decode()
    assert SavedSearch.objects.get().subscriptions.get() == followed
    kinds = Event.objects.filter(kind__startswith="search.").values_list("kind", flat=True)
    assert sorted(kinds) == ["search.deleted", "search.restored"]


def test_mail_of_a_search_given_up_waits_until_it_is_back(followed, saved, rose, morning):
    ask_for_due_mails()
    SavedSearch.objects.update(deleted_at=timezone.now())

    assert morning() == []

    SavedSearch.objects.update(deleted_at=None)
    followed.refresh_from_db()
    assert followed.next_at > timezone.now() - timedelta(minutes=1)
