"""Which format a decoded text has, by its shape."""

import re

from reading.documents.sniffing import OLE
from reading.listings.formats import html, mail, markdown
from reading.listings.formats.records import embedded, plain_json, tables, workbooks

XML = re.compile(
    r"\ufeff?\s{0,200}(?:<\?xml|<(?:rss|feed|source|jobs?|jobposting|positions?|vacanc(?:y|ies)|offers?|postings?"
    r"|openings?|listings?|item|entry|workzag-jobs|ofertas?|empleos?|offres?|emplois?|stellen?(?:angebote?)?)[\s>])",
    re.IGNORECASE,
)
JSON = re.compile(r"\ufeff?\s{0,200}(?:\{\s{0,200}\"|\[\s{0,200}\{)")
LONGEST_JSON = 12_000_000
MESSAGE = "__substg1.0_".encode("utf-16-le")


def kind_of_text(text: str, filename: str = "") -> str:
    """Give html, markdown, text, json, xml or table."""
    if markdown.has_front_matter(text):
        return "markdown"
    if JSON.match(text) and _is_json(text):
        return "json"
    if XML.match(text) and "<html" not in text[:2000].lower():
        return "xml"
    if tables.delimiter_of(text):
        return "table"
    if html.has_markup(text, filename):
        return "html"
    is_marked = markdown.is_markdown(text, filename) or embedded.has_record(text)
    return "markdown" if is_marked else "text"


def _is_json(text: str) -> bool:
    if len(text) > LONGEST_JSON:
        return False
    try:
        plain_json.parse(text)
    except plain_json.NotJson:
        return _is_json_lines(text)
    return True


def _is_json_lines(text: str) -> bool:
    try:
        return bool(plain_json.parse_lines(text))
    except plain_json.NotJson:
        return False


def kind_of_bytes(data: bytes) -> str:
    """Give mail, msg or xlsx; "" for what the other signs tell."""
    if data.startswith(OLE) and MESSAGE in data:
        return "msg"
    if mail.is_mail(data):
        return "mail"
    return "xlsx" if data.startswith(b"PK\x03\x04") and workbooks.is_workbook(data) else ""
