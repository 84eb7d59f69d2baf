"""Whom to ask: persons, mailboxes and phones that the listing names for questions."""

import re

from reading.listings.fields.addresses import mails_in, phones_in
from reading.listings.fields.passages import cues, labelled_values, sentences_with
from reading.listings.model import Field, Item
from reading.listings.page import Page
from reading.text.patterns import one_of
from reading.text.spans import Span

LABELS = (
    "contact", "contact person", "contact name", "contact details", "contact information", "your contact", "hiring manager",
    "recruiter", "recruiter name", "hiring contact", "contact email", "contact mail", "contact phone", "phone", "telephone", "tel",
    "email", "e mail", "mail", "name", "ansprechpartner", "ansprechpartnerin", "ansprechperson", "ihr ansprechpartner", "dein ansprechpartner",
    "ihre ansprechpartnerin", "deine ansprechpartnerin", "kontakt", "kontaktperson", "telefon", "votre contact", "personne a contacter",
    "interlocuteur", "contacto", "persona de contacto", "telefono", "correo", "correo electronico", "contactname", "contactemail",
)  # fmt: skip
LOOSE = ("name", "email", "e mail", "mail", "phone", "telephone", "tel", "telefon", "telefono")
CUES = cues(
    "contact contacts question questions enquiries inquiries call email mail reach ansprechpartner ansprechpartnerin ansprechperson"
    " fragen rückfragen kontakt auskünfte telefon renseignements contacter contactez contacto dudas recruiter informal discuss herr herrn frau"
)
ASKED = one_of(
    r"\bcontact\b(?! (?:with|center|centre|lens))",
    r"\b(?:questions?|enquir\w+|inquir\w+|discuss|chat|conversation|more information|further information)\b[^.\n]{0,100}\b(?:contact|call|e-?mail|write|reach|speak|phone|touch|ring|to)\b",
    r"\b(?:ansprech(?:partner|person)\w*|r[üu]ckfragen|ausk[üu]nfte|kontakt(?:iere\w*|aufnahme)?)\b",
    r"\bfragen\b[^.\n]{0,100}\b(?:an|unter|gern|wende\w*|beantwort\w*|steht|hilft)\b",
    r"\b(?:renseignements?|questions?|informations?)\b[^.\n]{0,80}\b(?:contact\w*|appel\w*|[àa]|aupr[èe]s)\b",
    r"\bcontact(?:ez|er|e)\b",
    r"\b(?:dudas|preguntas|informaci[óo]n|consultas)\b[^.\n]{0,60}\b(?:contact\w+|escrib\w+|llam\w+)\b",
    r"\bcontact(?:o|ar|a|e|anos)\b",
    r"\b(?:an|bei) (?:frau|herrn?)\b",
    r"\brecruiter\b\s?:",
)
NOT_THAT = one_of(
    r"accommodation",
    r"disabilit",
    r"\bprivacy",
    r"\bfraud",
    r"\bscam",
    r"\bphish",
    r"datenschutz",
    r"barrierefrei",
    r"\baccessib",
    r"\bdata protection",
    r"\brgpd\b",
    r"\bgdpr\b",
    r"\bequal\b",
    r"\bdiscriminat",
    r"\bcustomer",
    r"\bclients?\b",
    r"\bagenc(?:y|ies)\b",
    r"request assistance",
    r"handicap",
    r"\bwe (?:will|shall|may) contact",
    r"\bpress\b",
)
TITLE = r"(?:Frau|Herrn?|Mrs?|Ms|Miss|Dr|Prof|Mme|Madame|Monsieur|M|Sr|Sra|Señora?)\.?"
# Words of its own kind that begin with a capital and are nobody's name.
NO_NAME = (
    "Mme|Mr|Mrs|Ms|Dr|Sr|Sra|Prof|Monsieur|Madame|Herrn|Human|People|Talent|Resources|Team|The|Us|Our|Recruit|Personal|Abteilung|Bewerb|Career|Jobs|Hiring|HR|Email|E-Mail|Mail|Tel|Phone|Telefon|Please|For|This|If|Library"
    "|Kontakt|Fragen|Personalabteilung|Frau|Herr|Contact|Department|Ressources|Recursos|Service|Head|Director|Manager|Office|Information|Details|Person|Address|Web|Name|Via|University|School|Institute"
)
NAME_WORD = rf"(?!(?:{NO_NAME})\b)(?:[A-ZÀ-Þ][a-zà-ÿ'’]{{1,20}}(?:[-'’]?[A-ZÀ-Þ][a-zà-ÿ]{{1,20}})?|[A-ZÀ-Þ]\.)"
PARTICLE = r"(?:von|van|de|der|den|la|le|du|di|da|del|zu|Mc|O['’])"
FULL = rf"{NAME_WORD}(?: (?:{PARTICLE} ){{0,2}}{NAME_WORD}){{1,3}}"
NAMED = re.compile(
    rf"(?:\b{TITLE} (?P<titled>(?:{TITLE} ){{0,2}}{NAME_WORD}(?: (?:{PARTICLE} ){{0,2}}{NAME_WORD}){{0,3}}(?: (?!(?:HR|RH|CEO|CFO|CTO|PHD|MBA|GMBH|AG|SA)\b)[A-ZÀ-Þ][A-ZÀ-Þ'’-]{{1,20}}\b)?)"
    rf"|(?i:\b(?:contact(?:ez|er|o|a)?|call|email|e-mail|reach(?: out to)?|speak (?:to|with)|write to|ask(?: for)?|with|touch with|ansprech(?:partner|person)\w{{0,5}}(?: ist)?|kontakt|an|à|recruiter|manager)\s{{0,2}}(?:\([^()\n]{{1,20}}\))?\s{{0,2}}:?\s{{1,2}})(?P<called>{FULL}))"
)
WHOLE = re.compile(
    rf"(?:{TITLE} ){{0,2}}(?P<name>{FULL})(?=$|[,;(|<–-]|\s[,(|<–-]|\s(?:at|on|unter|tel|via|email|e-mail)\b)",
    re.MULTILINE,
)
# "name" and "email" of a record are a contact's only below such a key.
OWNER = re.compile(r"contact|recruiter|ansprech|kontakt|hiring", re.IGNORECASE)
MOST = 5


def read(page: Page) -> Field | None:
    """Give a list of {"name", "mail", "phone"}, None for what is not named; one span each."""
    record = _of_the_source(page)
    if record:
        return record
    found: list[tuple[dict, Span]] = []
    for value, span, _is_meta in labelled_values(page, [n for n in LABELS if n not in LOOSE]):
        _add(found, _contact(Item(value, span), is_label=True))
    for sentence, _kind in sentences_with(
        page, CUES, besides=("equal_opportunity", "benefits", "responsibilities", "requirements")
    ):
        if (
            len(sentence.text) < 600
            and ASKED.search(sentence.text)
            and not NOT_THAT.search(sentence.text)
        ):
            _add(found, _contact(sentence, is_label=False, reach=_below(page, sentence)))
    if not found:
        return None
    return Field(
        [value for value, _ in found[:MOST]],
        tuple(span for _, span in found[:MOST]),
        "named for questions",
        0.92,
    )


def _of_the_source(page: Page) -> Field | None:
    """Read the record's own keys: a name, a mail, a phone."""
    values = {"name": None, "mail": None, "phone": None}
    spans = []
    for name in LABELS:
        for label in page.labelled((name,), meta_only=True):
            if name in LOOSE and not OWNER.search(
                page.text[max(0, label.span.start - 120) : label.span.start]
            ):
                continue
            part = _contact(Item(page.piece(label.span), label.span), is_label=True)
            fresh = (
                {key: word for key, word in part[0].items() if word and not values[key]}
                if part
                else {}
            )
            if part and fresh:
                values |= fresh
                spans.append(part[1])
    if not (values["mail"] or values["phone"] or (values["name"] and " " in values["name"])):
        return None
    return Field(
        [values],
        (Span(min(s.start for s in spans), max(s.end for s in spans)),),
        "named by the source",
        0.96,
    )


def _below(page: Page, sentence: Item) -> Item | None:
    """Give the lines right after one that ends with the contact's heading or name."""
    after = page.text[sentence.span.end : sentence.span.end + 220]
    lines = after.split("\n")[:4]
    return Item(
        after[: sum(map(len, lines)) + len(lines) - 1],
        Span(sentence.span.end, sentence.span.end + len(after)),
    )


def _contact(item: Item, *, is_label: bool, reach: Item | None = None) -> tuple[dict, Span] | None:
    start = item.span.start
    name = (WHOLE.match(item.text) if is_label else None) or NAMED.search(item.text)
    parts: dict[str, tuple[str, Span]] = {}
    if name:
        group = next(key for key, word in name.groupdict().items() if word)
        parts["name"] = (
            name[group].rstrip("."),
            Span(start + name.start(), start + name.end(group)),
        )
    for key, find in (("mail", mails_in), ("phone", phones_in)):
        for text, at in (
            (item.text, start),
            (reach.text, reach.span.start) if reach and name else ("", 0),
        ):
            first = next(iter(find(text, at)), None)
            if first and key not in parts:
                parts[key] = first
    if not parts:
        return None
    value = {key: parts[key][0] if key in parts else None for key in ("name", "mail", "phone")}
    spans = [span for _, span in parts.values()]
    return value, Span(min(s.start for s in spans), max(s.end for s in spans))


def _add(found: list[tuple[dict, Span]], contact: tuple[dict, Span] | None) -> None:
    """Keep a contact once: what is known of the same one is filled in."""
    if contact is None:
        return
    for value, _span in found:
        if any(value[key] and value[key] == contact[0][key] for key in value):
            value |= {key: value[key] or contact[0][key] for key in value}
            return
    found.append(contact)
