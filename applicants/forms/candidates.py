"""What the list of candidates may be narrowed and sorted by."""

from django import forms
from django.utils.translation import gettext_lazy as _

from applicants.models import Application, CandidateExport
from applicants.queries.candidates import SORTS, Narrowing
from applicants.queries.search.grammar import LONGEST


class CandidateFilterForm(forms.Form):
    """All of it optional; what means nothing is left out, a code of nothing finds nobody."""

    # One more than the most, so that too long a search is told as such.
    q = forms.CharField(label=_("Find"), max_length=LONGEST + 1, required=False)
    posting = forms.CharField(label=_("Posting"), max_length=10, required=False)
    stage = forms.CharField(label=_("Stage"), max_length=10, required=False)
    state = forms.ChoiceField(
        label=_("State"),
        choices=[("", _("Any state")), *Application.State.choices],
        required=False,
    )
    sort = forms.ChoiceField(label=_("Order"), choices=list(SORTS.items()), required=False)

    @property
    def narrowing(self) -> Narrowing:
        self.is_valid()
        names = Narrowing.__dataclass_fields__
        return Narrowing(**{name: self.cleaned_data.get(name, "") for name in names})

    @property
    def order(self) -> str:
        self.is_valid()
        return self.cleaned_data.get("sort", "")


class ExportForm(CandidateFilterForm):
    kind = forms.ChoiceField(label=_("Kind of file"), choices=CandidateExport.Kind.choices)
