"""A heap of mails whose sender is killed in the middle: the others go on, each mail once."""

from collections import Counter

import pytest

from tests.processes import wait_until

pytestmark = pytest.mark.services

COUNT = 600


def test_sender_killed_in_the_middle_of_a_heap_is_followed_and_each_mail_goes_once(plant):
    plant.kill("worker")
    plant.shell(f"from tests.journeys.seed import write_mails; write_mails({COUNT})")
    plant.start("worker")
    wait_until(lambda: len(heap(plant)) > COUNT / 20)

    plant.kill("worker")
    before = sum(heap(plant).values())
    left = "SELECT count(*) FROM activity_mail WHERE key LIKE 'heap:%' AND state = 'pending'"
    assert 0 < before < COUNT
    # Of those that wait, a killed sender has at most one in hand.
    assert plant.one(left) >= COUNT - before - 1
    plant.expire_senders()
    plant.start("worker")

    states = "SELECT count(*) FROM activity_mail WHERE key LIKE 'heap:%' AND state = 'sent'"
    wait_until(lambda: plant.one(states) == COUNT, seconds=120)
    sent = heap(plant)
    assert set(sent) == {f"heap-{number}@candidates.example.org" for number in range(COUNT)}
    # The server's answer to one text may have gone unheard: that one comes again, by the same id.
    assert sorted(sent.values())[:-1] == [1] * (COUNT - 1)
    assert max(sent.values()) <= 2
    assert len({mail["message_id"] for mail in mails(plant)}) == COUNT


def mails(plant) -> list[dict]:
    return [mail for mail in plant.mails() if mail["to"][0].startswith("heap-")]


def heap(plant) -> Counter:
    """Return how often each address of the heap was written to."""
    return Counter(address for mail in mails(plant) for address in mail["to"])
