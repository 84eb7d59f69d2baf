"""The employer's own number for the job: requisition, reference, job id."""

import re

from reading.listings.fields.passages import blocks_with, cues, labelled_values, span_of
from reading.listings.model import Field
from reading.listings.page import Page

LABELS = (
    "requisition", "requisition id", "requisition number", "requisition no", "req", "req id", "req number",
    "requisitionid", "requisition code", "job requisition", "job requisition id", "job id", "jobid", "job number",
    "job no", "job code", "job ref", "job reference", "job reference number", "reference", "reference number",
    "reference no", "reference code", "ref", "ref no", "ref number", "refnumber", "referencenumber",
    "vacancy id", "vacancy number", "vacancy reference", "vacancy ref", "posting id", "posting number",
    "position number", "position id", "announcement number", "identifier", "kennziffer", "kennzeichen",
    "referenznummer", "referenz nummer", "referenz", "referenzcode", "stellennummer", "stellen id", "job kennziffer",
    "stellenkennziffer", "stellenreferenz", "chiffre", "ausschreibungsnummer", "numero de reference",
    "reference de l offre", "reference du poste", "ref offre", "referencia", "numero de referencia",
    "codigo de oferta", "referencia de la oferta", "id de la oferta", "internal job id", "internal id",
    "projekt id", "projektnummer", "project id", "project number", "stellen nr", "anzeigennummer", "vacancy no", "job opening id", "offer id", "id offre", "numero offre",
    "reference de loffre", "numero de loffre", "reference offre", "codigo de la oferta", "numero de oferta",
)  # fmt: skip
CUES = cues(
    "req requisition job ref reference kennziffer referenznummer stellennummer référence réf referencia vacancy posting"
)
CODE = (
    r"(?P<code>#?[A-Za-z]{0,6}[-_/.]?\d[\w/.-]{1,24}(?<![.-])|[A-Z]{2,8}[-_/][A-Z0-9][\w/-]{1,20})"
)
CALLED = re.compile(
    r"\b(?:(?:job )?req(?:uisition)?(?:[ .#-]{0,2}(?:id|no|number|nr))?|job[ -](?:id|number|no|code|ref(?:erence)?)"
    r"|(?:vacancy|posting|position) (?:id|number|ref(?:erence)?)|ref(?:erence)?(?:[ .]{0,2}(?:number|no|nr|code))?"
    r"|kennziffer|referenz(?:nummer|[ -]nr)?|stellen(?:nummer|[ -]id)|job-id|r[ée]f(?:[ée]rence)?|referencia|ausschreibungsnummer)"
    r"\.?\s{0,2}(?:[:#№]|n[°º]|nr\.?)\s{0,2}" + CODE,
    re.IGNORECASE,
)  # fmt: skip
WHOLE = re.compile(r"#?\s?(?P<code>[\w][\w/.-]{1,40})\W{0,2}$")
DATE = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4}$|\d{4}-\d{2}-\d{2}$")
URL = re.compile(r"https?:|www\.|@")


def read(page: Page) -> Field | None:
    """Give the number as written, without "#"; None for an aggregator's own."""
    for value, span, is_meta in labelled_values(page, LABELS):
        found = WHOLE.match(value)
        if found and _is_code(found["code"]):
            start = span.start + found.start("code")
            return _field(
                found["code"], span._replace(start=start, end=start + len(found["code"])), is_meta
            )
    for block in blocks_with(page, CUES):
        for found in CALLED.finditer(block.text):
            code = found["code"].lstrip("#").rstrip(".,;)")
            if _is_code(code) and not URL.search(
                block.text[max(0, found.start() - 40) : found.start()]
            ):
                return Field(code, (span_of(block, found),), "after its name", 0.92)
    return None


def _field(code: str, span, is_meta: bool) -> Field:
    return Field(code, (span,), "named by the source" if is_meta else "after its label", 0.95)


def _is_code(code: str) -> bool:
    return any(sign.isdigit() for sign in code) and len(code) >= 2 and not DATE.match(code)
