"""Text out of each kind of document, and a named refusal for what is none."""

import io
import zipfile

import pytest
from docx import Document

from reading.documents.extract import extract
from reading.documents.sniffing import sniff
from reading.errors import UnreadableDocument

ODT = """<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>
<text:h>Rosa Ulwell</text:h><text:p>Six<text:s text:c="2"/>years<text:tab/>of roses</text:p>
<text:list><text:list-item><text:p>Pruning</text:p></text:list-item></text:list>
</office:text></office:body></office:document-content>"""


def docx() -> bytes:
    document = Document()
    document.add_heading("Rosa Ulwell", level=0)
    document.add_paragraph("Pruning", style="List Bullet")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Python", "Roses"
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def zipped(**parts: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return target.getvalue()


def odt(content: str = ODT) -> bytes:
    return zipped(mimetype="application/vnd.oasis.opendocument.text", content_xml=content)


def text_of(data: bytes) -> str:
    return extract(data, sniff(data)).text


def problem_of(data: bytes) -> str:
    with pytest.raises(UnreadableDocument) as refused:
        extract(data, sniff(data))
    return refused.value.code


def test_extract_docx_keeps_tables_and_bullets():
    assert text_of(docx()) == "Rosa Ulwell\n• Pruning\nPython\tRoses"


def test_extract_odt_keeps_spaces_tabs_and_bullets():
    assert text_of(odt()) == "Rosa Ulwell\nSix  years\tof roses\n• Pruning"


def test_extract_rtf_reads_unicode_and_hides_destinations():
    data = rb"{\rtf1\ansi{\fonttbl{\f0 Arial;}}Ros\u233?e \'e9t\'e9\par{\*\secret no}Years\tab 6}"

    assert text_of(data) == "Rosée été\nYears\t6"


def test_extract_rtf_endless_groups_are_refused():
    assert problem_of(b"{\\rtf1" + b"{" * 5000) == "broken"


def test_extract_text_in_another_encoding():
    assert text_of("Señor Ström, sechs Jahre".encode("utf-16")) == "Señor Ström, sechs Jahre"


@pytest.mark.parametrize("part", ["content_xml", "word__document_xml"])
def test_extract_xml_with_entities_is_refused(part):
    bomb = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
    mimetype = {"mimetype": "application/vnd.oasis.opendocument.text"}

    assert problem_of(zipped(**(mimetype | {part: bomb}))) == "broken"


def test_extract_docx_that_declares_too_much_is_refused():
    data = bytearray(zipped(word__document_xml="<a/>"))
    place = data.find(b"PK\x01\x02")
    data[place + 24 : place + 28] = (200_000_000).to_bytes(4, "little")

    assert problem_of(bytes(data)) == "too_large"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"  \n ", "empty"),
        (b"MZ\x90\0", "program"),
        (b"\x7fELF\x02", "program"),
        (b"\x89PNG\r\n", "picture"),
        (b"PK\x03\x04 torn", "broken"),
        (b"%PDF-1.7 and nothing", "broken"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "wrong_type"),
        (bytes(range(256)) * 4, "wrong_type"),
    ],
)
def test_sniff_and_extract_refuse_by_name(data, code):
    assert problem_of(data) == code


def test_sniff_zip_of_something_else_is_an_archive():
    assert sniff(zipped(photo="x")) == "zip"
