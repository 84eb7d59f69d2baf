"""Files made to exhaust, at a quarter, a half and the whole of a megabyte: no time may run away.

Twice the file may take twice the time; four times would be quadratic.
"""

import json
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial

from reading.containers import container_kind, split
from reading.errors import Unreadable
from reading.listings.reader import read_listing
from reading.listings.twins import compare, signature_of
from tests.bench.fuzz_checks import LIMITS, TODAY, Draft, draft_of, lint, load_packs
from tests.reading.listings.office import paragraph, word, writer

WHOLE = 990_000
"""characters: the reader refuses a text of more than a million"""
SIZES = (WHOLE // 4, WHOLE // 2, WHOLE)
HEAD = "Night Baker\nHollow Oak\nLisbon, Portugal\n\nRequirements\n"
# What is repeated up to the size, in a plain text.
LINES = {
    "one line of words": "word ",
    "one line without a space": "a",
    "bullets": "- You have 3 years of Python or Java\n",
    "bullets in a line": " • You bake bread",
    "labels": "Location: Lisbon, Portugal\n",
    "other labels": "Label number: value of it\n",
    "headings": "Requirements\n- a\n",
    "places": "Berlin, Germany; ",
    "lines of places": "Berlin, Germany\n",
    "places and": "Berlin and ",
    "digits": "1",
    "figures": "1,000 ",
    "money": "$1,000 - $2,000 per hour ",
    "k and currencies": "EUR 80k-100k ",
    "dates": "31 December 9999 ",
    "days": "2026-12-31 ",
    "years": "3+ years of ",
    "addresses": "https://x.example/a?b=c ",
    "one address": "https://x.example/" + "a/",
    "mails": "ann@x.example, ",
    "at signs": "a@",
    "telephones": "+49 30 123456 ",
    "combining marks": "e\u0301\u0301",
    "right to left": "\u202e\u05d0\u05d1 ",
    "mojibake": "â€™",
    "glued words": "breadYou bakeWe ",
    "apostrophes": "youll dont its ",
    "entities": "&amp;amp; ",
    "capitals": "Acme Of The ",
    "employers": "At Acme we bake. ",
    "names": "Anna Maria ",
    "brackets": "(",
    "quotes": "'\"",
    "dots": ".. ",
    "dashes": " - – ",
    "slashes": "a/b or c, ",
    "skills": "Go, R, C and Python/Java; ",
    "licences": "Class B driving licence or CDL, ",
    "languages": "German (B2) and English C1, ",
    "musts": "You must have or ideally prefer, ",
    "benefits": "We offer health insurance, 30 days of leave and bonus ",
    "rights": "must be authorized to work in the US without visa sponsorship ",
    "spaces": " \t",
    "empty lines": "x\n\n\n",
    "emphasis": "**a* __b_ ",
    "links": "[a](b ",
    "hashes": "# a\n",
}  # fmt: skip
PAGES = {
    "nested tables": "<table><tr><td>",
    "rows": "<tr><td>a</td><td>b</td></tr>",
    "items": "<li>You bake",
    "nested lists": "<ul><li>a",
    "open tags": "<div><p><b>",
    "headings": "<h2>Requirements</h2><p>a</p>",
    "hidden": "<p hidden style='display:none'>a</p>",
    "headers": "<header><h1>a</h1></header>",
    "comments": "<!-- a -->",
    "open comments": "<!--",
    "signs": "<",
    "attributes": "<p class='a b c' role='x'>a</p>",
    "scripts": "<script>{</script>",
    "microdata": "<p itemprop='title' itemscope itemtype='x/JobPosting'>a</p>",
}
IN_MARKDOWN = (
    "bullets", "emphasis", "links", "hashes", "one line of words", "quotes", "brackets",
)  # fmt: skip
# What the checks look for, without an end to the sentence.
CHECKED = ("young ", "$1-", "between 25 and ", "10 years of ", "pay fee ", "a@b.", "(((")
Case = tuple[str, str, Callable[[int], bytes]]


def main(_arguments: list[str]) -> int:
    print(f"{'ms of processor time at':42}{'250 kB':>9}{'500 kB':>9}{'1 MB':>9}   growth")
    worst = 0.0
    for name, filename, make in cases():
        worst = max(worst, show(name, [timed(filename, make(size)) for size in SIZES]))
    for name, work in LATER.items():
        for kind in ("bullets", "one line of words", "labels", "musts", "rights", "glued words"):
            readings = [read_listing(plain(LINES[kind], size)) for size in SIZES]
            worst = max(worst, show(f"{name}: {kind}", [clock(work, x) for x in readings]))
    for piece in CHECKED:
        drafts = [Draft(content=piece * (size // len(piece))) for size in SIZES]
        times = [clock(lambda draft: lint(draft, load_packs(), TODAY), draft) for draft in drafts]
        worst = max(worst, show(f"lint alone: {piece}", times))
    print(f"most that twice the file took: {worst:.1f} times")
    return int(worst > 3)


def show(name: str, times: list[float]) -> float:
    """Print a line; return how much longer the whole took than its half."""
    growth = times[-1] / max(times[-2], 50)  # what takes less is noise
    mark = "  !" if growth > 3 else ""
    print(
        f"{name[:40]:42}" + "".join(f"{ms:9.0f}" for ms in times) + f"{growth:9.1f}{mark}",
        flush=True,
    )
    return growth


def cases() -> list[Case]:
    """Give (name, filename, maker by size) for every format."""
    of_text = [(name, "x.txt", partial(plain, piece)) for name, piece in LINES.items()]
    of_markdown = [
        (f"Markdown: {name}", "x.md", partial(marked, LINES[name])) for name in IN_MARKDOWN
    ]
    of_pages = [(f"HTML: {name}", "x.html", partial(page, piece)) for name, piece in PAGES.items()]
    others = [(name, filename, make) for name, (filename, make) in RECORDS.items()]
    return [*of_text, *of_markdown, *of_pages, *others]


def plain(piece: str, size: int) -> bytes:
    return (HEAD + piece * ((size - len(HEAD)) // len(piece))).encode()


def marked(piece: str, size: int) -> bytes:
    return b"---\ntitle: Night Baker\n---\n\n# Night Baker\n\n" + plain(piece, size - 60)


def page(piece: str, size: int) -> bytes:
    return b"<html><body><h1>Night Baker</h1>" + (piece * ((size - 40) // len(piece))).encode()


def record(key: str, value: Callable[[int], object]) -> Callable[[int], bytes]:
    known = {"title": "Night Baker", "company": "Hollow Oak", "description": "We bake."}
    return lambda size: json.dumps(known | {key: value(size)}).encode()


def deep(size: int) -> bytes:
    return (
        b'{"title":"Baker","company":"Oak","a":'
        + b'{"a":' * (size // 6)
        + b"1"
        + b"}" * (size // 6 + 1)
    )


def row(size: int) -> bytes:
    return (
        b'Job Title,Company Name,Job Description\nNight Baker,Hollow Oak,"'
        + b"word, " * (size // 6)
        + b'"\n'
    )


def rows(size: int) -> bytes:
    return b"Job Title,Company Name,Job Description\n" + b"Night Baker,Hollow Oak,We bake\n" * (
        size // 31
    )


def xml(piece: bytes) -> Callable[[int], bytes]:
    return lambda size: (
        b"<job><title>Baker</title><company>Oak</company>"
        + piece * (size // len(piece))
        + b"</job>"
    )


def mail(piece: bytes) -> Callable[[int], bytes]:
    head = b"From: a@x.example\nTo: b@x.example\nSubject: Baker\n\nNight Baker\n\n"
    return lambda size: head + piece * (size // len(piece))


def rich(piece: bytes) -> Callable[[int], bytes]:
    return lambda size: rb"{\rtf1\ansi Night Baker\par " + piece * (size // len(piece)) + b"}"


TABLE = f"<w:tbl><w:tr><w:tc>{paragraph('a')}</w:tc></w:tr></w:tbl>"
LISTED = "<text:list><text:list-item><text:p>a</text:p></text:list-item></text:list>"
PLACE, TEXT = {"city": "Berlin", "country": "DE"}, {"text": "Needs", "content": "<li>a"}
RECORDS = {
    "JSON: places": ("x.json", record("locations", lambda n: [PLACE] * (n // 40))),
    "JSON: place texts": ("x.json", record("locations", lambda n: ["Bonn, Germany"] * (n // 18))),
    "JSON: keys": ("x.json", record("facts", lambda n: {f"key{k}": "a" for k in range(n // 16)})),
    "JSON: one text": ("x.json", record("description", lambda n: "<p>We bake.</p>" * (n // 16))),
    "JSON: skills": ("x.json", record("skills", lambda n: ["Python"] * (n // 10))),
    "JSON: lists": ("x.json", record("lists", lambda n: [TEXT] * (n // 40))),
    "JSON: deep": ("x.json", deep),
    "CSV: one field": ("x.csv", row),
    "CSV: rows": ("x.csv", rows),
    "XML: elements": ("x.xml", xml(b"<city>Berlin</city>")),
    "XML: texts": ("x.xml", xml(b"<text>We bake bread.</text>")),
    "XML: open": ("x.xml", xml(b"<a>")),
    "mail: quoted": ("x.eml", mail(b"> We bake bread\n")),
    "mail: forwards": ("x.eml", mail(b"---------- Forwarded message ---------\nFrom: a@x\n")),
    "mail: signs": ("x.eml", mail(b">")),
    "RTF: paragraphs": ("x.rtf", rich(rb"We bake\par ")),
    "RTF: groups": ("x.rtf", rich(b"{")),
    "RTF: cells": ("x.rtf", rich(rb"\intbl a\cell\row ")),
    "DOCX: paragraphs": ("x.docx", lambda n: word(paragraph("We bake") * (n // 100))),
    "DOCX: tables": ("x.docx", lambda n: word(TABLE * (n // len(TABLE)))),
    "ODT: paragraphs": ("x.odt", lambda n: writer("<text:p>We bake</text:p>" * (n // 24))),
    "ODT: lists": ("x.odt", lambda n: writer(LISTED * (n // len(LISTED)))),
}  # fmt: skip


def timed(filename: str, data: bytes) -> float:
    def read(content: bytes) -> None:
        with suppress(Unreadable):
            read_listing(content, filename)
        if container_kind(content, filename):
            with suppress(Unreadable):
                list(split(content, filename, LIMITS))

    return clock(read, data)


def clock(work: Callable, argument: object) -> float:
    begin = time.process_time()
    work(argument)
    return (time.process_time() - begin) * 1000


LATER = {
    "signature": signature_of,
    "compare": lambda reading: compare(signature_of(reading), signature_of(reading)),
    "lint": lambda reading: lint(draft_of(reading), load_packs(), TODAY),
    "JSON of it": lambda reading: json.dumps(reading.to_dict()),
}
