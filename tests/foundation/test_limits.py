"""Limits count exactly, forget after their window, and outlive a cache that is away."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import RequestFactory
from redis.exceptions import ConnectionError as RedisAway

from ats.foundation import limits, tasks
from ats.foundation.models import Tally


def test_hit_is_true_up_to_the_limit():
    answers = [limits.hit("test", "a", 2, 60) for _ in range(3)]

    assert answers == [True, True, False]


def test_hit_counts_each_key_and_each_name_for_itself():
    limits.hit("test", "a", 1, 60)

    others = limits.hit("test", "b", 1, 60), limits.hit("other", "a", 1, 60)

    assert others == (True, True)


def test_hit_forgets_after_its_window(time_machine):
    time_machine.move_to("2026-11-16T10:00:30Z", tick=False)
    limits.hit("test", "a", 1, 60)
    left = limits.seconds_left(60)
    time_machine.move_to("2026-11-16T10:01:00Z", tick=False)

    again = limits.hit("test", "a", 1, 60)

    assert (left, again) == (30, True)


def test_hit_keeps_no_address_in_the_cache():
    limits.hit("test", "amara@example.test", 1, 60)

    assert "amara" not in str(cache._cache.keys())


def test_hit_cache_away_counts_in_this_process(monkeypatch):
    def away(*args):
        raise RedisAway

    monkeypatch.setattr(limits, "_count", away)

    answers = [limits.hit("test", "a", 1, 60) for _ in range(2)]

    assert answers == [True, False]


@pytest.fixture
def without_redis(settings, db):
    """The cache of an installation without Redis."""
    settings.CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.db.DatabaseCache",
            "LOCATION": "foundation_cache",
        }
    }


def test_hit_without_redis_counts_in_one_statement(without_redis, django_assert_num_queries):
    with django_assert_num_queries(3):
        answers = [limits.hit("test", "a", 2, 3600) for _ in range(3)]

    assert answers == [True, True, False]


def test_begin_the_day_forgets_what_was_counted_long_ago(without_redis, time_machine, monkeypatch):
    time_machine.move_to("2026-11-16T10:00:30Z", tick=False)
    limits.hit("old", "a", 1, 60)
    time_machine.move_to("2026-11-16T10:05:00Z", tick=False)
    limits.hit("new", "a", 1, 60)
    monkeypatch.setitem(tasks._looked, "at", -tasks.DAY_LOOK_SECONDS - time.monotonic())

    tasks.begin_the_day()

    assert [tally.entry.split(":")[1] for tally in Tally.objects.all()] == ["new"]


@pytest.mark.django_db(transaction=True)
def test_hit_without_redis_counts_every_one_of_a_burst(without_redis):
    def one(_number):
        try:
            return limits.hit("test", "burst", 5, 3600)
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(one, range(24)))

    assert answers.count(True) == 5


@pytest.mark.parametrize(
    ("remote", "forwarded", "proxies", "address"),
    [
        ("192.0.2.1", "", 0, "192.0.2.1"),
        ("192.0.2.1", "198.51.100.7", 0, "192.0.2.1"),
        ("192.0.2.1", "203.0.113.9, 198.51.100.7", 1, "198.51.100.7"),
        ("192.0.2.1", "203.0.113.9, 198.51.100.7", 2, "203.0.113.9"),
        ("192.0.2.1", "198.51.100.7", 2, "192.0.2.1"),
        ("2001:db8::1:2:3:4", "", 0, "2001:db8::/64"),
        ("::ffff:192.0.2.1", "", 0, "192.0.2.1"),
        ("", "", 0, ""),
    ],
)
def test_client_address_believes_only_our_proxies(settings, remote, forwarded, proxies, address):
    settings.TRUSTED_PROXY_COUNT = proxies
    request = RequestFactory().get("/", REMOTE_ADDR=remote, headers={"X-Forwarded-For": forwarded})

    assert limits.client_address(request) == address


@pytest.mark.parametrize("email", ["a.b+x@example.test", "AB@example.test", " ab+@EXAMPLE.test"])
def test_mailbox_key_is_one_for_one_mailbox(email):
    assert limits.mailbox_key(email) == "ab@example.test"
