"""`bin/bench evidence`: milliseconds a résumé held against fifteen requirements; its growth."""

import statistics
import time
from datetime import date
from pathlib import Path

from reading.errors import Unreadable
from reading.evidence import evidence_for
from reading.resumes import read_resume
from reading.resumes.model import Resume

FIXTURES = Path(__file__).parents[1] / "reading" / "resumes" / "fixtures"
DAY = date(2026, 11, 1)
ROUNDS = 20
GOAL = 10.0
REQUIREMENTS = (
    "5+ years of Python or Go",
    "Kafka or RabbitMQ",
    "Experience with Kubernetes and Terraform",
    "Bachelor's degree in computer science or a related field",
    "Fluent English",
    "Deutschkenntnisse auf Niveau B2",
    "You have run payroll for more than 100 employees",
    "3+ years of API and backend development",
    "Storage, caching and data processing",
    "GraphQL or large data processing (a plus)",
    "Valid driver's license, class B",
    "Clear writing in English",
    "Experiencia con bases de datos",
    "10+ years of professional experience",
    "PostgreSQL beyond the ORM: plans, locks, migrations",
)
LINES = "Engineer, Acme · 2019 – 2021\n- Built Python and Kafka things, in English and German\n"


def main(arguments: list[str]) -> int:
    resumes = [resume for path in sorted(FIXTURES.rglob("*")) if (resume := read(path))]
    times = sorted(milliseconds(resume) for resume in resumes)
    late = times[min(len(times) - 1, int(0.95 * len(times)))]
    print(f"{len(times)} résumés × {len(REQUIREMENTS)} requirements, ms a résumé:")
    print(
        f"median {statistics.median(times):.2f}, p95 {late:.2f}, most {times[-1]:.2f} ({GOAL:.0f})"
    )
    print("\nhow it grows, ms by characters:")
    for count in (500, 1000, 2000, 4000):
        text = "Ann Bee\n\nEXPERIENCE\n" + LINES * count
        resume = read_resume(text.encode(), "a.txt", as_of=DAY)
        print(f"{len(text):10,} {milliseconds(resume, rounds=3):10.0f}")
    return 0 if late < GOAL else 1


def read(path: Path) -> Resume | None:
    try:
        return read_resume(path.read_bytes(), path.name, as_of=DAY) if path.is_file() else None
    except Unreadable:
        return None


def milliseconds(resume: Resume, *, rounds: int = ROUNDS) -> float:
    """Return the best of some rounds, the first not counted."""
    asked = [(text, True) for text in REQUIREMENTS]
    evidence_for(asked, resume)
    found = []
    for _round in range(rounds):
        begin = time.process_time()
        evidence_for(asked, resume)
        found.append((time.process_time() - begin) * 1000)
    return min(found)
