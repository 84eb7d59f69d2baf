"""`bin/bench twins [sqlite|postgresql [COUNT]]`: how well twins are found, and how fast.

Without a database: pairs among mutants, and one listing against 100,000 in memory. With one: the
same search in that database.
"""

import random
import statistics
import time
from dataclasses import dataclass, replace
from itertools import combinations

from reading.listings import read_listing
from reading.listings.twins import Signature, TwinIndex, cluster_of, signature_of
from reading.listings.twins.signature import Sentence
from tests.bench.twin_database import measure
from tests.bench.twin_listings import bases, mutants, written

AT = 100_000
ASKED = 400


@dataclass(frozen=True)
class Score:
    listings: int
    right: int
    false: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / ((self.right + self.false) or 1)

    @property
    def recall(self) -> float:
        return self.right / ((self.right + self.missed) or 1)


def score(seed: int, each: int = 8) -> Score:
    """Return how many pairs of one job are grouped, and pairs of two, among bases and mutants."""
    drafts = bases(seed)
    drafts += [mutant for mutant, _names in mutants(drafts, each, seed + 1)]
    groups = cluster_of([signature_of(read_listing(*written(draft))) for draft in drafts])
    right = false = missed = 0
    for one, other in combinations(range(len(drafts)), 2):
        is_same, is_grouped = drafts[one].job == drafts[other].job, groups[one] == groups[other]
        right += is_same and is_grouped
        false += is_grouped and not is_same
        missed += is_same and not is_grouped
    return Score(len(drafts), right, false, missed)


def main(arguments: list[str]) -> int:
    if arguments:
        measure(arguments[0], int(arguments[1]) if len(arguments) > 1 else AT, ASKED, many)
        return 0
    for seed in range(1, 10, 2):
        found = score(seed)
        print(
            f"seed {seed}: {found.listings} listings, {found.right} pairs right, "
            f"{found.false} false, {found.missed} missed; "
            f"precision {found.precision:.3f}, recall {found.recall:.3f}"
        )
    times = at_many(AT)
    print(
        f"one against {AT:,}: median {statistics.median(times):.2f} ms, "
        f"95 of 100 {sorted(times)[int(0.95 * len(times))]:.2f} ms"
    )
    return 0


def at_many(count: int) -> list[float]:
    """Return the milliseconds in which each of ASKED listings finds its twins among `count`."""
    chance, index = random.Random(3), TwinIndex()
    known = [signature_of(read_listing(*written(draft))) for draft in bases(1)]
    for signature in many(known, count, chance):
        index.add(signature)
    asked = [signature_of(read_listing(*written(m))) for m, _names in mutants(bases(1))][:ASKED]
    times = []
    for signature in asked:
        began = time.perf_counter()
        index.twins_of(signature)
        times.append((time.perf_counter() - began) * 1000)
    return times


def many(known: list[Signature], count: int, chance: random.Random):
    """Yield `count` signatures: those known, then neighbours that keep a part of their sentences.

    Every neighbour has the employer's own sentences and half of its words are nobody else's.
    """
    yield from known
    for number in range(count - len(known)):
        model = chance.choice(known)
        sentences = tuple(
            sentence if chance.random() < 0.5 else _other(sentence, chance)
            for sentence in model.sentences
        )
        yield replace(model, sentences=sentences, facts={"title": f"Porter {number}"})


def _other(sentence: Sentence, chance: random.Random) -> Sentence:
    return Sentence(sentence.weight, tuple(chance.getrandbits(32) for _ in sentence.shingles))
