"""A posting's description as HTML that may be shown: an allowlist, nothing else passes."""

import re
from html import unescape

import nh3
from django.utils.html import escape

TAGS = {
    "a", "b", "blockquote", "br", "em", "h2", "h3", "h4", "i", "li", "ol", "p", "strong", "u", "ul",
}  # fmt: skip
ATTRIBUTES = {"a": {"href"}}
SCHEMES = {"http", "https", "mailto"}
BLOCK = re.compile(r"<(?:p|ul|ol|li|h[1-6]|br|div|blockquote|table)\b", re.IGNORECASE)
ITEM = re.compile(r"[-*•–]\s+")
EMPTY = re.compile(r"<(p|h2|h3|h4|li)>(?:\s|&nbsp;|<br>)*</\1>")
BREAK = re.compile(r"</(?:p|li|h\d|blockquote)>|<br>")
TAG = re.compile(r"<[^>]*>")


def clean_description(text: str) -> str:
    """Return `text` as HTML of `TAGS` alone; what has no markup is laid out as paragraphs."""
    text = text.replace("\x00", "")
    html = text if BLOCK.search(text) else _laid_out(text)
    cleaned = nh3.clean(
        html,
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        link_rel="nofollow noopener noreferrer",
    )
    return EMPTY.sub("", cleaned).strip()


def plain_lines(html: str) -> list[str]:
    """Return the words of cleaned HTML, a line a block."""
    text = unescape(TAG.sub("", BREAK.sub("\n", html)))
    return [line for line in (" ".join(part.split()) for part in text.split("\n")) if line]


def _laid_out(text: str) -> str:
    blocks = re.split(r"\n\s*\n", text.replace("\r\n", "\n").strip())
    return "".join(_block(block.strip().split("\n")) for block in blocks if block.strip())


def _block(lines: list[str]) -> str:
    if all(ITEM.match(line.strip()) for line in lines):
        items = (ITEM.sub("", line.strip(), count=1) for line in lines)
        return f"<ul>{''.join(f'<li>{escape(item)}</li>' for item in items)}</ul>"
    return f"<p>{'<br>'.join(escape(line.strip()) for line in lines)}</p>"
