"""A process of its own on the embedded broker, for the tests of its contract.

python -m tests.foundation.broker_peer ROLE PATH [NUMBER]
"""

import os
import signal
import sys
import time

from kombu import Connection

from ats.foundation.broker import store


def connect(path: str) -> Connection:
    return Connection("embedded://", transport_options={"path": path, "polling_interval": 0.01})


def produce(path: str, count: int) -> None:
    with connect(path) as connection, connection.SimpleQueue("bell") as bell:
        for number in range(count):
            bell.put({"from": os.getpid(), "number": number})


def consume(path: str, count: int) -> None:
    """Ack messages until none has come for a while; print each."""
    with connect(path) as connection, connection.SimpleQueue("bell") as bell:
        while True:
            try:
                message = bell.get(timeout=1.5)
            except bell.Empty:
                return
            sys.stdout.write(f"{message.payload['from']}:{message.payload['number']}\n")
            message.ack()


def die_holding(path: str, count: int) -> None:
    """Take `count` messages without an ack and wait to be killed."""
    with connect(path) as connection, connection.SimpleQueue("bell") as bell:
        for _ in range(count):
            bell.get(timeout=5)
        sys.stdout.write("holding\n")
        sys.stdout.flush()
        time.sleep(60)


def fork_using(path: str, count: int) -> None:
    """Use the broker before and after a fork, on both sides of it."""
    with connect(path) as connection, connection.SimpleQueue("bell") as bell:
        bell.put({"from": 0, "number": 0})
    before = store(path)
    child = os.fork()
    if not child and store(path) is before:
        sys.exit("the connection has crossed the fork")
    produce(path, count)
    if child:
        _, status = os.waitpid(child, 0)
        produce(path, count)
        sys.exit(os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    signal.alarm(60)
    globals()[sys.argv[1]](sys.argv[2], int((sys.argv[3:] or ["0"])[0]))
