"""Department or team: where in the company the job is."""

import re

from reading.listings.fields import company
from reading.listings.fields.passages import blocks_with, cues, kind_at, labelled_values
from reading.listings.model import Field, Item
from reading.listings.page import Page
from reading.text.patterns import Cued
from reading.text.spans import Span

LABELS = (
    "department", "departments", "dept", "department name", "team", "teams", "team name", "division", "business unit", "business area",
    "job function", "function", "job family", "job category", "practice area", "department team", "abteilung", "fachbereich", "fachabteilung",
    "bereich", "geschaftsbereich", "unternehmensbereich", "einsatzbereich", "departement", "equipe", "pole", "service", "direction", "departamento", "equipo", "area",
)  # fmt: skip
# A board sorts jobs into categories of its own; what an employer calls a discipline is a department.
OF_THE_SOURCE = ("discipline", "occupationalcategory", "jobfunction", "function name", "org unit")
CUES = cues(
    "team teams department division group squad abteilung bereich fachbereich fachabteilung équipe service département direction pôle departamento equipo área"
)
NAME = r"[A-ZÀ-Þ][\w/+&-]{0,30}(?:(?: |, | & | and | und | et | y | of | de )(?:&|[A-ZÀ-Þ][\w/+&-]{0,30})){0,5}"
UNIT_EN = (
    r"(?:team|department|dept|division|group|practice|business unit|squad|tribe|organization)\b"
)
SAID = (
    # a phrase that speaks of the job's own place, then the name
    Cued(
        r"(?:\b[Jj]oin(?:ing)? (?:our|the|its|their)|\b(?:be|become|as|is|are) (?:an? )?(?:\w+ )?(?:part|member|addition) (?:of|to) (?:our|the)|\b(?:[Pp]art|[Mm]ember) of (?:our|the)"
        r"|\b(?:role|position|job|opportunity|opening|vacancy|internship) (?:is |sits |has arisen |exists |available )?(?:in|on|within|with) (?:our|the)|\b(?:looking for|seeking|hiring|recruiting)\b[^.\n]{3,80}? (?:in|on|within|for|to join) (?:our|the|its)"
        rf"|\b[Yy]ou(?:['’]ll| will) (?:be|work|sit) (?:in|on|within) (?:our|the)) (?:[a-z][\w-]{{2,15}} ){{0,2}}(?P<name>{NAME}) {UNIT_EN}"
    ),
    Cued(
        r"\b(?:[Ff]ür|[Ii]n|[Tt]eil|[Vv]erstärk\w+|[Mm]itglied) (?:unsere[mnrs]?|der|dem|des|die|das) (?P<name>[A-ZÄÖÜ][\w&/]{1,25}(?:[ -](?:&|[A-ZÄÖÜ][\w&/]{1,25})){0,3})-? ?(?:Teams?|Abteilung)\b"
    ),
    Cued(
        rf"\b(?:[Ff]ür|[Ii]n) (?:unsere[mnrs]?|der|dem|die|das) (?:Abteilung|Team|Fachabteilung|Fachbereich|Geschäftsbereich|Bereich) [„\"“]?(?P<name>{NAME})"
    ),
    Cued(
        r"\b(?:[Aa]u sein|[Rr]ejoin\w{1,6}|[Ii]nt[èé]gr\w{1,5}|[Mm]embre) (?:du|de la|de l['’]|de notre|notre|le|la|l['’]) ?(?:service|d[ée]partement|p[ôo]le|[ée]quipe|direction) (?:d['’]|de la |des |de )?(?P<name>[A-ZÀ-Þ][\w&/-]{1,25}(?: (?:& |et |des? )?[A-ZÀ-Þ][\w&/-]{1,25}){0,3})"
    ),
    Cued(rf"\b(?:departamento|equipo|[áa]rea) de (?P<name>{NAME})"),
)
LANGUAGES = ("en", "de", "de", "fr", "es")
SPANISH = re.compile(
    r"\b(?:[úu]nete|incorpor\w+|formar?[áa]?s? parte|busca\w*|para (?:nuestro|el)|vacante)\b",
    re.IGNORECASE,
)
NAME_ONLY = re.compile(r"[^\W\d_][\w &/,+().'’:-]{1,58}$")
VERB = re.compile(
    r"\b(?:is|are|was|has|have|will|you|we|our|the|your|this|wir|du|sie|ist|sind|nous|vous|est|es|somos|members?|size)\b",
    re.IGNORECASE,
)
NO_NAME = re.compile(
    r"(?:all|n/?a|none|various|other|others|general|misc\w*|remote|hybrid|full[- ]?time|part[- ]?time|contract|jobs?|careers?|blog|posts?|vacanc\w+|news|home|leadership|management|global|international|yes|no|\d+|more|view \w+|apply.{0,10}|see .{0,20})$",
    re.IGNORECASE,
)
OF_ITS_KIND = re.compile(
    r"\s\((?:department|dept\.?|team|division|abteilung|bereich|departamento|service)\)$",
    re.IGNORECASE,
)
FIRST = re.compile(
    r"(?:The|Our|Your|This|New|Great|Amazing|First|Core|A|An|Wir|Team|Senior|Junior)$"
)
MOST_WORDS = 7
BESIDES = ("about", "benefits", "equal_opportunity", "apply", "requirements", "nice_to_have")


def read(page: Page) -> Field | None:
    """Give a list of names, one span each."""
    for names, metas_only in ((LABELS, False), (OF_THE_SOURCE, True)):
        found: dict[str, Span] = {}
        for written, span, is_meta in labelled_values(page, names):
            value = OF_ITS_KIND.sub("", written)
            if (is_meta or not metas_only) and _is_name(value, is_meta=is_meta):
                found.setdefault(value, span._replace(end=span.start + len(value)))
        if found:
            sure = 0.95 if not metas_only else 0.85
            return Field(list(found), tuple(found.values()), "after its label", sure)
    return _listed(page) or _in_prose(page)


def _is_name(value: str, *, is_meta: bool = False) -> bool:
    if not NAME_ONLY.match(value) or NO_NAME.match(value) or len(value.split()) > MOST_WORDS:
        return False
    if VERB.search(value) or value.endswith((".", "!", "?", ":")):
        return False
    return is_meta or value[:1].isupper()


def _listed(page: Page) -> Field | None:
    """Read the list under "Our teams": each item's name, up to a colon or dash."""
    found: dict[str, Span] = {}
    for section in page.of("teams"):
        for item in section.items:
            name = re.split(r":\s|\s[–—-]\s", item.text, maxsplit=1)[0].strip()
            if not _is_name(name) or len(name.split()) > 5:
                return None
            found.setdefault(name, Span(item.span.start, item.span.start + len(name)))
    return (
        Field(list(found), tuple(found.values()), "the list of teams", 0.85)
        if len(found) > 1
        else None
    )


def _in_prose(page: Page) -> Field | None:
    for block in blocks_with(page, CUES):
        if kind_at(page, block.span.start) in BESIDES:
            continue
        found = _said(page, block)
        if found:
            return found
    return None


def _said(page: Page, sentence: Item) -> Field | None:
    for index, pattern in enumerate(SAID):
        if index and LANGUAGES[index] != page.language:
            continue
        said = pattern.search(sentence.text[:3000])
        if not said or (pattern is SAID[-1] and not SPANISH.search(sentence.text)):
            continue
        name = said["name"].rstrip(" ,-&")
        if NO_NAME.match(name) or FIRST.match(name.split()[0]) or _is_employer(page, name):
            continue
        start = sentence.span.start + said.start("name")
        return Field([name], (Span(start, start + len(name)),), "a sentence on the team", 0.9)
    return None


def _is_employer(page: Page, name: str) -> bool:
    """Tell "join the Acme team" from a team's name."""
    employer = page.once("company", company.read)
    words = set(employer.value.lower().split()) if employer else set()
    return bool(words & set(name.lower().split()))
