"""How much two signatures have in common, what the employer repeats weighing little."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from reading.listings.twins.signature import Signature

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


@cache
def rarity(titles: int) -> float:
    """Give the weight of a sentence that an organization prints under so many titles."""
    return min(1.0, OWN_TITLES / titles) ** 1.5 if titles else 1.0


def overlap_of(one: Signature, other: Signature, titles: Mapping[int, int]) -> Overlap:
    """Compare two signatures; `titles` counts, for each key, the titles that it stands under."""
    mine, theirs = _weights(one, titles), _weights(other, titles)
    common = one.shingles & other.shingles
    shared = sum(min(mine[h], theirs[h]) for h in common)
    return Overlap(
        shared,
        sum(mine.values()) - sum(mine[h] for h in common),
        sum(theirs.values()) - sum(theirs[h] for h in common),
    )


def _weights(signature: Signature, titles: Mapping[int, int]) -> dict[int, float]:
    weights: dict[int, float] = {}
    for sentence, keys in signature.keyed:
        weight = sentence.weight * _rarity(keys, titles)
        weights.update(dict.fromkeys(sentence.shingles, weight))
    return weights


def _rarity(keys: list[int], titles: Mapping[int, int]) -> float:
    if len(keys) == 1:
        return rarity(titles.get(keys[0], 1))
    return sum(rarity(titles.get(key, 1)) for key in keys) / len(keys) if keys else 1.0


def share_of(one: Signature, other: Signature) -> float:
    """Give the share of the shorter listing in the longer one by count alone: quickly."""
    shortest = min(len(one.shingles), len(other.shingles))
    return len(one.shingles & other.shingles) / shortest if shortest else 0.0
