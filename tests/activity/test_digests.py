"""Digests: in the member's morning, each thing once, and what was read left out."""

from datetime import UTC, datetime, timedelta

import pytest

from ats.activity.actions.deliver import deliver_due_mails
from ats.activity.actions.digests import MOST, ask_for_due_digests, mail_digest
from ats.activity.models import Mail, Notification
from ats.foundation import jobs
from ats.foundation.models import Job
from tests.at_once import at_once
from tests.factories.activity import NotificationFactory

pytestmark = pytest.mark.django_db
# A Wednesday, two in the afternoon in Berlin.
NOW = datetime(2026, 11, 18, 13, tzinfo=UTC)
THURSDAY_MORNING = datetime(2026, 11, 19, 6, tzinfo=UTC)


def run_due_digests():
    ask_for_due_digests()
    for job in Job.objects.open():
        jobs.run(job.pk)


def test_digest_leaves_in_the_members_morning_with_each_item_once(berliner, happen, time_machine):
    happen("First thing")
    happen("Second thing")

    time_machine.move_to(datetime(2026, 11, 19, 5, 59, tzinfo=UTC), tick=False)
    run_due_digests()
    early = Mail.objects.count()
    time_machine.move_to(THURSDAY_MORNING, tick=False)
    run_due_digests()
    run_due_digests()

    mail = Mail.objects.get()
    assert (early, mail.to_email, mail.subject) == (
        0,
        berliner.user.email,
        "New for you at Larkspur: 2",
    )
    assert mail.text.count("First thing") == mail.text.count("Second thing") == 1
    assert "/o/larkspur/x/" in mail.text


def test_digest_leaves_out_what_was_read(berliner, happen, time_machine):
    happen("First thing")
    Notification.objects.update(read_at=NOW)
    happen("Second thing")
    time_machine.move_to(THURSDAY_MORNING, tick=False)

    run_due_digests()

    assert "First thing" not in Mail.objects.get().text


def test_digest_of_nothing_unread_is_no_mail(berliner, happen, time_machine):
    happen()
    Notification.objects.update(read_at=NOW)
    time_machine.move_to(THURSDAY_MORNING, tick=False)

    run_due_digests()

    assert (Mail.objects.count(), Notification.objects.get().digest_at) == (0, None)


def test_digest_of_the_next_day_has_the_next_things(berliner, happen, time_machine):
    happen("First thing")
    time_machine.move_to(THURSDAY_MORNING, tick=False)
    run_due_digests()
    happen("Second thing")
    time_machine.move_to(datetime(2026, 11, 20, 6, tzinfo=UTC), tick=False)

    run_due_digests()

    texts = list(Mail.objects.order_by("pk").values_list("text", flat=True))
    assert [("First" in text, "Second" in text) for text in texts] == [
        (True, False),
        (False, True),
    ]


def test_digest_broken_off_says_all_of_it_later(berliner, happen, time_machine, monkeypatch):
    happen("First thing")
    time_machine.move_to(THURSDAY_MORNING, tick=False)

    def dies(*args):
        raise SystemExit

    with monkeypatch.context() as patch:
        patch.setattr("ats.activity.actions.digests.queue_mails", dies)
        with pytest.raises(SystemExit):
            mail_digest(berliner.pk)

    assert (Mail.objects.count(), mail_digest(berliner.pk)) == (0, True)
    assert "First thing" in Mail.objects.get().text


def test_digest_shows_no_link_that_a_stranger_wrote(berliner, happen, time_machine):
    happen("Go to https://evil.example/ now")
    time_machine.move_to(THURSDAY_MORNING, tick=False)

    run_due_digests()

    assert 'href="https://evil.example' not in Mail.objects.get().html


@pytest.mark.django_db(transaction=True)
def test_digest_by_two_workers_is_one_mail(berliner, happen, time_machine):
    happen()
    time_machine.move_to(THURSDAY_MORNING, tick=False)

    done = at_once(lambda: mail_digest(berliner.pk), lambda: mail_digest(berliner.pk))

    assert (sorted(done), Mail.objects.count()) == ([False, True], 1)


@pytest.fixture
def waiting(berliner):
    """Return a function: words to the recruiter wait for a digest since a moment, and no mail."""

    def since(moment, count=1):
        NotificationFactory.create_batch(count, membership=berliner, digest_at=moment)

    return since


def test_digest_that_is_written_anew_says_also_what_it_only_counted(
    berliner, waiting, time_machine
):
    waiting(THURSDAY_MORNING, count=MOST + 3)
    time_machine.move_to(THURSDAY_MORNING, tick=False)
    run_due_digests()
    Notification.objects.order_by("pk").first().event.delete()
    time_machine.shift(1)

    deliver_due_mails()
    run_due_digests()

    subjects = list(Mail.objects.order_by("pk").values_list("state", "subject"))
    assert subjects == [
        ("cancelled", f"New for you at Larkspur: {MOST + 3}"),
        ("pending", f"New for you at Larkspur: {MOST + 2}"),
    ]


def test_digest_that_only_counts_what_was_erased_leaves(berliner, waiting, time_machine):
    waiting(THURSDAY_MORNING, count=MOST + 1)
    time_machine.move_to(THURSDAY_MORNING, tick=False)
    run_due_digests()
    Notification.objects.order_by("pk").last().event.delete()

    deliver_due_mails()

    assert Mail.objects.get().state == "sent"


def test_digests_of_one_minute_are_each_written(berliner, waiting, time_machine):
    for second in (0, 20, 40):
        moment = THURSDAY_MORNING + timedelta(seconds=second)
        time_machine.move_to(moment, tick=False)
        waiting(moment)
        run_due_digests()

    assert Mail.objects.count() == 3


def test_digest_says_what_was_told_while_that_of_its_morning_was_written(
    berliner, waiting, time_machine
):
    waiting(THURSDAY_MORNING)
    time_machine.move_to(THURSDAY_MORNING, tick=False)
    run_due_digests()
    waiting(THURSDAY_MORNING)
    run_due_digests()

    assert Mail.objects.count() == 2
