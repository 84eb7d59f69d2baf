"""Which format a decoded text has, by its shape."""

import json
import re

from reading.listings.formats import html, markdown

XML = re.compile(r"\s{0,200}(?:<\?xml|<(?:rss|feed|source|jobs?)[\s>])", re.IGNORECASE)
JSON = re.compile(r"\s{0,200}(?:\{\s{0,200}\"|\[\s{0,200}\{)")
MAIL = re.compile(
    r"(?:received|return-path|delivered-to|mime-version|message-id|x-[\w-]{1,40}):\s", re.IGNORECASE
)
LONGEST_JSON = 5_000_000


def kind_of_text(text: str, filename: str = "") -> str:
    """Give html, markdown, text, json, xml or mail."""
    if markdown.has_front_matter(text):
        return "markdown"
    if JSON.match(text) and _is_json(text):
        return "json"
    if XML.match(text) and "<html" not in text[:2000].lower():
        return "xml"
    if sum(bool(MAIL.match(line)) for line in text[:4000].split("\n")[:15]) >= 2:
        return "mail"
    if html.has_markup(text, filename):
        return "html"
    return "markdown" if markdown.is_markdown(text, filename) else "text"


def _is_json(text: str) -> bool:
    if len(text) > LONGEST_JSON:
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
