"""Mail after mail over one connection, with servers that hang up, refuse and fall silent."""

from datetime import timedelta
from itertools import count
from types import SimpleNamespace

import pytest
from django.utils import timezone

from ats.activity.actions import deliver
from ats.activity.actions.deliver import deliver_due_mails
from ats.activity.models import Mail
from tests.at_once import at_once
from tests.factories.activity import MailFactory

pytestmark = [pytest.mark.django_db, pytest.mark.enable_socket]

PENDING, SENT, FAILED = Mail.State.PENDING, Mail.State.SENT, Mail.State.FAILED


def waiting(number):
    """Return so many due mails, in the order in which they leave."""
    now = timezone.now()
    return [MailFactory(run_at=now - timedelta(minutes=number - n)) for n in range(number)]


def ids(mails):
    return [mail.message_id for mail in mails]


def heard(server):
    return [mail["message_id"] for mail in server.mails]


def outcomes():
    """Return state, attempts and uncertain sends of every mail, in the order they leave."""
    rows = Mail.objects.order_by("pk")
    return list(rows.values_list("state", "attempts", "uncertain_sends"))


def test_many_mails_leave_over_one_connection_in_order(sink):
    server, mails = sink(), waiting(5)

    turn = deliver_due_mails()

    assert (turn.sent, turn.pause, server.connections) == (5, 0, 1)
    assert heard(server) == ids(mails)
    assert outcomes() == [(SENT, 1, 0)] * 5


@pytest.mark.parametrize("says_so", [False, True], ids=["without a word", "with 421"])
def test_server_that_hangs_up_between_mails_is_called_again_and_gets_each_once(sink, says_so):
    server, mails = sink(most=2, says_so=says_so), waiting(5)

    deliver_due_mails()

    assert heard(server) == ids(mails)
    assert outcomes() == [(SENT, 1, 0)] * 5
    assert server.connections == 3


def test_hang_up_after_the_text_is_repeated_later_and_what_was_accepted_is_not(sink):
    server, mails = sink("close_after_text", at=3), waiting(5)

    deliver_due_mails()
    assert outcomes() == [(SENT, 1, 0)] * 2 + [(PENDING, 1, 1)] + [(SENT, 1, 0)] * 2
    Mail.objects.filter(state=PENDING).update(run_at=timezone.now())
    deliver_due_mails()

    assert heard(server) == [*ids(mails), mails[2].message_id]
    assert Mail.objects.filter(state=SENT).count() == 5


def test_hang_up_before_the_text_is_not_repeated_at_once(sink):
    server, mails = sink("close_before_text", at=2), waiting(3)

    deliver_due_mails()

    assert heard(server) == ids([mails[0], mails[2]])
    assert outcomes() == [(SENT, 1, 0), (PENDING, 1, 1), (SENT, 1, 0)]


def test_refused_recipient_fails_alone_and_the_connection_goes_on(sink):
    mails = waiting(4)
    server = sink(refused={mails[1].to_email})

    deliver_due_mails()

    assert heard(server) == ids([mails[0], *mails[2:]])
    assert outcomes() == [(SENT, 1, 0), (FAILED, 1, 0), (SENT, 1, 0), (SENT, 1, 0)]
    assert server.connections == 1


def test_text_that_is_not_let_in_leaves_nothing_half_begun_to_the_next_mail(sink):
    server, mails = sink("refuse_data", at=1), waiting(3)

    deliver_due_mails()

    assert heard(server) == ids(mails[1:])
    assert outcomes() == [(PENDING, 1, 0), (SENT, 1, 0), (SENT, 1, 0)]
    assert server.connections == 1


def test_answer_to_a_text_that_cannot_be_understood_is_no_certain_no(sink):
    server, mails = sink("mumble"), waiting(1)

    for _attempt in range(4):
        deliver_due_mails()
        Mail.objects.update(run_at=timezone.now())

    assert heard(server) == ids(mails) * 2
    assert outcomes() == [(FAILED, 2, 2)]


def test_mail_that_another_sender_took_leaves_nothing_half_begun_to_the_next(sink, monkeypatch):
    server, mails = sink(), waiting(2)
    original = deliver._Claimed.hand_over

    def taken_over(self):
        Mail.objects.filter(pk=mails[0].pk).update(lease_token="another")
        return original(self)

    monkeypatch.setattr(deliver._Claimed, "hand_over", taken_over)

    deliver_due_mails()

    assert (heard(server), server.connections) == (ids(mails[1:]), 1)


def test_server_that_goes_away_in_the_middle_leaves_the_rest_for_later(sink):
    server, mails = sink("refuse", at=2, most=2), waiting(5)

    turn = deliver_due_mails()

    assert heard(server) == ids(mails[:2])
    assert outcomes() == [(SENT, 1, 0)] * 2 + [(PENDING, 1, 0)] + [(PENDING, 0, 0)] * 2
    mails[2].refresh_from_db()
    assert mails[2].run_at > timezone.now() + timedelta(seconds=20)
    assert turn.pause == deliver.AWAY_SECONDS


def test_server_that_hangs_up_again_is_not_called_a_third_time(sink):
    server, _mails = sink("close_at_sender", at=1), waiting(4)

    deliver_due_mails()

    assert server.connections == 2
    assert outcomes() == [(SENT, 1, 0), (PENDING, 1, 0), (PENDING, 0, 0), (PENDING, 0, 0)]


def test_server_that_hangs_up_on_the_first_mail_is_called_once(sink):
    server, _mails = sink("close_at_sender"), waiting(2)

    deliver_due_mails()

    assert (server.connections, outcomes()) == (1, [(PENDING, 1, 0), (PENDING, 0, 0)])


def test_server_that_falls_silent_after_a_mail_is_not_given_the_patience_of_a_text(sink, settings):
    settings.EMAIL_TIMEOUT = 0.2
    server, _mails = sink("sleep_at_sender", at=1), waiting(3)

    deliver_due_mails()

    assert len(server.mails) == 1
    assert outcomes() == [(SENT, 1, 0), (PENDING, 1, 0), (PENDING, 0, 0)]


def test_turn_ends_when_its_time_is_over_and_the_rest_is_untouched(sink, monkeypatch):
    server, mails = sink(), waiting(6)
    monkeypatch.setattr(deliver, "time", SimpleNamespace(monotonic=count().__next__))

    turn = deliver_due_mails(seconds=3)

    assert (turn.sent, heard(server)) == (2, ids(mails[:2]))
    assert outcomes()[2:] == [(PENDING, 0, 0)] * 4


def test_mail_of_an_account_goes_before_a_heap_of_others(sink):
    server, mails = sink(), waiting(3)
    awaited = MailFactory(organization=None)

    deliver_due_mails()

    assert heard(server) == ids([awaited, *mails])


def test_other_transports_get_mail_after_mail_too(mailoutbox):
    mails = waiting(3)

    deliver_due_mails()

    assert [mail.extra_headers["Message-ID"] for mail in mailoutbox] == ids(mails)


@pytest.mark.django_db(transaction=True)
def test_senders_at_once_with_a_server_that_hangs_up_send_each_once(sink):
    server = sink(most=3)
    mails = waiting(24)

    turns = at_once(*[deliver_due_mails] * 3)

    assert sum(turn.sent for turn in turns) == 24
    assert sorted(heard(server)) == sorted(ids(mails))
    assert outcomes() == [(SENT, 1, 0)] * 24
