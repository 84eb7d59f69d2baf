"""How much two signatures have in common, what the employer repeats weighing little."""

from collections.abc import Mapping
from dataclasses import dataclass

from reading.listings.twins.signature import Sentence, Signature

# A sentence under so few titles is the job's own: copies carry spellings of one title.
OWN_TITLES = 2.5


@dataclass(frozen=True, slots=True)
class Overlap:
    """Weights of what both say, and of what only one of them says."""

    shared: float
    only_one: float
    only_other: float

    @property
    def inside(self) -> float:
        """Give the share of the shorter listing that stands in the longer one."""
        return self._share(min(self.only_one, self.only_other))

    @property
    def alike(self) -> float:
        """Give the share of both together that both say."""
        return self._share(self.only_one + self.only_other)

    def _share(self, rest: float) -> float:
        return self.shared / (self.shared + rest) if self.shared else 0.0


def rarity(titles: int) -> float:
    """Give the weight of a sentence that an organization prints under so many titles."""
    return min(1.0, OWN_TITLES / titles) ** 1.5 if titles else 1.0


def overlap_of(one: Signature, other: Signature, titles: Mapping[int, int]) -> Overlap:
    """Compare two signatures; `titles` counts, for each key, the titles that it stands under."""
    mine, theirs = _weights(one, titles), _weights(other, titles)
    common = mine.keys() & theirs.keys()
    shared = sum(min(mine[h], theirs[h]) for h in common)
    return Overlap(
        shared,
        sum(weight for h, weight in mine.items() if h not in common),
        sum(weight for h, weight in theirs.items() if h not in common),
    )


def _weights(signature: Signature, titles: Mapping[int, int]) -> dict[int, float]:
    return {
        shingle: weight
        for sentence in signature.sentences
        for weight in [sentence.weight * _rarity(sentence, titles)]
        for shingle in sentence.shingles
    }


def _rarity(sentence: Sentence, titles: Mapping[int, int]) -> float:
    keys = sentence.keys
    counts = [titles[key] for key in keys if key in titles]
    return sum(map(rarity, counts)) / len(counts) if counts else 1.0
