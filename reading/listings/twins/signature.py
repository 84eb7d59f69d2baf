"""The signature of a listing: fingerprints of its sentences and what identifies the job."""

import json
import zlib
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, islice
from typing import Any

from reading.listings.model import Item, Reading, Section
from reading.listings.page import pieces_of, sentences_of
from reading.listings.twins.shingles import shingles_of, words_of
from reading.listings.twins.titles import company_words, title_key, title_words

# What of a section tells one job from the others of its employer. Readers do not always part
# the role from what is said about the employer, so no section that may hold it weighs nothing.
OWN, SOME, LITTLE = 1.0, 0.6, 0.15
WEIGHT = {
    "responsibilities": OWN, "requirements": OWN, "nice_to_have": OWN, "role": OWN, "teams": OWN,
    "intro": SOME, "other": SOME, "about": SOME, "terms": SOME,
    "benefits": LITTLE, "pay": LITTLE, "place": LITTLE, "apply": LITTLE, "relocation": LITTLE,
    "authorization": LITTLE, "equal_opportunity": LITTLE,
}  # fmt: skip
NOT_COMPARED = frozenset(("header", "foreign"))
MOST_SENTENCES = 160
LONGEST_TOP, MOST_TOP_LINES = 80, 8
MOST_KEYS = 36
# A sentence is found again by one fingerprint, a long passage by one for so many.
SHINGLES_A_KEY = 24
FEWEST_FOR_A_KEY = 3
FACTS = (
    "title", "company", "locations", "workplace", "employment_type", "salary", "posted_date",
    "min_years_experience", "education", "requisition", "work_authorization",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sentence:
    """The fingerprints of one sentence's word groups."""

    weight: float
    shingles: tuple[int, ...]

    @property
    def keys(self) -> list[int]:
        """Give what the sentence is found by: the smallest of its fingerprints."""
        count = len(self.shingles)
        if count < SHINGLES_A_KEY:
            return [min(self.shingles)] if count >= FEWEST_FOR_A_KEY else []
        return sorted(self.shingles)[: 1 + count // SHINGLES_A_KEY]


@dataclass(frozen=True)
class Signature:
    """What is compared of a listing; small enough to be kept beside it.

    What comparing asks again and again is worked out once, so it has no slots.
    """

    sentences: tuple[Sentence, ...]
    facts: dict[str, Any] = field(default_factory=dict)
    """some of FACTS as they were read, absent where unknown"""
    top: tuple[str, ...] = ()
    """the first lines: where a title stands that was not read as one"""
    is_cut: bool = False
    foreign_share: float = 0.0
    """how much of its text is somebody else's"""

    @cached_property
    def title(self) -> frozenset[str]:
        """Give the words of the job's name; a title line often names employer and place too."""
        words = title_words(str(self.facts.get("title") or ""))
        places = frozenset(_place_words(self.facts.get("locations") or []))
        return words - self.company - places or words

    @cached_property
    def company(self) -> frozenset[str]:
        return company_words(str(self.facts.get("company") or ""))

    @cached_property
    def title_key(self) -> int:
        return title_key(self.title)

    @cached_property
    def size(self) -> float:
        """Give how much it says about the job itself."""
        return sum(sentence.weight * len(sentence.shingles) for sentence in self.sentences)

    @cached_property
    def keyed(self) -> list[tuple[Sentence, list[int]]]:
        """Give the sentences with their keys, the job's own first."""
        own_first = sorted(self.sentences, key=lambda sentence: -sentence.weight)
        return [(sentence, sentence.keys) for sentence in own_first]

    @cached_property
    def sizes(self) -> list[int]:
        """Give how many fingerprints each sentence of `keyed` has."""
        return [len(sentence.shingles) for sentence, _keys in self.keyed]

    @cached_property
    def sentence_of(self) -> dict[int, int]:
        """Give for each fingerprint the number, in `keyed`, of the sentence that has it."""
        where: dict[int, int] = {}
        for number, (sentence, _keys) in enumerate(self.keyed):
            where.update(dict.fromkeys(sentence.shingles, number))
        return where

    @cached_property
    def top_words(self) -> list[frozenset[str]]:
        """Give the words of each of the first lines."""
        return [title_words(line) for line in self.top]

    @cached_property
    def shingles(self) -> frozenset[int]:
        return frozenset(chain.from_iterable(one.shingles for one in self.sentences))

    @cached_property
    def own_shingles(self) -> frozenset[int]:
        """Give those of duties, requirements and the role."""
        own = (sentence for sentence in self.sentences if sentence.weight >= OWN)
        return frozenset(chain.from_iterable(sentence.shingles for sentence in own))

    def index_keys(self) -> list[int]:
        """Give what to index it under, the job's own sentences first, each once."""
        return self._index_keys

    @cached_property
    def _index_keys(self) -> list[int]:
        found = dict.fromkeys([key for _sentence, keys in self.keyed for key in keys])
        return list(found)[:MOST_KEYS]

    def to_bytes(self) -> bytes:
        """Give it packed; `from_bytes` makes the same Signature of it."""
        head = json.dumps(
            [
                [[sentence.weight, len(sentence.shingles)] for sentence in self.sentences],
                self.facts,
                self.top,
                self.is_cut,
                self.foreign_share,
            ],
            separators=(",", ":"),
        ).encode()
        hashes = array("I", chain.from_iterable(one.shingles for one in self.sentences))
        packed = zlib.compress(head, 1)
        return len(packed).to_bytes(4, "big") + packed + hashes.tobytes()

    @classmethod
    def from_bytes(cls, packed: bytes) -> "Signature":
        """Make the Signature that `to_bytes` gave."""
        end = 4 + int.from_bytes(packed[:4], "big")
        lengths, facts, top, *rest = json.loads(zlib.decompress(packed[4:end]))
        hashes, at, sentences = hashes_in(packed), 0, []
        for weight, length in lengths:
            sentences.append(Sentence(weight, tuple(hashes[at : at + length])))
            at += length
        return cls(tuple(sentences), facts, tuple(top), *rest)


def hashes_in(packed: bytes) -> array:
    """Give all fingerprints of a packed signature, without unpacking the rest of it."""
    return array("I", packed[4 + int.from_bytes(packed[:4], "big") :])


def signature_of(reading: Reading, facts: dict[str, Any] | None = None) -> Signature:
    """Make the signature of a Reading; `facts` (some of FACTS) stand over what was read."""
    known = {name: reading.value(name) for name in FACTS} | (facts or {})
    places = frozenset(_place_words(known.get("locations") or []))
    foreign = sum(r.span.end - r.span.start for r in reading.removed if r.is_foreign)
    return Signature(
        sentences=tuple(_sentences(reading, places)),
        facts={name: value for name, value in known.items() if value not in (None, "", [])},
        top=tuple(_top(reading.text)),
        is_cut=reading.truncated is not None,
        foreign_share=round(min(1.0, foreign / (len(reading.text) or 1)), 3),
    )


def _top(text: str) -> Iterator[str]:
    lines = text[: MOST_TOP_LINES * LONGEST_TOP * 2].split("\n")
    return islice((line.strip()[:LONGEST_TOP] for line in lines if line.strip()), MOST_TOP_LINES)


def _place_words(locations: Iterable[dict[str, Any]]) -> Iterator[str]:
    for place in locations:
        for part in ("city", "region"):
            yield from words_of(str(place.get(part) or ""))


def _sentences(reading: Reading, places: frozenset[str]) -> Iterator[Sentence]:
    seen: set[int] = set()
    count = 0
    for section, sentence in passages_of(reading):
        if count == MOST_SENTENCES:
            return
        found = dict.fromkeys(shingles_of(words_of(sentence.text, places)))
        shingles = tuple([h for h in found if h not in seen])
        if shingles:
            seen.update(shingles)
            count += 1
            yield Sentence(WEIGHT.get(section.kind, SOME), shingles)


def passages_of(reading: Reading) -> Iterator[tuple[Section, Item]]:
    """Give the sentences that say something about the job, each with its section."""
    removed = [r.span for r in reading.removed]
    for section in reading.sections:
        if section.kind in NOT_COMPARED:
            continue
        for piece in pieces_of(section):
            if any(span.start <= piece.span.start < span.end for span in removed):
                continue
            for sentence in sentences_of(piece):
                yield section, sentence
