"""ODT listings: headings, nested lists, tables and text boxes."""

import pytest

from reading.errors import UnreadableListing
from reading.listings import read_listing
from reading.listings.formats import lay_out
from tests.reading.listings.office import MIMETYPE, writer, zipped

BOLD = (
    '<style:style style:name="P1"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="P2" style:parent-style-name="P1"/>'
    '<style:style style:name="P3"><style:text-properties fo:font-size="20pt"/></style:style>'
    '<style:style style:name="P4"><style:text-properties fo:font-size="11pt"/></style:style>'
)
LISTING = """<text:h text:outline-level="1">Night Baker</text:h><text:p>Hollow Oak Bakery</text:p>
<text:p>Lisbon, Portugal</text:p><text:p>We have baked since 1931, and still by hand.</text:p>
<text:h text:outline-level="2">Your tasks</text:h><text:list><text:list-item><text:p>Bake bread
</text:p><text:list><text:list-item><text:p>rolls</text:p></text:list-item></text:list>
</text:list-item><text:list-item><text:p>Clean</text:p><text:p>every day</text:p></text:list-item>
</text:list>"""


def lines(data: bytes) -> list[tuple[str, int, bool, str]]:
    flat = lay_out(data).flat
    return [(m.kind, m.level, m.is_bold, flat.text[m.start : m.end]) for m in flat.marks]


def cell(text: str) -> str:
    return f"<table:table-cell><text:p>{text}</text:p></table:table-cell>"


def test_listing_gives_title_company_and_place():
    reading = read_listing(writer(LISTING), "a.odt")

    assert reading.format == "odt"
    assert (reading.value("title"), reading.value("company")) == (
        "Night Baker",
        "Hollow Oak Bakery",
    )
    assert reading.value("locations") == [{"city": "Lisbon", "region": None, "country": "PT"}]


def test_lists_have_levels_and_one_item_each():
    assert [line for line in lines(writer(LISTING)) if line[1]][2:] == [
        ("item", 1, False, "Bake bread"), ("item", 2, False, "rolls"), ("item", 1, False, "Clean"),
    ]  # fmt: skip
    assert lines(writer(LISTING))[-1] == ("line", 0, False, "every day")


def test_weight_and_size_come_from_styles_and_their_parents():
    body = (
        '<text:p text:style-name="P3">Night Baker</text:p>'
        '<text:p text:style-name="P2">Tasks</text:p>'
        '<text:p text:style-name="P4">We bake <text:span text:style-name="P1">bread</text:span>.'
        "</text:p>"
    )

    assert lines(writer(body, BOLD)) == [
        ("heading", 1, False, "Night Baker"), ("line", 0, True, "Tasks"),
        ("line", 0, False, "We bake bread."),
    ]  # fmt: skip


def test_tables_boxes_breaks_and_deleted_words():
    row = f"<table:table-row>{cell('Location')}{cell('Lisbon')}</table:table-row>"
    body = (
        "<text:tracked-changes><text:p>old</text:p></text:tracked-changes>"
        f"<table:table>{row}</table:table><text:p>Start<text:tab/>May<text:line-break/>2026</text:p>"
        "<text:p><draw:frame><draw:text-box><text:p>Full-time</text:p></draw:text-box></draw:frame>"
        "</text:p>"
    )

    assert [line[3] for line in lines(writer(body))] == [
        "Location | Lisbon", "Start | May", "2026", "Full-time",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "content",
    [
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
        "<a>" * 10_000,
        "",
        "<a",
    ],
)
def test_hostile_content_is_refused(content):
    with pytest.raises(UnreadableListing) as raised:
        read_listing(zipped({"mimetype": MIMETYPE, "content.xml": content}), "a.odt")

    assert raised.value.code == "broken"
