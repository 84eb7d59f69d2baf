"""A list in a form, one input a line: the last one is blank, an emptied one is left out."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ats.foundation.forms import refuse_nul

MOST = 200
LONGEST = 2000
# So many letters of a line stand beside each other where a browser cannot fit the input itself.
WIDTH = 60


class LinesInput(forms.Widget):
    """Inputs of one name; what is posted is all of them in their order."""

    template_name = "postings/listings/lines.html"

    def value_from_datadict(self, data, files, name):
        return data.getlist(name) if hasattr(data, "getlist") else data.get(name, [])

    def value_omitted_from_data(self, data, files, name):
        return name not in data

    def id_for_label(self, id_):
        return ""

    def get_context(self, name, value, attrs):
        context = super().get_context(name, None, attrs)
        lines = [*(value or []), ""]
        context["widget"]["lines"] = [
            {"text": line, "rows": 1 + len(line) // WIDTH} for line in lines
        ]
        return context


class LinesField(forms.Field):
    """Cleans to a list of lines without blank ones."""

    widget = LinesInput
    default_error_messages = {"too_long": _("These are too many lines, or one is too long.")}

    def clean(self, value: Any) -> list[str]:
        lines = self._lines(value)
        for line in lines:
            refuse_nul(line)
        if not self.can_hold(lines):
            raise forms.ValidationError(self.error_messages["too_long"])
        return lines

    @staticmethod
    def can_hold(lines: list[str] | None) -> bool:
        """Return whether a person can still work with so much in one form."""
        return len(lines or []) <= MOST and all(len(line) <= LONGEST for line in lines or [])

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self._lines(initial) != self._lines(data)

    @staticmethod
    def _lines(value: Any) -> list[str]:
        return list(filter(None, (" ".join(str(line).split()) for line in value or [])))
