"""Résumés kept apart from the reader's author: an academic in German."""

from pathlib import Path

from tests.reading.resumes.making.labels import job, person, place, resume, school, spoken
from tests.reading.resumes.making.papers import Sheet

LINES = [
    ("h", "Wissenschaftlicher Werdegang"),
    ("seit 10/2021", "Akademischer Rat, Universität Hohenwarte"),
    ("04/2016 – 09/2021", "Wissenschaftlicher Mitarbeiter, Universität Hohenwarte"),
    ("h", "Studium"),
    ("2012 – 2016", "Promotion in Geschichte, Universität Hohenwarte"),
    ("2006 – 2012", "Magister in Geschichte, Ludgeri-Universität Emsau"),
    ("h", "Veröffentlichungen (Auswahl)"),
    ("2022", "Zollhäuser und ihre Leute. Emsau: Verlag Querfeld."),
    ("2018", "Wem gehört die Fähre? In: Flussgeschichte 7, S. 33–61."),
    ("h", "Lehre"),
    ("WS 2023/24", "Einführung in die Frühe Neuzeit"),
    ("h", "Sprachen"),
    ("Deutsch", "Muttersprache"),
    ("Latein", "Großes Latinum"),
    ("Niederländisch", "C1"),
]


@resume(
    "u13.pdf",
    "academic-dates-left",
    person(
        "Dr. Eckbert von der Ruhrmark",
        emails=["eckbert.ruhrmark@example.de"],
        location=place("Emsau", "DE"),
        positions=[
            job("Akademischer Rat", "Universität Hohenwarte", "2021-10"),
            job("Wissenschaftlicher Mitarbeiter", "Universität Hohenwarte", "2016-04", "2021-09"),
        ],
        education=[
            school("Universität Hohenwarte", "Promotion", "Geschichte", "2012", "2016"),
            school("Ludgeri-Universität Emsau", "Magister", "Geschichte", "2006", "2012"),
        ],
        languages=[
            *spoken(German="Muttersprache", Dutch="C1"),
            {"name": "Latin", "level": "Großes Latinum"},
        ],
        language="de",
    ),
    alt={
        "name": ["Eckbert von der Ruhrmark"],
        "location": [place("Emsau"), None],
        "languages.2.level": ["Latinum"],
        "languages.2.name": ["Latein"],
    },
)
def draw_history(path: Path) -> None:
    """Dates left, post and university on one line; publications begin with a year too."""
    sheet = Sheet(path, by_word=True)
    sheet.text(60, 60, "Dr. Eckbert von der Ruhrmark", "Times-Bold", 19)
    sheet.text(
        60,
        78,
        "Mühlengasse 2, 49999 Emsau, Deutschland · eckbert.ruhrmark@example.de",
        "Times-Roman",
        10,
    )
    y = 115.0
    for left, right in LINES:
        if left == "h":
            sheet.text(60, y + 8, right, "Times-Bold", 12.5)
            y += 28
            continue
        sheet.text(60, y, left, "Times-Roman", 10.5)
        sheet.text(165, y, right, "Times-Roman", 10.5)
        y += 16
    sheet.close()
