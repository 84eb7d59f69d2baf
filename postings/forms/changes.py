"""What a newer reader reads differently, field by field, in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from django.utils.translation import gettext as _

from ats.foundation.wording import money_range
from postings.drafts import pay_of
from postings.forms.corrections import LISTS, CorrectionForm
from postings.forms.places import place_line
from postings.forms.review_rows import in_words
from postings.queries.readings import FIELDS

MOST_LINES = 12


@dataclass(frozen=True)
class Change:
    """A field's name for people, and the lines that went and that came."""

    label: str
    before: list[str]
    after: list[str]


def changes_of(changes: dict[str, dict[str, Any]]) -> Iterator[Change]:
    """Return what changed, in the order of the review page; of lists only the lines that did."""
    for name in sorted(changes, key=lambda name: (name not in FIELDS, name)):
        before, after = changes[name].get("before"), changes[name].get("after")
        yield Change(_label(name), *_lines(name, before, after))


def _label(name: str) -> str:
    if name == "salary":
        return _("Pay")
    field = CorrectionForm.base_fields.get(name)
    return str(field.label) if field else name.replace("_", " ").capitalize()


def _lines(name: str, before: Any, after: Any) -> tuple[list[str], list[str]]:
    if name in LISTS or (isinstance(before or [], list) and isinstance(after or [], list)):
        one, other = ([_words(name, item) for item in value or []] for value in (before, after))
        return _differing(one, other)
    return [_words(name, before)], [_words(name, after)]


def _differing(before: list[str], after: list[str]) -> tuple[list[str], list[str]]:
    gone: list[str] = []
    come: list[str] = []
    matcher = SequenceMatcher(None, before[:500], after[:500], autojunk=False)
    for tag, i, j, k, n in matcher.get_opcodes():
        if tag != "equal":
            gone += before[i:j]
            come += after[k:n]
    return _cut(gone) or [_("nothing")], _cut(come) or [_("nothing")]


def _cut(lines: list[str]) -> list[str]:
    more = len(lines) - MOST_LINES
    return lines[:MOST_LINES] + ([_("and %(count)d more") % {"count": more}] if more > 0 else [])


def _words(name: str, value: Any) -> str:
    if name == "locations" and isinstance(value, dict):
        return place_line(value)
    pay = pay_of(value) if name == "salary" else None
    if pay:
        return money_range(pay["min_minor"], pay["max_minor"], pay["currency"], pay["period"])
    return in_words(value)
