"""`bin/bench pages`: requests a to h of the workload, each beside its ceiling.

The load client and the definition of the workload lie in `$ROLECALL_SHARED/bench`. For each
database a fresh site is filled, the product and the ceiling are served side by side with the
same settings (two processes, debug off), and each request is asked right after its ceiling by
the same client. Its answer counts only when it says what the workload wants of it; what was
sent and moved is looked for in the database afterwards.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path

from tests.bench import plan, table
from tests.bench.site import CEILING, Site


def main(arguments: list[str]) -> int:
    options = read_options(arguments)
    client = Path(os.environ.get("ROLECALL_SHARED", "../shared")) / "bench" / "load.py"
    if not client.exists():
        print("The load client is not here: set ROLECALL_SHARED.", file=sys.stderr)
        return 2
    failed = False
    for database in options.databases.split(","):
        for candidates in map(int, options.sizes.split(",")):
            began = time.monotonic()
            print(f"\n{database}, {candidates:,} candidates, 8 clients, 2 processes", flush=True)
            with Site(database) as site:
                failed |= not measure(site, candidates, client.resolve(), options)
            print(f"took {time.monotonic() - began:.0f} s", flush=True)
    return int(failed)


def read_options(arguments: list[str]):
    parser = argparse.ArgumentParser(prog="bin/bench pages", description=__doc__)
    parser.add_argument("--databases", default="sqlite,postgresql")
    parser.add_argument("--sizes", default="1000", help="candidates, comma separated")
    parser.add_argument("--only", default="", help="letters, comma separated")
    parser.add_argument("--seconds", type=float, default=3, help="at most for each figure")
    parser.add_argument("--json", help="write the figures here too")
    return parser.parse_args(arguments)


def measure(site: Site, candidates: int, client: Path, options) -> bool:
    """Print the table of one site; return whether every answer was right."""
    facts = site.fill(candidates)
    site.start("ceiling", "tests.bench.ceiling.wsgi:application", CEILING)
    site.start("product", "ats.wsgi:application")
    requests = wanted(plan.product_requests(facts), options.only)
    figures: dict[str, dict] = {}
    for ceiling in plan.ceiling_requests():
        beside = [request for request in requests if request["against"] == ceiling["name"]]
        if not beside:
            continue
        asked = plan.ceiling_plan(facts, [plan.paced(ceiling, options.seconds)])
        figures |= drive(site, client, "ceiling", asked)
        asked = plan.product_plan(facts, [plan.paced(r, options.seconds) for r in beside])
        figures |= drive(site, client, "product", asked)
    memory = max(figures[request["name"]]["pss_mib"]["web"] for request in requests)
    statements = count_statements(site, client, facts, requests)
    table.show(requests, figures, statements)
    print(f"i memory of the two web processes and their parent: {memory:.0f} MiB (at most 200)")
    if options.json:
        kept = {"figures": figures, "statements": statements, "memory_mib": memory}
        name = f"{options.json}-{'postgresql' if site.is_postgresql else 'sqlite'}-{candidates}"
        Path(f"{name}.json").write_text(json.dumps(kept, indent=1))
    return all_came_of_it(site, figures) and not any(row["failed"] for row in figures.values())


def wanted(requests: list[dict], only: str) -> list[dict]:
    letters = set(only.split(",")) if only else set()
    return [r for r in requests if not letters or r["name"].split()[0] in letters]


def drive(site: Site, client: Path, server: str, asked: dict) -> dict[str, dict]:
    """Run the load client over a plan and return its results by name."""
    plan_file, out = site.folder / "plan.json", site.folder / "results.json"
    groups = {"web": {"pids": [site.running[server].pid]}}
    if pids := site.database_pids():
        groups["db"] = {"pids": pids}
    asked |= {"base": f"http://127.0.0.1:{site.ports[server]}", "groups": groups}
    asked["vars"] = asked.get("vars", {}) | {"base": asked["base"]}
    plan_file.write_text(json.dumps(asked))
    out.unlink(missing_ok=True)
    command = [sys.executable, str(client), str(plan_file), "--out", str(out)]
    done = subprocess.run(command, text=True, capture_output=True, check=False)
    if not out.exists():
        raise SystemExit(done.stderr[-2000:])
    results = json.loads(out.read_text())["results"]
    for row in results:
        if row["failed"]:
            print(f"  {row['name']}: {row['failed']} failed, {row['failures']}")
    return {row["name"]: row for row in results}


def count_statements(
    site: Site, client: Path, facts: dict, requests: list[dict]
) -> dict[str, float]:
    """Return the statements of one request each, counted in a server of one process."""
    site.counted.write_text("0")
    site.start("counting", "tests.bench.counting:application", processes=1)
    asked = plan.product_plan(facts, [plan.counted(r) for r in requests], kept_back=True)
    asked["probes"] = {"sql": {"cmd": ["cat", str(site.counted)]}}
    results = drive(site, client, "counting", asked)
    return {name: row["probes"]["sql"] for name, row in results.items() if "probes" in row}


def all_came_of_it(site: Site, figures: dict[str, dict]) -> bool:
    """Return whether each application has its row and file, and each move its transition."""
    is_fine = True
    for name, rows in site.tell("facts.show_outcome()").items():
        done = figures.get(name, {}).get("done", 0)
        if rows < done:
            print(f"{name}: {done} answers, but {rows} came of it")
            is_fine = False
    return is_fine
