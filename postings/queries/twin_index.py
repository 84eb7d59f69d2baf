"""The index of twins as the worker asks it: who shares sentences, and how common these are."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from postings.models import Fingerprint, FingerprintKey, NotTwins
from reading.listings.twins import Signature, Twin, compare
from reading.listings.twins.cluster import MOST_A_KEY, WORTH_WEIGHING, candidates
from reading.listings.twins.similarity import share_of

# So many values fit into one statement on every database.
MOST_ASKED = 500
# Who falls so far short with the new one's own sentences alone is not looked at closely.
WORTH_A_LOOK = 0.1


class Neighbourhood:
    """What an organization's index holds of some keys; rows added meanwhile count as well."""

    def __init__(self, organization_id: int) -> None:
        self.organization_id = organization_id
        self._rows: dict[int, list[tuple[int, int]]] = {}
        self._signatures: dict[int, Signature] = {}

    def load(self, keys: Iterable[int]) -> None:
        """Ask for what is not known yet of `keys`, in as few statements as fit."""
        wanted = [key for key in dict.fromkeys(keys) if key not in self._rows]
        self._rows.update((key, []) for key in wanted)
        for part in _parts(wanted):
            rows = FingerprintKey.objects.filter(
                organization_id=self.organization_id, key__in=part
            ).values_list("key", "fingerprint_id", "title")
            for key, fingerprint_id, title in rows:
                self._rows[key].append((fingerprint_id, title))

    def add(self, fingerprint_id: int, signature: Signature) -> Iterator[int]:
        """Count a new signature's keys in, and give those that are to be kept in the index."""
        self._signatures[fingerprint_id] = signature
        self.load(signature.index_keys())
        for key in signature.index_keys():
            if len(self._rows[key]) < MOST_A_KEY:
                self._rows[key].append((fingerprint_id, signature.title_key))
                yield key

    def twins_of(self, fingerprint_id: int, signature: Signature) -> dict[int, Twin]:
        """Give the twins by fingerprint."""
        keys = signature.index_keys()
        self.load(keys)
        rows = [
            (key, number)
            for key in keys
            for number, _title in self._rows[key]
            if number != fingerprint_id
        ]
        titles = self._count_titles(keys)
        near = {}
        others = self.signatures(candidates(rows, titles))
        for number, other in others.items():
            if share_of(signature, other) < WORTH_WEIGHING:
                continue
            guess = compare(signature, other, titles)
            if guess.inside >= guess.needed - WORTH_A_LOOK:
                near[number] = other
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
        missing = [number for number in ids if number not in self._signatures]
        rows = Fingerprint.objects.filter(pk__in=missing) if missing else []
        for row in rows:
            self._signatures[row.pk] = Signature.from_bytes(bytes(row.signature))
        return {number: self._signatures[number] for number in ids if number in self._signatures}

    def _count_titles(self, keys: Iterable[int]) -> dict[int, int]:
        return {
            key: len({title for _number, title in self._rows.get(key, ()) if title}) for key in keys
        }


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
