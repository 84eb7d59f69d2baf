"""Layouts of PDFs: side bars, dates in the margin, headings beside their text, hidden words."""

from collections.abc import Callable
from datetime import date

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from reading.resumes import Resume, answer, read_resume
from tests.reading.listings.papers import drawn

BOLD, PLAIN = "Helvetica-Bold", "Helvetica"
NAME, MAIL, SUMMARY = "Ana Ruiz", "ana.ruiz@mail.example", "Bakes bread by night and by hand."
JOBS = [
    ("Head Baker", "Hollow Oak Ltd", "03/2018 – present", ["Runs four ovens", "Trains two people"]),
    ("Baker", "Blue Door Inc.", "01/2012 – 02/2018", ["Forty kinds of bread"]),
    ("Apprentice Baker", "Stone Mill Ltd", "09/2009 – 12/2011", ["Flour and water"]),
]
SCHOOL = ("University of Leeds", "BSc in Physics", "2006 – 2009")
Draw = Callable[[Canvas], None]


class Pen:
    """Writes lines downwards from a place."""

    def __init__(self, canvas: Canvas, x: float, y: float = 780) -> None:
        self.canvas, self.x, self.y = canvas, x, y

    def put(self, text: str, font: str = PLAIN, size: float = 10, dx: float = 0, down: float = 15):
        self.canvas.setFont(font, size)
        self.canvas.drawString(self.x + dx, self.y, text)
        self.y -= down

    def beside(self, left: str, text: str, font: str = PLAIN) -> None:
        self.canvas.setFont(PLAIN, 10)
        self.canvas.drawString(self.x, self.y, left)
        self.put(text, font, dx=120)

    def head(self, text: str) -> None:
        self.y -= 10
        self.put(text, BOLD, 13, down=20)


def side(pen: Pen) -> None:
    pen.head("Contact")
    pen.put(MAIL, size=9)
    pen.put("Leeds, United Kingdom", size=9)
    pen.head("Skills")
    for skill in ("Python", "SAP", "Excel"):
        pen.put(skill)
    pen.head("Languages")
    pen.put("English (native)")
    pen.put("Spanish (B2)")


def main(pen: Pen) -> None:
    pen.put(NAME, BOLD, 24, down=22)
    pen.put("Head Baker")
    pen.head("Experience")
    for title, company, dates, items in JOBS:
        pen.put(title, BOLD)
        pen.put(company)
        pen.put(dates, size=9)
        for item in items:
            pen.put(f"• {item}", dx=8)
    pen.head("Education")
    pen.put(SCHOOL[1], BOLD)
    pen.put(SCHOOL[0])
    pen.put(SCHOOL[2], size=9)


def side_bar_left(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0.1, 0.2, 0.3)
    canvas.rect(0, 0, 190, A4[1], fill=1, stroke=0)
    canvas.setFillColorRGB(1, 1, 1)
    side(Pen(canvas, 30))
    canvas.setFillColorRGB(0, 0, 0)
    main(Pen(canvas, 220))


def side_bar_right(canvas: Canvas) -> None:
    main(Pen(canvas, 50))
    side(Pen(canvas, 400))


def top_and_rest(canvas: Canvas, entries: Callable[[Pen], None], x: float = 50) -> None:
    pen = Pen(canvas, x)
    pen.put(NAME, BOLD, 24, down=22)
    pen.put("Head Baker")
    pen.put(f"{MAIL} | Leeds, United Kingdom")
    entries(pen)
    pen.head("Skills")
    pen.put("Python, SAP, Excel")
    pen.head("Languages")
    pen.put("English (native), Spanish (B2)")


def dates_in_margin(canvas: Canvas) -> None:
    def entries(pen: Pen) -> None:
        pen.head("Experience")
        for title, company, dates, items in JOBS:
            pen.beside(dates, title, BOLD)
            pen.beside("Leeds", company)
            for item in items:
                pen.put(f"• {item}", dx=120)
        pen.head("Education")
        pen.beside(SCHOOL[2], SCHOOL[1], BOLD)
        pen.beside("", SCHOOL[0])

    top_and_rest(canvas, entries)


def dates_at_the_right(canvas: Canvas) -> None:
    def entries(pen: Pen) -> None:
        pen.head("Experience")
        for title, company, dates, items in JOBS:
            canvas.setFont(PLAIN, 10)
            canvas.drawRightString(545, pen.y, dates)
            pen.put(title, BOLD)
            canvas.drawRightString(545, pen.y, "Leeds")
            pen.put(company)
            for item in items:
                pen.put(f"• {item}", dx=8)
        pen.head("Education")
        canvas.setFont(PLAIN, 10)
        canvas.drawRightString(545, pen.y, SCHOOL[2])
        pen.put(SCHOOL[0], BOLD)
        pen.put(SCHOOL[1])

    top_and_rest(canvas, entries)


def headings_beside(canvas: Canvas) -> None:
    pen = Pen(canvas, 170)
    Pen(canvas, 50).put(NAME, BOLD, 24)
    pen.y = 740

    def head(text: str) -> None:
        pen.y -= 8
        canvas.setFont(BOLD, 10)
        canvas.drawString(50, pen.y, text)

    head("Contact")
    pen.put(MAIL)
    pen.put("Leeds, United Kingdom")
    head("Experience")
    for title, company, dates, items in JOBS:
        pen.put(f"{title}, {company}")
        pen.put(dates)
        for item in items:
            pen.put(f"• {item}", dx=8)
    head("Education")
    pen.put(f"{SCHOOL[1]}, {SCHOOL[0]}, {SCHOOL[2]}")
    head("Skills")
    pen.put("Python, SAP, Excel")
    head("Languages")
    pen.put("English (native), Spanish (B2)")


def read(draw: Draw) -> Resume:
    return read_resume(drawn(draw), "a.pdf", as_of=date(2026, 11, 1))


@pytest.mark.parametrize(
    "draw", [side_bar_left, side_bar_right, dates_in_margin, dates_at_the_right, headings_beside]
)
def test_layouts_of_the_same_person_say_the_same(draw):
    found = answer(read(draw))

    assert found["name"] == NAME
    assert found["emails"] == [MAIL]
    assert found["location"] == {"city": "Leeds", "region": None, "country": "GB"}
    assert [(p["title"], p["company"], p["start"], p["end"]) for p in found["positions"]] == [
        ("Head Baker", "Hollow Oak Ltd", "2018-03", None),
        ("Baker", "Blue Door Inc.", "2012-01", "2018-02"),
        ("Apprentice Baker", "Stone Mill Ltd", "2009-09", "2011-12"),
    ]
    assert found["education"] == [
        {
            "institution": "University of Leeds", "degree": "BSc", "field": "Physics",
            "start": "2006", "end": "2009",
        }
    ]  # fmt: skip
    assert found["skills"] == ["Python", "SAP", "Microsoft Excel"] or found["skills"] == [
        "Python", "SAP", "Excel",
    ]  # fmt: skip
    assert found["languages"] == [
        {"name": "English", "level": "native"},
        {"name": "Spanish", "level": "B2"},
    ]
    assert found["total_years"] == 17.2


def hidden_words(canvas: Canvas) -> None:
    main(Pen(canvas, 50))
    canvas.setFillColorRGB(1, 1, 1)
    Pen(canvas, 50, 60).put("Kubernetes Terraform")
    canvas.setFillColorRGB(0, 0, 0)
    Pen(canvas, 50, 40).put("Scala Rust", size=1.5)
    Pen(canvas, 50, -200).put("Haskell")


def test_hidden_words_are_shown_and_not_read():
    resume = read(hidden_words)

    assert [(notice.kind, sorted(notice.text.split())) for notice in resume.notices] == [
        ("hidden_text", ["Haskell", "Kubernetes", "Rust", "Scala", "Terraform"])
    ]
    assert "Kubernetes" not in resume.text
    assert answer(resume)["name"] == NAME


def test_light_words_on_a_dark_ground_are_not_hidden():
    assert read(side_bar_left).notices == []


def test_word_over_and_over_is_shown():
    def stuffed(canvas: Canvas) -> None:
        main(Pen(canvas, 50))
        Pen(canvas, 50, 100).put("Kubernetes " * 14, size=6)

    assert [notice.kind for notice in read(stuffed).notices] == ["repeated_words"]


def test_scan_is_told_as_having_no_text():
    found = answer(read(lambda canvas: canvas.rect(50, 50, 300, 300, fill=1)))

    assert found["has_text"] is False
    assert (found["name"], found["positions"], found["total_years"]) == (None, [], 0.0)


def test_value_knows_its_page():
    def two(canvas: Canvas) -> None:
        main(Pen(canvas, 50))
        canvas.showPage()
        pen = Pen(canvas, 50)
        pen.head("Languages")
        pen.put("English (native)")

    resume = read(two)

    assert resume.page_of(resume.languages[0].name.span) == 2
    assert resume.page_of(resume.name.span) == 1
