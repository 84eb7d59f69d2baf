"""Several rows in one form, such as places: parallel inputs whose order is the rows' order.

Buttons named `row` add, move and take out rows without JavaScript: their value is
"field:verb:index", the answer is the same form with nothing saved and nothing lost.
"""

from itertools import zip_longest
from typing import TypeVar

from django import forms

from ats.foundation.forms import refuse_nul

AnyForm = TypeVar("AnyForm", bound=forms.Form)


class Rows(forms.Widget):
    """Rows of columns, drawn by `template_name`; inputs are named field_column."""

    columns: tuple[str, ...] = ()

    def value_from_datadict(self, data, files, name):
        columns = [data.getlist(f"{name}_{column}") for column in self.columns]
        return [
            dict(zip(self.columns, values, strict=True))
            for values in zip_longest(*columns, fillvalue="")
        ]

    def value_omitted_from_data(self, data, files, name):
        return not any(f"{name}_{column}" in data for column in self.columns)

    def id_for_label(self, id_):
        return ""

    def get_context(self, name, value, attrs):
        context = super().get_context(name, None, attrs)
        context["widget"]["rows"] = value or [self.blank()]
        return context

    def blank(self) -> dict:
        return dict.fromkeys(self.columns, "")


class RowsField(forms.Field):
    """Cleans to a list of dicts; blank rows are left out, each row is cleaned by `clean_row`."""

    def clean(self, value):
        cleaned, errors = [], []
        for number, row in enumerate(value or [], 1):
            try:
                for text in row.values():
                    refuse_nul(str(text))
                line = self.clean_row({key: str(text).strip() for key, text in row.items()})
            except forms.ValidationError as error:
                errors.append(
                    forms.ValidationError(
                        "%(number)d: %(message)s",
                        params={"number": number, "message": error.messages[0]},
                    )
                )
            else:
                cleaned += [line] if line else []
        if errors:
            raise forms.ValidationError(errors)
        return cleaned

    def clean_row(self, row: dict) -> dict | None:
        raise NotImplementedError

    def has_changed(self, initial, data):
        return True


def rearranged(form_class: type[AnyForm], data, **kwargs) -> AnyForm:
    """Return the form as typed, unchecked, with the rows as the pressed button wants them."""
    fields = form_class(**kwargs).fields
    typed = {
        name: field.widget.value_from_datadict(data, {}, name) for name, field in fields.items()
    }
    name, verb, index = (*data.get("row", "").split(":"), "", "", "")[:3]
    field = fields.get(name)
    if field is not None and isinstance(field.widget, Rows):
        rows = typed[name]
        places = [str(place) for place in range(len(rows))]
        place = places.index(index) if index in places else None
        _rearrange(rows, verb, place, field.widget.blank())
    return form_class(**{**kwargs, "initial": typed})


def _rearrange(rows: list[dict], verb: str, place: int | None, blank: dict) -> None:
    if verb == "add":
        rows.append(blank | {"is_new": True})
    elif place is not None and verb == "remove":
        del rows[place]
    elif place is not None and verb in ("up", "down"):
        to = place - 1 if verb == "up" else place + 1
        rows.insert(max(to, 0), rows.pop(place))
