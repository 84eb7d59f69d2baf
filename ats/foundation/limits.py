"""How often something may happen: counters that all processes share."""

import hashlib
import ipaddress
import logging
import math
import time
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache
from django.core.cache.backends.locmem import LocMemCache
from django.http import HttpRequest

from ats.foundation.models import Tally

log = logging.getLogger(__name__)

# Counts for one process while the shared cache is away: nobody is refused for that, and
# nobody is let through without any count either.
local = LocMemCache("limits-without-cache", {})


@dataclass(frozen=True)
class Limit:
    """At most `count` times in `seconds`, under a `name` of its own."""

    name: str
    count: int
    seconds: int

    @classmethod
    def of(cls, name: str) -> "Limit":
        """Return the limit that settings.RATES gives to `name`."""
        return cls(name, *settings.RATES[name])

    def hit(self, key: str) -> bool:
        """Count one more for `key`; return whether it is still within the limit."""
        return hit(self.name, key, self.count, self.seconds)

    @property
    def seconds_left(self) -> int:
        """Return when the current window ends, for Retry-After."""
        return seconds_left(self.seconds)


def hit(name: str, key: str, limit: int, window_seconds: int) -> bool:
    """Count one more `name` for `key`; return False when that is more than `limit`.

    Windows are fixed, so that one counter is one cache entry. The key is kept hashed: it may
    be a person's address.
    """
    window = int(time.time() // window_seconds)
    digest = hashlib.sha256(key.encode()).hexdigest()[:32]
    entry = f"limit:{name}:{window}:{digest}"
    try:
        count = _count(entry, window_seconds)
    except _away() as error:
        log.warning("cache away, limit %s counts in one process: %s", name, type(error).__name__)
        count = _add_one(local, entry, window_seconds)
    return count <= limit


def _away() -> type[Exception]:
    """Return what a cache that is away raises; imported only then, it is large."""
    from redis.exceptions import RedisError

    return RedisError


def seconds_left(window_seconds: int) -> int:
    """Return when the current window ends, for Retry-After."""
    return max(1, math.ceil(window_seconds - time.time() % window_seconds))


def _count(entry: str, seconds: int) -> int:
    if not str(settings.CACHES["default"]["BACKEND"]).endswith("DatabaseCache"):
        return _add_one(cache, entry, seconds)
    # A table's cache reads and then writes, and its incr forgets the time-out.
    return Tally.objects.add_one(entry, seconds)


def _add_one(store, entry: str, seconds: int) -> int:
    if store.add(entry, 1, timeout=seconds):
        return 1
    try:
        return store.incr(entry)
    except ValueError:  # it ran out between the two
        store.set(entry, 1, timeout=seconds)
        return 1


def client_address(request: HttpRequest) -> str:
    """Return the caller's address: the one our own proxies saw, an IPv6 network as a whole.

    X-Forwarded-For is believed for as many hops as we run proxies; the rest is hearsay.
    """
    address = request.META.get("REMOTE_ADDR", "")
    proxies = settings.TRUSTED_PROXY_COUNT
    if proxies:
        hops = [hop.strip() for hop in request.headers.get("X-Forwarded-For", "").split(",")]
        address = hops[-proxies] if len(hops) >= proxies else address
    return _network(address)


def _network(address: str) -> str:
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if parsed.version == 6:
        if parsed.ipv4_mapped:
            return str(parsed.ipv4_mapped)
        # One household or server holds a /64.
        return str(ipaddress.ip_network((int(parsed), 64), strict=False))
    return str(parsed)


def mailbox_key(email: str) -> str:
    """Return an address without what a mailbox's owner may vary: case, dots, a +tag."""
    local_part, _at, domain = email.strip().lower().rpartition("@")
    return f"{local_part.split('+')[0].replace('.', '')}@{domain}"
