"""Files made, or damaged, to harm: what they give, and what no Reading may hold."""

import io
import json
import zipfile

import pytest

from reading.errors import UnreadableListing
from reading.listings import Reading, read_listing
from tests.reading.listings.messages import message
from tests.reading.listings.office import MIMETYPE, zipped
from tests.reading.listings.records.test_feeds import workbook

LISTING = "Night Baker\nLisbon, Portugal\n\nRequirements\n- You know flour\n"


def kept(reading: Reading) -> bytes:
    """Write a reading as a database would: UTF-8, no null characters, no NaN."""
    written = json.dumps(reading.to_dict(), ensure_ascii=False, allow_nan=False).encode()
    assert b"\\u0000" not in written
    assert Reading.from_dict(json.loads(written)) == reading
    return written


def test_null_characters_of_an_outlook_message_become_spaces():
    reading = read_listing(message({"1000001F": LISTING + "\0\0\0 and rye\0"}))

    kept(reading)
    assert "and rye" in reading.text


def test_halves_of_characters_in_a_record_become_spaces():
    record = {"title": "Night Baker", "company": "Oak", "description": "We bake \ud800 bread."}

    reading = read_listing(json.dumps(record).encode())

    kept(reading)
    assert "We bake" in reading.text


@pytest.mark.parametrize("code", ["&#0;", "&#xD800;", "&#x1F;", "&#1114112;", "&#99999999999;"])
def test_references_to_no_character_are_written_as_none(code):
    page = f"<h1>Night Baker</h1><p>We bake {code} bread in Lisbon.</p>"

    kept(read_listing(page.encode(), "a.html"))
    kept(read_listing(page.replace("&", "&amp;").encode(), "a.html"))


LAUGHS = (
    '<!DOCTYPE a [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">'
    '<!ENTITY x SYSTEM "file:///etc/passwd">]>'
)


def test_entities_of_a_page_stay_closed():
    page = (
        f"{LAUGHS}<html><body><h1>Night Baker</h1><p>We bake &c; and &x; bread.</p></body></html>"
    )

    reading = read_listing(page.encode(), "a.html")

    assert "We bake &c; and &x; bread." in reading.text
    assert "root:" not in reading.text


def test_entities_of_a_workbook_stay_closed():
    with zipfile.ZipFile(io.BytesIO(workbook(("Job Title", "Company"), ("&c;&x;", "Oak")))) as made:
        parts = {name: made.read(name).decode() for name in made.namelist()}
    opened = {name: part.replace("<works", f"{LAUGHS}<works") for name, part in parts.items()}
    assert opened != parts

    with pytest.raises(UnreadableListing):
        read_listing(zipped(opened), "jobs.xlsx")


def test_ten_thousand_places_are_read_as_few():
    towns = [{"city": f"Town{number}", "country": "DE"} for number in range(10_000)]
    record = {"title": "Night Baker", "company": "Oak", "description": "x", "locations": towns}

    reading = read_listing(json.dumps(record).encode())

    assert len(reading.value("locations")) == 50
    kept(reading)


def test_a_text_from_right_to_left_keeps_its_order_and_its_marks():
    text = (
        "\u202eNight Baker\u202c\nמאפיית אלון\n\nדרישות\n- ניסיון של 3 שנים\n- e" + "\u0301" * 300
    )

    reading = read_listing(text.encode())

    assert reading.source_text() == text
    assert reading.text.index("מאפיית") < reading.text.index("דרישות")
    kept(reading)


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("Salary: $1e30 per year", "salary"),
        ("Salary: 10000000000000000000000000 EUR a month", "salary"),
        ("Apply by 31 December 9999", "closing_date"),
        ("Posted 9999-12-31", "posted_date"),
        ("Requirements\n- 99999999999999999999 years of experience", "min_years_experience"),
    ],
)
def test_what_nobody_can_mean_is_no_value(line, field):
    reading = read_listing(
        f"Night Baker\nHollow Oak\nLisbon\n\nWe bake bread.\n\n{line}\n".encode()
    )

    assert reading.value(field) is None
    kept(reading)


@pytest.mark.parametrize("name", ["a.docx", "a.doc", "a.xlsx", ""])
def test_an_office_file_with_a_password_is_told(name):
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)

    with pytest.raises(UnreadableListing) as raised:
        read_listing(head + "EncryptedPackage".encode("utf-16-le"), name)

    assert raised.value.code == "encrypted"


@pytest.mark.parametrize("name", ["word/document.xml", "xl/workbook.xml", "content.xml"])
def test_an_office_file_of_zeros_is_refused(name):
    mimetype = {"mimetype": MIMETYPE} if name == "content.xml" else {}

    with pytest.raises(UnreadableListing):
        read_listing(zipped(mimetype | {name: b"0" * 80_000_000}))
