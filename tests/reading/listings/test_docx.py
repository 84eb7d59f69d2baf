"""DOCX listings: styles, numberings, tables and text boxes as a reader sees them."""

import pytest
from docx.shared import Pt

from reading.errors import UnreadableListing
from reading.listings import read_listing
from reading.listings.formats import lay_out
from tests.reading.listings.office import W, new, paragraph, saved, word, zipped

NUMBERING = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="none"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="6"><w:abstractNumId w:val="2"/></w:num>'
)


def lines(data: bytes) -> list[tuple[str, int, bool, str]]:
    flat = lay_out(data).flat
    return [(m.kind, m.level, m.is_bold, flat.text[m.start : m.end]) for m in flat.marks]


def texts(data: bytes) -> list[str]:
    return [line[3] for line in lines(data)]


def listed(text: str, number: int, level: int = 0) -> str:
    return paragraph(
        text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    )


def box(content: str) -> str:
    inside = f"<w:txbxContent>{content}</w:txbxContent>"
    return (
        f"<w:p><w:r><mc:AlternateContent><mc:Choice>{inside}</mc:Choice>"
        f"<mc:Fallback>{inside}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )


def table(*rows: list[str]) -> str:
    made = "".join(
        "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows
    )
    return f"<w:tbl>{made}</w:tbl>"


def test_word_listing_gives_title_company_place_and_lists():
    document = new()
    document.add_heading("Night Baker", level=0)
    document.add_paragraph("Hollow Oak Bakery")
    document.add_paragraph("Lisbon, Portugal")
    document.add_paragraph("We have been baking since 1931 and still do it by hand.")
    document.add_heading("Your tasks", level=1)
    for text in ("Bake bread", "Clean the oven"):
        document.add_paragraph(text, style="List Bullet")
    document.sections[0].header.paragraphs[0].text = "A letterhead"
    reading = read_listing(saved(document), "a.docx")

    assert reading.format == "docx"
    assert (reading.value("title"), reading.value("company")) == (
        "Night Baker",
        "Hollow Oak Bakery",
    )
    assert reading.value("locations") == [{"city": "Lisbon", "region": None, "country": "PT"}]
    tasks = reading.sections_of("responsibilities")[0]
    assert [item.text for item in tasks.items] == ["Bake bread", "Clean the oven"]
    assert "letterhead" not in reading.text


def test_numbering_tells_items_and_their_levels():
    body = listed("Bake", 5) + listed("rolls", 5, 1) + listed("No sign", 6) + listed("Off", 0)

    assert [line[:2] for line in lines(word(body, numbering=NUMBERING))] == [
        ("item", 1), ("item", 2), ("line", 0), ("line", 0),
    ]  # fmt: skip


def test_styles_take_over_from_their_parents():
    styles = (
        '<w:style w:styleId="H"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:styleId="Mine"><w:basedOn w:val="H"/></w:style>'
        '<w:style w:styleId="L"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="B"><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>'
    )
    names = ("Mine", "L", "B", "Loop")
    body = "".join(paragraph(name, f'<w:pStyle w:val="{name}"/>') for name in names)

    assert lines(word(body, styles=styles, numbering=NUMBERING)) == [
        ("heading", 2, False, "Mine"), ("item", 1, False, "L"), ("line", 0, True, "B"),
        ("line", 0, False, "Loop"),
    ]  # fmt: skip


def test_large_type_makes_a_heading_and_bold_type_a_bold_line():
    document = new()
    document.add_paragraph().add_run("Night Baker").font.size = Pt(20)
    document.add_paragraph().add_run("Your tasks").bold = True
    document.add_paragraph("We bake bread by night, and sleep by day.")

    assert [line[:3] for line in lines(saved(document))] == [
        ("heading", 1, False), ("line", 0, True), ("line", 0, False),
    ]  # fmt: skip


@pytest.mark.parametrize("sign", ["\uf0b7\t", "\uf0a7 "])
def test_signs_of_symbol_fonts_make_items(sign):
    assert lines(word(paragraph(f"{sign}Bake bread"))) == [("item", 1, False, "Bake bread")]


def test_tabs_part_labels_from_values():
    body = paragraph("Location:\tLisbon") + paragraph("Start\tMay 2026")

    # A tab inside w:t is rare; Word writes w:tab.
    assert texts(word(body.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">'))) == [
        "Location: Lisbon", "Start | May 2026",
    ]  # fmt: skip


def test_table_of_facts_is_read_row_by_row():
    rows = [[paragraph("Location"), paragraph("Lisbon")], [paragraph("Pay:"), paragraph("€2,000")]]

    assert texts(word(table(*rows))) == ["Location | Lisbon", "Pay: €2,000"]


def test_labels_above_values_are_read_as_pairs():
    labels = [paragraph(text) for text in ("Location", "Type", "Start")]
    values = [paragraph(text) for text in ("Lisbon", "Full-time", "May 2026")]

    assert texts(word(table(labels, values))) == [
        "Location | Lisbon", "Type | Full-time", "Start | May 2026",
    ]  # fmt: skip


def test_table_for_layout_is_read_cell_by_cell():
    left = paragraph("Your tasks", run="<w:b/>") + listed("Bake", 5) + listed("Clean", 5)
    right = paragraph("Your profile", run="<w:b/>") + listed("Calm", 5)

    assert texts(word(table([left, right]), numbering=NUMBERING)) == [
        "Your tasks", "Bake", "Clean", "Your profile", "Calm",
    ]  # fmt: skip


def test_text_boxes_are_read_once_and_deleted_words_not_at_all():
    old, new_ = "<w:r><w:t>old</w:t></w:r>", "<w:r><w:t>new</w:t></w:r>"
    deleted = f"<w:p><w:del>{old}</w:del><w:ins>{new_}</w:ins></w:p>"
    body = box(paragraph("Lisbon")) + deleted + paragraph("secret", run="<w:vanish/>")

    assert texts(word(body)) == ["Lisbon", "new"]


def test_line_breaks_part_lines_and_empty_forms_are_left_out():
    broken = "<w:p><w:r><w:t>Night Baker</w:t><w:br/><w:t>Lisbon</w:t></w:r></w:p>"
    form = (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        f"{paragraph('Click here')}</w:sdtContent></w:sdt>"
    )

    assert texts(word(broken + form)) == ["Night Baker", "Lisbon"]


def test_empty_paragraphs_part_where_they_are_used_to():
    empty = paragraph("")
    text = lay_out(word(paragraph("A") + paragraph("B") + empty + paragraph("C") + empty)).flat.text

    assert text == "A\nB\n\nC"


def test_deep_tables_end_in_a_refusal():
    with pytest.raises(UnreadableListing) as raised:
        lay_out(word("<w:tbl><w:tr><w:tc>" * 10_000 + "</w:tc></w:tr></w:tbl>" * 10_000))

    assert raised.value.code == "broken"


BOMB = "<!DOCTYPE a [<!ENTITY x '" + "z" * 100 + "'>]><a>&x;</a>"
OUTSIDE = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"


@pytest.mark.parametrize("part", ["document", "styles", "numbering"])
@pytest.mark.parametrize("content", [BOMB, OUTSIDE, "<w:p", " " * 5000 + OUTSIDE])
def test_entities_and_torn_xml_are_refused(part, content):
    good = {"word/document.xml": '<w:document xmlns:w="x"/>'}
    with pytest.raises(UnreadableListing) as raised:
        read_listing(zipped(good | {f"word/{part}.xml": content}), "a.docx")

    assert raised.value.code == "broken"


def test_bomb_of_zeros_is_refused():
    with pytest.raises(UnreadableListing) as raised:
        read_listing(zipped({"word/document.xml": b" " * 60_000_000}), "a.docx")

    assert raised.value.code == "too_large"


def test_body_may_be_counted():
    body = f'<w:document xmlns:w="{W}"><w:body>{paragraph("Night Baker")}</w:body></w:document>'

    assert texts(zipped({"word/document2.xml": body})) == ["Night Baker"]
