"""News of a search that stay while the next are looked for, or whose search or zone changes."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail
from django.utils import timezone

from applicants.actions.mail_searches import ask_for_due_mails, mail_news
from applicants.actions.saved_searches import delete_search, restore_search
from applicants.models import SavedSearch, SearchSubscription
from applicants.queries.saved_searches import system_subscription
from ats.activity.actions.deliver import deliver_due_mails
from tests.factories.applicants import ApplicationFactory, CandidateFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def followed(organization, recruiter):
    """The recruiter follows a search of everybody, since a day ago."""
    search = SavedSearch.objects.create(organization=organization, by=recruiter, name="All")
    now = timezone.now()
    return SearchSubscription.objects.create(
        search=search, membership=recruiter, next_at=now, looked_at=now - timedelta(days=1)
    )


@pytest.fixture
def applied(organization):
    """Return a function: somebody of that name applies."""

    def made(name):
        person = CandidateFactory(organization=organization, name=name)
        ApplicationFactory(candidate=person, posting__organization=organization)
        return person

    return made


def sent() -> list[str]:
    deliver_due_mails()
    return [one.body for one in mail.outbox]


def test_news_that_stay_while_the_next_are_looked_for_are_told_with_those(
    followed, applied, time_machine
):
    gone = applied("Rose One")
    applied("Rose Two")
    mail_news(system_subscription(followed.pk))
    gone.delete()
    time_machine.move_to(timezone.now() + timedelta(days=1))
    applied("Rose Three")
    read_before = system_subscription(followed.pk)
    assert sent() == []

    mail_news(read_before)

    [text] = sent()
    assert ("Rose Two" in text, "Rose Three" in text) == (True, True)


def test_news_of_a_search_given_up_stay_and_are_told_once_it_is_taken_back(
    followed, applied, recruiter, time_machine
):
    applied("Rose One")
    mail_news(system_subscription(followed.pk))
    delete_search(followed.search, by=recruiter)
    assert sent() == []

    restore_search(followed.search, by=recruiter)
    time_machine.move_to(timezone.now() + timedelta(hours=20))
    mail_news(system_subscription(followed.pk))

    assert ["Rose One" in text for text in sent()] == [True]


def test_member_who_goes_west_has_the_news_of_both_mornings(
    followed, applied, recruiter, do_jobs, time_machine
):
    recruiter.user.time_zone = "Europe/Berlin"
    recruiter.user.save()
    time_machine.move_to(datetime(2026, 11, 22, 6, 1, tzinfo=UTC))
    SearchSubscription.objects.update(next_at=timezone.now(), looked_at=timezone.now())
    applied("Rose One")
    ask_for_due_mails()
    do_jobs()
    recruiter.user.time_zone = "America/Los_Angeles"
    recruiter.user.save()

    for hour, name in ((6, "Rose Two"), (15, "Rose Three")):
        time_machine.move_to(datetime(2026, 11, 23, hour, 1, tzinfo=UTC))
        applied(name)
        ask_for_due_mails()
        do_jobs()

    texts = sent()
    for name in ("Rose One", "Rose Two", "Rose Three"):
        assert [name in text for text in texts].count(True) == 1
