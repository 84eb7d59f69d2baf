"""From an event to its notices, each exactly once."""

import pytest
from django.utils import timezone

from ats.activity import notices
from ats.activity.actions.fan_out import ATTEMPTS, fan_out, fan_out_one, tell_again
from ats.activity.models import Event, Mail, Notification
from ats.activity.notices import MailDraft, NotificationDraft
from tests.at_once import at_once
from tests.factories.activity import EventFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def listen(monkeypatch):
    """Return a function that makes another one the only listener of `test.happened`."""

    def only(listener):
        monkeypatch.setitem(notices.listeners, "test.happened", [listener])

    return only


def tells(member):
    def listener(event):
        yield NotificationDraft(member.pk, "Something happened", "/o/larkspur/")
        yield MailDraft(
            key=f"test:{event.pk}", kind="test", to_email="a@example.test", subject="x", text="y"
        )

    return listener


def test_fan_out_writes_each_notice_once(listen, recruiter):
    listen(tells(recruiter))
    event = EventFactory(organization=recruiter.organization)

    assert (fan_out(), fan_out()) == (1, 0)

    assert Notification.objects.get().membership == recruiter
    assert Mail.objects.get().key == f"test:{event.pk}"


def test_fan_out_same_event_again_writes_nothing_new(listen, recruiter):
    listen(tells(recruiter))
    event = EventFactory(organization=recruiter.organization)
    fan_out()
    Event.objects.filter(pk=event.pk).update(fanned_out_at=None)

    fan_out()

    assert (Notification.objects.count(), Mail.objects.count()) == (1, 1)


def test_fan_out_leaves_out_whoever_did_it(listen, recruiter):
    listen(tells(recruiter))
    EventFactory(organization=recruiter.organization, actor_id=recruiter.pk)

    fan_out()

    assert Notification.objects.count() == 0


def test_fan_out_failing_listener_writes_nothing_and_is_tried_again(listen, recruiter, caplog):
    def fails(event):
        yield NotificationDraft(recruiter.pk, "Half")
        raise ValueError("not now")

    listen(fails)
    event = EventFactory(organization=recruiter.organization)

    assert fan_out_one(event.pk) is False

    event.refresh_from_db()
    assert (event.fan_out_attempts, Notification.objects.count()) == (1, 0)
    assert event.run_at > timezone.now()

    listen(tells(recruiter))
    assert fan_out() == 0  # its pause is not over
    assert fan_out_one(event.pk) is True
    assert Notification.objects.count() == 1


def test_fan_out_given_up_event_is_told_again_by_hand(listen, recruiter):
    listen(tells(recruiter))
    event = EventFactory(organization=recruiter.organization, fan_out_attempts=ATTEMPTS)
    assert fan_out() == 0

    tell_again(event.pk)

    assert fan_out() == 1


@pytest.mark.django_db(transaction=True)
def test_fan_out_two_workers_tell_each_event_once(listen, recruiter):
    listen(tells(recruiter))
    EventFactory.create_batch(20, organization=recruiter.organization)

    told = at_once(fan_out, fan_out)

    assert sum(told) == 20
    assert (Notification.objects.count(), Mail.objects.count()) == (20, 20)
