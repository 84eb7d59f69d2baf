"""Bonus: which pay besides the salary is offered."""

import re

from reading.listings.fields.passages import cues, labelled_values, sentences_with, span_of
from reading.listings.model import Field
from reading.listings.page import Page
from reading.text.patterns import one_of
from reading.text.spans import Span

LABELS = (
    "bonus",
    "bonuses",
    "commission",
    "variable",
    "variable pay",
    "supplemental pay",
    "pramie",
    "provision",
    "prime",
    "comision",
)
CUES = cues(
    "bonus bonuses bonuszahlung bonuszahlungen bonussystem sign signing commission commissions incentive incentives variable variabler"
    " variablen weihnachtsgeld urlaubsgeld prämie prämien erfolgsprämie provision provisionen gewinnbeteiligung sonderzahlung sonderzahlungen prime primes intéressement"
    " bono bonos comisiones retribución profit jahresbonus  dreizehntes gehalt mois treizième"
)
KINDS = (
    ("signing", one_of(r"\b(?:sign(?:ing)?[- ]?on|signing|joining|welcome) bonus", r"\bantrittspr[äa]mie|\bwechselpr[äa]mie|\bwillkommensbonus", r"\bprime de bienvenue", r"\bbono de (?:bienvenida|contrataci[óo]n)")),
    ("commission", one_of(r"\b(?:uncapped |sales |competitive |monthly |generous )?commissions?\b(?: structure| plan| scheme)", r"\b(?:base|salary|plus|\+|uncapped|earn|and) commissions?\b", r"\bcommissions? (?:and|\+|earn)", r"\bprovisionen?\b(?! von)", r"\bcomisiones\b")),
    ("profit_share", one_of(r"\bprofit[- ]shar(?:e|ing)", r"\bgewinnbeteiligung|\berfolgsbeteiligung", r"\bint[ée]ressement\b", r"\bprime de participation", r"\bparticipation aux b[ée]n[ée]fices", r"\breparto de (?:beneficios|utilidades)")),
    ("holiday", one_of(r"\b(?:christmas|holiday) bonus", r"\b(?:weihnachts|urlaubs)-?\s?(?:und (?:weihnachts|urlaubs))?geld", r"\b(?:13|dreizehnte|14)\w{0,2}\.? (?:monats)?gehalt", r"\b(?:13|14)[èe]me mois", r"\btreizi[èe]me mois", r"\bjahressonderzahlung", r"\baguinaldo\b")),
    ("performance", one_of(
        r"\b(?:performance|annual|yearly|quarterly|incentive|discretionary|company|target|merit|cash|year[- ]end|monthly|team|individual|variable)(?:[ -]based)?(?: [\w-]+)? bonus", r"\bbonus(?:es)? (?:plan|scheme|program\w*|structure|potential|opportunit\w+|eligib\w+|target|payments?|pay\b|compensation|incentive|based on|up to|system)",
        r"\b(?:salary|pay|base|compensation|equity|benefits|commission)\b[^.\n]{0,30}(?:,|\+|\band|&|/|\bplus) (?:\w+ ){0,2}?bonus(?:es)?\b", r"\b(?:eligible for|earn|receive|offers?|plus|including|\+|with)(?: [\w,%-]+){0,4} bonus(?:es)?\b", r"\bincentive (?:plan|pay|compensation|program)", r"\bvariable (?:pay|compensation)",
        r"\b(?:bonuszahlung|bonussystem|jahresbonus|leistungsbonus|leistungspr[äa]mie|erfolgspr[äa]mie|bonusprogramm|bonusregelung|zielbonus)\w*", r"\b(?:variable[rn]?|erfolgsabh[äa]ngige[rn]?|leistungsabh[äa]ngige[rn]?|attraktive[rn]?) (?:verg[üu]tung(?:santeil)?|bonus|anteil|pr[äa]mie)", r"\bprimes? (?:annuelle|sur objectifs?|d['’]objectifs?|de performance|variables?|exceptionnelle)",
        r"\b(?:r[ée]mun[ée]ration|salaire|fixe)[^.\n]{0,25}\+ ?(?:primes?|bonus|variable)", r"\bpart variable\b", r"\b(?:bonos?|retribuci[óo]n variable|bono|variable) (?:anual(?:es)?|por (?:objetivos|desempe[ñn]o|rendimiento))", r"\bretribuci[óo]n variable", r"\bbonus (?:anual|por objetivos)",
    )),
)  # fmt: skip
PERCENT = re.compile(
    r"(?P<upto>up to |bis zu |jusqu['’]à |hasta )?(?:(?P<low>\d{1,3})\s?%?\s?(?:-|–|to)\s?)?(?P<high>\d{1,3})\s?%",
    re.IGNORECASE,
)
NOT_THAT = one_of(
    r"\bbonus points?\b",
    r"\breferral",
    r"\bempfehlungs",
    r"\b(?:is|as|be|a) (?:an? )?(?:added |big |huge |real |definite )?bonus\b(?! (?:plan|scheme|of|up|program))",
    r"\bcooptation",
    r"\bparrainage",
    r"\breferidos",
    r"mitarbeiter werben",
    r"\b(?:civil|federal|european|trade) commission",
    r"\bno bonus",
)
BESIDES = ("responsibilities", "requirements", "nice_to_have", "equal_opportunity", "apply")


def read(page: Page) -> Field | None:
    """Give a list of {"kind", "percent_min", "percent_max"}, each kind once with its first passage."""
    found: dict[str, tuple[dict, Span]] = {}
    for value, span, _is_meta in labelled_values(page, LABELS):
        for kind in _kinds(f"bonus up to {value}" if re.match(r"\W{0,2}\d", value) else value):
            found.setdefault(kind, (_value(kind, PERCENT.search(value)), span))
    for sentence, _kind in sentences_with(page, CUES, besides=BESIDES):
        text = sentence.text[:1500]
        for kind, pattern in KINDS:
            said = pattern.search(text)
            if (
                said
                and kind not in found
                and not NOT_THAT.search(text[max(0, said.start() - 30) : said.end() + 12])
            ):
                percent = PERCENT.search(text[max(0, said.start() - 22) : said.end() + 30])
                found[kind] = (
                    _value(kind, percent if kind == "performance" else None),
                    span_of(sentence, said),
                )
    if not found:
        return None
    return Field(
        [value for value, _ in found.values()],
        tuple(span for _, span in found.values()),
        "named among what is offered",
        0.92,
    )


def _kinds(value: str) -> list[str]:
    return [kind for kind, pattern in KINDS if pattern.search(value)]


def _value(kind: str, percent: re.Match[str] | None) -> dict:
    low = high = None
    if percent and int(percent["high"]) <= 200:
        high = int(percent["high"])
        low = int(percent["low"]) if percent["low"] else None if percent["upto"] else high
    return {"kind": kind, "percent_min": low, "percent_max": high}
