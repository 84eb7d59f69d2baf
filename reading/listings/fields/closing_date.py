"""The closing date: the last day to apply, as YYYY-MM-DD."""

from reading.listings.fields.passages import cues, labelled_values, sentences_with
from reading.listings.model import Field
from reading.listings.page import Page
from reading.text.dates import DateMention, dates_in
from reading.text.patterns import one_of

LABELS = (
    "closing date", "closing on", "closes", "closes on", "close date", "application deadline",
    "deadline", "deadline to apply", "deadline for applications", "apply by", "apply before",
    "applications close", "application closing date", "valid through", "validthrough", "expires",
    "expires on", "expiry date", "expiration date", "expirationdate", "closingdate", "closing_date",
    "bewerbungsfrist", "bewerbungsschluss", "bewerbung bis", "ende der bewerbungsfrist", "frist",
    "date limite", "date limite de candidature", "date limite de depot", "date de cloture", "cloture",
    "fecha limite", "fecha de cierre", "cierre", "plazo", "plazo de inscripcion", "fecha fin",
    "applicationdeadline", "unpublish date", "expires at", "end of application period",
)  # fmt: skip
CUES = cues(
    "close closes closing closed apply application applications deadline bewerbung bewerben bewerbungen frist candidature"
    " candidatures postuler limite clôture inscripción candidaturas solicitudes plazo cierre"
    " submit resumes cvs expires"
)
BEFORE = one_of(
    r"\b(?:clos(?:es?|ing)|deadline|apply|applications?|submit\w*|resumes?|cvs?|expires)\b"
    r"[^.\n]{0,70}\b(?:by|until|before|on|is|is:|date|no later than|than|closes?|through|of|deadline)"
    r"[\s:]{0,3}(?:\w{2,9},? ){0,2}(?:the )?$",
    r"\b(?:bewerb\w{0,12}|frist|bewerbungsschluss)\b[^.\n]{0,70}\b(?:bis(?: zum| spätestens)?|zum|am|ist|ist der|ist am)"
    r"[\s:]{0,3}(?:\w{5,10},? ){0,2}(?:den )?$",
    r"\b(?:candidatures?|postule[rz]|date limite|cl[ôo]ture)\b[^.\n]{0,70}\b(?:avant|jusqu['’]au|au|le|est)"
    r"[\s:]{0,3}(?:le )?(?:\w{5,9} )?$",
    r"\b(?:inscripci[óo]n|candidaturas?|solicitudes?|plazo|fecha l[íi]mite|cierre)\b[^.\n]{0,70}"
    r"\b(?:hasta|antes del?|es|el|al|del?)[\s:]{0,3}(?:el )?(?:d[íi]a )?$",
    r"\b(?:closing date|deadline|bewerbungsfrist|bewerbungsschluss|date limite|fecha l[íi]mite)\b[^.\n]{0,30}:\s{0,3}$",
)
NOT_THAT = one_of(
    r"\bposted\b", r"\binterviews?\b[^.\n]{0,40}$", r"\bstart", r"\bbegin", r"eintritt", r"\bgraduat", r"\bentretien",
)  # fmt: skip
WINDOW = 120
PLAUSIBLE_YEARS = range(1995, 2101)


def read(page: Page) -> Field | None:
    """Give the day; None for "soon", for days without a year, and for days of posting."""
    for value, span, is_meta in labelled_values(page, LABELS):
        for mention in dates_in(page.text, span.start, min(span.end, span.start + 60)):
            if mention.span.start - span.start <= (10 if is_meta else 30) and len(value) < 90:
                return _field(mention, "after its label", 0.96)
    for sentence, _kind in sentences_with(page, CUES):
        for mention in dates_in(page.text, *sentence.span):
            before = page.text[max(sentence.span.start, mention.span.start - WINDOW) :][
                : min(WINDOW, mention.span.start - sentence.span.start)
            ]
            if BEFORE.search(before) and not NOT_THAT.search(before):
                return _field(mention, "a sentence on when to apply", 0.93)
    return None


def _field(mention: DateMention, rule: str, sure: float) -> Field | None:
    if mention.day.year not in PLAUSIBLE_YEARS:
        return None
    return Field(
        mention.day.isoformat(), (mention.span,), rule, 0.6 if mention.is_ambiguous else sure
    )
