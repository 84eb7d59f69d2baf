"""Formats: recognised by content, refused with a sentence."""

import io
import zipfile

import pytest

from reading.errors import UnreadableListing
from reading.listings import read_listing


def zipped(name: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(name, "text")
    return target.getvalue()


@pytest.mark.parametrize(
    ("data", "filename", "expected"),
    [
        (b"Night Baker\n\nWe bake < 3 breads <b>", "a.txt", "text"),
        (b"<p>Night Baker</p><p>bake</p>", "a.txt", "html"),
        (b"Night Baker<br>bake", "a.html", "html"),
        (b"# Night Baker\n\n## Duties\n- bake", "", "markdown"),
        (b"---\ntitle: Night Baker\n---\nWe bake.", "", "markdown"),
        (b"Night Baker\n- bake", "a.md", "markdown"),
        (b"BMW seeks a painter", "a.bmp", "text"),
        (b"[We bake bread] and more", "a.json", "text"),
        (b'{"title": "Night Baker"}', "a.txt", "json"),
        (
            b"<job><title>Night Baker</title><company>Oak</company><city>Bern</city></job>",
            "",
            "xml",
        ),
        (b"title,company,city\nNight Baker,Hollow Oak,Bern\n", "a.csv", "table"),
    ],
)
def test_the_format_is_told_by_content(data, filename, expected):
    assert read_listing(data, filename).format == expected


@pytest.mark.parametrize(
    ("data", "filename", "code"),
    [
        (b"", "a.txt", "empty"),
        (b" \n ", "a.txt", "empty"),
        (b"--- 123 ---", "a.txt", "no_words"),
        (b"word " * 250_000, "a.txt", "too_long"),
        (b"MZ\x90\x00\x03" + b"\0" * 60, "listing.pdf", "program"),
        (b"%PDF-1.7\n...", "a.txt", "broken"),
        (b'{"status": 404, "error": {"code": 7}}', "a.txt", "no_listing"),
        (b"<?xml version='1.0'?><jobs><job/></jobs>", "a.xml", "no_listing"),
        (zipped("word/document.xml"), "a.docx", "broken"),
        (zipped("listing.txt"), "a.zip", "archive"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 30, "a.png", "picture"),
        (b"Baker\0with nul", "a.txt", "wrong_type"),
    ],
)
def test_what_is_no_listing_is_refused_with_a_sentence(data, filename, code):
    with pytest.raises(UnreadableListing) as raised:
        read_listing(data, filename)

    assert raised.value.code == code
    assert raised.value.message.endswith(".")


def test_damaged_characters_are_told():
    reading = read_listing("Bäcker für Köln, schöne Öfen, große Mühe \xff".encode() + b"\xff")

    assert "Some characters could not be decoded." in reading.problems


def test_front_matter_names_values_and_is_no_prose():
    reading = read_listing(b"---\ntitle: Night Baker\ncompany: Hollow Oak\n---\n\nWe bake bread.\n")

    assert reading.value("title") == "Night Baker"
    assert reading.text[slice(*reading.fields["company"].spans[0])] == "Hollow Oak"
    assert [p.text for s in reading.sections for p in s.paragraphs] == ["We bake bread."]


def test_front_matter_with_names_and_lists_below_their_keys():
    reading = read_listing(
        b"---\ntitle: Night Baker\nhiringOrganization:\n  name: Hollow Oak\nresponsibilities:\n"
        b"  - Bake the bread at night\n  - Clean the old bench\ntags:\n  - bread\n---\n"
        b"We are the bakers of the town, and we bake in the night for those who rise early.\n",
        "x.md",
    )

    assert reading.value("company") == "Hollow Oak"
    assert reading.value("responsibilities") == ["Bake the bread at night", "Clean the old bench"]


def test_rows_of_signs_mark_the_headings_of_plain_text():
    reading = read_listing(
        b"===========\nNight Baker\n===========\n\nHollow Oak seeks one.\n\n"
        b"Requirements\n------------\n\n- You know flour\n- You rise early\n\n-----\nThe end.\n",
        "x.txt",
    )

    assert reading.value("title") == "Night Baker"
    assert reading.value("requirements") == ["You know flour", "You rise early"]
    assert "---------" not in reading.text
