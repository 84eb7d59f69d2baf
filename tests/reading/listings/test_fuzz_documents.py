"""Damaged PDF, Word, OpenDocument and RTF files give a Reading or a named refusal."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from reading.errors import UnreadableListing
from reading.listings import Reading, read_listing
from tests.reading.listings import test_docx as docx
from tests.reading.listings import test_odt as odt
from tests.reading.listings import test_rtf as rtf
from tests.reading.listings.office import NAMESPACES, W, paragraph, word, writer, zipped
from tests.reading.listings.papers import TITLED, body, flowed

BODY = (
    docx.listed("Bake bread", 5)
    + docx.box(paragraph("Lisbon"))
    + docx.table([paragraph("Pay"), paragraph("€2,000")])
    + paragraph("Night Baker", '<w:outlineLvl w:val="0"/>', '<w:b/><w:sz w:val="40"/>')
)
WORD_XML = f'<w:document xmlns:w="{W}"><w:body>{BODY}</w:body></w:document>'.replace("mc:", "w:")
ODT_XML = (
    f"<office:document-content {NAMESPACES}><office:automatic-styles>{odt.BOLD}"
    f"</office:automatic-styles><office:body><office:text>{odt.LISTING}</office:text></office:body>"
    "</office:document-content>"
)
FILES = (flowed(*TITLED, *body()), rtf.LISTING, word(BODY), writer(odt.LISTING, odt.BOLD))
PIECES = st.sampled_from(
    (
        b"{", b"}", b"\\", b"\\u-1", b"\\fs99999999", b"\\ls1 ", b"\\cell ", b"\\row ", b"\\'e9",
        b"<w:tbl>", b"<w:tc>", b"</w:p>", b"<text:list>", b"<text:list-item>", b"999999999", b"-1",
        b"\xff", b"\0", b" 1e308 ", b"endstream", b" obj", b"/Rotate 90", b" Tm ", b"<!DOCTYPE a>",
    )
)  # fmt: skip
DAMAGES = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 60), PIECES), min_size=1, max_size=8)


def damaged(content: bytes, damages: list[tuple[float, int, bytes]]) -> bytes:
    for share, lost, put in damages:
        at = int(share * len(content))
        content = content[:at] + put + content[at + lost :]
    return content


def read_or_refuse(data: bytes) -> None:
    try:
        reading = read_listing(data)
    except UnreadableListing:
        return
    assert Reading.from_dict(json.loads(json.dumps(reading.to_dict()))) == reading


@given(st.sampled_from(FILES), DAMAGES)
@settings(max_examples=200, deadline=None)
def test_any_damage_to_a_file_is_read_or_refused(data, damages):
    read_or_refuse(damaged(data, damages))


@given(st.sampled_from(("word/document.xml", "content.xml")), DAMAGES)
@settings(max_examples=150, deadline=None)
def test_any_damage_inside_an_archive_is_read_or_refused(name, damages):
    whole = (WORD_XML if name.startswith("word") else ODT_XML).encode()
    mimetype = {"mimetype": b"application/vnd.oasis.opendocument.text"}
    parts = {name: damaged(whole, damages)}

    read_or_refuse(zipped(parts if name.startswith("word") else mimetype | parts))
