"""The names of a record's keys, whatever style they are written in, and what they stand for."""

import re
from functools import cache

from reading.text.lexicons import load
from reading.text.places import fold

CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
SIGNS = re.compile(r"[^a-z0-9]+")
LONGEST_KEY = 80


@cache
def _slots() -> dict[str, dict[str, int]]:
    """Give the keys of each slot with their places, written joined as well: "jobdescription"."""
    slots = {}
    for slot, keys in load("record_keys").items():
        places = {key: place for place, key in enumerate(keys)}
        joined = {key.replace(" ", ""): place for key, place in places.items() if " " in key}
        slots[slot] = joined | places
    return slots


def words_of(key: str) -> str:
    """Write a key as plain words: `jobTitle`, `job_title` and "Job Title" are "job title"."""
    return SIGNS.sub(" ", fold(CAMEL.sub(" ", key[:LONGEST_KEY]))).strip()


def rank(slot: str, words: str) -> int | None:
    """Tell how good a key is for a slot, from 0, the best; None where it means something else."""
    return _slots()[slot].get(words)


def is_key_of(words: str, *slots: str) -> bool:
    return any(words in _slots()[slot] for slot in slots)
