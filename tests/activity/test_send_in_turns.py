"""Sending in turns: few at a time, one message on its way, a pause where there is nobody to ask."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ats.activity import senders
from ats.activity.actions import deliver, send_in_turns
from ats.activity.actions.send_in_turns import send_for_a_turn, sweep_mails
from ats.activity.models import Mail
from ats.foundation.models import Heartbeat
from tests.at_once import at_once
from tests.factories.activity import MailFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def rung(monkeypatch, settings):
    """Return the messages that were sent for senders."""
    settings.LANE_BELLS = 2
    sent = []
    for module in (senders, send_in_turns):
        monkeypatch.setattr(module, "ring", lambda task, *args: sent.append(args) or True)
    return sent


@pytest.fixture
def one_a_turn(monkeypatch):
    monkeypatch.setattr(deliver, "TURN_MAILS", 1)


def waiting():
    return Mail.objects.filter(state=Mail.State.PENDING).count()


def in_seconds(seconds):
    """Let so much time go by for all places."""
    for row in Heartbeat.objects.all():
        row.at -= timedelta(seconds=seconds)
        row.save()


def test_turn_sends_what_is_due_and_leaves_the_place(rung):
    MailFactory.create_batch(3)

    send_for_a_turn()

    assert (waiting(), rung, senders.is_any_free()) == (0, [], True)


def test_turn_that_leaves_mails_passes_its_place_on_by_one_message(rung, one_a_turn):
    MailFactory.create_batch(3)

    send_for_a_turn()
    assert (waiting(), len(rung)) == (2, 1)
    send_for_a_turn(*rung.pop())
    send_for_a_turn(*rung.pop())

    assert (waiting(), rung, senders.is_any_free()) == (0, [], True)


def test_knocks_while_a_place_is_passed_on_send_nothing_and_ring_nobody(rung, one_a_turn):
    MailFactory.create_batch(5)
    send_for_a_turn()

    for _knock in range(10):
        send_for_a_turn()
        sweep_mails()

    assert (waiting(), len(rung)) == (4, 1)


def test_message_that_comes_too_late_is_let_go(rung, one_a_turn):
    MailFactory.create_batch(4)
    send_for_a_turn()
    late = rung.pop()
    in_seconds(senders.WAY_SECONDS)

    send_for_a_turn()
    assert (waiting(), len(rung)) == (2, 1)
    send_for_a_turn(*late)

    assert (waiting(), len(rung)) == (2, 1)


def test_message_is_good_for_one_turn(rung, one_a_turn):
    MailFactory.create_batch(4)
    send_for_a_turn()
    message = rung.pop()

    send_for_a_turn(*message)
    send_for_a_turn(*message)

    assert (waiting(), len(rung)) == (2, 1)


def test_broker_that_is_away_leaves_the_place_to_the_sweep(monkeypatch, one_a_turn):
    monkeypatch.setattr(senders, "ring", lambda task, *args: False)
    MailFactory.create_batch(2)

    send_for_a_turn()

    assert (waiting(), senders.is_any_free()) == (1, True)


@pytest.mark.enable_socket
def test_dead_server_is_asked_again_after_a_pause_and_not_at_every_knock(rung, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    MailFactory.create_batch(4)

    for _knock in range(3):
        send_for_a_turn()
        sweep_mails()
    assert (sum(Mail.objects.values_list("attempts", flat=True)), rung) == (1, [])
    in_seconds(deliver.AWAY_SECONDS)
    sweep_mails()
    send_for_a_turn()

    assert (sum(Mail.objects.values_list("attempts", flat=True)), rung) == (2, [()])


def test_mail_written_just_before_the_place_is_left_is_rung_for(rung, monkeypatch):
    leave = senders.Place.leave

    def late(self):
        MailFactory()
        leave(self)

    monkeypatch.setattr(senders.Place, "leave", late)

    send_for_a_turn()

    assert (waiting(), rung) == (1, [()])


def test_sweep_rings_for_nothing_when_nothing_is_due(rung):
    MailFactory(run_at=timezone.now() + timedelta(minutes=1))

    sweep_mails()

    assert rung == []


def test_place_of_a_sender_that_died_is_free_after_half_a_minute():
    senders.take()

    assert senders.take() is None
    in_seconds(senders.HOLD_SECONDS)
    assert senders.take() is not None


@pytest.mark.parametrize(
    ("processes", "a_minute", "expected"), [(1, 0, 1), (2, 0, 1), (5, 0, 2), (8, 0, 4), (8, 60, 1)]
)
def test_places_are_half_the_processes_and_one_under_a_limit(
    settings, processes, a_minute, expected
):
    settings.LANE_BELLS, settings.MAILS_PER_MINUTE = processes, a_minute

    places = [senders.take() for _ in range(10)]

    assert [place.number for place in places if place] == list(range(expected))


@pytest.mark.django_db(transaction=True)
def test_place_that_many_want_at_once_goes_to_one():
    first = at_once(*[senders.take] * 4)
    in_seconds(senders.HOLD_SECONDS)
    second = at_once(*[senders.take] * 4)

    assert [sum(place is not None for place in places) for places in (first, second)] == [1, 1]
