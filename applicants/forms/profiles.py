"""What a person says instead of what was read from a résumé: a field a value."""

from collections.abc import Sequence
from dataclasses import dataclass

from django import forms
from django.utils.translation import gettext_lazy as _

from applicants.queries.corrections import Correctable

TITLES = {
    "person": _("Person"),
    "positions": _("Work"),
    "education": _("Education"),
    "skills": _("Skills"),
    "languages": _("Languages"),
}
MOST_ADDED = 20


@dataclass(frozen=True)
class Group:
    title: str
    is_plain: bool
    fields: list[forms.BoundField]


class CorrectProfileForm(forms.Form):
    """Fields are named by the values' paths; `added` are skills, a comma between them."""

    added = forms.CharField(
        label=_("Skills that were not read, a comma between them"),
        max_length=600,
        required=False,
    )

    def __init__(self, *args, values: Sequence[Correctable], **options):
        super().__init__(*args, **options)
        self._of = {value.path: value for value in values}
        for value in values:
            self.fields[value.path] = forms.CharField(
                label=value.label, max_length=300, required=False, initial=value.value
            )

    def said(self) -> dict[str, str]:
        """Return the values that were sent, by their paths."""
        return {path: self.cleaned_data[path] for path in self._of if path in self.data}

    def added_skills(self) -> tuple[str, ...]:
        names = self.cleaned_data.get("added", "").split(",")
        return tuple(name.strip() for name in names if name.strip())[:MOST_ADDED]

    def groups(self) -> list[Group]:
        """Return the fields as they are shown: those of one job or school together."""
        found: dict[str, list[forms.BoundField]] = {}
        for path, value in self._of.items():
            found.setdefault(value.group, []).append(self[path])
        found.setdefault("skills", []).append(self["added"])
        return [
            Group(str(TITLES[name.partition("/")[0]]), name == "skills", fields)
            for name, fields in found.items()
        ]
