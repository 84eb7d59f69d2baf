"""PDF listings: lines, columns, bullets and tables put back as they were meant."""

import pytest
from reportlab.lib import pdfencrypt
from reportlab.lib.pagesizes import A4
from reportlab.platypus import FrameBreak, PageBreak, Paragraph, Table

from reading.errors import UnreadableListing
from reading.listings import read_listing
from reading.listings.formats import lay_out
from tests.reading.listings.papers import (
    DEEP,
    DINGBAT,
    FIRST,
    HEAD,
    INTRO,
    JUST,
    PLAIN,
    TITLE,
    TITLED,
    body,
    drawn,
    flowed,
    items,
)

TWO_COLUMNS = [(50, 50, 240, 640), (305, 50, 240, 640)]


def lines(data: bytes) -> list[tuple[str, int, str]]:
    flat = lay_out(data).flat
    return [(mark.kind, mark.level, flat.text[mark.start : mark.end]) for mark in flat.marks]


def texts(data: bytes) -> list[str]:
    return [text for _kind, _level, text in lines(data)]


def sections(data: bytes) -> dict[str, list[str]]:
    reading = read_listing(data, "a.pdf")
    return {part.kind: [item.text for item in part.items] for part in reading.sections}


def test_one_column_gives_title_company_place_and_lists():
    data = flowed(*TITLED, *body())
    reading = read_listing(data, "a.pdf")

    assert reading.format == "pdf"
    assert (reading.value("title"), reading.value("company")) == (
        "Night Baker",
        "Hollow Oak Bakery",
    )
    assert reading.value("locations") == [{"city": "Lisbon", "region": None, "country": "PT"}]
    assert sections(data)["responsibilities"] == [
        FIRST,
        "Run the ovens from ten until six",
        "Train two apprentices",
    ]
    assert len(sections(data)["requirements"]) == 2


def test_wrapped_lines_are_joined_and_headings_have_levels():
    found = lines(flowed(*TITLED, *body()))

    assert found[0] == ("heading", 1, "Night Baker")
    assert ("line", 0, INTRO) in found
    assert ("heading", 2, "Your tasks") in found
    assert ("item", 1, FIRST) in found


def test_two_columns_are_read_one_after_the_other():
    found = flowed(
        *[*body(JUST), FrameBreak(), Paragraph("What we offer", HEAD), *items("Bread", "Sleep")],
        *[Paragraph("All of it, for as long as you want, and never on a Sunday morning.", JUST)]
        * 3,
        frames=TWO_COLUMNS,
    )

    assert texts(found)[:5] == [
        INTRO, "Your tasks", FIRST, "Run the ovens from ten until six", "Train two apprentices",
    ]  # fmt: skip
    assert texts(found)[7:11] == ["Calm when the dough is not", "What we offer", "Bread", "Sleep"]


def test_narrow_gutter_still_parts_columns():
    frames = [(50, 50, 232, 640), (284, 50, 232, 640)]
    text = [Paragraph(INTRO, JUST), Paragraph(INTRO.replace("1931", "1932"), JUST)]
    data = flowed(
        *text, FrameBreak(), Paragraph(INTRO.replace("1931", "1933"), JUST), frames=frames
    )

    assert texts(data) == [INTRO, INTRO.replace("1931", "1932"), INTRO.replace("1931", "1933")]


def test_sidebar_of_facts_follows_the_text_with_the_title():
    facts = [
        "Company",
        "Hollow Oak Bakery",
        "Location",
        "Lisbon, Portugal",
        "Contract",
        "Full-time",
    ]
    data = flowed(
        *[Paragraph(fact, PLAIN) for fact in facts], FrameBreak(), Paragraph("Night Baker", TITLE),
        *body(), frames=[(40, 50, 140, 720), (200, 50, 340, 720)],
    )  # fmt: skip
    reading = read_listing(data)

    assert texts(data)[0] == "Night Baker"
    assert texts(data)[-6:] == facts
    assert reading.value("company") == "Hollow Oak Bakery"
    assert reading.value("locations") == [{"city": "Lisbon", "region": None, "country": "PT"}]


def test_table_of_facts_is_read_row_by_row():
    rows = [
        ["Employer", "Hollow Oak Bakery"],
        ["Location", "Lisbon, Portugal"],
        ["Salary", "€24,000 – €28,000 per year"],
        ["Posted", "4 March 2026"],
    ]
    data = flowed(
        Paragraph("Night Baker", TITLE), Table(rows, colWidths=[120, 250], hAlign="LEFT"), *body()
    )
    reading = read_listing(data)

    assert texts(data)[1:5] == [" | ".join(row) for row in rows]
    assert reading.value("company") == "Hollow Oak Bakery"
    assert reading.value("posted_date") == "2026-03-04"
    assert reading.value("salary")["max"] == 28000


def test_labels_above_values_are_read_as_pairs():
    rows = [["Location", "Type", "Start"], ["Lisbon, Portugal", "Full-time", "May 2026"]]
    data = flowed(Paragraph("Night Baker", TITLE), Table(rows, hAlign="LEFT"), *body())

    assert texts(data)[1:4] == [
        "Location | Lisbon, Portugal",
        "Type | Full-time",
        "Start | May 2026",
    ]


def test_headings_in_a_column_of_their_own_stand_before_their_text():
    rows = [
        [Paragraph("<b>Your tasks</b>", PLAIN), [*items("Mix", "Bake bread", "Sleep late")]],
        [Paragraph("<b>Your profile</b>", PLAIN), [*items("Calm", "Awake", "Strong")]],
        [Paragraph("<b>Benefits</b>", PLAIN), [*items("Bread", "Butter", "Sundays")]],
    ]
    style = [("VALIGN", (0, 0), (-1, -1), "TOP")]
    data = flowed(Table(rows, colWidths=[110, 300], hAlign="LEFT", style=style))

    assert sections(data) == {
        "responsibilities": ["Mix", "Bake bread", "Sleep late"],
        "requirements": ["Calm", "Awake", "Strong"],
        "benefits": ["Bread", "Butter", "Sundays"],
    }


def test_running_heads_and_page_numbers_are_left_out():
    def margins(canvas, document):
        canvas.drawString(60, A4[1] - 30, "Hollow Oak Bakery - careers")
        canvas.drawString(270, 25, f"Page {document.page} of 3")

    story = [*TITLED, *body(), PageBreak(), *body(), PageBreak(), *body()]
    found = texts(flowed(*story, on_page=margins))

    assert not [text for text in found if "careers" in text or text.startswith("Page ")]
    assert found[0] == "Night Baker"


def test_sentence_over_two_pages_is_one_paragraph():
    first, rest = INTRO[:90].rsplit(" ", 1)[0], INTRO[len(INTRO[:90].rsplit(" ", 1)[0]) + 1 :]
    data = flowed(*TITLED, Paragraph(first, PLAIN), PageBreak(), Paragraph(rest, PLAIN))

    assert texts(data)[-1] == INTRO


def test_bullets_of_symbol_fonts_and_levels():
    data = flowed(
        Paragraph("Your tasks", HEAD),
        *items("Bake", style=DINGBAT, bullet="l"),
        *items("bread", "rolls", style=DEEP, bullet="-"),
        *items("Clean", style=DINGBAT, bullet="n"),
    )

    assert lines(data)[1:] == [
        ("item", 1, "Bake"), ("item", 2, "bread"), ("item", 2, "rolls"), ("item", 1, "Clean"),
    ]  # fmt: skip


def test_drawn_bullets_make_items():
    def draw(canvas):
        for at, text in enumerate(("Bake bread by night", "Clean the oven", "Train apprentices")):
            canvas.circle(66, 703.5 - 14 * at, 2, fill=1)
            canvas.drawString(76, 700 - 14 * at, text)

    assert [kind for kind, _level, _text in lines(drawn(draw))] == ["item"] * 3


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("You like respon-", "sibility and the night, and", "You like responsibility and"),
        ("You work full-", "time in our bakehouse, and", "You work full-time in our"),
        ("You know the Trans-", "Alp route of all, and you", "You know the Trans-Alp route"),
        ("You are in a multi-", "disciplinary team which is", "in a multi-disciplinary team"),
    ],
)
def test_parted_words_are_joined_where_it_is_certain(first, second, expected):
    def draw(canvas):
        for at, text in enumerate((first, second, "bakes all the bread.")):
            canvas.drawString(60, 700 - 12 * at, text)

    assert expected in " ".join(texts(drawn(draw)))


def test_short_lines_are_not_joined():
    def draw(canvas):
        facts = ("Night Baker", "Hollow Oak Bakery", "Lisbon", "Full-time", "Start: May 2026")
        for at, text in enumerate(facts):
            canvas.drawString(60, 700 - 12 * at, text)

    assert texts(drawn(draw)) == [
        "Night Baker", "Hollow Oak Bakery", "Lisbon", "Full-time", "Start: May 2026",
    ]  # fmt: skip


def test_scan_is_told_as_such():
    with pytest.raises(UnreadableListing) as raised:
        read_listing(drawn(lambda canvas: canvas.rect(50, 50, 400, 600)), "a.pdf")

    assert raised.value.code == "no_text"


def test_locked_file_is_told_as_such():
    def draw(canvas):
        canvas._doc.encrypt = pdfencrypt.StandardEncryption("secret", strength=128)
        canvas.drawString(60, 700, "Night Baker")

    with pytest.raises(UnreadableListing) as raised:
        read_listing(drawn(draw), "a.pdf")

    assert raised.value.code == "encrypted"


def test_title_over_two_lines_is_one_heading():
    title = "Senior Night Baker for Sourdough and Rye in our new Bakehouse (m/f/d)"

    assert texts(flowed(Paragraph(title, TITLE), *body()))[0] == title


def test_facts_beside_a_longer_text_do_not_part_it():
    facts = [
        "<b>Location</b>",
        "Leipzig",
        "<b>Pay</b>",
        "€30,000 per year and more",
        "<b>Contact</b>",
    ]
    addresses = ["Rosa Ulwell", "ulwell@oak.example"]
    data = flowed(
        Paragraph("Night Baker", TITLE), *body(), *body(), FrameBreak(),
        *[Paragraph(fact, PLAIN) for fact in facts + addresses],
        frames=[(40, 50, 340, 720), (395, 50, 120, 720)],
    )  # fmt: skip

    assert texts(data)[:17].count("Your profile") == 2
    assert texts(data)[17:] == [
        "Location", "Leipzig", "Pay", "€30,000 per year and more", "Contact", *addresses,
    ]  # fmt: skip


def test_short_line_that_cannot_end_there_is_joined():
    def draw(canvas):
        for at, text in enumerate(
            ("30.000 – 34.000 € pro", "Jahr", "Hohle Eiche Bäckereien", "GmbH")
        ):
            canvas.drawString(60, 700 - 12 * at, text)

    assert texts(drawn(draw)) == ["30.000 – 34.000 € pro Jahr", "Hohle Eiche Bäckereien GmbH"]


@pytest.mark.parametrize("angle", [90, -90])
def test_page_on_its_side_is_read(angle):
    def draw(canvas):
        canvas.translate(300, 400)
        canvas.rotate(angle)
        canvas.drawString(0, 0, "Night Baker for our bakehouse")
        canvas.drawString(0, -30, "Lisbon, Portugal")

    assert texts(drawn(draw)) == ["Night Baker for our bakehouse", "Lisbon, Portugal"]
