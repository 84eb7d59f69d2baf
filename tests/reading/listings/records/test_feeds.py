"""Feeds and tables of other systems: one job of XML, a row of CSV, a row of a workbook."""

import io
import zipfile
from pathlib import Path

import pytest

from reading.containers import container_kind, split
from reading.errors import UnreadableListing
from reading.listings import read_listing
from tests.reading.test_containers import LIMITS, TABLE

INDEED = (Path(__file__).parent / "fixtures" / "indeed.xml").read_text("utf-8")


def workbook(*rows: tuple[str, ...]) -> bytes:
    strings = list(dict.fromkeys(cell for row in rows for cell in row if cell))
    cells = "".join(
        "<row>{}</row>".format(
            "".join(
                f'<c r="{chr(65 + place)}{number}" t="s"><v>{strings.index(cell)}</v></c>'
                for place, cell in enumerate(row)
                if cell
            )
        )
        for number, row in enumerate(rows, 1)
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr(
            "xl/worksheets/sheet1.xml", f"<worksheet><sheetData>{cells}</sheetData></worksheet>"
        )
        archive.writestr(
            "xl/sharedStrings.xml",
            "<sst>{}</sst>".format("".join(f"<si><t>{s}</t></si>" for s in strings)),
        )
    return target.getvalue()


def answer(data: str | bytes) -> dict:
    read = read_listing(data.encode() if isinstance(data, str) else data).as_answer()
    return {key: value for key, value in read.items() if value not in (None, [], False)}


def test_an_xml_text_that_breaks_off_keeps_what_it_has():
    reading = read_listing(INDEED[: INDEED.index("<li>You rise")].encode())

    assert reading.value("company") == "Hollow Oak"
    assert any("cut off" in problem for problem in reading.problems)


@pytest.mark.parametrize(
    "text", ["A & B & C", "A &nbsp;&eacute;&unknown; B", "A \x0b B", "A &#0; B"]
)
def test_an_xml_text_with_what_xml_forbids_is_read(text):
    assert answer(INDEED.replace("4001", text))["company"] == "Hollow Oak"


def test_several_jobs_are_told_with_their_number():
    with pytest.raises(UnreadableListing, match="holds 2 listings") as raised:
        read_listing(TABLE)

    assert raised.value.code == "several"


def test_a_table_of_one_row_is_a_listing():
    reading = read_listing(TABLE[: TABLE.index(b"Cook")])

    assert (reading.format, reading.value("title")) == ("table", "Night Baker")
    assert "We bake\nbread, daily" in reading.text


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig"])
def test_a_table_in_another_encoding_is_read(encoding):
    table = (
        "Stellentitel;Firma;Ort;Beschreibung\nBäcker;Hohle Eiche;Köln;Wir backen täglich Brot.\n"
    )

    found = answer(table.encode(encoding))

    assert (found["title"], found["locations"][0]["city"]) == ("Bäcker", "Köln")


def test_a_stray_quote_swallows_no_rows():
    rows = "".join(f"Baker {n},Hollow Oak,Bern,We bake\n" for n in range(9))
    table = f'title,company,city,description\nCook,"Oak,Bern,We cook\n{rows}'

    assert len(list(split(table.encode(), "a.csv", LIMITS))) == 10


def test_a_workbook_is_a_table():
    header, row = (
        ("Job Title", "Company", "", "Description"),
        ("Night Baker", "Hollow Oak", "", "We bake."),
    )

    found = answer(workbook(header, row))
    several = list(split(workbook(header, row, row), "jobs.xlsx", LIMITS))

    assert (found["title"], found["company"]) == ("Night Baker", "Hollow Oak")
    assert container_kind(workbook(header, row)) == ""
    assert [entry.name for entry in several] == ["row-0002.json", "row-0003.json"]


def test_a_damaged_workbook_is_told():
    damaged = workbook(("Job Title", "Company"), ("Baker", "Oak")).replace(
        b"<sheetData>", b"<sheetDatx>"
    )

    with pytest.raises(UnreadableListing) as raised:
        read_listing(damaged, "jobs.xlsx")

    assert raised.value.code == "broken"
