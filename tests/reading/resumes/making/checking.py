"""Tells whether a drawn file says what its labels say."""

import re
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2

TAG = re.compile(r"<[^<>]*>")
NUMBER = re.compile(r"\\u(\d+)\?")
LARGEST = 60_000


def text_of(path: Path) -> str:
    """Give all text of a file, in any order, without the product's own readers."""
    if path.suffix == ".pdf":
        pages = pypdfium2.PdfDocument(path)
        return "\n".join(page.get_textpage().get_text_bounded() for page in pages)
    if path.suffix in (".docx", ".odt"):
        with zipfile.ZipFile(path) as parts:
            names = [name for name in parts.namelist() if name.endswith(".xml")]
            return "\n".join(TAG.sub("", parts.read(name).decode()) for name in names)
    raw = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        return TAG.sub("", raw) + raw
    return NUMBER.sub(lambda found: chr(int(found[1])), raw) if path.suffix == ".rtf" else raw


def _flat(text: str) -> str:
    text = unicodedata.normalize("NFKC", text.replace("&amp;", "&")).casefold()
    return "".join(c for c in text if c.isalnum())


def _said(labels: dict[str, Any]) -> Iterator[str]:
    """Give the words of the labels that must stand in the file."""
    yield from filter(None, [labels["name"], labels["headline"], *labels["emails"]])
    if labels["location"]:
        yield labels["location"]["city"] or ""
    for link in labels["links"]:
        yield link.partition("://")[2].removeprefix("www.")
    for row in labels["positions"]:
        yield from filter(None, [row["title"], row["company"]])
    for row in labels["education"]:
        yield from filter(None, [row["institution"], row["degree"], row["field"]])
    for row in [*labels["positions"], *labels["education"]]:
        yield from (date[:4] for date in (row["start"], row["end"]) if date)
    yield from (row["level"] for row in labels["languages"] if row["level"])


def missing(path: Path, labels: dict[str, Any]) -> list[str]:
    """List what the labels say and the file does not."""
    text = text_of(path)
    found = _flat(text)
    lost = [word for word in _said(labels) if _flat(word) not in found]
    digits = re.sub(r"\D", "", text)
    lost += [phone for phone in labels["phones"] if re.sub(r"\D", "", phone)[-7:] not in digits]
    if path.stat().st_size > LARGEST:
        lost.append(f"{path.stat().st_size} bytes")
    if bool(found) != labels["has_text"]:
        lost.append("has_text")
    return lost
