"""Résumés of word processors: DOCX with tables, RTF, ODT."""

from pathlib import Path

from docx.shared import Cm

from tests.reading.resumes.making.labels import job, person, place, resume, school, spoken
from tests.reading.resumes.making.papers import slim, word_file


@resume(
    "s02.docx",
    "word-table-dates-left",
    person(
        "Annegret Schulze-Brömmel",
        emails=["a.schulze-broemmel@example.de"],
        phones=["0251 5550 1230", "0152 5550147"],
        location=place("Münster", "DE"),
        positions=[
            job("Stationsleitung Innere Medizin", "Klinikum Aaseeblick", "2019-04"),
            job(
                "Gesundheits- und Krankenpflegerin", "St.-Gorgonius-Hospital", "2012-10", "2019-03"
            ),
            job("Krankenschwester", "Seniorenhaus Lindenhof gGmbH", "2008-10", "2012-09"),
        ],
        education=[
            school(
                "Hochschule Werseland", "Weiterbildung", "Leitung einer Station", "2017", "2018"
            ),
            school(
                "Krankenpflegeschule am Kanal",
                "Ausbildung zur Gesundheits- und Krankenpflegerin",
                None,
                "2005-10",
                "2008-09",
            ),
            school("Annette-Gymnasium Telgte", "Abitur", None, "1996", "2005"),
        ],
        skills=["Microsoft Office"],
        languages=spoken(
            German="Muttersprache", English="gute Kenntnisse", Turkish="Grundkenntnisse"
        ),
        language="de",
    ),
    alt={
        "phones": [["+4925155501230", "+491525550147"]],
        "location": [place("Münster")],
        "education.0.degree": ["Weiterbildung Leitung einer Station"],
        "education.0.field": [None],
        "education.1.degree": ["Ausbildung"],
        "education.1.field": ["Gesundheits- und Krankenpflegerin"],
    },
    neutral={"skills": ["Orbis", "Wundmanagement", "Praxisanleitung", "Dienstplanung"]},
)
def draw_nurse(path: Path) -> None:
    """A table without lines: periods left, what was done right, headings across."""
    document = word_file()
    document.add_heading("Lebenslauf", 0)
    rows = [
        ("Persönliche Daten", None),
        ("Name", "Annegret Schulze-Brömmel"),
        ("Geburtsdatum", "14.02.1986 in Warendorf"),
        ("Anschrift", "Kreuzstraße 8, 48143 Münster"),
        ("Telefon", "0251 5550 1230 / mobil 0152 5550147"),
        ("E-Mail", "a.schulze-broemmel@example.de"),
        ("Familienstand", "verheiratet, zwei Kinder"),
        ("Berufliche Tätigkeit", None),
        (
            "seit 04/2019",
            (
                "Stationsleitung Innere Medizin\nKlinikum Aaseeblick, Münster\n"
                "Führung von 24 Mitarbeitenden, Dienstplanung, Qualitätssicherung"
            ),
        ),
        (
            "10/2012 – 03/2019",
            (
                "Gesundheits- und Krankenpflegerin\nSt.-Gorgonius-Hospital, Münster\n"
                "Kardiologie, ab 2015 Praxisanleitung"
            ),
        ),
        ("10/2008 – 09/2012", "Krankenschwester\nSeniorenhaus Lindenhof gGmbH, Telgte"),
        ("Aus- und Weiterbildung", None),
        ("2017 – 2018", "Weiterbildung Leitung einer Station, Hochschule Werseland"),
        (
            "10/2005 – 09/2008",
            (
                "Ausbildung zur Gesundheits- und Krankenpflegerin\n"
                "Krankenpflegeschule am Kanal, Münster"
            ),
        ),
        ("1996 – 2005", "Annette-Gymnasium Telgte\nAbitur (Note 2,1)"),
        ("Kenntnisse", None),
        (
            "Sprachen",
            "Deutsch (Muttersprache), Englisch (gute Kenntnisse), Türkisch (Grundkenntnisse)",
        ),
        ("EDV", "MS Office, Orbis"),
        ("Fachlich", "Wundmanagement, Praxisanleitung"),
        ("Führerschein", "Klasse B"),
    ]
    table = document.add_table(rows=0, cols=2)
    for left, right in rows:
        cells = table.add_row().cells
        if right is None:
            merged = cells[0].merge(cells[1])
            merged.paragraphs[0].add_run(left).bold = True
            continue
        cells[0].width, cells[1].width = Cm(4.2), Cm(12.5)
        cells[0].text, cells[1].text = left, right
    document.add_paragraph("Münster, den 12. Oktober 2026")
    document.save(str(path))
    slim(path)
