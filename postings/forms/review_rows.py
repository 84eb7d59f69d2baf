"""The rows of the review page: a field's inputs beside its evidence."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.forms import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from postings.employers import is_own_name
from postings.forms.corrections import LISTS, PAY, CorrectionForm
from postings.queries.readings import FIELDS
from postings.triage import SURE, WEIGHED
from reading.listings import Reading

# Where a posting is not made of a field, somebody has to look only below this.
UNSURE = 0.8
FACTS = tuple(name for name in FIELDS if name not in LISTS)


@dataclass(frozen=True)
class Row:
    """`sure` (0 to 1) and `rule` tell of what was read, `was_read` what a member replaced.

    `held` is what is saved now, where a stale page has something else. `is_own` says that the
    employer has the organization's own name.
    """

    name: str
    label: str
    inputs: list[BoundField]
    sure: float | None = None
    rule: str = ""
    was_read: str | None = None
    held: str | None = None
    is_own: bool = False

    @property
    def is_unsure(self) -> bool:
        """Return whether a person should look at it: read, not corrected, and doubtful."""
        if self.was_read is not None or self.sure is None or self.is_own:
            return False
        return self.sure < (SURE if self.name in WEIGHED else UNSURE)

    @property
    def has_errors(self) -> bool:
        return any(field.errors for field in self.inputs)

    @property
    def how_sure(self) -> str:
        """Return the meter in a word; blank where nothing was read."""
        if self.sure is None:
            return ""
        if self.is_own:
            return _("your organization")
        if self.is_unsure:
            return _("please check")
        return _("sure") if self.sure >= SURE else _("likely")


def rows_of(
    form: CorrectionForm,
    read: Reading,
    corrections: dict[str, Any],
    names: Sequence[str] = FACTS,
    *,
    own: str = "",
) -> list[Row]:
    """Return a row for each of the fields that the form has, in the order of the page.

    `own` is the organization's name.
    """
    rows = [_row(name, form, read, corrections.get(name)) for name in names if _has(form, name)]
    is_own = is_own_name(read.value("company") or "", own)
    return [replace(row, is_own=is_own and row.name == "company") for row in rows]


def _has(form: CorrectionForm, name: str) -> bool:
    return name == "salary" or name in form.fields


def _row(name: str, form: CorrectionForm, read: Reading, corrected: dict | None) -> Row:
    inputs = [form[part] for part in (PAY if name == "salary" else (name,))]
    found = read.fields.get(name)
    return Row(
        name=name,
        label=_("Pay") if name == "salary" else str(inputs[0].label),
        inputs=inputs,
        sure=found.sure if found else None,
        rule=found.rule if found else "",
        was_read=_before(name, corrected["before"]) if corrected else None,
        held=_held(form, inputs),
    )


def _before(name: str, value: Any) -> str:
    if name in LISTS and value:
        return ngettext("%(count)d line", "%(count)d lines", len(value)) % {"count": len(value)}
    return in_words(value)


def in_words(value: Any) -> str:
    """Return a plain value as a short text: what was not read is "nothing"."""
    if value is None or value in ([], ""):
        return _("nothing")
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, dict):
        return " ".join(str(part) for part in value.values() if part is not None)
    if isinstance(value, list):
        return ", ".join(in_words(part) for part in value)
    return str(value)


def _held(form: CorrectionForm, inputs: list[BoundField]) -> str | None:
    if not form.is_stale or not any(field.name in form.changed_data for field in inputs):
        return None
    return " ".join(in_words(field.initial) for field in inputs)
