"""`bin/bench pages`: requests a to e, g and h of the workload, each beside its ceiling.

The load client and the definition of the workload lie in `$ROLECALL_SHARED/bench`. For each
database a fresh site is filled, the product and the ceiling are served side by side with the
same settings (two processes, debug off) and asked in turn by the same client.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import requests

from tests.bench.plan import CEILINGS, ceiling_plan, product_plan
from tests.bench.site import Site

PDF = b"%PDF-1.4\n" + b"x" * 60_000
# Shares of the ceiling in per cent; a page asked again is held to a plain row (z2).
AGAIN = {"a": 100, "b": 80}
GOALS = {"a": 50, "b": 35, "b2": 30, "c": 25, "d": 50, "e": 35, "g": 30, "h": 30}


def main(arguments: list[str]) -> int:
    options = read_options(arguments)
    client = Path(os.environ.get("ROLECALL_SHARED", "../shared")) / "bench" / "load.py"
    if not client.exists():
        print("The load client is not here: set ROLECALL_SHARED.", file=sys.stderr)
        return 2
    failed = 0
    for database in options.databases.split(","):
        for candidates in map(int, options.sizes.split(",")):
            failed |= measure(database, candidates, client.resolve(), options)
    return failed


def read_options(arguments: list[str]):
    parser = argparse.ArgumentParser(prog="bin/bench pages", description=__doc__)
    parser.add_argument("--databases", default="sqlite,postgresql")
    parser.add_argument("--sizes", default="1000", help="candidates, comma separated")
    parser.add_argument("--only", default="", help="letters, comma separated")
    parser.add_argument("--seconds", type=float, default=8, help="at most for each figure")
    parser.add_argument("--json", help="write the figures here too")
    return parser.parse_args(arguments)


def measure(database: str, candidates: int, client: Path, options) -> int:
    with Site(database) as site:
        print(f"\n{database}, {candidates:,} candidates: filling …", flush=True)
        facts = site.fill(candidates)
        pids = {
            "product": site.start("product", "ats.wsgi:application"),
            "ceiling": site.start(
                "ceiling", "tests.bench.ceiling.wsgi:application", "tests.bench.ceiling.settings"
            ),
        }
        figures = {}
        for name, plan in (
            ("ceiling", ceiling_plan(facts, options.seconds)),
            ("product", product_plan(facts, options.seconds)),
        ):
            plan |= {
                "base": f"http://127.0.0.1:{site.ports[name]}",
                "groups": {"web": {"pids": [pids[name]]}},
            }
            figures[name] = drive(site, client, name, plan, options.only)
        site.start("counting", "tests.bench.counting:application")
        statements = count_statements(site, facts)
        show(database, candidates, figures, statements)
        if options.json:
            kept = {"figures": figures, "statements": statements}
            Path(f"{options.json}-{database}-{candidates}.json").write_text(json.dumps(kept))
    return int(any(row["failed"] for rows in figures.values() for row in rows))


def drive(site: Site, client: Path, name: str, plan: dict, only: str) -> list[dict]:
    """Run the load client over a plan and return its results."""
    plan_file, out = site.folder / f"{name}.json", site.folder / f"{name}-results.json"
    if only and name == "product":
        wanted = set(only.split(","))
        plan["requests"] = [r for r in plan["requests"] if r["name"].split()[0] in wanted]
    plan_file.write_text(json.dumps(plan))
    command = [sys.executable, str(client), str(plan_file), "--out", str(out)]
    done = subprocess.run(command, text=True, capture_output=True, check=False)
    for line in done.stdout.splitlines():
        if "fail=0" not in line and not line.startswith("#"):
            print("  ", line)
    if not out.exists():
        raise SystemExit(done.stderr[-2000:])
    return json.loads(out.read_text())["results"]


def count_statements(site: Site, facts: dict) -> dict[str, int]:
    """Ask each request twice of the counting server; the second answer's count is kept."""
    base = f"http://127.0.0.1:{site.ports['counting']}"
    plan, counted = product_plan(facts, 1), {}
    with requests.Session() as session:
        session.cookies.set(facts["cookie"], facts["session"])
        page = session.get(f"{base}/o/{facts['org']}/", timeout=10).text
        csrf = re.search(r'"X-CSRFToken": *"([^"]+)"', page).group(1)
        for request in plan["requests"]:
            for turn in (0, 1):
                answer = ask(session, base, request, plan["vars"], csrf, -1 - turn)
                counted[request["name"]] = int(answer.headers["X-Statements"])
    return counted


def ask(session, base: str, request: dict, lists: dict, csrf: str, turn: int):
    """Send one request of the plan, its variables filled in; `turn` picks from the lists."""

    def fill(text: str) -> str:
        for name, values in lists.items():
            text = text.replace(f"{{pick:{name}}}", values[turn])
        return text.replace("{csrf}", csrf).replace("{n}", f"count{turn}{time.time_ns()}")

    form = {name: fill(value) for name, value in request.get("form", {}).items()}
    files = {"resume": ("cv.pdf", PDF, "application/pdf")} if "files" in request else None
    headers = {name: fill(value) for name, value in request.get("headers", {}).items()}
    if files:
        session.get(base + request["path"], timeout=10)
        form["csrfmiddlewaretoken"] = session.cookies.get_dict().get("csrftoken", csrf)
    answer = session.request(
        "POST" if form else "GET",
        base + fill(request["path"]),
        data=form or None,
        files=files,
        headers=headers,
        allow_redirects=False,
        timeout=20,
    )
    if answer.status_code != request.get("status", 200):
        print(f"  counting {request['name']}: {answer.status_code}")
    return answer


def show(database: str, candidates: int, figures: dict, statements: dict) -> None:
    ceiling = {row["name"]: row for row in figures["ceiling"] if row.get("concurrency") == 8}
    print(f"\n{database}, {candidates:,} candidates, 8 clients, 2 processes")
    print(
        f"{'request':26}{'req/s':>9}{'cpu ms':>8}{'stmts':>7}{'kB':>7}"
        f"{'ceiling':>10}{'req/s':>9}{'share':>8}{'goal':>7}"
    )
    for row in figures["product"]:
        if row.get("concurrency") != 8 or "per_s" not in row:
            continue
        letter = row["name"].split()[0]
        is_again = "304" in row["name"]
        against = "z2" if is_again else CEILINGS[letter]
        other = ceiling.get(against, {})
        per_s = other.get("per_s", 0)
        share = f"{row['per_s'] / per_s:.0%}" if per_s else "-"
        goal = f"{(AGAIN if is_again else GOALS)[letter]}%"
        cpu = row["cpu_ms"].get("web", 0)
        count = statements.get(row["name"], "")
        print(
            f"{row['name']:26}{row['per_s']:9.0f}{cpu:8.2f}{count!s:>7}{row['bytes'] / 1000:7.1f}"
            f"{against:>10}{per_s:9.0f}{share:>8}{goal:>7}"
        )
    memory = max((row["pss_mib"].get("web", 0) for row in figures["product"]), default=0)
    print(f"i memory of the two web processes and their parent: {memory:.0f} MiB")
