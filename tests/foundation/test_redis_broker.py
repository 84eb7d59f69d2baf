"""The broker on Redis: what becomes of a channel whose connection was given up."""

import os

import pytest
from kombu import Connection

import ats.foundation.broker  # noqa: F401 (tells kombu of our transports)

pytestmark = pytest.mark.services


def test_closing_after_the_connection_was_given_up_is_an_error_that_is_foreseen():
    connection = Connection(os.environ["ROLECALL_TEST_REDIS_URL"])
    foreseen = connection.connection_errors
    queue = connection.SimpleQueue("given-up")
    queue.put("held")
    queue.get(timeout=5)  # not acknowledged: the channel puts it back when it is closed
    channel = queue.consumer.channel

    connection._do_close_transport()
    channel._disconnect_pools()

    with pytest.raises(foreseen):
        channel.close()
