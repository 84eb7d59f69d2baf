"""A bulk rejection whose worker is killed: another finishes it, and each is written to once.

`ROLECALL_BULK_COUNT` sets how many applications; the figures of the run are printed (`-s`).
"""

import json
import os
import time
from collections import Counter

import pytest

from tests.processes import wait_until

pytestmark = pytest.mark.services

COUNT = int(os.environ.get("ROLECALL_BULK_COUNT", "1100"))
EXPIRE = "UPDATE foundation_job SET lease_until = now() - interval '1 second' WHERE state='running'"


def counts(plant, bulk: int, posting: int) -> dict[str, int]:
    """Return what the action has left so far, of each kind of row."""
    of_posting = (
        f"application_id IN (SELECT id FROM applicants_application WHERE posting_id={posting})"
    )
    statements = {
        "done": f"applicants_bulkrow WHERE bulk_id={bulk}",
        "rejected": f"applicants_application WHERE posting_id={posting} AND state='rejected'",
        "moves": f"applicants_transition WHERE {of_posting}",
        "letters": f"applicants_message WHERE {of_posting}",
        "mails": "activity_mail WHERE kind='application_rejected'",
        "events": "activity_event WHERE kind='application.rejected'",
    }
    return {name: plant.one(f"SELECT count(*) FROM {rest}") for name, rest in statements.items()}


def test_bulk_rejection_with_a_killed_worker_is_finished_and_each_mail_goes_once(plant):
    seeded = plant.shell(f"from tests.journeys.seed import reject_crowd; reject_crowd({COUNT})")
    facts = json.loads(seeded.splitlines()[-1])
    bulk, posting, began = facts["bulk"], facts["posting"], time.monotonic()
    done = f"SELECT count(*) FROM applicants_bulkrow WHERE bulk_id={bulk}"
    wait_until(lambda: plant.one(done), seconds=60)

    plant.kill("worker")
    before = plant.one(done)
    plant.sql(EXPIRE)  # as if the lease's time had gone by
    plant.start("worker")

    state = f"SELECT state FROM applicants_bulkaction WHERE id={bulk}"
    wait_until(lambda: plant.one(state) == "done", seconds=180)
    finished = time.monotonic() - began
    assert 0 < before < COUNT
    assert counts(plant, bulk, posting) == dict.fromkeys(
        ("done", "rejected", "moves", "letters", "mails", "events"), COUNT
    )
    assert sent(plant) == Counter()  # held until it can no longer be taken back

    plant.sql("UPDATE activity_mail SET run_at = now() WHERE kind='application_rejected'")
    wait_until(lambda: len(sent(plant)) == COUNT, seconds=60 + COUNT / 3)
    everything = time.monotonic() - began
    assert set(sent(plant).values()) == {1}
    print(
        f"\n{COUNT} rejected, killed after {before}, done in {finished:.1f} s, "
        f"all mails out in {everything:.1f} s"
    )


def sent(plant) -> Counter:
    """Return how often each of the crowd was written to."""
    to = (address for mail in plant.mails() for address in mail["to"])
    return Counter(address for address in to if address.startswith("many-"))
