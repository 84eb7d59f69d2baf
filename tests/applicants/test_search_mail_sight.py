"""News of a search that wait name nobody whom their reader may no longer see, and lose nobody."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from applicants.actions.index_candidate import index_candidate
from applicants.actions.mail_searches import mail_news
from applicants.models import SavedSearch, SearchSubscription
from applicants.queries.saved_searches import system_subscription
from ats.activity.actions.deliver import deliver_due_mails
from ats.activity.models import Mail
from tests.factories.applicants import ApplicationFactory, AssignmentFactory, CandidateFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def followed(saved, interviewer):
    """The interviewer follows a search of the recruiter's, since a day ago."""
    SavedSearch.objects.update(is_shared=True)
    now = timezone.now()
    return SearchSubscription.objects.create(
        search=saved, membership=interviewer, next_at=now, looked_at=now - timedelta(days=1)
    )


@pytest.fixture
def assigned(interviewer, organization):
    """Return a function: somebody of that name applies, and the interviewer is asked to look."""

    def to_interviewer(name):
        person = CandidateFactory(organization=organization, name=name)
        application = ApplicationFactory(candidate=person, posting__organization=organization)
        index_candidate(person.pk)
        return AssignmentFactory(application=application, membership=interviewer)

    return to_interviewer


@pytest.fixture
def morning(followed):
    """Return a function: the news are written, and wait."""

    def write():
        mail_news(system_subscription(followed.pk))
        return Mail.objects.filter(kind="search_news").latest("pk")

    return write


def sent() -> list[str]:
    deliver_due_mails()
    return [one.body for one in mail.outbox]


def test_news_of_who_is_still_seen_leave(assigned, morning):
    assigned("Rose Hip")
    morning()

    [text] = sent()

    assert "Rose Hip" in text


def test_news_of_whom_one_was_taken_off_stay(assigned, morning):
    rose = assigned("Rose Hip")
    waiting = morning()
    rose.delete()

    assert sent() == []
    waiting.refresh_from_db()
    assert (waiting.state, waiting.sent_at) == ("cancelled", None)


def test_news_of_somebody_erased_stay(assigned, morning):
    rose = assigned("Rose Hip")
    morning()
    rose.application.candidate.delete()

    assert sent() == []


def test_news_that_nobody_wants_any_more_stay(assigned, morning, followed):
    assigned("Rose Hip")
    morning()
    followed.delete()

    assert sent() == []


def test_news_that_stayed_are_told_the_next_morning_of_who_is_still_seen(
    assigned, morning, time_machine
):
    gone = assigned("Rose Hip")
    assigned("Rose Bay")
    morning()
    gone.delete()
    assert sent() == []

    time_machine.move_to(timezone.now() + timedelta(days=3))
    morning()

    [text] = sent()
    assert ("Rose Hip" in text, "Rose Bay" in text) == (False, True)


def test_news_that_stayed_do_not_repeat_what_an_earlier_mail_told(
    assigned, morning, followed, time_machine
):
    assigned("Rose One")
    morning()
    deliver_due_mails()
    time_machine.move_to(timezone.now() + timedelta(days=1))
    SearchSubscription.objects.update(looked_at=timezone.now() - timedelta(days=1, hours=1))
    gone = assigned("Rose Two")
    assigned("Rose Three")
    morning()
    gone.delete()
    deliver_due_mails()

    time_machine.move_to(timezone.now() + timedelta(days=1))
    morning()

    assert ["Rose One" in text for text in sent()] == [True, False]


def test_news_of_two_mornings_that_both_stay_are_all_told_later(assigned, morning, time_machine):
    first = assigned("Rose One")
    assigned("Rose Two")
    morning()
    time_machine.move_to(timezone.now() + timedelta(days=1))
    second = assigned("Rose Three")
    assigned("Rose Four")
    morning()
    first.delete()
    second.delete()
    assert sent() == []

    time_machine.move_to(timezone.now() + timedelta(days=1))
    morning()

    [text] = sent()
    assert ("Rose Two" in text, "Rose Four" in text, "Rose One" in text) == (True, True, False)
