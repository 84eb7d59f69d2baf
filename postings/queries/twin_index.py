"""The index of twins as the worker asks it: who shares sentences, and how common these are."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from postings.models import Fingerprint, FingerprintKey, NotTwins
from reading.listings.twins import Signature, Twin, compare
from reading.listings.twins.cluster import MOST_A_KEY, candidates
from reading.listings.twins.compare import WORTH_WEIGHING, may_be_twins
from reading.listings.twins.signature import hashes_in
from reading.listings.twins.similarity import share_of

# So many values fit into one statement on every database.
MOST_ASKED = 500


class Neighbourhood:
    """What an organization's index holds of some keys; rows added meanwhile count as well."""

    def __init__(self, organization_id: int) -> None:
        self.organization_id = organization_id
        self._holders: dict[int, list[int]] = {}
        self._titles: dict[int, set[int]] = {}
        self._packed: dict[int, bytes] = {}
        self._signatures: dict[int, Signature] = {}

    def load(self, keys: Iterable[int]) -> None:
        """Ask for what is not known yet of `keys`, in as few statements as fit."""
        holders, titles = self._holders, self._titles
        wanted = [key for key in dict.fromkeys(keys) if key not in holders]
        for key in wanted:
            holders[key], titles[key] = [], set()
        for part in _parts(wanted):
            rows = FingerprintKey.objects.filter(
                organization_id=self.organization_id, key__in=part
            ).values_list("key", "fingerprint_id", "title")
            for key, fingerprint_id, title in rows:
                holders[key].append(fingerprint_id)
                titles[key].add(title)

    def prepare(self, signatures: Mapping[int, Signature]) -> None:
        """Ask at once for all that finding the twins of a batch needs, by fingerprint.

        Whoever of the batch is added meanwhile is known already.
        """
        self.load(key for signature in signatures.values() for key in signature.index_keys())
        held = {number: self._candidates(number, one) for number, one in signatures.items()}
        self._load_packed(other for others in held.values() for other in others)
        near = {
            other
            for number, others in held.items()
            for other in self._worth_comparing(signatures[number], others)
        }
        self.load(key for one in self.signatures(near).values() for key in one.index_keys())

    def add(self, fingerprint_id: int, signature: Signature) -> Iterator[int]:
        """Count a new signature's keys in, and give those that are to be kept in the index."""
        self._signatures[fingerprint_id] = signature
        self.load(signature.index_keys())
        for key in signature.index_keys():
            if len(self._holders[key]) < MOST_A_KEY:
                self._holders[key].append(fingerprint_id)
                self._titles[key].add(signature.title_key)
                yield key

    def twins_of(self, fingerprint_id: int, signature: Signature) -> dict[int, Twin]:
        """Give the twins by fingerprint."""
        self.load(signature.index_keys())
        numbers = self._candidates(fingerprint_id, signature)
        near = self.signatures(self._worth_comparing(signature, numbers))
        self.load(key for other in near.values() for key in other.index_keys())
        found = {number: self.compare(signature, other) for number, other in near.items()}
        return {number: twin for number, twin in found.items() if twin.verdict}

    def compare(self, one: Signature, other: Signature) -> Twin:
        """Compare two with what the index knows of their sentences."""
        keys = [*one.index_keys(), *other.index_keys()]
        self.load(keys)
        return compare(one, other, self._count_titles(keys))

    def signatures(self, ids: Iterable[int]) -> dict[int, Signature]:
        """Give signatures by fingerprint, in the order asked for."""
        ids = list(ids)
        self._load_packed(ids)
        for number in ids:
            if number not in self._signatures and number in self._packed:
                self._signatures[number] = Signature.from_bytes(self._packed[number])
        return {number: self._signatures[number] for number in ids if number in self._signatures}

    def _load_packed(self, ids: Iterable[int]) -> None:
        known = self._packed.keys() | self._signatures.keys()
        missing = sorted(set(ids) - known)
        for part in _parts(missing):
            rows = Fingerprint.objects.filter(pk__in=part).values_list("pk", "signature")
            self._packed.update((number, bytes(packed)) for number, packed in rows)

    def _candidates(self, fingerprint_id: int, signature: Signature) -> list[int]:
        """Order who shares sentences by what these weigh."""
        keys = signature.index_keys()
        held = {key: self._holders[key] for key in keys}
        return candidates(held, self._count_titles(keys), but=fingerprint_id)

    def _worth_comparing(self, signature: Signature, numbers: Collection[int]) -> Iterator[int]:
        """Give those that the new one's own sentences do not rule out."""
        self._load_packed(numbers)
        titles = self._count_titles(signature.index_keys())
        for number in numbers:
            if number in self._signatures or self._shares(signature, number):
                for other in self.signatures([number]).values():
                    if may_be_twins(signature, other, titles):
                        yield number

    def _shares(self, signature: Signature, number: int) -> bool:
        """Tell whether one that is still packed has enough of the same word groups."""
        packed = self._packed.get(number)
        if packed is None:
            return False
        return share_of(signature.shingles, frozenset(hashes_in(packed))) >= WORTH_WEIGHING

    def _count_titles(self, keys: Iterable[int]) -> dict[int, int]:
        titles = self._titles
        return {key: len(titles[key]) - (0 in titles[key]) for key in keys}


def _parts(keys: list[int]) -> Iterator[list[int]]:
    for at in range(0, len(keys), MOST_ASKED):
        yield keys[at : at + MOST_ASKED]


def told_apart_from(fingerprint_id: int) -> set[int]:
    """Return the fingerprints that a person told apart from this one."""
    pairs: defaultdict[int, set[int]] = defaultdict(set)
    rows = NotTwins.objects.filter(one_id=fingerprint_id) | NotTwins.objects.filter(
        other_id=fingerprint_id
    )
    for one, other in rows.values_list("one_id", "other_id"):
        pairs[one].add(other)
        pairs[other].add(one)
    return pairs[fingerprint_id]
