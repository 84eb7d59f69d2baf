"""Twins among many listings at once, each found by the fingerprints it shares with others."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from reading.listings.twins.compare import WORTH_WEIGHING, Twin, compare
from reading.listings.twins.signature import Signature
from reading.listings.twins.similarity import rarity, share_of

# Of what everybody says only the first are kept: it finds nobody.
MOST_A_KEY = 16
MOST_COMPARED = 8
CORE = 3
# A pair that shares less is not looked at.
FEWEST_POINTS = 1.0


class TwinIndex:
    """Signatures under their keys; finds the near-copies of a new one without reading them all."""

    def __init__(self) -> None:
        self.signatures: list[Signature] = []
        self._holders: dict[int, list[int]] = defaultdict(list)
        self._titles: dict[int, set[int]] = defaultdict(set)

    def add(self, signature: Signature) -> int:
        """Keep a signature; its number is the count of those before it."""
        number, key = len(self.signatures), signature.title_key
        self.signatures.append(signature)
        for found in signature.index_keys():
            if len(self._holders[found]) < MOST_A_KEY:
                self._holders[found].append(number)
                self._titles[found].update([key] if key else [])
        return number

    def twins_of(self, signature: Signature) -> dict[int, Twin]:
        """Give its twins by their numbers, itself among them when it is kept here."""
        held = {key: self._holders.get(key, ()) for key in signature.index_keys()}
        found = {}
        for number in candidates(held, self._count_titles(signature)):
            other = self.signatures[number]
            if share_of(signature.shingles, other.shingles) < WORTH_WEIGHING:
                continue
            twin = self._compared(signature, other)
            if twin.verdict:
                found[number] = twin
        return found

    def compare(self, one: int, other: int) -> Twin:
        """Compare two that are kept here."""
        return self._compared(self.signatures[one], self.signatures[other])

    def _compared(self, one: Signature, other: Signature) -> Twin:
        return compare(one, other, self._count_titles(one) | self._count_titles(other))

    def _count_titles(self, signature: Signature) -> dict[int, int]:
        return {key: len(self._titles.get(key, ())) for key in signature.index_keys()}


def candidates(
    held: Mapping[int, Iterable[int]], titles: Mapping[int, int], but: int | None = None
) -> list[int]:
    """Order who shares keys by what these weigh, `but` one.

    `held` gives the holders of each key.
    """
    points: defaultdict[int, float] = defaultdict(float)
    for key, numbers in held.items():
        weight = rarity(titles.get(key, 1))
        for number in numbers:
            points[number] += weight
    if but is not None:
        points.pop(but, None)
    enough = [(-total, number) for number, total in points.items() if total >= FEWEST_POINTS]
    return [number for _total, number in sorted(enough)[:MOST_COMPARED]]


class _Groups:
    """Who belongs together; each group answers for itself by its fullest listings."""

    def __init__(self, index: TwinIndex) -> None:
        self.index = index
        self.leader = list(range(len(index.signatures)))
        self.core = [[number] for number in self.leader]

    def root(self, number: int) -> int:
        while self.leader[number] != number:
            self.leader[number] = self.leader[self.leader[number]]
            number = self.leader[number]
        return number

    def join(self, one: int, other: int) -> None:
        """Make one group of two when most of their fullest listings are twins.

        A cut listing may be a copy of either of two neighbours: it makes no bridge.
        """
        low, high = sorted((self.root(one), self.root(other)))
        if low == high or not self._may_join(low, high):
            return
        self.leader[high] = low
        members = [*self.core[low], *self.core[high]]
        self.core[low] = sorted(members, key=self._fullness, reverse=True)[:CORE]

    def _may_join(self, low: int, high: int) -> bool:
        pairs = [(one, other) for one in self._whole(low) for other in self._whole(high)]
        return sum(self.index.compare(*pair).verdict for pair in pairs) * 2 >= len(pairs)

    def _whole(self, root: int) -> list[int]:
        whole = [n for n in self.core[root] if not self.index.signatures[n].is_cut]
        return whole or self.core[root]

    def _fullness(self, number: int) -> tuple[bool, float]:
        signature = self.index.signatures[number]
        return not signature.is_cut, signature.size * (1 - signature.foreign_share)


def cluster_of(signatures: Sequence[Signature]) -> list[int]:
    """Give each signature the number of its group: that of the first one in it.

    The surest pairs come first, so a listing that two groups claim goes to the likelier one.
    """
    index = TwinIndex()
    for signature in signatures:
        index.add(signature)
    pairs = {
        (min(number, other), max(number, other)): twin
        for number, signature in enumerate(signatures)
        for other, twin in index.twins_of(signature).items()
        if other != number
    }
    groups = _Groups(index)
    for one, other in sorted(
        pairs, key=lambda pair: (-pairs[pair].inside, -pairs[pair].alike, pair)
    ):
        groups.join(one, other)
    return [groups.root(number) for number in range(len(signatures))]
