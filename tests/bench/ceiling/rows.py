"""Fills the ceiling's tables to the workload's shape."""

from datetime import timedelta
from random import Random

from django.utils import timezone

from tests.bench.ceiling.models import Opening, Person

WORDS = "leaf root water soil light stem seed frost wind rain bloom graft".split()


def fill(candidates: int) -> None:
    """Write 50 openings and `candidates` people, 1,000 of them on the first opening."""
    random = Random(1)
    openings = Opening.objects.bulk_create(
        Opening(
            slug=f"opening-{n}",
            title=f"Opening {n}",
            place="Lisbon",
            text=" ".join(random.choices(WORDS, k=180)),
        )
        for n in range(50)
    )
    now = timezone.now()
    Person.objects.bulk_create(
        (
            Person(
                opening=openings[0] if n < 1000 else openings[1 + n % 49],
                stage=n % 6,
                name=f"Person {n}",
                email=f"{n}@ceiling.example.org",
                at=now - timedelta(minutes=n),
            )
            for n in range(candidates)
        ),
        batch_size=2000,
    )
