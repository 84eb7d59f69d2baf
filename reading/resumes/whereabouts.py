"""Where the person lives: a labelled address, or a place among the lines of contact."""

import re
from collections.abc import Iterator, Sequence

from reading.resumes.contacts import BARE_LINK, LINK, MAIL, PHONE
from reading.resumes.model import Location
from reading.resumes.pieces import COMMA, place_of
from reading.resumes.rows import Row
from reading.text.places import cities, country_of, regions
from reading.text.spans import Span
from reading.text.towns import countries_with, fold, is_town

LABEL = re.compile(
    r"(?:(?:home |current |postal )?address|location|based in|city|residence|adresse|anschrift|wohnort|ort|standort|wohnhaft in|domicile|lieu|ville|adresse postale|localisation|direcci[óo]n|domicilio|ciudad|residencia|ubicaci[óo]n|localidad|lugar de residencia)"
    r"\s{0,2}(?::|\||\s[–-]\s)\s*",
    re.IGNORECASE,
)
BIRTH = re.compile(
    r"\b(?:born|birth|geb\.|geboren|geburt\w*|n[ée]e?\b|naissance|nacid[oa]|nacimiento|nationalit\w*|staatsang\w*|citizenship|nacionalidad)",
    re.IGNORECASE,
)
PARTING = re.compile(r"\s+[|•·●▪∙⋅—–*~]\s+|\s{2,}|\s-\s|\s\|\s|[|•·]")
POSTAL = re.compile(
    r"^(?:(?:[A-Z]{1,2}-)?\d{4,5}|\d{3}\s?\d{2}|\d{2}-\d{3})\s+(?P<town>[^\W\d_][^\d,]{1,40})$"
)
POSTAL_AFTER = re.compile(
    r"\s+(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)$"
)
REGION_TAIL = re.compile(r"(.{2,40}?) ([A-Z]{2,3})$")
SPOKEN_IN = {
    "de": ("DE", "AT", "CH", "LU"),
    "fr": ("FR", "BE", "CH", "LU", "CA", "MA", "TN", "SN"),
    "es": ("ES", "MX", "AR", "CO", "CL", "PE", "EC", "UY", "VE", "BO", "CR", "GT", "PA", "DO"),
    "en": ("GB", "US", "IE", "CA", "AU", "NZ"),
}
MOST_ROWS = 12


def location_of(
    contact: Sequence[Row], personal: Sequence[Row], dial: str | None
) -> Location | None:
    """Find the person's place; `dial` is the country of a telephone number, for a lone town."""
    for rows, is_labelled in (
        ([*contact, *personal], True),
        (contact[:MOST_ROWS], False),
        (contact[MOST_ROWS:], False),
        (personal, False),
    ):
        for text, start in _pieces(rows, is_labelled=is_labelled):
            found = _location(text, start)
            if found:
                return _with_country(found, dial)
    return None


def _pieces(rows: Sequence[Row], *, is_labelled: bool) -> Iterator[tuple[str, int]]:
    for row in rows:
        text = row.text
        label = LABEL.match(text)
        if is_labelled and label is None:
            continue
        if BIRTH.search(text):
            continue
        at = label.end() if label else 0
        for pattern in (MAIL, LINK, BARE_LINK, PHONE):
            text = pattern.sub(lambda found: "|" * len(found[0]), text)
        for cut in [*PARTING.finditer(text, at), None]:
            end = cut.start() if cut else len(text)
            if text[at:end].strip():
                yield text[at:end], row.start + at
            at = cut.end() if cut else end


def _location(text: str, start: int) -> Location | None:
    bare = text.strip(" ,;|()·•—–-")
    if not bare or len(bare) > 120:
        return None
    begin = start + text.index(bare)
    starts = [0, *(comma.end() for comma in COMMA.finditer(bare))][:5]
    for at in starts:
        tail = bare[at:]
        if found := _place(tail, begin + at):
            return found
    return None


def _place(tail: str, start: int) -> Location | None:
    span = Span(start, start + len(tail))
    parts = [POSTAL_AFTER.sub("", part.strip(" )")) for part in re.split(r",|\s\(", tail)]
    postal = POSTAL.match(parts[0])
    if postal:
        country = country_of(parts[-1]) if len(parts) > 1 else None
        town = postal["town"].strip()
        if is_town(town) or fold(town) in cities() or country:
            return Location(town, None, country, span)
    if not tail[:1].isupper():
        return None
    tail_region = REGION_TAIL.match(parts[0])
    if (
        tail_region
        and len(parts) == 2
        and regions().get(tail_region[2], ("",))[0] == country_of(parts[1])
    ):
        return Location(tail_region[1], tail_region[2], country_of(parts[1]), span)
    mention = place_of(", ".join(parts))
    if mention is None or mention.is_remote or not mention.place.city:
        return None
    return Location(*mention.place, span)


def _with_country(found: Location, dial: str | None) -> Location:
    if found.country or dial is None or found.city is None or not is_town(found.city, dial):
        return found
    return Location(found.city, found.region, dial, found.span)


def with_likely_country(found: Location, language: str | None) -> Location:
    """Add the country of a town that is large in one country, where its language is written."""
    if found.country or found.city is None:
        return found
    large = [code for code in countries_with(found.city) if code.isupper()]
    if len(large) != 1 or large[0] not in SPOKEN_IN.get(language or "", ()):
        return found
    return Location(found.city, found.region, large[0], found.span)
