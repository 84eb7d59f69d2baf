"""Streets, floors and post codes, which stand in an address beside its town."""

import re

from reading.text.patterns import holds
from reading.text.towns import is_large_town, is_town

KIND = (
    r"(?:Streets?|St|Avenue|Aven|Ave|Av|Roads?|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Way|Court|Ct|Parkway|Pkwy|Highway|Hwy|Square|Sq|Terrace|Ter"
    r"|Circle|Cir|Trail|Trl|Plaza|Place|Pl|Pike|Turnpike|Tpke|Expressway|Freeway|Fwy|Loop|Row|Crescent|Cres|Close|Quay|Route|Rte|Broadway|Walk"
    r"|Mall|Alley|Esplanade|Grove|Hill|Park|Gardens|Mews|Bypass|Causeway)\b\.?"
)
SIDE = r"(?: (?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)\b\.?)?"
NUMBER = r"\d{1,6}(?:\s?[A-Za-z]\b)?(?:\s?[-–/]\s?\d{1,5})?"
NUMBERED = re.compile(rf"{NUMBER},? [^,\n]{{1,50}}?(?<=[ .]){KIND}{SIDE}")
# A part that is no more than a street, a floor, a building.
STREET = re.compile(
    rf"\s*(?:{NUMBER},? (?:bis |ter )?(?:[^,\n]{{1,50}}?(?<=[ .]){KIND}{SIDE}|(?:rue|avenue|av\.|bd\.?|boulevard|place|allée|chemin|route|impasse|quai|cours|square|esplanade|faubourg|ZA|ZI|ZAC)\s.{{2,50}})"
    r"|(?:suite|ste\.?|unit|apt\.?|apartment|room|rm\.?|level|floor|fl\.?|bldg\.?|building|étage|stock|piso|planta|of\.|oficina|local|int\.?|bp|cs)\.?(?:\s?#?\d[\w-]{0,6}| (?-i:[A-Z])(?!\w))"
    r"|#\s?\w{1,6}|\d{1,3}(?:st|nd|rd|th|er|e|è|º|\.)? (?:floor|étage|og|stock|piso)|p\.? ?o\.? ?box \d{1,6}|(?:post|postfach|apartado|boîte postale) \d{1,6}"
    r"|(?:rue|bd\.?|allée|chemin|impasse|zone industrielle|zone d['’]activités?|z\.?i\.?|z\.?a\.?c?\.?) (?:de |du |des |la |le |les |d['’]|l['’])?\w.{1,50}"
    r"|(?:calle|c/|av\.|avda\.?|avenida|carretera|ctra\.?|paseo|carrera|cra\.?|cll\.?|jirón|jr\.|pasaje|ronda|blvd\.?|bulevar|calzada|col\.|colonia|polígono|urb\.) ?.{2,50}"
    r"|(?:via|viale|corso|piazza|piazzale|rua|travessa|rodovia|praça|estrada|ul\.|al\.|os\.) .{2,50})\s*",
    re.IGNORECASE,
)
# Streets told by how their names end.
ENDINGS = ("straße", "strasse", "str.", "gasse", "allee", "chaussee", "ufer", "damm", "straat", "laan", "gracht", "kade", "singel", "gatan", "vägen", "vej", "gade", "katu",
           "weg", "platz", "ring", "markt", "hof", "steig", "plein", "dijk")  # fmt: skip
NAMED = re.compile(
    r"\s*(?:[\w.' -]{0,40}?[\wäöüß.-]*(?:straße|strasse|str\.|gasse|allee|chaussee|ufer|damm|straat|laan|gracht|kade|singel|gatan|vägen|vej|gade|katu)\s?\d{0,4}\s?[a-z]?(?:\s?[-–]\s?\d{1,4})?"
    r"|[\w.' -]{0,40}?[\wäöüß-]*(?:weg|platz|ring|markt|hof|steig|plein|dijk)\s\d{1,4}\s?[a-z]?(?:\s?[-–]\s?\d{1,4})?)\s*",
    re.IGNORECASE,
)
CODE = re.compile(
    r"\s*\b(?:[A-Z]-)?(?:\d{4,6}(?:-\d{3,4})?|\d{2}-\d{3}|\d{3} \d{2})\b(?: [A-Z]{2}(?= [A-ZÀ-Þ][a-zß-ÿ]))?\s*"
    r"|(?<=[a-z] )[A-Z]{2}\d{1,2}$|\b(?:[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2})\b|\b(?:cedex|CEDEX|Cedex)\b(?: \d{1,2}\b)?|\bC\.?P\.? ?\d{4,5}\b"
)


def without_streets(parts: list[str]) -> list[str]:
    """Leave streets out: "5 Plum St., Ghent" and "5 Plum Blvd. Ghent" give "Ghent"."""
    left = [_town_behind(part) for part in parts]
    kept = [part for part in left if part and not _is_street(part)]
    return kept or parts


def _is_street(part: str) -> bool:
    if STREET.fullmatch(part):
        return True
    return holds(part, ENDINGS) and NAMED.fullmatch(part) is not None


def _town_behind(part: str) -> str:
    if not part[:1].isdigit():
        return part
    for found in re.finditer(rf"(?<=[ .]){KIND}{SIDE}\s+", part[:80]):
        tail = part[found.end() :]
        if NUMBERED.match(part[: found.end()]) and (is_large_town(tail) or is_town(tail)):
            return tail
    return part
