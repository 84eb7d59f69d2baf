"""The rows of the review page: a field's inputs beside its evidence."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.forms import BoundField
from django.utils.translation import gettext as _

from postings.forms.corrections import PAY, CorrectionForm
from postings.queries.readings import FIELDS
from reading.listings import Reading


@dataclass(frozen=True)
class Row:
    """`sure` (0 to 1) and `rule` tell of what was read, `was_read` what a member replaced.

    `held` is what is saved now, where a stale page has something else.
    """

    name: str
    label: str
    inputs: list[BoundField]
    sure: float | None = None
    rule: str = ""
    was_read: str | None = None
    held: str | None = None
    has_mark: bool = False


def rows_of(form: CorrectionForm, read: Reading, corrections: dict[str, Any]) -> Iterator[Row]:
    """Return a row for each field, in the order of the page."""
    for name in FIELDS:
        inputs = [form[part] for part in (PAY if name == "salary" else (name,))]
        found = read.fields.get(name)
        corrected = corrections.get(name)
        yield Row(
            name=name,
            label=_("Pay") if name == "salary" else str(inputs[0].label),
            inputs=inputs,
            sure=found.sure if found else None,
            rule=found.rule if found else "",
            was_read=in_words(corrected["before"]) if corrected else None,
            held=_held(form, inputs),
            has_mark=bool(found and found.spans),
        )


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
