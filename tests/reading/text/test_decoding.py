"""Bytes to text."""

import codecs

import pytest

from reading.errors import UnreadableText
from reading.text.decoding import decode


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        ("Zürich".encode(), "Zürich", "utf-8"),
        (codecs.BOM_UTF8 + b"Oslo", "Oslo", "utf-8"),
        (codecs.BOM_UTF16_LE + "Ørsted".encode("utf-16-le"), "Ørsted", "utf-16-le"),
        (codecs.BOM_UTF16_BE + "Ørsted".encode("utf-16-be"), "Ørsted", "utf-16-be"),
        ("A plain baker’s job".encode("cp1252"), "A plain baker’s job", "cp1252"),
        ("Night shift in Ghent".encode("utf-16-le"), "Night shift in Ghent", "utf-16-le"),
        (
            '<meta charset="iso-8859-2">Łódź'.encode("iso-8859-2"),
            '<meta charset="iso-8859-2">Łódź',
            "iso-8859-2",
        ),
    ],
)
def test_decode_tells_the_encoding(data, text, encoding):
    decoded = decode(data)

    assert (decoded.text, decoded.encoding, decoded.is_exact) == (text, encoding, True)


def test_decode_keeps_utf8_that_is_cut_inside_a_character():
    decoded = decode("Bäckerei in Köln ö".encode()[:-1])

    assert (decoded.text, decoded.is_exact) == ("Bäckerei in Köln ", False)


def test_decode_marks_single_bad_bytes_in_utf8():
    decoded = decode("Grüße aus Düsseldorf, schöne Größe ".encode() + b"\xff end")

    assert decoded.encoding == "utf-8"
    assert decoded.text.endswith("\ufffd end")
    assert not decoded.is_exact


@pytest.mark.parametrize("data", [b"", b"  \n\t ", codecs.BOM_UTF8 + b" \n"])
def test_decode_without_a_word_is_empty(data):
    with pytest.raises(UnreadableText) as raised:
        decode(data)

    assert raised.value.code == "empty"


@pytest.mark.parametrize(
    "data", [b"text\0with nul", bytes(range(256)) * 8, b"\x01\x02\x03" * 40, b"MZ\x90\0\x03\0\0\0"]
)
def test_decode_refuses_what_is_no_text(data):
    with pytest.raises(UnreadableText) as raised:
        decode(data)

    assert (raised.value.code, raised.value.message) == ("binary", "This file is not text.")
