"""What stays when two records become one: a choice a field, and an application a posting."""

from django import forms

from applicants.queries.same_person import MergePreview


class MergeForm(forms.Form):
    """Built from what differs.

    `field_<name>` and `own_<code of a field>` are mine or theirs, `on_<posting>` an application.
    """

    def __init__(self, *args, preview: MergePreview, **kwargs):
        super().__init__(*args, **kwargs)
        for line in preview.lines:
            if line.differs:
                choices = [("mine", line.mine), ("theirs", line.theirs)]
                self.fields[line.input] = forms.ChoiceField(choices=choices)
        for pair in preview.twice:
            codes = [(row.code, row.code) for row in pair]
            self.fields[f"on_{pair[0].posting.code}"] = forms.ChoiceField(choices=codes)

    @property
    def taken(self) -> set[str]:
        """Return the fields that take what the other record says."""
        return self._theirs("field_")

    @property
    def own(self) -> set[str]:
        """Return the codes of the organization's own fields that do."""
        return self._theirs("own_")

    @property
    def going_on(self) -> dict[str, str]:
        """Map the codes of postings to those of the applications that go on."""
        return {
            name.removeprefix("on_"): value
            for name, value in self.cleaned_data.items()
            if name.startswith("on_")
        }

    def _theirs(self, prefix: str) -> set[str]:
        return {
            name.removeprefix(prefix)
            for name, value in self.cleaned_data.items()
            if name.startswith(prefix) and value == "theirs"
        }
