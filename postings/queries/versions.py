"""The public versions of a posting, and how any two of them differ word by word."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from postings.differences import SAME, Line, lines_between
from postings.models import Posting, PostingVersion
from postings.queries.content import content_of
from postings.queries.history import LABELS, in_words

SAVED = "saved"
MOST_TO_CHOOSE = 200
# Lines that stayed are shown so far around those that did not.
CONTEXT = 2


@dataclass(frozen=True)
class Side:
    """One of the two that are compared: a version's number as a text, or SAVED."""

    key: str
    name: str
    who: str
    at: datetime | None
    content: dict


@dataclass(frozen=True)
class Difference:
    """A field that differs; None among the lines stands for some that stayed."""

    label: str
    lines: list[Line | None]


@dataclass(frozen=True)
class Comparison:
    before: Side
    after: Side
    fields: list[Difference]


def versions_to_choose(posting: Posting) -> QuerySet[PostingVersion]:
    """Return the newest versions without what they say."""
    rows = posting.versions.select_related("published_by__user").order_by("-number")
    return rows.defer("content", "summary")[:MOST_TO_CHOOSE]


def side_of(posting: Posting, key: str) -> Side | None:
    """Return a version, or with SAVED what is saved now; None for one that never was."""
    if key == SAVED:
        return Side(SAVED, _("Saved now"), "", posting.updated_at, content_of(posting))
    # A longer number is none that a column can hold.
    if not (key.isascii() and key.isdigit() and len(key) < 10):
        return None
    rows = posting.versions.select_related("published_by__user")
    version = rows.filter(number=int(key)).first()
    if version is None:
        return None
    name = _("Version %(number)d") % {"number": version.number}
    who = version.published_by.name if version.published_by else ""
    return Side(key, name, who, version.published_at, version.content)


def compared(before: Side, after: Side) -> Comparison:
    """Return the fields in which two sides differ, in the order of LABELS, word by word."""
    fields = []
    for name, label in LABELS.items():
        old, new = before.content.get(name), after.content.get(name)
        if old != new:
            lines = lines_between(_words(name, old), _words(name, new))
            fields.append(Difference(str(label), around_changes(lines)))
    return Comparison(before, after, fields)


def _words(name: str, value) -> list[str]:
    return [] if value is None else in_words(name, value)


def around_changes(lines: Sequence[Line]) -> list[Line | None]:
    """Return changed lines with CONTEXT beside them, None where others are left out.

    None at all where no line differs: only the layout does.
    """
    changed = [place for place, line in enumerate(lines) if line.kind != SAME]
    near = {place + by for place in changed for by in range(-CONTEXT, CONTEXT + 1)}
    shown: list[Line | None] = []
    for place, line in enumerate(lines if changed else []):
        if place in near:
            shown.append(line)
        elif not shown or shown[-1] is not None:
            shown.append(None)
    return shown
