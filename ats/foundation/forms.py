"""How forms are drawn: our field template, and the few widgets Django does not have."""

from collections.abc import Sequence
from functools import lru_cache

from django import forms
from django.conf import settings
from django.core.validators import ProhibitNullCharactersValidator
from django.forms.renderers import TemplatesSetting
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

# What a field runs on its texts itself, for those that clean to something else than a text.
refuse_nul = ProhibitNullCharactersValidator()


class Renderer(TemplatesSetting):
    """Draws forms and fields with our templates, their widgets with Django's."""

    form_template_name = "components/form.html"
    field_template_name = "components/field.html"


class FileDrop(forms.FileInput):
    """A zone to drop files on; a plain file input without JavaScript.

    `limit` names the entry of settings.LIMITS that binds here; it is shown, the server checks it.
    """

    template_name = "components/file_drop.html"
    # Whether the limit is of all files together.
    is_together = False

    def __init__(self, attrs: dict | None = None, *, limit: str, kinds: Sequence[str] = ()):
        super().__init__({"accept": ",".join(kinds), **(attrs or {})} if kinds else attrs)
        self.limit = limit
        self.kinds = tuple(kinds)

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["widget"] |= {
            "limit_bytes": settings.LIMITS[self.limit],
            "kinds": [kind.removeprefix(".").upper() for kind in self.kinds],
            "multiple": self.allow_multiple_selected,
            "is_together": self.is_together,
        }
        return context


class FilesDrop(FileDrop):
    """The same for several files at once."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several uploaded files; cleans to a list, each checked as Django checks one."""

    widget = FilesDrop

    def clean(self, data, initial=None):
        files = data or [None]
        clean_one = super().clean
        return [cleaned for cleaned in (clean_one(file, initial) for file in files) if cleaned]


class DateInput(forms.DateInput):
    """The browser's own date picker, which wants ISO dates."""

    input_type = "date"

    def __init__(self, attrs: dict | None = None):
        super().__init__(attrs, format="%Y-%m-%d")


class Choices(forms.RadioSelect):
    """Radio buttons in a row of their own each."""

    def __init__(self, attrs: dict | None = None, choices=()):
        super().__init__({"class": "choices", **(attrs or {})}, choices)


class ManyChoices(forms.CheckboxSelectMultiple):
    """Check boxes in a row of their own each."""

    def __init__(self, attrs: dict | None = None, choices=()):
        super().__init__({"class": "choices", **(attrs or {})}, choices)


class LongSelect(forms.Select):
    """A select of hundreds of options, each drawn once and kept; plain ones, without groups.

    By templates those of the zones took 17 ms.
    """

    template_name = "components/long_select.html"

    def get_context(self, name, value, attrs):
        context = forms.Widget.get_context(self, name, value, attrs)
        choices = tuple((str(value), str(words)) for value, words in self.choices)
        chosen = set(self.format_value(value))
        context["widget"]["options"] = mark_safe(  # noqa: S308  escaped in _option
            "".join(
                _option(value, words, " selected") if value in chosen else markup
                for (value, words), markup in zip(choices, _options(choices), strict=True)
            )
        )
        return context


@lru_cache(maxsize=32)
def _options(choices: tuple[tuple[str, str], ...]) -> list[SafeString]:
    return [_option(value, words) for value, words in choices]


def _option(value: str, words: str, chosen: str = "") -> SafeString:
    return format_html('<option value="{}"{}>{}</option>', value, chosen, words)
