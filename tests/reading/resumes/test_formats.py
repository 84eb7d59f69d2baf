"""The same person as DOCX, ODT, RTF, HTML and JSON Resume."""

import json
from datetime import date

import pytest
from docx import Document

from reading.errors import UnreadableDocument
from reading.resumes import answer, read_resume
from tests.reading.listings.office import paragraph, saved, word, writer

DAY = date(2026, 11, 1)
JOBS = [
    ("Head Baker", "Hollow Oak Ltd", "2018-03", None),
    ("Baker", "Blue Door Inc.", "2012-01", "2018-02"),
]


def docx() -> bytes:
    document = Document()
    document.add_heading("Ana Ruiz", level=0)
    document.add_heading("Experience", level=1)
    table = document.add_table(rows=2, cols=2)
    rows = [
        ("03/2018 – present", "Head Baker", "Hollow Oak Ltd"),
        ("01/2012 – 02/2018", "Baker", "Blue Door Inc."),
    ]
    for row, (dates, title, company) in zip(table.rows, rows, strict=True):
        row.cells[0].text, row.cells[1].text = dates, title
        row.cells[1].add_paragraph(company)
        row.cells[1].add_paragraph("Bread", style="List Bullet")
    return saved(document)


def docx_columns() -> bytes:
    document = Document()
    left, right = document.add_table(rows=1, cols=2).rows[0].cells
    left.paragraphs[0].add_run("Skills").bold = True
    left.add_paragraph("Python")
    left.add_paragraph().add_run("Languages").bold = True
    left.add_paragraph("English")
    right.paragraphs[0].add_run("Ana Ruiz").bold = True
    right.add_paragraph().add_run("Experience").bold = True
    for line in (
        "Head Baker, Hollow Oak Ltd",
        "03/2018 – present",
        "Baker, Blue Door Inc.",
        "01/2012 – 02/2018",
    ):
        right.add_paragraph(line)
    return saved(document)


def odt() -> bytes:
    lines = [
        "Head Baker",
        "Hollow Oak Ltd",
        "03/2018 – present",
        "Baker",
        "Blue Door Inc.",
        "01/2012 – 02/2018",
    ]
    paragraphs = "".join(f"<text:p>{line}</text:p>" for line in lines)
    return writer(
        f'<text:p>Ana Ruiz</text:p><text:h text:outline-level="1">Experience</text:h>{paragraphs}'
    )


def rtf() -> bytes:
    lines = [
        "Ana Ruiz",
        r"\b Experience\b0",
        "Head Baker, Hollow Oak Ltd",
        "03/2018 - present",
        "Baker, Blue Door Inc.",
        "01/2012 - 02/2018",
    ]
    return ("{\\rtf1\\ansi " + "\\par ".join(lines) + "\\par}").encode()


def html() -> bytes:
    return b"""<html><body><h1>Ana Ruiz</h1><h2>Experience</h2>
    <div><b>Head Baker</b><span>03/2018 - present</span></div>
    <div>Hollow Oak Ltd</div><ul><li>Bread</li></ul>
    <div><b>Baker</b><span>01/2012 - 02/2018</span></div><div>Blue Door Inc.</div></body></html>"""


def json_resume() -> bytes:
    work = [
        {"position": "Head Baker", "name": "Hollow Oak Ltd", "startDate": "2018-03-01"},
        {
            "position": "Baker",
            "company": "Blue Door Inc.",
            "startDate": "2012-01",
            "endDate": "2018-02",
        },
    ]
    return json.dumps({"basics": {"name": "Ana Ruiz"}, "work": work}).encode()


@pytest.mark.parametrize("make", [docx, docx_columns, odt, rtf, html, json_resume])
def test_formats_say_the_same(make):
    found = answer(read_resume(make(), "", as_of=DAY))

    assert found["name"] == "Ana Ruiz"
    assert [(p["title"], p["company"], p["start"], p["end"]) for p in found["positions"]] == JOBS
    assert found["total_years"] == 14.8


def test_json_resume_answers_what_it_names():
    record = {
        "basics": {
            "name": "Ana Ruiz", "label": "Baker", "email": "ana@mail.example",
            "phone": "0113 496 0123",
            "url": "https://ana.example", "location": {"city": "Leeds", "countryCode": "GB"},
            "profiles": [{"network": "GitHub", "url": "https://github.com/ana"}],
        },
        "education": [
            {"institution": "University of Leeds", "studyType": "BSc", "endDate": "2009"}
        ],
        "skills": [{"name": "Web", "keywords": ["Postgres 14", "HTML5"]}, {"name": "Baking"}],
        "languages": [{"language": "English", "fluency": "Native"}],
    }  # fmt: skip

    found = answer(read_resume(json.dumps(record).encode(), "a.json", as_of=DAY))

    assert found["headline"] == "Baker"
    assert found["phones"] == ["+441134960123"]
    assert found["links"] == ["https://ana.example", "https://github.com/ana"]
    assert found["location"] == {"city": "Leeds", "region": None, "country": "GB"}
    assert found["skills"] == ["PostgreSQL", "HTML", "Baking"]
    assert found["languages"] == [{"name": "English", "level": "Native"}]
    assert found["education"][0]["end"] == "2009"


def test_address_behind_a_word_of_a_page_is_read():
    page = b'<html><body><h1>Ana Ruiz</h1><p><a href="https://www.linkedin.com/in/ana-r">LinkedIn</a></p></body></html>'

    assert answer(read_resume(page, "a.html", as_of=DAY))["links"] == [
        "https://www.linkedin.com/in/ana-r"
    ]


def test_header_of_a_letter_paper_is_read():
    data = word("<w:p><w:r><w:t>Experience</w:t></w:r></w:p>")

    assert read_resume(data, "a.docx", as_of=DAY).text == "Experience"


def test_hidden_words_of_word_files_are_shown_and_not_read():
    white, tiny = '<w:color w:val="FFFFFF"/>', '<w:sz w:val="3"/>'
    dark = '<w:shd w:fill="223344"/>'
    data = word(
        paragraph("Ana Ruiz")
        + paragraph("Kubernetes", run=white)
        + paragraph("Scala", run=tiny)
        + paragraph("Rust", run="<w:vanish/>")
        + paragraph("Baker", dark, white)
    )

    resume = read_resume(data, "a.docx", as_of=DAY)

    assert resume.text == "Ana Ruiz\n\nBaker"
    assert [notice.text for notice in resume.notices] == ["Kubernetes Scala Rust"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"MZ\x90\0", "program"),
        (b"\x89PNG\r\n", "picture"),
        (b"%PDF-1.4 torn", "broken"),
    ],
)
def test_what_is_no_document_is_refused_by_name(data, code):
    with pytest.raises(UnreadableDocument) as caught:
        read_resume(data, "a", as_of=DAY)

    assert caught.value.code == code
