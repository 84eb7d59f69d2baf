"""What a copy of a posting is called, and a template of one."""

from django import forms
from django.utils.translation import gettext_lazy as _


class CopyForm(forms.Form):
    title = forms.CharField(label=_("Title of the new posting"), max_length=200)


class TemplateForm(forms.Form):
    name = forms.CharField(label=_("Name of the template"), max_length=120)
