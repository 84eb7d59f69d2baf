"""`bin/bench NAME`: each benchmark is a module here with a `main(arguments)`."""

import sys
from importlib import import_module

NAMES = {
    "bulk": "applications a second of bulk actions in a worker, and taken back",
    "evidence": "milliseconds a résumé held against fifteen requirements",
    "follow": "what a hundred open boards cost, and how soon a move is seen on them",
    "fuzz": "damaged files of every format, for as long as you say",
    "hostile": "how the reader's time grows with files made to exhaust it",
    "intake": "listings a second through upload, worker and database, on both databases",
    "mails": "mails a second from a worker, by a connection each and by one for all",
    "pages": "the requests of the workload beside their ceilings, on both databases",
    "reading": "listings a second, and the time of each",
    "resumes": "milliseconds a résumé by format, and the most memory",
    "search": "pages of searches among up to a million résumés, on either database",
    "twins": "how well twins are found among mutants, and how fast at 100,000 listings",
}


def main() -> int:
    if len(sys.argv) < 2 or sys.argv[1] not in NAMES:
        for name, text in NAMES.items():
            print(f"bin/bench {name:<10} {text}")
        return 2
    return import_module(f"tests.bench.{sys.argv[1]}").main(sys.argv[2:])


if __name__ == "__main__":
    sys.exit(main())
