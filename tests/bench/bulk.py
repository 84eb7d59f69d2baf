"""`bin/bench bulk`: applications a second of bulk actions in a worker, their undo, and exports.

One process does the job as a worker would, on a database of its own: a rejection with a letter
(message, private link, mail), a move, and both taken back; then the list of all as CSV and XLSX
with every column. Memory is the process's largest.
"""

import argparse

from tests.bench.site import Site


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bin/bench bulk", description=__doc__)
    parser.add_argument("--databases", default="sqlite,postgresql")
    parser.add_argument("--applications", type=int, default=5000)
    options = parser.parse_args(arguments)
    for database in options.databases.split(","):
        print(f"\n{database}, {options.applications:,} applications, one worker", flush=True)
        with Site(database) as site:
            site.manage("prepare")
            for line in site.tell(f"bulk_site.measured({options.applications})"):
                print(line, flush=True)
    return 0
