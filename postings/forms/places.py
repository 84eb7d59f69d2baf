"""Places, written one a line: "City, Region, Country"."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ats.foundation.countries import country_name
from ats.foundation.forms import refuse_nul
from postings.places import country_code

PARTS = ("city", "region", "country")
MOST = 50


def place_line(place: dict[str, Any]) -> str:
    """Return a place as a line of the field; a region alone keeps its comma before it."""
    city, region, country = (place.get(part) or "" for part in PARTS)
    named = country_name(country) if country else ""
    if region and not city:
        return ", ".join(filter(None, ["*", region, named]))
    return ", ".join(filter(None, [city, region, named]))


def parse_place(line: str) -> dict[str, str | None]:
    """Return the place a line names; ValidationError for more parts than three."""
    parts = [part.strip() for part in line.split(",") if part.strip()]
    if len(parts) > len(PARTS):
        raise ValidationError(_("“%(line)s” is not city, region, country.") % {"line": line})
    country = None
    try:
        country = country_code(parts[-1])
        parts.pop()
    except ValueError:
        if len(parts) == len(PARTS):
            raise ValidationError(_("“%(name)s” is no country.") % {"name": parts[-1]}) from None
    city, region = [*parts, None, None][:2]
    return {"city": None if city == "*" else city, "region": region, "country": country}


class PlacesField(forms.CharField):
    """Cleans to a list of {city, region, country}, None where a part is not said."""

    widget = forms.Textarea

    def __init__(self, **options):
        options.setdefault("widget", forms.Textarea({"rows": 1}))
        options.setdefault("help_text", gettext_lazy("One a line: city, region, country"))
        super().__init__(**options)

    def prepare_value(self, value):
        return "\n".join(map(place_line, value)) if isinstance(value, list) else value

    def to_python(self, value):
        text = super().to_python(value) or ""
        refuse_nul(text)
        lines = [line.strip() for line in text.splitlines()]
        lines = [line for line in dict.fromkeys(lines) if line.strip(",* ")]
        if len(lines) > MOST:
            raise ValidationError(_("At most %(most)d places.") % {"most": MOST})
        return [parse_place(line) for line in lines]

    def has_changed(self, initial, data):
        return (self.prepare_value(initial or []) or "").split("\n") != (
            data or ""
        ).strip().replace("\r", "").split("\n")
