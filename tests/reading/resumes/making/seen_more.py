"""A profile site's export, a scan, RTF and ODT."""

from pathlib import Path

from tests.reading.resumes.making.labels import job, person, place, resume, school, spoken
from tests.reading.resumes.making.papers import Sheet, odt, rtf, scan

EXPORT = [
    (12, "Experience", ""),
    (10, "Ferrowhite Building Supplies", "16 years 2 months"),
    (9, "Head of Finance", "January 2018 - Present (8 years 11 months)"),
    (9, "", "Leicester, England, United Kingdom"),
    (9, "", "Twelve people, three sites, one set of books."),
    (9, "Finance Manager", "October 2010 - December 2017 (7 years 3 months)"),
    (10, "Dunnock & Partners", ""),
    (9, "Senior Accountant", "March 2005 - September 2010 (5 years 7 months)"),
    (9, "", "Nottingham, United Kingdom"),
    (0, "", ""),
    (10, "Midland Canal Trust", ""),
    (9, "Accounts Assistant", "August 2001 - February 2005 (3 years 7 months)"),
    (12, "Education", ""),
    (10, "Soarside University", ""),
    (9, "", "Bachelor of Arts (BA), Accounting and Finance · (1998 - 2001)"),
]


@resume(
    "s04.pdf",
    "profile-export",
    person(
        "Graham Ashdown-Pryce",
        emails=["g.ashdownpryce@example.co.uk"],
        links=["https://www.linkedin.com/in/graham-ashdown-example"],
        headline="Head of Finance at Ferrowhite Building Supplies",
        location=place("Leicester", "GB", "England"),
        positions=[
            job("Head of Finance", "Ferrowhite Building Supplies", "2018-01"),
            job("Finance Manager", "Ferrowhite Building Supplies", "2010-10", "2017-12"),
            job("Senior Accountant", "Dunnock & Partners", "2005-03", "2010-09"),
            job("Accounts Assistant", "Midland Canal Trust", "2001-08", "2005-02"),
        ],
        education=[
            school(
                "Soarside University", "Bachelor of Arts", "Accounting and Finance", "1998", "2001"
            )
        ],
        skills=["Xero", "Power BI"],
        languages=spoken(English="Native or Bilingual", French="Elementary"),
    ),
    alt={"education.0.degree": ["Bachelor of Arts (BA)", "BA"]},
    neutral={"skills": ["Budgeting", "Financial Reporting", "Excel"]},
)
def draw_export(path: Path) -> None:
    """A grey column with contacts, several posts in one company with its length, page counts."""
    sheet = Sheet(path)
    sheet.box(0, 0, 190, 842, "#2f3b46")
    y = 60.0
    for line in (
        "Contact",
        "g.ashdownpryce@example.co.uk",
        "www.linkedin.com/in/graham-",
        "ashdown-example (LinkedIn)",
        "",
        "Top Skills",
        "Budgeting",
        "Xero",
        "Power BI",
        "",
        "Languages",
        "English (Native or Bilingual)",
        "French (Elementary)",
    ):
        sheet.text(24, y, line, "Helvetica", 10, "#ffffff")
        y += 17
    sheet.text(215, 70, "Graham Ashdown-Pryce", "Helvetica", 24)
    sheet.text(215, 92, "Head of Finance at Ferrowhite Building Supplies", "Helvetica", 11)
    sheet.text(215, 108, "Leicester, England, United Kingdom", "Helvetica", 10, "#777777")
    y = 150
    for size, bold, plain in EXPORT:
        if not size:
            sheet.text(500, 825, "Page 1 of 2", "Helvetica", 8)
            sheet.turn()
            y = 60
            continue
        for words, font in ((bold, "Helvetica-Bold"), (plain, "Helvetica")):
            if words:
                sheet.text(215, y, words, font, size + 2)
                y += 17
        y += 5
    sheet.text(500, 825, "Page 2 of 2", "Helvetica", 8)
    sheet.close()


@resume(
    "s11.rtf",
    "rtf-years-below-title",
    person(
        "Jürgen Öztürk",
        emails=["j.oeztuerk@example.de"],
        phones=["+497115550199"],
        location=place("Stuttgart", "DE"),
        positions=[
            job("Elektromeister", "Neckarstrom Anlagenbau GmbH", "2019"),
            job("Elektroinstallateur", "Elektro Häberle & Sohn", "2011", "2019"),
        ],
        education=[
            school(
                "Handwerkskammer Filderland", "Meisterprüfung", "Elektrotechnik", "2017", "2018"
            ),
            school("Elektro Häberle & Sohn", "Ausbildung zum Elektroniker", None, "2008", "2011"),
        ],
        skills=["KNX", "EPLAN"],
        languages=spoken(German="Muttersprache", Turkish="fließend"),
        language="de",
    ),
    alt={
        "location": [place("Stuttgart")],
        "education.1.degree": ["Ausbildung"],
        "education.1.field": ["Elektroniker"],
    },
    neutral={"skills": ["Photovoltaik", "Schaltschrankbau"]},
)
def draw_rtf(path: Path) -> None:
    """Titles in bold, years and company in the line below, no bullets."""
    lines = [
        r"{\b\fs32 Jürgen Öztürk}\par Rotebühlplatz 90, 70178 Stuttgart\par",
        r"Tel. +49 711 5550199\par E-Mail: j.oeztuerk@example.de\par\par",
        r"{\b\caps Beruflicher Werdegang}\par\par {\b Elektromeister}\par",
        r"seit 2019, Neckarstrom Anlagenbau GmbH, Esslingen\par",
        r"Planung und Inbetriebnahme von Photovoltaik und KNX-Anlagen, sechs Monteure\par\par",
        r"{\b Elektroinstallateur}\par 2011 \endash  2019, Elektro Häberle & Sohn, Stuttgart\par",
        r"Neubau, Altbau, Schaltschrankbau\par\par {\b\caps Ausbildung}\par\par",
        r"{\b Meisterprüfung Elektrotechnik}\par 2017 \endash  2018, Handwerkskammer Filderland\par",
        r"{\b Ausbildung zum Elektroniker}\par 2008 \endash  2011, Elektro Häberle & Sohn\par\par",
        r"{\b\caps Kenntnisse}\par KNX, EPLAN P8, Führerschein B und BE\par\par",
        r"{\b\caps Sprachen}\par Deutsch: Muttersprache\line Türkisch: fließend\par",
    ]
    rtf(path, "\n".join(lines))


@resume(
    "s12.pdf",
    "scan",
    person(None, has_text=False, language=None),
    alt={"total_years": [0]},
)
def draw_scan(path: Path) -> None:
    """Pictures of a typed page, a little askew."""
    scan(
        path,
        [
            [
                (90, 90, 34, "Rosalind Featherby"),
                (90, 150, 18, "Receptionist"),
                (90, 210, 16, "2019 - 2024   Hotel Marram, front desk"),
                (90, 240, 16, "2016 - 2019   Dr Lowe's dental practice"),
            ]
        ],
    )


@resume(
    "s15.odt",
    "no-job-yet",
    person(
        "Lena-Marie Kowalczyk",
        emails=["lena.kowalczyk@example.org"],
        phones=["0176 5550 1212"],
        location=place("Dortmund", "DE"),
        education=[
            school("Gesamtschule Emscherbogen", "Mittlerer Schulabschluss", None, "2020", "2026"),
            school("Grundschule am Hain", None, None, "2016", "2020"),
        ],
        skills=["Word", "PowerPoint"],
        languages=spoken(German="Muttersprache", Polish="Muttersprache", English="B1"),
        language="de",
    ),
    alt={"location": [place("Dortmund")], "phones": [["+4917655501212"]]},
    neutral={
        "positions": [
            job("Schülerpraktikum", "Tierarztpraxis Dr. Immergrün", "2025-01", "2025-01"),
            job("Praktikantin", "Gärtnerei Blattwerk", "2024-07", "2024-07"),
        ],
        "skills": ["Canva"],
    },
)
def draw_no_job(path: Path) -> None:
    """A school leaver: practical weeks, school, no employment."""
    paragraphs = [
        ("h", "Lebenslauf"),
        ("p", "Lena-Marie Kowalczyk"),
        ("p", "Zechenweg 5, 44137 Dortmund"),
        ("p", "0176 5550 1212"),
        ("p", "lena.kowalczyk@example.org"),
        ("h", "Schulbildung"),
        ("p", "2020 – 2026<text:tab/>Gesamtschule Emscherbogen, Mittlerer Schulabschluss"),
        ("p", "2016 – 2020<text:tab/>Grundschule am Hain"),
        ("h", "Praktika"),
        ("p", "01/2025<text:tab/>Schülerpraktikum, Tierarztpraxis Dr. Immergrün (zwei Wochen)"),
        ("p", "07/2024<text:tab/>Praktikantin, Gärtnerei Blattwerk (eine Woche)"),
        ("h", "Sprachen"),
        ("p", "Deutsch (Muttersprache), Polnisch (Muttersprache), Englisch (B1)"),
        ("h", "Kenntnisse"),
        ("p", "Word, PowerPoint"),
        ("h", "Interessen"),
        ("p", "Handball, Tiere, Backen"),
    ]
    tags = {"h": 'text:h text:outline-level="1"', "p": "text:p"}
    odt(path, "".join(f"<{tags[k]}>{words}</text:{k}>" for k, words in paragraphs))
