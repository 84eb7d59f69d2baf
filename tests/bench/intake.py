"""`bin/bench intake`: listings a second through upload, worker and database.

For each database a fresh site with its own broker: one web process, two worker processes and the
clock, as `bin/run` starts them. Generated listings, half of them text and half HTML, are sent in
parts to the upload form, as a browser does; the clock stops when the last one is read. Then the
rows are counted: nothing may be missing or read twice. What is left of a busy machine says little,
so the processor time of all processes is told too. A text pasted by somebody else meanwhile
says how long one waits beside a heap.
"""

import argparse
import sys
import time

from tests.bench.intake_listings import listing
from tests.bench.site import PRODUCT, Site
from tests.journeys.visitor import Visitor

PART = 100
LOGIN, PASSWORD = "owner@bench.example.org", "a-long-pass-phrase-of-the-bench"
MOST_SECONDS = 900
FACTS = """
SELECT count(*), coalesce(sum(CASE WHEN state = 'read' THEN 1 ELSE 0 END), 0),
(SELECT count(*) FROM postings_reading) FROM postings_listing
WHERE state NOT IN ('queued', 'reading')
"""
IS_READ = """
SELECT count(*) FROM postings_listing l JOIN postings_upload u ON u.id = l.upload_id
WHERE u.code = '{code}' AND l.state = 'read'
"""


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bin/bench intake", description=__doc__)
    parser.add_argument("--databases", default="sqlite,postgresql")
    parser.add_argument("--listings", type=int, default=5000)
    options = parser.parse_args(arguments)
    right = [measure(name, options.listings) for name in options.databases.split(",")]
    return 0 if all(right) else 1


def measure(database: str, count: int) -> bool:
    """Print one database's figures; return whether every listing was read once."""
    print(f"\n{database}, {count:,} listings, 1 web process, 2 worker processes", flush=True)
    with Site(database) as site:
        site.manage("prepare")
        site.tell(f"intake_site.found('bench', '{LOGIN}', '{PASSWORD}')")
        site.start("product", "ats.wsgi:application", processes=1)
        for name, module in (("worker", "worker"), ("beat", "beat")):
            arguments = site.tell(f"intake_site.arguments('{module}')")
            environment = site.environment | {"DJANGO_SETTINGS_MODULE": PRODUCT}
            site.run(name, [sys.executable, "-m", *arguments], environment)
        return _show(site, count)


def _show(site: Site, count: int) -> bool:
    visitor = Visitor(f"http://127.0.0.1:{site.ports['product']}")
    visitor.sign_in(LOGIN, PASSWORD)
    files = [listing(number) for number in range(count)]
    _send(visitor, files[:20])  # both processes are warm
    warm = _wait(site, 20)
    began, used = time.monotonic(), site.processor_seconds()
    _send(visitor, files)
    sent = time.monotonic()
    pasted = _paste(site, visitor)
    facts = _wait(site, warm["done"] + count + 1)
    took, used = time.monotonic() - began, site.processor_seconds() - used
    print(f"{'sent and kept':32}{count / (sent - began):8.0f} a second")
    print(f"{'read, from the first byte sent':32}{count / took:8.0f} a second ({took:.1f} s)")
    print(f"{'processor time, all processes':32}{1000 * used / count:8.1f} ms a listing")
    print(f"{'so on two cores of our own':32}{2 * count / used:8.0f} a second")
    print(f"{'a text pasted meanwhile':32}{pasted:8.1f} s until it was read")
    is_right = facts["readings"] == facts["read"] == warm["done"] + count + 1
    print("every listing was read once" if is_right else f"NOT ALL READ: {facts}")
    return is_right


def _send(visitor: Visitor, files: list[tuple[str, bytes]]) -> None:
    hidden = visitor.hidden("/o/bench/listings/")
    parts = [files[start : start + PART] for start in range(0, len(files), PART)]
    for number, part in enumerate(parts):
        more = {"has_more": "on"} if number < len(parts) - 1 else {}
        sent = [("files", (name, content)) for name, content in part]
        fields = {"part": str(number), **more}
        answer = visitor.post("/o/bench/uploads/", fields, sent, hidden=hidden)
        if answer.status_code != 303:
            raise SystemExit(f"part {number} was answered {answer.status_code}")


def _paste(site: Site, visitor: Visitor) -> float:
    began = time.monotonic()
    name, content = listing(1_000_000)
    text = {"paste": content.decode()}
    answer = visitor.post("/o/bench/uploads/", text, page="/o/bench/listings/")
    code = answer.headers["Location"].rstrip("/").rpartition("/")[2]
    while not site.numbers(IS_READ.format(code=code))[0]:
        if time.monotonic() - began > MOST_SECONDS:
            raise SystemExit(f"{name} was never read")
        time.sleep(0.1)
    return time.monotonic() - began


def _wait(site: Site, count: int) -> dict:
    until = time.monotonic() + MOST_SECONDS
    while True:
        facts = dict(zip(("done", "read", "readings"), site.numbers(FACTS), strict=True))
        if (facts["done"] or 0) >= count:
            return facts
        if time.monotonic() > until:
            raise SystemExit(f"not all was read in {MOST_SECONDS} s: {facts}")
        time.sleep(0.25)
