"""The contract of the embedded broker: nothing lost, nothing twice, whoever dies."""

import os
import sqlite3
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta

import pytest
from kombu.exceptions import OperationalError

from ats.foundation.broker import Store, store
from tests.foundation.broker_peer import connect


@pytest.fixture
def path(tmp_path):
    return str(tmp_path / "broker.sqlite3")


@pytest.fixture
def bell(path):
    with connect(path) as connection, connection.SimpleQueue("bell") as queue:
        yield queue


def peer(role: str, path: str, number: int = 0) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.foundation.broker_peer", role, path, str(number)],
        stdout=subprocess.PIPE,
        text=True,
    )


def output(process: subprocess.Popen[str]) -> list[str]:
    out, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    return out.split()


def test_message_acked_is_gone(bell, path):
    bell.put("ring")

    bell.get(timeout=1).ack()

    assert store(path).size("bell") == 0


def test_messages_come_in_the_order_they_were_sent(bell):
    for number in range(5):
        bell.put(number)

    got = [bell.get(timeout=1) for _ in range(5)]

    assert [message.payload for message in got] == [0, 1, 2, 3, 4]
    for message in got:
        message.ack()


def test_message_held_is_hidden_from_others(bell, path):
    bell.put("ring")
    held = bell.get(timeout=1)

    with connect(path) as other, other.SimpleQueue("bell") as queue, pytest.raises(queue.Empty):
        queue.get(timeout=0.1)

    held.ack()


def test_message_rejected_is_gone(bell, path):
    bell.put("ring")

    bell.get(timeout=1).reject()

    assert store(path).size("bell") == 0


def test_message_requeued_comes_again_first_and_once(bell, path):
    bell.put("first")
    bell.put("second")

    bell.get(timeout=1).requeue()

    got = [bell.get(timeout=1) for _ in range(2)]
    assert [message.payload for message in got] == ["first", "second"]
    for message in got:
        message.ack()
    assert store(path).size("bell") == 0


def test_channel_closed_gives_back_what_it_held(path):
    with connect(path) as connection, connection.SimpleQueue("bell") as queue:
        queue.put("ring")
        queue.get(timeout=1)

    with connect(path) as connection, connection.SimpleQueue("bell") as queue:
        assert queue.get(timeout=1).payload == "ring"


def test_claim_that_ran_out_is_given_to_another_and_its_late_ack_takes_nothing(path):
    mine, payload = Store(path), {"headers": {}}
    mine.put("bell", payload)
    late = mine.claim("bell", seconds=0)

    again = mine.claim("bell", seconds=60)
    mine.done(late[0])

    assert again[1] == payload
    assert mine.size("bell") == 1


def test_message_that_expired_is_forgotten(path):
    mine = Store(path)
    past = datetime.now(UTC) - timedelta(seconds=1)
    mine.put("bell", {"headers": {"expires": past.isoformat()}})
    mine.put("bell", {"headers": {"expires": (past + timedelta(hours=1)).isoformat()}})

    mine._tidied_at = 0
    mine.claim("bell", seconds=60)

    assert mine.size("bell") == 1


def test_purge_empties_one_queue_only(path):
    mine = Store(path)
    mine.put("bell", {})
    mine.put("gong", {})

    assert mine.purge("bell") == 1

    assert mine.size("gong") == 1


def test_sending_without_a_place_for_the_file_is_an_operational_error(tmp_path):
    with connect(str(tmp_path / "nowhere" / "broker.sqlite3")) as connection:
        began = time.monotonic()
        with pytest.raises(OperationalError), connection._reraise_as_library_errors():
            connection.SimpleQueue("bell").put("ring")

    assert time.monotonic() - began < 1


def test_broker_file_is_in_wal_so_that_readers_never_wait(path):
    Store(path)

    with sqlite3.connect(path) as db:
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)


@pytest.mark.processes
def test_many_producers_and_workers_on_a_new_file_do_each_message_once(path):
    producers = [peer("produce", path, 200) for _ in range(4)]
    workers = [peer("consume", path) for _ in range(2)]

    sent = {f"{process.pid}:{number}" for process in producers for number in range(200)}
    for process in producers:
        output(process)
    done = [line for process in workers for line in output(process)]

    assert sorted(done) == sorted(sent)


@pytest.mark.processes
def test_worker_killed_gives_back_what_it_held(bell, path):
    for number in range(10):
        bell.put({"from": os.getpid(), "number": number})
    holder = peer("die_holding", path, 7)
    assert holder.stdout.readline() == "holding\n"

    holder.kill()
    holder.communicate()
    began = time.monotonic()
    done = output(peer("consume", path))

    assert sorted(done) == sorted(f"{os.getpid()}:{number}" for number in range(10))
    # Long before the visibility timeout of ten minutes.
    assert time.monotonic() - began < 20


@pytest.mark.processes
def test_broker_used_on_both_sides_of_a_fork_loses_nothing(path):
    output(peer("fork_using", path, 100))

    assert store(path).size("bell") == 301
    assert sqlite3.connect(path).execute("PRAGMA integrity_check").fetchone() == ("ok",)
