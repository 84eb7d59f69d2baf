"""Where the applications of a stage go when it is taken out."""

from django import forms
from django.utils.translation import gettext_lazy as _

from postings.models import Stage


class RemoveStageForm(forms.Form):
    move_to = forms.ModelChoiceField(
        label=_("Move them to"), queryset=Stage.objects.none(), to_field_name="code", required=False
    )

    def __init__(self, *args, stages, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["move_to"].queryset = stages
