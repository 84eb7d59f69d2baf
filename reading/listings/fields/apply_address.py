"""Where to apply: a web address or a mail address."""

import re

from reading.listings.fields.addresses import mails_in, urls_in
from reading.listings.fields.passages import cues, labelled_values, sentences_with
from reading.listings.model import Field, Item
from reading.listings.page import Page
from reading.text.patterns import one_of
from reading.text.spans import Span

LABELS = (
    "apply", "apply url", "applyurl", "apply link", "apply at", "apply here", "apply online", "apply email", "apply mail",
    "apply to", "how to apply", "to apply", "application url", "applicationurl", "application link", "application email",
    "application mail", "application address", "applicationcontact", "email to apply", "apply by email", "send resume to",
    "send cv to", "submit resume to", "submit resume cv", "submit cv", "send resumes to", "resumes to", "job apply link",
    "bewerbung an", "bewerbung", "bewerben", "online bewerbung", "bewerbungslink", "bewerbungen an", "bewerbungsadresse",
    "candidature", "postuler", "lien de candidature", "pour postuler", "envoyer cv", "inscribete", "solicitud",
    "enviar cv", "enviar cv a", "enlace de inscripcion", "aplicar", "postula", "hosted url", "apply_url",
)  # fmt: skip
# A record's own addresses lead to the listing, and from there to its form.
OF_THE_SOURCE = ("absolute url", "joburl", "job url", "applicationformurl", "redirect url")
CUES = cues(
    "apply applying application applications resume resumes cv cvs bewerb bewerbung bewerbungen bewerbungsunterlagen"
    " lebenslauf unterlagen candidature candidatures postuler postule postulez candidatura currículum curriculum"
    " solicitud postula inscríbete inscríbase inscribete send interested"
)
ASKED = one_of(
    r"\bappl(?:y|ying|ications?|icants?)\b",
    r"\b(?:send|submit|forward|e-?mail)\b[^.\n]{0,60}\b(?:resum[ée]s?|cvs?|c\.v\.|cover letters?|portfolio|applications?|details)\b",
    r"\b(?:resum[ée]s?|cvs?|cover letters?)\b[^.\n]{0,40}\bto\b",
    r"\binterested\b[^.\n]{0,60}\b(?:e-?mail|contact|write|send|reach|get in touch|drop)\b",
    r"\bbewerb",
    r"\b(?:lebenslauf|unterlagen)\b",
    r"\b(?:candidatures?|postule[rz]?)\b",
    r"\b(?:envoy|adress)\w{1,5}\b[^.\n]{0,40}\bcvs?\b",
    r"\b(?:candidatura|curr[íi]cul\w+|postula\w*|solicitud|inscr[íi]b\w+)\b",
    r"\b(?:env[íi]a\w*|mandar?)\b[^.\n]{0,40}\bcvs?\b",
)
# Mailboxes for questions of another kind.
NOT_THAT = one_of(
    r"accommodation",
    r"disabilit",
    r"\bprivacy",
    r"\bfraud",
    r"\bscam",
    r"\bphish",
    r"datenschutz",
    r"assistance (?:with|in) (?:the )?appl",
    r"barrierefrei",
    r"\bspam\b",
    r"\baccessib",
    r"\bagenc(?:y|ies)\b",
    r"\bdata protection",
    r"\brgpd\b",
    r"\bgdpr\b",
    r"\bquestions? about\b",
    r"\blearn more\b",
    r"\bfind out more\b",
    r"\bnot (?:accept|appl)",
    r"\bresponse from\b",
    r"\bmore information\b[^.\n]{0,80}$",
    r"\bhandicap",
    r"\bif you (?:need|require)\b",
)
ABOUT_RIGHTS = re.compile(r"\bequal\b|\bdiscriminat", re.IGNORECASE)  # fmt: skip
INSTRUCTIONS = ("apply",)


def read(page: Page) -> Field | None:
    """Give {"kind": "mail" or "url", "address"}; a page or mailbox for other questions is none."""
    for value, span, is_meta in labelled_values(page, LABELS):
        found = _first(Item(value, span))
        if found and not NOT_THAT.search(value):
            return _field(found, "named by the source" if is_meta else "after its label", 0.96)
    for sentence, kind in sentences_with(page, CUES):
        found = _first(sentence)
        if found and ABOUT_RIGHTS.search(sentence.text):
            continue
        if found and ASKED.search(sentence.text) and not NOT_THAT.search(_around(page, sentence)):
            sure = 0.95 if kind in INSTRUCTIONS or found[0] == "mail" else 0.9
            return _field(found, "a sentence on how to apply", sure)
    for name in OF_THE_SOURCE:
        for label in page.labelled((name,), meta_only=True):
            found = _first(Item(page.piece(label.span), label.span))
            if found:
                return _field(found, "the listing's own page", 0.85)
    return _alone(page)


def _first(item: Item) -> tuple[str, str, Span] | None:
    for address, span in mails_in(item.text, item.span.start):
        return "mail", address, span
    for address, span in urls_in(item.text, item.span.start):
        return "url", address, span
    return None


def _alone(page: Page) -> Field | None:
    """Read a line under "How to apply" that holds one address."""
    for section in page.of(*INSTRUCTIONS):
        for item in (*section.items, *section.paragraphs):
            found = _first(item)
            if found and len(item.text) < 300 and not NOT_THAT.search(item.text):
                return _field(found, f'under "{section.heading}"', 0.85)
    return None


def _around(page: Page, sentence: Item) -> str:
    return page.text[max(0, sentence.span.start - 60) : sentence.span.end][:800]


def _field(found: tuple[str, str, Span], rule: str, sure: float) -> Field:
    kind, address, span = found
    return Field({"kind": kind, "address": address}, (span,), rule, sure)
