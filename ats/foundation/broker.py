"""The embedded broker: a kombu transport whose queues are rows of one SQLite file.

It is the doorbell of an installation without a server: every piece of work is a row of the
product's database first, so what matters here is to ring soon, not to remember for ever.
"""

import os
import sqlite3
import threading
import time
from datetime import datetime
from queue import Empty

from kombu.transport import TRANSPORT_ALIASES, virtual
from kombu.utils.json import dumps, loads

SCHEMA = """
CREATE TABLE IF NOT EXISTS message(
  id INTEGER PRIMARY KEY,
  queue TEXT NOT NULL,
  visible_at REAL NOT NULL DEFAULT 0,
  holder INTEGER,
  expires_at REAL,
  payload TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS message_next ON message(queue, visible_at, id);
CREATE INDEX IF NOT EXISTS message_expiry ON message(expires_at) WHERE expires_at IS NOT NULL;
"""
SEE = "SELECT 1 FROM message WHERE queue=? AND visible_at<=? LIMIT 1"
TAKE = """
UPDATE message SET visible_at=?, holder=? WHERE id=(
  SELECT id FROM message WHERE queue=? AND visible_at<=? ORDER BY visible_at, id LIMIT 1
) RETURNING id, visible_at, payload
"""
HOLDERS = "SELECT DISTINCT holder FROM message WHERE visible_at>0 AND holder IS NOT NULL"
HOLDS = "SELECT 1 FROM message WHERE visible_at>0 AND holder=? LIMIT 1"
RELEASE = "UPDATE message SET visible_at=0, holder=NULL WHERE visible_at>0 AND holder=?"
TIDY_SECONDS = 1.0


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def expiry(payload: dict) -> float | None:
    """Return the time after which Celery would throw the message away."""
    expires = (payload.get("headers") or {}).get("expires")
    return datetime.fromisoformat(expires).timestamp() if expires else None


class Store:
    """The file, as one process sees it.

    A claim is a row hidden until a time; the holder's pid gives it back sooner when that
    process has died. Its methods may be called from any thread.
    """

    def __init__(self, path: str):
        self._lock = threading.Lock()
        self._tidied_at = 0.0
        self._db = sqlite3.connect(path, timeout=5, isolation_level=None, check_same_thread=False)
        self._prepare()
        # A process that has just begun holds nothing: that was its pid's former bearer.
        self._release(os.getpid())

    def _prepare(self) -> None:
        # Two processes that turn one new file to WAL at once are refused without waiting.
        for attempt in range(100):
            try:
                self._db.executescript(
                    f"PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; {SCHEMA}"
                )
            except sqlite3.OperationalError:
                if attempt == 99:
                    raise
                time.sleep(0.02)
            else:
                return

    def put(self, queue: str, payload: dict) -> None:
        with self._lock:
            self._tidy()
            self._db.execute(
                "INSERT INTO message(queue, expires_at, payload) VALUES(?, ?, ?)",
                (queue, expiry(payload), dumps(payload)),
            )

    def claim(self, queue: str, seconds: float) -> tuple[tuple[int, float], dict] | None:
        """Hide the oldest visible message from others; return the claim and its payload."""
        with self._lock:
            self._tidy()
            now = time.time()
            # An idle poll reads only, so that it never waits for a writer.
            if not self._db.execute(SEE, (queue, now)).fetchone():
                return None
            row = self._db.execute(TAKE, (now + seconds, os.getpid(), queue, now)).fetchone()
        return ((row[0], row[1]), loads(row[2])) if row else None

    def done(self, claim: tuple[int, float]) -> None:
        """Take the message out, unless the claim ran out and somebody else has it now."""
        with self._lock:
            self._db.execute("DELETE FROM message WHERE id=? AND visible_at=?", claim)

    def give_back(self, claim: tuple[int, float]) -> None:
        """Show the message to others again, before those that came after it."""
        with self._lock:
            self._db.execute(
                "UPDATE message SET visible_at=0, holder=NULL WHERE id=? AND visible_at=?", claim
            )

    def size(self, queue: str) -> int:
        with self._lock:
            found = self._db.execute("SELECT count(*) FROM message WHERE queue=?", (queue,))
            return found.fetchone()[0]

    def purge(self, queue: str) -> int:
        with self._lock:
            return self._db.execute("DELETE FROM message WHERE queue=?", (queue,)).rowcount

    def _tidy(self) -> None:
        """Give back what dead processes hold; forget what expired while nobody worked."""
        now = time.time()
        if now - self._tidied_at < TIDY_SECONDS:
            return
        self._tidied_at = now
        for (pid,) in self._db.execute(HOLDERS).fetchall():
            if not is_alive(pid):
                self._release(pid)
        if self._db.execute("SELECT 1 FROM message WHERE expires_at<? LIMIT 1", (now,)).fetchone():
            self._db.execute("DELETE FROM message WHERE expires_at<?", (now,))

    def _release(self, pid: int) -> None:
        if self._db.execute(HOLDS, (pid,)).fetchone():
            self._db.execute(RELEASE, (pid,))


class Stores:
    """The stores of this process by file; a connection never crosses a fork.

    The parent's stay in the dictionary: closing one in the child would meddle with its locks.
    """

    def __init__(self):
        self._lock = threading.Lock()
        self._stores: dict[tuple[int, str], Store] = {}
        os.register_at_fork(after_in_child=self._after_fork)

    def __call__(self, path: str) -> Store:
        key = (os.getpid(), path)
        with self._lock:
            if key not in self._stores:
                self._stores[key] = Store(path)
            return self._stores[key]

    def _after_fork(self) -> None:
        # Another thread of the parent may have held it.
        self._lock = threading.Lock()


store = Stores()


class Channel(virtual.Channel):
    """kombu's virtual channel over a Store; a delivery tag leads to its claim."""

    def __init__(self, *args, **kwargs):
        self._claims: dict[str, tuple[int, float]] = {}
        super().__init__(*args, **kwargs)
        options = self.connection.client.transport_options
        self._path = options["path"]
        self._hold_seconds = options.get("visibility_timeout", 600)

    @property
    def _store(self) -> Store:
        return store(self._path)

    def _put(self, queue, message, **kwargs):
        self._store.put(queue, message)

    def _get(self, queue, timeout=None):
        if not (found := self._store.claim(queue, self._hold_seconds)):
            raise Empty
        claim, payload = found
        self._claims[payload["properties"]["delivery_tag"]] = claim
        return payload

    def basic_ack(self, delivery_tag, multiple=False):
        super().basic_ack(delivery_tag, multiple)
        if claim := self._claims.pop(delivery_tag, None):
            self._store.done(claim)

    def basic_reject(self, delivery_tag, requeue=False):
        super().basic_reject(delivery_tag, requeue)
        # Given back by _restore when it is to be delivered again.
        if claim := self._claims.pop(delivery_tag, None):
            self._store.done(claim)

    def _restore(self, message):
        if claim := self._claims.pop(message.delivery_tag, None):
            self._store.give_back(claim)

    _restore_at_beginning = _restore

    def _size(self, queue):
        return self._store.size(queue)

    def _purge(self, queue):
        return self._store.purge(queue)


class Transport(virtual.Transport):
    """Reached as `embedded://localhost` with the file as transport option `path`."""

    Channel = Channel
    driver_type = driver_name = "sqlite"
    connection_errors: tuple = (*virtual.Transport.connection_errors, sqlite3.Error)
    channel_errors: tuple = (*virtual.Transport.channel_errors, sqlite3.Error)

    def driver_version(self):
        return sqlite3.sqlite_version


TRANSPORT_ALIASES["embedded"] = f"{__name__}:Transport"
# By name: only who speaks to Redis loads its client.
TRANSPORT_ALIASES |= dict.fromkeys(("redis", "rediss"), "ats.foundation.redis_broker:Transport")
