"""A corrected reading as a test case: the answer schema's record that a scorer takes."""

from typing import Any

from postings.models import Reading
from postings.queries.readings import LISTS, as_read, values_of
from reading.listings.answer import first_words

# What the answer schema says of a list.
OF_LISTS = {
    "responsibilities": ("responsibilities_count", "first_responsibility"),
    "requirements": ("requirements_count", "first_requirement"),
}


def lesson_of(reading: Reading, *, known_as: str, file: str) -> dict[str, Any]:
    """Return a label record of a reading, and the corrections as (field, before, after, at).

    `labels` are the values as they hold now. Only what a person put in, or let pass by making a
    posting of it, is held against a reader: all else is `unscored`.
    """
    read = as_read(reading)
    labels = read.as_answer() | _flat(values_of(reading, read))
    said = set(_flat(dict.fromkeys(reading.corrections)))
    corrections = [
        {"field": name, **{key: change[key] for key in ("before", "after", "at")}}
        for name, change in sorted(reading.corrections.items())
    ]
    return {
        "id": known_as,
        "file": file,
        "format": read.format,
        "source": str(reading.listing.upload.source),
        "labels": labels,
        "unscored": [] if reading.listing.reviewed_at else sorted(set(labels) - said),
        "corrections": corrections,
        "reader_version": reading.reader_version,
    }


def _flat(values: dict[str, Any]) -> dict[str, Any]:
    """Return values in the answer schema's fields: of a list its length and its first words."""
    flat = {name: value for name, value in values.items() if name not in LISTS}
    for name, (count, first) in OF_LISTS.items():
        if name in values:
            lines = values[name]
            flat[count] = len(lines) if lines else None
            flat[first] = first_words(lines[0]) if lines else None
    return flat
