"""Résumés drawn on paper by coordinates, as typesetters leave them."""

from pathlib import Path

from tests.reading.resumes.making.labels import job, person, place, resume, school, spoken
from tests.reading.resumes.making.papers import Sheet


@resume(
    "s01.pdf",
    "typeset-dates-in-margin",
    person(
        "Siobhán O’Hara-Lindqvist",
        emails=["siobhan@oharalindqvist.example"],
        phones=["+441315550123"],
        links=["https://github.com/sohl-example", "https://oharalindqvist.example"],
        headline="Backend engineer",
        location=place("Edinburgh", "GB"),
        positions=[
            job("Staff Engineer", "Thornfield Mutual", "2021-09"),
            job("Senior Software Engineer", "Thornfield Mutual", "2018-03", "2021-08"),
            job("Software Engineer", "Pennyroyal Games Ltd", "2014-10", "2018-02"),
        ],
        education=[
            school("University of Strathmore Glen", "MEng", "Computer Science", "2009", "2014")
        ],
        skills=["Python", "Go", "PostgreSQL", "Apache Kafka", "Kubernetes", "Terraform", "C++"],
        languages=spoken(English="native", Irish="fluent", Swedish="B1"),
    ),
    neutral={"skills": ["AWS", "Django", "Redis"]},
)
def draw_margin(path: Path) -> None:
    """Dates in the left margin, title bold, employer slanted, words without blanks between."""
    sheet = Sheet(path, by_word=True)
    sheet.text(60, 70, "Siobhán", "Helvetica", 30, "#333333")
    sheet.text(178, 70, "O’Hara-Lindqvist", "Helvetica-Bold", 30, "#333333")
    sheet.text(60, 92, "Backend engineer", "Helvetica-Oblique", 13, "#777777")
    for step, line in enumerate(
        (
            "12 Candlewick Close",
            "Edinburgh EH7 4XX",
            "United Kingdom",
            "+44 131 555 0123",
            "siobhan@oharalindqvist.example",
            "oharalindqvist.example",
            "github.com/sohl-example",
        )
    ):
        sheet.right(540, 48 + 12 * step, line, "Helvetica", 9)
    y = 165.0
    for heading, entries in MARGIN:
        sheet.box(60, y - 7, 85, 5, "#3873b3")
        sheet.text(155, y, heading, "Helvetica", 14, "#3873b3")
        y += 20
        for when, bold, slanted, rest in entries:
            sheet.right(145, y, when, "Helvetica", 9)
            sheet.text(155, y, bold, "Helvetica-Bold", 10)
            x = 155 + sheet.canvas.stringWidth(bold, "Helvetica-Bold", 10)
            if slanted:
                sheet.text(x, y, ", " + slanted, "Helvetica-Oblique", 10)
            y += 13
            for line in rest:
                sheet.text(155, y, "◦" if not line else "•", "Helvetica", 9)
                y = sheet.lines(165, y, line, 78, "Helvetica", 9)
            y += 5
        y += 8
    sheet.text(520, 810, "1/1", "Helvetica-Oblique", 8)
    sheet.close()


MARGIN = [
    (
        "Experience",
        [
            (
                "Sep 2021–Present",
                "Staff Engineer",
                "Thornfield Mutual, Edinburgh",
                [
                    "Own the claims platform: nine services, four teams, 99.95 % kept for two years",
                    "Moved the event backbone to Kafka 3 without a lost message",
                ],
            ),
            (
                "Mar 2018–Aug 2021",
                "Senior Software Engineer",
                "Thornfield Mutual, Edinburgh",
                ["Split a Django monolith; halved the nightly run on PostgreSQL 12"],
            ),
            (
                "Oct 2014–Feb 2018",
                "Software Engineer",
                "Pennyroyal Games Ltd, Dundee",
                ["Matchmaking in Go and C++ for two million players", "On call one week in five"],
            ),
        ],
    ),
    (
        "Education",
        [
            (
                "2009–2014",
                "MEng Computer Science",
                "University of Strathmore Glen, Perth",
                ["First class; thesis on scheduling of sparse jobs"],
            ),
        ],
    ),
    (
        "Skills",
        [
            ("Languages", "Python, Go, C++", "", []),
            ("Systems", "PostgreSQL, Kafka, Kubernetes, Terraform", "", []),
        ],
    ),
    (
        "Spoken languages",
        [
            ("English", "native", "", []),
            ("Irish", "fluent", "", []),
            ("Swedish", "B1", "", []),
        ],
    ),
]
