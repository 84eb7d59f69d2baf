"""An academic's course of life over two pages."""

from pathlib import Path

from tests.reading.resumes.making.labels import job, person, place, resume, school, spoken
from tests.reading.resumes.making.papers import Sheet

LINES = [
    ("h", "Academic Appointments", ""),
    ("e", "Associate Professor, Department of Hydrology", "2020–"),
    ("s", "Merrow University, Wellington, New Zealand", ""),
    ("e", "Assistant Professor", "2014–2020"),
    ("s", "Merrow University", ""),
    ("e", "Postdoctoral Researcher", "2011–2014"),
    ("s", "Institute for Deltas and Coasts, Delft", ""),
    ("h", "Education", ""),
    ("e", "PhD in Hydrology", "2007–2011"),
    ("s", "Polder Technical University", ""),
    ("e", "BSc in Physics", "2003–2007"),
    ("s", "Coromandel State College", ""),
    ("h", "Selected Publications", ""),
    (
        "p",
        "Balasubramanian-Reid, K., & Oort, J. (2023). Floods that arrive twice. J. of Rivers, 41, 7–29.",
        "",
    ),
    ("p", "Balasubramanian-Reid, K. (2019). Salt in the well. Coastal Letters, 12, 101–118.", ""),
    ("t", "", ""),
    ("p", "Oort, J., & Balasubramanian-Reid, K. (2013). Sand budgets. Delta Notes, 3, 55–60.", ""),
    ("h", "Grants and Awards", ""),
    ("p", "2022 Early Flood Warning, 1.2 million NZD; 2016 Young Hydrologist Medal", ""),
    ("h", "Computing", ""),
    ("p", "R, Python, QGIS, LaTeX", ""),
    ("h", "Languages", ""),
    ("p", "English (native), Tamil (fluent), Dutch (B2)", ""),
]


@resume(
    "s13.pdf",
    "academic-two-pages",
    person(
        "Kavitha Balasubramanian-Reid",
        emails=["k.balareid@example.ac.nz"],
        phones=["+6445550125"],
        links=["https://orcid.org/0000-0000-0000-0000"],
        location=place("Wellington", "NZ"),
        positions=[
            job("Associate Professor", "Merrow University", "2020"),
            job("Assistant Professor", "Merrow University", "2014", "2020"),
            job("Postdoctoral Researcher", "Institute for Deltas and Coasts", "2011", "2014"),
        ],
        education=[
            school("Polder Technical University", "PhD", "Hydrology", "2007", "2011"),
            school("Coromandel State College", "BSc", "Physics", "2003", "2007"),
        ],
        skills=["R", "Python", "QGIS", "LaTeX"],
        languages=spoken(English="native", Tamil="fluent", Dutch="B2"),
    ),
    alt={"positions.0.title": ["Associate Professor, Department of Hydrology"]},
)
def draw_academic(path: Path) -> None:
    """An open year, dates at the right, publications with names and years, a head on page two."""
    sheet = Sheet(path, by_word=True)
    sheet.centre(60, "Kavitha Balasubramanian-Reid", "Times-Bold", 18)
    sheet.centre(78, "4 Kowhai Terrace, Wellington, New Zealand", "Times-Roman", 10)
    sheet.centre(92, "+64 4 555 0125 | k.balareid@example.ac.nz", "Times-Roman", 10)
    sheet.centre(106, "https://orcid.org/0000-0000-0000-0000", "Times-Roman", 10)
    y = 145.0
    for kind, words, when in LINES:
        if kind == "t":
            sheet.turn()
            sheet.right(
                535, 40, "K. Balasubramanian-Reid — Curriculum Vitae — 2", "Times-Italic", 9
            )
            y = 75
            continue
        font = {"h": "Times-Bold", "e": "Times-Roman", "s": "Times-Italic", "p": "Times-Roman"}[
            kind
        ]
        sheet.text(60, y + 10 * (kind == "h"), words, font, 12 if kind == "h" else 10.5)
        sheet.right(535, y, when, "Times-Roman", 10.5)
        y += 32 if kind == "h" else 16
    sheet.close()
