"""Travel: whether the job asks for it, and how much of the time."""

import re

from reading.listings.fields.passages import cues, labelled_values, sentences_with, span_of
from reading.listings.model import Field, Item
from reading.listings.page import Page
from reading.text.patterns import one_of
from reading.text.spans import Span

LABELS = (
    "travel", "travel required", "travel requirements", "travel requirement", "travel percentage", "travel expectations",
    "amount of travel", "willingness to travel", "reisebereitschaft", "reisetatigkeit", "reiseanteil", "dienstreisen",
    "deplacement", "deplacements", "mobilite", "viajes", "disponibilidad para viajar",
)  # fmt: skip
CUES = cues("travel travels traveling travelling reise reisebereitschaft reisetätigkeit reiseanteil dienstreisen dienstreise"
            " déplacements déplacement déplacer viajar viajes viaje desplazamientos mobile overnight")  # fmt: skip
PERCENT = re.compile(
    r"(?P<upto>\bup to |\bbis(?: zu)? |\bmax(?:imum|\.)? |\bjusqu['’]à |\bhasta(?: un)? |\bless than |<\s?)?"
    r"(?P<low>\d{1,3})\s?%?(?:\s?(?:-|–|—|to|bis|à|a)\s?(?P<high>\d{1,3}))?\s?(?:%|percent\b|prozent\b|pour ?cent\b|por ciento\b)",
    re.IGNORECASE,
)
ASKED = one_of(
    r"\btravel(?:l?ing)?\b[^.\n]{0,40}\b(?:required|expected|necessary|involved|needed|as needed|as required|requirement|essential)\b",
    r"\b(?:willing(?:ness)?|able|ability|available|availability|required?|requires|expected|need(?:ed)?|opportunity|prepared|flexib\w+|happy|readiness) (?:and \w+ )?"
    r"(?:to|for) (?:[\w-]+ ){0,3}?travel\b",
    r"\b(?:some|occasional|frequent|regular|limited|minimal|extensive|moderate|international|domestic|light|heavy|business|overnight)(?: (?:and|or|/) \w+)?(?: \w+)? travel\b(?! (?:agen|compan|insur|industr|allow|budget|expens|cost|discount|polic))",
    r"\b(?:requires|involves|includes|role has|may require|will require)\b[^.\n]{0,30}\btravel\b",
    r"\byou(?:['’]ll| will| may| must| can)\b[^.\n]{0,30}\btravel\b",
    r"\btravel(?:l?ing)? (?:up to|approximately|around|about|\d{1,3}\s?%)",
    r"\b\d{1,3}\s?% (?:of )?(?:\w+ )?travel\b",
    r"\b(?:gelegentliche?|regelm[äa]ßige?|h[äa]ufige?|hohe|bundesweite|europaweite|weltweite|internationale|bereitschaft zu)\w{0,2} (?:\w+ )?(?:dienst|gesch[äa]fts)?reise(?:n|bereitschaft|t[äa]tigkeit)",
    r"\breisebereitschaft\b",
    r"\breiset[äa]tigkeit\b",
    r"\breiseanteil\b",
    r"\bbereitschaft (?:zu|f[üu]r) (?:\w+ )?(?:dienst|gesch[äa]fts)?reisen",
    r"\breist (?:du|sie)\b",
    r"\bd[ée]placements? (?:ponctuels?|fr[ée]quents?|r[ée]guliers?|occasionnels?|[àa] pr[ée]voir|professionnels?|nationa\w+|internationa\w+|sur|en|dans|quotidiens?)",
    r"\b(?:mobile|mobilit[ée]|mobiles) (?:g[ée]ographique|sur (?:toute )?la|nationale|internationale)",
    r"\bdisponibilidad (?:total )?(?:para|de) (?:viajar|viajes|realizar viajes|desplaza)",
    r"\bviajes (?:frecuentes|ocasionales|puntuales|nacionales|internacionales)",
    r"\bposibilidad de viajar",
    r"\b(?:deber[áa]s?|requiere) viajar",
)
NONE_ASKED = one_of(
    r"\b(?:no|without|zero|0\s?%(?: of)?) (?:business |required )?travel\b(?!\w)",
    r"\btravel (?:is )?not (?:required|expected)",
    r"\btravel(?: required)?\s?[:–-]\s?(?:no|none|0\s?%)(?![\w-])",
    r"\b(?:does not|doesn['’]t|not) (?:require|involve)\b[^.\n]{0,12}\btravel",
    r"\bkeine (?:dienst)?reise",
    r"\bsans d[ée]placement",
    r"\bsin (?:necesidad de )?viaj",
)
# Travel as a trade, a perk or a cost.
NOT_THAT = one_of(
    r"\btravel (?:agen|compan|industr|insur|allowance|budget|expens|cost|credit|stipend|discount|reimburs|tech\b|perk|benefit|brand|platform|arrangement|book|plan|itinerar|experience|product|time|sector|policy|policies|market|assistance)",
    r"\b(?:reimburs|book|arrang|coordinat|organi[sz])\w{0,8} (?:[\w']+ ){0,3}travel", r"\btravel(?:l?ers?)\b", r"reisekosten", r"\bworld of travel", r"\bfrais de d[ée]placement", r"\bgastos de viaje",
    r"\blove (?:to )?travel", r"\b(?:plan|make|manage|handle)\w{0,3} (?:\w+ ){0,2}travel", r"\btravel(?:l?ing)? (?:to|from) (?:work|the interview|our office|and from)",
)  # fmt: skip
YES = re.compile(
    r"\W{0,2}(?:yes|required|ja\b|oui|s[íi]\b|occasional|frequent|some|minimal|regular|national|international|gelegentlich|erforderlich|ponctuel|fréquent)",
    re.IGNORECASE,
)
NO = re.compile(
    r"\W{0,2}(?:no\b|none|not (?:required|expected)|0\s?%|nein|keine|non\b|aucun)", re.IGNORECASE
)
BESIDES = ("about", "benefits", "equal_opportunity", "apply", "relocation")


def read(page: Page) -> Field | None:
    """Give {"is_required", "percent_min", "percent_max"}; "up to 25%" leaves the low end open."""
    for value, span, _is_meta in labelled_values(page, LABELS):
        percent = PERCENT.search(value)
        if NO.match(value):
            return Field(_value(None, required=False), (span,), "after its label", 0.94)
        if (percent and len(value) < 80) or YES.match(value):
            return Field(_value(percent), (span,), "after its label", 0.94)
    for sentence, _kind in sentences_with(page, CUES, besides=BESIDES):
        field = _read(page, sentence)
        if field:
            return field
    return None


def _read(page: Page, sentence: Item) -> Field | None:
    text = sentence.text[:600]
    none = NONE_ASKED.search(text)
    if none:
        return Field(
            _value(None, required=False), (span_of(sentence, none),), "a sentence on travel", 0.92
        )
    asked = ASKED.search(text)
    if not asked or NOT_THAT.search(text):
        return None
    at = sentence.span.start
    # "ca. 30 %" parts a sentence and its figure.
    near = page.text[max(at, at + asked.start() - 40) : at + asked.end() + 40].split("\n")[0]
    percent = PERCENT.search(near)
    start, end = asked.span()
    if percent:
        offset = max(0, asked.start() - 40)
        start, end = min(start, offset + percent.start()), max(end, offset + percent.end())
    place = Span(at + start, at + end)
    return Field(_value(percent), (place,), "a sentence on travel", 0.92)


def _value(percent: re.Match[str] | None, *, required: bool = True) -> dict:
    low = high = None
    if percent:
        low, high = int(percent["low"]), int(percent["high"] or percent["low"])
        low, high = (None, high) if percent["upto"] else (min(low, high), max(low, high))
        if high > 100:
            low = high = None
    return {"is_required": required, "percent_min": low, "percent_max": high}
