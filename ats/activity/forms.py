"""How to hear of each kind of thing, as a table."""

from collections.abc import Mapping

from django import forms
from django.utils.translation import gettext_lazy as _

from ats.activity.models import ByMail
from ats.activity.notification_kinds import KINDS
from ats.activity.queries.notification_choices import Choice


class ChoicesForm(forms.Form):
    """Two fields for each kind: in the app, and how by mail."""

    def __init__(self, *args, choices: Mapping[str, Choice], **kwargs):
        super().__init__(*args, **kwargs)
        for name, kind in KINDS.items():
            app = forms.BooleanField(
                label=_("In the app: %(kind)s") % {"kind": kind.label},
                required=False,
                initial=choices[name].is_in_app,
            )
            mail = forms.ChoiceField(
                label=_("By mail: %(kind)s") % {"kind": kind.label},
                choices=ByMail.choices,
                initial=choices[name].by_mail,
                widget=forms.Select({"class": "fit"}),
            )
            self.fields |= {f"app_{name}": app, f"mail_{name}": mail}

    @property
    def rows(self) -> list[dict]:
        """Return a row for each kind, as the table shows it."""
        return [
            {"label": kind.label, "app": self[f"app_{name}"], "mail": self[f"mail_{name}"]}
            for name, kind in KINDS.items()
        ]

    @property
    def chosen(self) -> dict[str, Choice]:
        values = self.cleaned_data
        return {name: Choice(values[f"app_{name}"], values[f"mail_{name}"]) for name in KINDS}
