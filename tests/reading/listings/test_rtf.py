r"""RTF listings: paragraphs, lists old and new, tables, code pages."""

import pytest

from reading.errors import UnreadableListing
from reading.listings import read_listing
from reading.listings.formats import lay_out

LISTING = rb"""{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset2 Symbol;}}
{\stylesheet{\s0 Normal;}{\s1\b\fs32 heading 1;}}{\header\pard Running head\par}
\pard\s1\b\fs40 Night Baker\b0\fs22\par
\pard Hollow Oak Bakery\par
Lisbon, Portugal\par
\trowd\cellx3000\cellx8000\pard\intbl Posted\cell 4 March 2026\cell\row
\pard We have been baking since 1931 and still do it by hand, caf\'e9.\par
\pard\b Your tasks\b0\par
\pard{\listtext\f1\'b7\tab}\ls1\ilvl0\fi-360 Bake bread\par
{\listtext\f1\'b7\tab}\ilvl1 rolls\par
\pard{\pntext\f1\'b7\tab}{\*\pn\pnlvlblt\pnf1{\pntxtb\'b7}}\fi-200 Train apprentices\par
\pard{\f1\'b7}\tab Clean\par}"""


def lines(data: bytes) -> list[tuple[str, int, bool, str]]:
    flat = lay_out(data).flat
    return [(m.kind, m.level, m.is_bold, flat.text[m.start : m.end]) for m in flat.marks]


def texts(data: bytes) -> list[str]:
    return [line[3] for line in lines(data)]


def test_listing_gives_title_company_place_and_date():
    reading = read_listing(LISTING, "a.rtf")

    assert reading.format == "rtf"
    assert (reading.value("title"), reading.value("company")) == (
        "Night Baker",
        "Hollow Oak Bakery",
    )
    assert reading.value("locations") == [{"city": "Lisbon", "region": None, "country": "PT"}]
    assert reading.value("posted_date") == "2026-03-04"
    assert "Running head" not in reading.text


def test_styles_lists_and_weight():
    found = lines(LISTING)

    assert found[0] == ("heading", 1, True, "Night Baker")
    assert found[3][3] == "Posted | 4 March 2026"
    assert found[5:] == [
        ("line", 0, True, "Your tasks"), ("item", 1, False, "Bake bread"),
        ("item", 2, False, "rolls"), ("item", 1, False, "Train apprentices"),
        ("item", 1, False, "Clean"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rtf", "expected"),
    [
        (rb"Ros\u233?e \'e9t\'e9", "Rosée été"),
        (rb"\ansicpg1251 \'cf\'e5\'ea\'e0\'f0\'fc", "Пекарь"),
        (rb"{\fonttbl{\f2\fcharset128 MS;}}\f2\'83\'70\'83\'93", "パン"),
        (rb"a{\*\secret no}b {\v hidden}c", "ab c"),
        (rb"{\field{\*\fldinst HYPERLINK x}{\fldrslt here}}", "here"),
        (rb"{\shp{\*\shpinst\shpleft1{\sp{\sn a}{\sv b}}{\shptxt\pard Box\par}}}", "Box"),
        (b"Bake\\\nbread", "Bake|bread"),
        (rb"\{x\} 5\~kg \uc2\u8364??", "{x} 5 kg €"),
    ],
)
def test_words_and_code_pages(rtf, expected):
    assert "|".join(texts(rb"{\rtf1\ansi " + rtf + b"}")) == expected


def test_endless_groups_are_refused():
    with pytest.raises(UnreadableListing) as raised:
        read_listing(b"{\\rtf1" + b"{" * 100_000, "a.rtf")

    assert raised.value.code == "broken"
