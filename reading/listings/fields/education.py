"""Education: the lowest level that is asked or preferred."""

import re

from reading.listings.model import Field
from reading.listings.page import Page, pieces_of
from reading.text.patterns import holds, one_of
from reading.text.spans import Span

# From the lowest up. Short forms count only as they are written (BS, not bs).
LEVELS = (
    (
        "highschool",
        one_of(
            r"\b(?:high|secondary) school", r"\bGED\b", r"\bschulabschluss", r"\babitur\b",
            r"\bbachillerato", r"\bbaccalaur[ée]at\b", r"\bniveau bac\b(?! ?\+)", r"\bbac ou [ée]quivalent", r"\bhauptschul", r"\brealschul", r"\bmittlere reife",
            r"\bensino m[ée]dio", r"\b(?-i:GCSEs?|HSD|H\.S\.) ?", r"\bsecundaria\b", r"\bpreparatoria\b",
        ),
    ),
    (
        "vocational",
        one_of(
            r"\bvocational (?:training|qualification|degree|school)", r"\btrade school",
            r"\b(?:technische|kaufm[äa]nnische|handwerkliche|gewerbliche|einschl[äa]gige|pflegerische|medizinische|fundierte|relevante) (?:berufs)?ausbildung\b",
            r"\bausbildung (?:im|als|zum|zur|in|oder|sowie|mit)\b", r"\bapprenticeship\b(?! program)", r"\b(?-i:NVQ|BTEC)\b", r"\bjourneyman\b",
            r"\babgeschlossene[nrs]? [\w-]{0,30}\s?(?:berufs)?ausbildung", r"\bberufsausbildung",
            r"\bformaci[óo]n profesional", r"\b(?-i:FP|CAP|BEP)\b",
        ),
    ),
    ("associate", one_of(r"\bassociate['’]?s?'? (?:degree|of)", r"\bBac ?\+ ?2\b", r"\b(?-i:BTS|DUT)\b")),
    (
        "bachelor",
        one_of(
            r"\bbachelor(?:['’]?s)?\b",
            r"(?-i:\bB\.?Sc?\.?(?=[ /,)])|\bB\.[SAE]\.|\bBA/BSc?\b|\bBS/BA\b|\bBA (?:degree|in)\b|\bB\.?Tech\b)",
            r"\b(?:undergraduate|university|college|four[- ]year|4[- ]year|engineering) degree",
            r"(?<!advanced )(?<!graduate )(?<!terminal )(?<!associate )(?<!doctoral )(?<!['’]s )(?<!phd )(?<!ph\.d\. )\bdegree (?:in|or equivalent)\b",
            r"\bdegree from (?:an? |any )?(?:[\w-]+ ){0,2}(?:universit|college|institution)", r"\b(?:hochschul|universit[äa]ts)?studium\b",
            r"\b(?:hochschul|studien)abschluss", r"\bBac ?\+ ?[34]\b", r"\b(?-i:BSN)\b", r"\bgraduad[oa]s? (?:en|universitari)", r"\bensino superior|\bsuperior completo", r"\blicenciatura|\blicenciad[oa]",
            r"\bgrado (?:en|universitario)", r"\bt[íi]tulo universitario", r"\btitulaci[óo]n universitaria",
            r"\bestudios universitarios", r"\bingenier[oa]s? (?:en|titulad|electr|mec[áa]n|industrial|civil|qu[íi]mic|agr[óo]n|inform|de sistemas)",
        ),
    ),
    (
        "master",
        one_of(
            r"\b(?:advanced|post-?graduate) degree\b", r"(?<!under)(?<!under-)\bgraduate degree\b", r"\bmaster['’]s\b", r"\bmasters? (?:degree|of|en)\b",
            r"(?-i:\bM\.?Sc\.?\b|\bM\.[SA]\.|\bMBA\b|\bBS/MS\b|\bMS (?:degree|in)\b|\bMaster\b(?! [Dd]ata))",
            r"\bbac ?\+ ?5\b", r"\b(?:dipl[ôo]me|[ée]cole) d['’]ing[ée]nieur",
            r"\bm[áa]ster (?:en|universitario)",
        ),
    ),
    ("doctorate", one_of(r"\bph\.? ?d\b", r"\bdoctora(?:te|l degree|do)\b", r"\bdoctorat\b")),
)  # fmt: skip
# One look for all levels: most lines hold none.
HINT = (
    "degree", "bachelor", "master", "school", "diplom", "diplôm", "ausbildung", "studium", "abschlu", "universit", "college",
    "bac", "ph", "doctor", "licenc", "ingenier", "graduad", "grado", "titul", "títul", "máster", "vocational", "apprentice",
    "ged", "ba ", "bs", "b.s", "b.a", "b.e", "mba", "ms", "m.s", "m.a", "bts", "dut", "cap", "bep", "fp", "nvq", "b.t", "btec", "gcse", "hsd", "btech",
    "formaci", "secundaria", "prepa", "ensino", "superior", "abitur", "realschul", "reife", "associate", "journeyman",
    "estudios", "école",
)  # fmt: skip
SCRUM = re.compile(r"\bscrum$", re.IGNORECASE)
ASKING = ("requirements", "nice_to_have")


def read(page: Page) -> Field | None:
    """Give highschool, vocational, associate, bachelor, master or doctorate."""
    for label in page.labelled(
        ("education", "ausbildung", "formation", "education level", "formacion")
    ):
        found = _lowest(page, [label.span])
        if found:
            return Field(found[0], (found[1],), "after its label", 0.92)
    asked = [piece.span for section in page.of(*ASKING) for piece in pieces_of(section)]
    found = _lowest(page, asked)
    if found:
        return Field(found[0], (found[1],), "what is asked of the candidate", 0.92)
    rest = page.of("intro", "role", "other", "terms")
    found = _lowest(page, [piece.span for section in rest for piece in pieces_of(section)])
    return Field(found[0], (found[1],), "named in the text", 0.75) if found else None


def _lowest(page: Page, spans: list[Span]) -> tuple[str, Span] | None:
    spans = [span for span in spans if holds(page.text[span.start : span.end], HINT)]
    for level, pattern in LEVELS:
        for span in spans:
            found = pattern.search(page.text, span.start, span.end)
            if found and not SCRUM.search(
                page.text[max(0, found.start() - 8) : found.start()].rstrip()
            ):
                return level, Span(*found.span())
    return None
