"""`bin/bench search`: how long a page of a search takes, among as many résumés as you say.

A fresh site is filled with résumés of the workload. Each kind of search is
asked in turn, as whole pages of the list through Django's test client with other words each
time, first by one client alone. What is told is the time of a page and of its counts; on a
machine that others use too, look at the best half and at the processor's own time.
"""

import argparse
import os
import statistics
import time
from collections.abc import Callable, Iterator
from itertools import cycle

from tests.bench.site import Site

ROUNDS = 30
GOAL_MS = 60


def main(arguments: list[str]) -> int:
    options = read_options(arguments)
    with Site(options.database) as site:
        os.environ.update(site.environment | {"DJANGO_SETTINGS_MODULE": "tests.bench.settings"})
        site.manage("prepare")
        is_fine = measure(options.database, options.candidates, options.rounds)
    return int(not is_fine)


def read_options(arguments: list[str]):
    parser = argparse.ArgumentParser(prog="bin/bench search", description=__doc__)
    parser.add_argument("--database", default="sqlite", choices=["sqlite", "postgresql"])
    parser.add_argument("--candidates", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="pages of each kind")
    return parser.parse_args(arguments)


def measure(database: str, candidates: int, rounds: int) -> bool:
    """Fill the database, ask, print a line for each kind; return whether all kept to the goal."""
    import django

    django.setup()
    from django.conf import settings
    from django.test import Client

    from tests.bench import search_rows

    began = time.monotonic()
    owner = search_rows.fill(candidates)
    print(f"{database}: {candidates:,} résumés in {time.monotonic() - began:.0f} s", flush=True)
    client = Client(headers={"host": settings.ALLOWED_HOSTS[0]})
    client.force_login(owner.user, backend=settings.AUTHENTICATION_BACKENDS[0])
    return ask(client, owner, rounds)


def ask(client, owner, rounds: int) -> bool:
    url = f"/o/{owner.organization.slug}/candidates/"
    print(f"{'search':24}{'rows':>5}{'median':>9}{'p95':>9}{'cpu':>9}{'counts':>9}   ms")
    is_fine = True
    for name, queries in kinds(owner).items():
        asked = cycle(queries)
        rows = client.get(url, next(asked)).content.count(b'href="/o/found/applications/')
        times, used = timed(lambda asked=asked: client.get(url, next(asked)), rounds)
        counts, _used = timed(lambda asked=asked: client.get(f"{url}counts/", next(asked)), 5)
        p95 = times[int(0.95 * len(times))]
        is_fine &= p95 <= GOAL_MS
        print(
            f"{name:24}{rows:5}{statistics.median(times):9.1f}{p95:9.1f}"
            f"{used:9.1f}{statistics.median(counts):9.1f}{'' if p95 <= GOAL_MS else '   over'}",
            flush=True,
        )
    return is_fine


def kinds(owner) -> dict[str, list[dict]]:
    """Return the kinds of searches the workload names, each with the queries to take in turn."""
    from postings.models import Posting

    codes = list(
        Posting.objects.filter(organization_id=owner.organization_id)
        .order_by("pk")
        .values_list("code", flat=True)
    )
    words = ("haskell", "forklift", "nursing")
    return {
        "everybody": [{}],
        "rare word": [{"q": "haskell"}, {"q": "forklift"}],
        "common word": [{"q": "python"}, {"q": "postgresql"}],
        "two words": [{"q": "python haskell"}, {"q": "accounting nursing"}],
        "phrase": [{"q": '"site reliability"'}],
        "phrase of common words": [
            {"q": f'"{first} {second}"'} for first, second in common_pairs()
        ],
        "prefix": [{"q": "hask*"}, {"q": "kube*"}, {"q": "sal*"}],
        "name": [{"q": "amara"}, {"q": "holberg"}, {"q": "mateo kesberg"}],
        "misspelt name": [{"q": "hollbergg"}, {"q": "kessberq"}, {"q": "ferwel"}],
        "nobody": [{"q": "zyzzyva"}],
        "without a word": [{"q": "haskell -python"}, {"q": "python -postgresql"}],
        "in a posting of 1,000": [{"q": word, "posting": codes[0]} for word in (*words, "python")],
        "in another posting": [{"q": word, "posting": codes[7]} for word in (*words, "python")],
        "in a posting alone": [{"q": f'{word} posting:"Nurse"'} for word in words],
        "a title": [{"q": "title:gardener"}, {"q": 'title:"specialist 42"'}, {"q": "title:nobody"}],
        "in a stage": [{"q": "nursing stage:offer"}, {"q": "python stage:interview"}],
    }


def common_pairs() -> list[tuple[str, str]]:
    """Return pairs of words that many résumés have, and few side by side."""
    from ats.workspace.demo.vocabulary import Vocabulary

    often = Vocabulary().words
    return [("python", "postgresql"), ("python", often[0]), (often[20], often[30])]


def timed(call: Callable[[], object], rounds: int) -> tuple[list[float], float]:
    """Return the sorted milliseconds of each round, and this process's own time for one."""
    used = time.process_time()
    times = sorted(_each(call, rounds))
    return times, (time.process_time() - used) * 1000 / rounds


def _each(call: Callable[[], object], rounds: int) -> Iterator[float]:
    for _round in range(rounds):
        began = time.perf_counter()
        call()
        yield (time.perf_counter() - began) * 1000
