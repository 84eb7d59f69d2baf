"""Redis as the broker: kombu's transport, with one fault of its closing mended.

A channel puts back what it still holds when it is closed. If the connection has been given up by
then, kombu (5.7) meets an AttributeError, which no reconnecting foresees: the worker ended for
good where it should have waited for Redis to come back.
"""

from kombu.transport import redis
from redis.exceptions import ConnectionError as ServerAway


class Channel(redis.Channel):
    def _connparams(self, asynchronous=False):
        if self.connection.client is None:  # given up: one of the connection errors kombu foresees
            raise ServerAway("The connection to Redis has been given up.")
        return super()._connparams(asynchronous=asynchronous)


class Transport(redis.Transport):
    """Reached as `redis://` and `rediss://`."""

    Channel = Channel
