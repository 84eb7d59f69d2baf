"""Plain text and HTML as documents."""

from selectolax.lexbor import LexborHTMLParser

from reading.errors import UnreadableDocument, UnreadableText
from reading.text.decoding import decode


def pages(data: bytes) -> list[str]:
    """Return plain text as one part."""
    try:
        return [decode(data).text]
    except UnreadableText as error:
        raise UnreadableDocument(error.code) from error


def html_pages(data: bytes) -> list[str]:
    """Return the words of an HTML page, without its scripts and styles, a line a block."""
    tree = LexborHTMLParser(pages(data)[0])
    tree.strip_tags(["script", "style", "noscript", "template", "svg"], recursive=True)
    body = tree.body
    return [body.text(separator="\n", strip=True) if body else ""]
