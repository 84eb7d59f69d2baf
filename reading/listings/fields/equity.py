"""Equity: whether shares or options are part of the pay, and how much."""

import re

from reading.listings.fields.passages import cues, labelled_values, sentences_with, span_of
from reading.listings.model import Field
from reading.listings.page import Page
from reading.text.patterns import one_of
from reading.text.spans import Span

LABELS = ("equity", "equity range", "stock options", "stock", "beteiligung", "bspce")
CUES = cues(
    "equity equities stock stocks rsu rsus espp esop vsop options shares ownership phantom mitarbeiterbeteiligung"
    " unternehmensbeteiligung beteiligung anteile bspce actionnariat actions acciones aktienprogramm aktien virtuelle"
)
OFFERED = one_of(
    r"\b(?:employee )?stock[- ](?:options?|purchase|grants?|awards?|units?|plan|ownership|appreciation)\b",
    r"\brsus?\b",
    r"\brestricted stock",
    r"\bespp\b",
    r"\b(?:esop|vsop)s?\b",
    r"\bequity (?:package|grants?|options?|compensation|stake|plan|awards?|participation|program|ownership|refresh\w*|offering|incentive)",
    r"\b(?:salar\w+|compensation|pay|cash|bonus(?:es)?|benefits|base)\b[^.\n]{0,30}(?:,|\+|&|/|\band|\bplus|\bwith|\bas well as) (?:\w+ ){0,2}?equity\b",
    r"\b(?:meaningful|generous|competitive|significant|early[- ]stage|founding|early|real|substantial) equity\b",
    r"\bequity (?:\+|and|&|,|\w+ ){0,3}(?:bonus|benefits|salary|401)",
    r"\b(?:eligible for|offers?|receive|includes?|including|get|plus|own|share of|stake in)(?: [\w,&/-]+){0,5} equity\b",
    r"\d(?:\.\d{1,3})?\s?% (?:in )?(?:of )?(?:\w+ )?equity\b",
    r"\bequity (?:is )?(?:offered|available|included|eligible|eligibility|provided|in the company)",
    r"\+ ?equity\b",
    r"\bshare (?:options?|scheme|incentive|plan)\b",
    r"\bphantom shares?\b",
    r"\bvirtual (?:shares|stock|options)",
    r"\bmitarbeiterbeteiligung",
    r"\bunternehmensbeteiligung",
    r"\bvirtuelle(?:n|r)? (?:anteile|beteiligung)",
    r"\baktien(?:programm|optionen|paket|plan|beteiligung)",
    r"\bmitarbeiteraktien",
    r"\bbs?pce\b",
    r"\bstock[- ]options?\b",
    r"\bactionnariat\b",
    r"\bactions gratuites\b",
    r"\b(?:opciones sobre|plan de|compra de) acciones\b",
    r"\bparticipaci[óo]n (?:accionarial|en el capital)",
    r"\bemployee[- ]owned\b(?! by)",
)
PERCENT = re.compile(
    r"(?P<low>\d{1,2}(?:[.,]\d{1,3})?)\s?%?(?:\s?(?:-|–|—|to)\s?(?P<high>\d{1,2}(?:[.,]\d{1,3})?))?\s?%"
)
NOT_THAT = one_of(
    r"\bdiversity\b", r"\binclusion\b", r"\b(?:health|racial|social|gender|pay|brand|private|educational|climate|language)[ -](?:\w+ )?equity\b", r"\bequity (?:research|analyst|trading|markets?|fund|lens|firm|investor|partner)",
    r"\b(?:manag|administ|report|analy|account|advis|process|track|track)\w* (?:[\w/-]+ ){0,4}(?:equity|stock|rsu|esop)", r"\bno equity\b", r"\bcapital markets", r"\bstock(?:s)? (?:market|exchange|room|take|control|management)",
)  # fmt: skip
BESIDES = ("responsibilities", "requirements", "nice_to_have", "equal_opportunity")


def read(page: Page) -> Field | None:
    """Give {"percent_min", "percent_max"}, None for both where it is offered without a figure."""
    for value, span, _is_meta in labelled_values(page, LABELS):
        percent = PERCENT.search(value)
        if percent and len(value) < 60:
            return Field(_value(percent), (span,), "after its label", 0.95)
    for sentence, _kind in sentences_with(page, CUES, besides=BESIDES):
        text = sentence.text[:1500]
        found = OFFERED.search(text)
        if found and not NOT_THAT.search(text[max(0, found.start() - 60) : found.end() + 40]):
            place = span_of(sentence, found)
            at = max(0, found.start() - 22)
            percent = PERCENT.search(text[at : found.end() + 12])
            if percent:
                start, end = (
                    sentence.span.start + at + percent.start(),
                    sentence.span.start + at + percent.end(),
                )
                place = Span(min(place.start, start), max(place.end, end))
            return Field(_value(percent), (place,), "named among what is offered", 0.93)
    return None


def _value(percent: re.Match[str] | None) -> dict:
    if not percent or float(percent["low"].replace(",", ".")) > 20:
        return {"percent_min": None, "percent_max": None}
    low = float(percent["low"].replace(",", "."))
    return {
        "percent_min": low,
        "percent_max": float((percent["high"] or percent["low"]).replace(",", ".")),
    }
