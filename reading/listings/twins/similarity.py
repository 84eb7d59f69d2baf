"""How much two signatures have in common, what the employer repeats weighing little."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from operator import mul

from reading.listings.twins.signature import Signature

# A sentence under so few titles is the job's own: copies carry spellings of one title.
OWN_TITLES = 2.5
ROUNDING = 1e-9


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
    where, their_where = one.sentence_of, other.sentence_of
    common = one.shingles & other.shingles
    # Most groups in common stand in few sentences: count them by pairs of these.
    pairs = Counter([(where[h], their_where[h]) for h in common])
    shared = both_mine = both_theirs = 0.0
    for (number, their_number), count in pairs.items():
        weight, their_weight = mine[number], theirs[their_number]
        shared += count * min(weight, their_weight)
        both_mine += count * weight
        both_theirs += count * their_weight
    return Overlap(shared, _rest(one, mine, both_mine), _rest(other, theirs, both_theirs))


def _weights(signature: Signature, titles: Mapping[int, int]) -> list[float]:
    """Give the weight of a word group in each sentence of `keyed`."""
    weights = []
    for sentence, keys in signature.keyed:
        if len(keys) == 1:
            weights.append(sentence.weight * rarity(titles.get(keys[0], 1)))
        elif keys:
            rare = sum([rarity(titles.get(key, 1)) for key in keys]) / len(keys)
            weights.append(sentence.weight * rare)
        else:
            weights.append(sentence.weight)
    return weights


def _rest(signature: Signature, weights: list[float], common: float) -> float:
    """Give what is left of all weights; what rounding leaves of nothing is nothing."""
    rest = sum(map(mul, weights, signature.sizes)) - common
    return rest if rest > ROUNDING else 0.0


def share_of(one: frozenset[int], other: frozenset[int]) -> float:
    """Give the share of the shorter listing in the longer one by count alone: quickly."""
    shortest = min(len(one), len(other))
    return len(one & other) / shortest if shortest else 0.0
