"""The most mails a minute, where the operator says so, for all workers together."""

from datetime import UTC, datetime, timedelta

import pytest

from ats.activity import pace
from ats.activity.actions.deliver import deliver_due_mails
from ats.activity.models import Mail
from ats.foundation.models import Tally
from tests.factories.activity import MailFactory

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 20, 9, 30, 50, tzinfo=UTC)


@pytest.fixture
def at(time_machine):
    """Return a function: so many seconds after the test began, and the clock stands still."""

    def move(seconds):
        time_machine.move_to(NOW + timedelta(seconds=seconds), tick=False)

    move(0)
    return move


@pytest.fixture
def limit(settings):
    settings.MAILS_PER_MINUTE = 3


def sent():
    return Mail.objects.filter(state=Mail.State.SENT).count()


def test_without_a_limit_nothing_is_counted(at):
    MailFactory.create_batch(5)

    deliver_due_mails()

    assert (sent(), Tally.objects.count()) == (5, 0)


def test_no_more_leave_than_the_limit_and_the_rest_is_untouched(at, limit):
    MailFactory.create_batch(5)

    turn = deliver_due_mails()

    assert (turn.sent, turn.pause) == (3, 61)
    assert list(Mail.objects.filter(state="pending").values_list("attempts", flat=True)) == [0, 0]


def test_limit_holds_for_every_minute_not_only_those_of_the_clock(at, limit):
    MailFactory.create_batch(8)
    seen = []

    for second in (0, 15, 59, 61, 121, 122):
        at(second)
        deliver_due_mails()
        seen.append(sent())

    assert seen == [3, 3, 3, 6, 6, 8]


def test_pause_lasts_until_enough_have_left_the_minute(at, limit):
    for second in (0, 20, 40):
        at(second)
        pace.count_one()

    waits = [pace.seconds_to_wait()]
    pace.count_one()  # by another worker, at the same moment
    waits.append(pace.seconds_to_wait())

    assert waits == [21, 41]


def test_refused_recipient_has_not_used_up_the_limit(at, limit, sink, socket_enabled):
    mails = MailFactory.create_batch(4)
    server = sink(refused={mails[0].to_email})

    deliver_due_mails()

    assert len(server.mails) == 3
