"""What happened to a posting, and how its public versions differ."""

from dataclasses import dataclass
from itertools import zip_longest

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ats.activity.models import Event
from postings.differences import ADDED, EDITED, REMOVED, SAME, lines_between
from postings.kinds import EmploymentType, Workplace
from postings.markup import plain_lines
from postings.models import Posting, PostingVersion
from postings.opening_words import label_of
from postings.pay import pay_text
from postings.places import place_text

MOST_EVENTS = 100
# So many versions tell what they changed; older ones are found where versions are compared.
MOST_VERSIONS = 20
LABELS = {
    "title": gettext_lazy("Title"),
    "department": gettext_lazy("Department"),
    "employment_type": gettext_lazy("Employment"),
    "workplace": gettext_lazy("Workplace"),
    "places": gettext_lazy("Places"),
    "pay": gettext_lazy("Pay"),
    "content_html": gettext_lazy("Description"),
    "requirements": gettext_lazy("Requirements"),
    "questions": gettext_lazy("Questions"),
    "reply_days": gettext_lazy("Reply promise"),
    "is_resume_required": gettext_lazy("Résumé"),
}
# What an edit may change beside the words that are published.
DATE_LABELS = {
    "opens_on": gettext_lazy("First day to apply"),
    "closes_on": gettext_lazy("Last day to apply"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a field in two versions: `kind` is same, added or removed."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """A field that differs, line by line; `same` lines only where they give context."""

    label: str
    lines: list[Line]


@dataclass(frozen=True, slots=True)
class VersionChanges:
    version: PostingVersion
    changes: list[Change]
    is_first: bool


def versions_of(posting: Posting) -> list[VersionChanges]:
    """Return the newest public versions, newest first, each with what it changed."""
    rows = posting.versions.select_related("published_by__user").order_by("-number")
    versions = list(rows[: MOST_VERSIONS + 1])
    befores = [version.content for version in versions[1:]]
    return [
        VersionChanges(
            version=version,
            changes=changes_between(before, version.content) if before else [],
            is_first=not before,
        )
        for version, before in list(zip_longest(versions, befores))[:MOST_VERSIONS]
    ]


def changes_between(before: dict, after: dict) -> list[Change]:
    """Return the fields in which two contents differ, in the order of LABELS."""
    found = []
    for name, label in LABELS.items():
        if before.get(name) != after.get(name):
            lines = _lines_between(in_words(name, before[name]), in_words(name, after[name]))
            found.append(Change(str(label), lines))
    return found


def _lines_between(before: list[str], after: list[str]) -> list[Line]:
    lines: list[Line] = []
    for line in lines_between(before, after):
        if line.kind == EDITED:
            lines.append(Line(REMOVED, "".join(piece.text for piece in line.before)))
            lines.append(Line(ADDED, "".join(piece.text for piece in line.after)))
        elif line.kind != SAME:
            lines.append(Line(line.kind, line.text))
    return lines


def in_words(name: str, value) -> list[str]:
    """Return a field of a content as lines that people read."""
    writers = {
        "content_html": plain_lines,
        "places": lambda places: [place_text(place) for place in places],
        "pay": lambda pay: [pay_text(pay)] if pay else [],
        "requirements": lambda lines: [_requirement(line) for line in lines],
        "questions": lambda questions: [_question(question) for question in questions],
        "workplace": lambda word: [label_of(Workplace, word)],
        "employment_type": lambda word: [label_of(EmploymentType, word)],
        "is_resume_required": lambda needed: [_("needed") if needed else _("not needed")],
        "reply_days": lambda days: [_("%(days)d working days") % {"days": days}],
    }
    lines = writers.get(name, lambda text: [text])(value)
    return [line for line in lines if line]


def _requirement(line: dict) -> str:
    return line["text"] if line["is_must"] else _("%(text)s (good to have)") % line


def _question(question: dict) -> str:
    parts = [question["label"], *question["options"]]
    if question["is_required"]:
        parts.append(_("must be answered"))
    return " · ".join(parts)


def events_of(posting: Posting) -> list[tuple[Event, list[str]]]:
    """Return the newest lines of a posting's history, each with the fields an edit changed."""
    labels = LABELS | DATE_LABELS
    return [
        (event, [str(labels.get(name, name)).lower() for name in event.facts.get("changed", [])])
        for event in Event.objects.about(posting)[:MOST_EVENTS]
    ]


def last_edit_of(posting: Posting) -> Event | None:
    """Return who saved its words last and when."""
    return Event.objects.about(posting).filter(kind="posting.edited").first()
