"""Résumés kept apart from the reader's author: plain, office and typeset."""

import json
from pathlib import Path

from tests.reading.resumes.making.labels import job, person, place, resume, school, spoken
from tests.reading.resumes.making.papers import Sheet, scan, slim, word_file


@resume(
    "u01.pdf",
    "typeset-company-first-dates-right",
    person(
        "Matteo Dall’Acqua",
        emails=["matteo.dallacqua@example.it"],
        phones=["+390115550138"],
        links=["https://github.com/mdallacqua-example"],
        location=place("Turin", "IT"),
        positions=[
            job("Platform Engineer", "Officine Granata", "2022-05"),
            job("DevOps Engineer", "Sestante Logistica", "2019-01", "2022-04"),
            job("System Administrator", "Sestante Logistica", "2016-09", "2018-12"),
        ],
        education=[
            school("Università della Collina", "MSc", "Computer Engineering", "2013", "2016")
        ],
        skills=["Kubernetes", "Terraform", "Ansible", "Python", "Prometheus", "PostgreSQL"],
        languages=spoken(Italian="native", English="C1"),
    ),
    neutral={"skills": ["Grafana", "Linux"]},
    alt={"location": [place("Torino", "IT")]},
)
def draw_typeset(path: Path) -> None:
    """Contact line in the middle; company bold with dates at the right, post slanted below."""
    sheet = Sheet(path, by_word=True)
    sheet.centre(60, "Matteo Dall’Acqua", "Times-Bold", 24)
    sheet.centre(
        80,
        "Turin, Italy · +39 011 555 0138 · matteo.dallacqua@example.it · github.com/mdallacqua-example",
        "Times-Roman",
        9.5,
    )
    y = 115.0
    blocks = [
        (
            "EXPERIENCE",
            [
                (
                    "Officine Granata",
                    "May 2022 – Present",
                    "Platform Engineer",
                    [
                        "Kubernetes for 40 teams, Terraform modules reviewed like code",
                        "Prometheus and Grafana where there was guessing",
                    ],
                ),
                (
                    "Sestante Logistica",
                    "Jan 2019 – Apr 2022",
                    "DevOps Engineer",
                    ["Ansible roles for 300 Linux hosts"],
                ),
                (
                    "Sestante Logistica",
                    "Sep 2016 – Dec 2018",
                    "System Administrator",
                    ["Backups that were tried every month"],
                ),
            ],
        ),
        (
            "EDUCATION",
            [("Università della Collina", "2013 – 2016", "MSc in Computer Engineering", [])],
        ),
    ]
    for heading, entries in blocks:
        sheet.text(60, y, heading, "Times-Bold", 11)
        sheet.rule(60, y + 3, 535)
        y += 20
        for bold, when, slanted, done in entries:
            sheet.text(60, y, bold, "Times-Bold", 10.5)
            sheet.right(535, y, when, "Times-Roman", 10)
            sheet.text(60, y + 13, slanted, "Times-Italic", 10.5)
            y += 27
            for line in done:
                sheet.text(68, y, "–", "Times-Roman", 10)
                y = sheet.lines(80, y, line, 90, "Times-Roman", 10)
            y += 6
        y += 6
    for heading, line in (
        ("SKILLS", "Kubernetes, Terraform, Ansible, Python 3, Prometheus, PostgreSQL 15"),
        ("LANGUAGES", "Italian (native), English (C1)"),
    ):
        sheet.text(60, y, heading, "Times-Bold", 11)
        sheet.rule(60, y + 3, 535)
        sheet.text(60, y + 18, line, "Times-Roman", 10)
        y += 42
    sheet.close()


@resume(
    "u02.pdf",
    "profile-export-german",
    person(
        "Katrin Hellweg-Asante",
        links=["https://www.linkedin.com/in/katrin-hellweg-beispiel"],
        headline="Leiterin Einkauf | Verpackung und Rohstoffe",
        location=place("Kassel", "DE", "Hessen"),
        positions=[
            job("Leiterin Einkauf", "Fuldatal Molkereien eG", "2020-02"),
            job("Strategische Einkäuferin", "Fuldatal Molkereien eG", "2016-07", "2020-01"),
            job("Einkäuferin", "Kartonagen Reinhardswald", "2012-04", "2016-06"),
        ],
        education=[
            school(
                "Hochschule Nordhessen-Mitte",
                "Bachelor of Arts",
                "Betriebswirtschaft",
                "2008",
                "2012",
            )
        ],
        skills=["SAP MM"],
        languages=spoken(German="Muttersprache oder zweisprachig", English="Verhandlungssicher"),
        language="de",
    ),
    neutral={"skills": ["SAP", "Verhandlungsführung", "Lieferantenmanagement"]},
    alt={
        "location": [place("Kassel", "DE")],
        "education.0.field": [None],
        "education.0.degree": ["Bachelor of Arts - BA", "BA"],
    },
)
def draw_export_german(path: Path) -> None:
    """A column at the left, German months, lengths in brackets, page counts."""
    sheet = Sheet(path)
    sheet.box(0, 0, 185, 842, "#283540")
    for step, line in enumerate(
        (
            "Kontakt",
            "www.linkedin.com/in/katrin-",
            "hellweg-beispiel (LinkedIn)",
            "",
            "Top-Kenntnisse",
            "SAP MM",
            "Verhandlungsführung",
            "Lieferantenmanagement",
            "",
            "Languages",
            "Deutsch (Muttersprache oder",
            "zweisprachig)",
            "Englisch (Verhandlungssicher)",
        )
    ):
        sheet.text(22, 60 + 17 * step, line, "Helvetica", 9.5, "#ffffff")
    sheet.text(212, 66, "Katrin Hellweg-Asante", "Helvetica", 24)
    sheet.text(212, 90, "Leiterin Einkauf | Verpackung und Rohstoffe", "Helvetica", 11)
    sheet.text(212, 106, "Kassel, Hessen, Deutschland", "Helvetica", 10, "#777777")
    y = 145.0
    for words, font, size in (
        ("Berufserfahrung", "Helvetica", 15),
        ("Fuldatal Molkereien eG", "Helvetica-Bold", 12),
        ("10 Jahre 5 Monate", "Helvetica", 10),
        ("Leiterin Einkauf", "Helvetica", 11),
        ("Februar 2020 - Present (6 Jahre 10 Monate)", "Helvetica", 10),
        ("Kassel", "Helvetica", 10),
        ("Strategische Einkäuferin", "Helvetica", 11),
        ("Juli 2016 - Januar 2020 (3 Jahre 7 Monate)", "Helvetica", 10),
        ("Kartonagen Reinhardswald", "Helvetica-Bold", 12),
        ("Einkäuferin", "Helvetica", 11),
        ("April 2012 - Juni 2016 (4 Jahre 3 Monate)", "Helvetica", 10),
        ("Ausbildung", "Helvetica", 15),
        ("Hochschule Nordhessen-Mitte", "Helvetica-Bold", 12),
        ("Bachelor of Arts - BA, Betriebswirtschaft · (2008 - 2012)", "Helvetica", 10),
    ):
        sheet.text(212, y, words, font, size)
        y += size + 9
    sheet.text(500, 825, "Page 1 of 1", "Helvetica", 8)
    sheet.close()


@resume(
    "u03.docx",
    "word-side-cell",
    person(
        "Océane Ramanantsoa",
        emails=["oceane.rama@example.fr"],
        phones=["+33467555014"],
        headline="Infirmière diplômée d’État",
        location=place("Montpellier", "FR"),
        positions=[
            job("Infirmière aux urgences", "Centre hospitalier des Garrigues", "2020-03"),
            job("Infirmière en EHPAD", "Résidence Les Micocouliers", "2017-09", "2020-02"),
        ],
        education=[
            school("IFSI du Lez", "Diplôme d’État d’infirmier", None, "2014", "2017"),
            school("Lycée Jean-Giono-les-Pins", "Baccalauréat", "ST2S", None, "2014"),
        ],
        languages=spoken(French="langue maternelle", Malagasy="courant", English="B1"),
        language="fr",
    ),
    neutral={"skills": ["Triage", "Pansements complexes", "Perfusion", "Excel"]},
    alt={
        "location": [place("Montpellier")],
        "education.1.degree": ["Baccalauréat ST2S"],
        "education.1.field": [None],
    },
)
def draw_side_cell(path: Path) -> None:
    """One table of two cells: contacts and abilities left, the course of life right."""
    document = word_file()
    left, right = document.add_table(rows=1, cols=2).rows[0].cells
    for line in (
        "Océane Ramanantsoa",
        "Infirmière diplômée d’État",
        "CONTACT",
        "6 impasse des Figuiers",
        "34000 Montpellier, France",
        "+33 4 67 55 50 14",
        "oceane.rama@example.fr",
        "LANGUES",
        "Français – langue maternelle",
        "Malgache – courant",
        "Anglais – B1",
        "COMPÉTENCES",
        "Triage",
        "Pansements complexes",
        "Perfusion",
    ):
        left.add_paragraph(line)
    for line, bold in (
        ("EXPÉRIENCES", True),
        ("Infirmière aux urgences", True),
        ("Centre hospitalier des Garrigues – mars 2020 à ce jour", False),
        ("Accueil et triage, 90 passages par jour", False),
        ("Infirmière en EHPAD", True),
        ("Résidence Les Micocouliers – septembre 2017 à février 2020", False),
        ("Soins et traitements de 62 résidents", False),
        ("DIPLÔMES", True),
        ("Diplôme d’État d’infirmier", True),
        ("IFSI du Lez, 2014 – 2017", False),
        ("Baccalauréat ST2S", True),
        ("Lycée Jean-Giono-les-Pins, 2014", False),
    ):
        right.add_paragraph().add_run(line).bold = bold
    document.save(str(path))
    slim(path)


GERMAN = """\
                         L E B E N S L A U F

Name:            Dr. Yusuf Kılınçarslan
Adresse:         Ahornallee 31, 04109 Leipzig, Deutschland
Telefon:         +49 341 5550 144
E-Mail:          yusuf.kilincarslan@example.de
Geboren:         3. Mai 1984 in Izmir

BERUFSERFAHRUNG

Aug. 2018 - heute       Studienrat für Chemie und Biologie
                        Gymnasium am Auensee, Leipzig
                        Fachleitung Chemie seit 2021, Schülerlabor
Aug. 2016 - Juli 2018   Referendar
                        Friedrich-Förster-Schule, Halle
Okt. 2011 - Juli 2016   Wissenschaftlicher Mitarbeiter
                        Universität Pleißenburg, Institut für Chemie

STUDIUM

2011 - 2016             Promotion (Dr. rer. nat.), Chemie
                        Universität Pleißenburg
2005 - 2011             Diplom, Chemie
                        Technische Universität Muldental

SPRACHEN

Türkisch    Muttersprache
Deutsch     C2
Englisch    C1

EDV             Moodle, LaTeX, Excel
"""


@resume(
    "u08.txt",
    "plain-text-columns",
    person(
        "Dr. Yusuf Kılınçarslan",
        emails=["yusuf.kilincarslan@example.de"],
        phones=["+493415550144"],
        location=place("Leipzig", "DE"),
        positions=[
            job("Studienrat für Chemie und Biologie", "Gymnasium am Auensee", "2018-08"),
            job("Referendar", "Friedrich-Förster-Schule", "2016-08", "2018-07"),
            job("Wissenschaftlicher Mitarbeiter", "Universität Pleißenburg", "2011-10", "2016-07"),
        ],
        education=[
            school("Universität Pleißenburg", "Promotion", "Chemie", "2011", "2016"),
            school("Technische Universität Muldental", "Diplom", "Chemie", "2005", "2011"),
        ],
        skills=["Moodle", "LaTeX", "Excel"],
        languages=spoken(Turkish="Muttersprache", German="C2", English="C1"),
        language="de",
    ),
    alt={
        "name": ["Yusuf Kılınçarslan"],
        "education.0.degree": ["Promotion (Dr. rer. nat.)", "Dr. rer. nat."],
        "positions.2.company": ["Universität Pleißenburg, Institut für Chemie"],
    },
)
def draw_text_columns(path: Path) -> None:
    """Two columns by blanks, the heading in letters apart."""
    path.write_text(GERMAN, encoding="utf-8")


@resume(
    "u10.docx",
    "word-tabs-many-posts",
    person(
        "Bernadette MacAllister-Stone",
        emails=["b.macallister@example.com"],
        phones=["+14165550119"],
        links=["https://linkedin.com/in/bmacallister-example"],
        headline="Operations Executive",
        location=place("Toronto", "CA", "ON"),
        positions=[
            job("Vice President, Operations", "Tamarack Home Goods", "2017-03"),
            job("Director of Distribution", "Tamarack Home Goods", "2012-06", "2017-02"),
            job("Distribution Centre Manager", "Loonlake Foods Inc.", "2006-01", "2012-05"),
            job("Shift Supervisor", "Loonlake Foods Inc.", "2001-09", "2005-12"),
        ],
        education=[
            school("Bytown Ridge University", "MBA", None, None, "2011"),
            school("Grand Credit College", "Diploma", "Logistics", None, "2001"),
        ],
        skills=["SAP", "Power BI"],
        languages=spoken(English="fluent", French="conversational"),
    ),
    neutral={"skills": ["Lean Six Sigma", "SAP EWM"]},
    alt={
        "positions.0.title": ["Vice President"],
        "location": [place("Toronto", "CA", "Ontario"), place("Toronto", "CA")],
        "phones": [["416-555-0119"]],
    },
)
def draw_many_posts(path: Path) -> None:
    """Company once, its posts below with dates after a tab; Word's own bullets."""
    document = word_file()
    document.add_paragraph().add_run("BERNADETTE MACALLISTER-STONE").bold = True
    document.add_paragraph("Operations Executive")
    document.add_paragraph(
        "Toronto, ON, Canada | 416-555-0119 | b.macallister@example.com | linkedin.com/in/bmacallister-example"
    )
    for kind, line in (
        ("h", "Professional Experience"),
        ("b", "Tamarack Home Goods, Toronto, ON"),
        ("p", "Vice President, Operations\tMarch 2017 – Present"),
        ("l", "Accountable for five warehouses and 740 people"),
        ("l", "Reduced cost per parcel by 18% in three years"),
        ("p", "Director of Distribution\tJune 2012 – February 2017"),
        ("l", "Opened the Moncton site on time"),
        ("b", "Loonlake Foods Inc., Mississauga, ON"),
        ("p", "Distribution Centre Manager\tJanuary 2006 – May 2012"),
        ("l", "Introduced SAP and retrained 200 people"),
        ("p", "Shift Supervisor\tSeptember 2001 – December 2005"),
        ("h", "Education"),
        ("p", "MBA, Bytown Ridge University\t2011"),
        ("p", "Diploma in Logistics, Grand Credit College\t2001"),
        ("h", "Technology"),
        ("p", "SAP, Power BI"),
        ("h", "Languages"),
        ("p", "English (fluent), French (conversational)"),
    ):
        if kind == "h":
            document.add_heading(line, 1)
        elif kind == "b":
            document.add_paragraph().add_run(line).bold = True
        else:
            document.add_paragraph(line, style="List Bullet" if kind == "l" else None)
    document.save(str(path))
    slim(path)


@resume(
    "u12.json",
    "json-resume-french",
    person(
        "Léopold N’Guessan",
        emails=["leopold.nguessan@example.ci"],
        headline="Comptable",
        location=place("Abidjan", "CI"),
        positions=[
            job("Comptable", "Cacao des Lagunes", "2020-11"),
            job("Aide-comptable", "Cabinet Attoungblé", "2018", "2020-10"),
        ],
        education=[
            school("Institut supérieur de la Lagune", "Licence", "Comptabilité", "2014", "2017")
        ],
        skills=["Sage 100", "Excel"],
        languages=spoken(French="Langue maternelle"),
        language="fr",
    ),
    neutral={"skills": ["Logiciels", "Sage"]},
)
def draw_json_french(path: Path) -> None:
    """JSON Resume of an older version: `company`, nulls and empty strings."""
    said = {
        "basics": {
            "name": "Léopold N’Guessan",
            "label": "Comptable",
            "email": "leopold.nguessan@example.ci",
            "phone": "",
            "website": "",
            "summary": "Comptable rigoureux, à l’aise avec les clôtures et les rapprochements bancaires.",
            "location": {"city": "Abidjan", "countryCode": "CI"},
            "profiles": [],
        },
        "work": [
            {
                "company": "Cacao des Lagunes",
                "position": "Comptable",
                "startDate": "2020-11",
                "endDate": "",
                "highlights": ["Clôtures mensuelles et déclarations"],
            },
            {
                "company": "Cabinet Attoungblé",
                "position": "Aide-comptable",
                "startDate": "2018",
                "endDate": "2020-10",
                "highlights": None,
            },
        ],
        "education": [
            {
                "institution": "Institut supérieur de la Lagune",
                "area": "Comptabilité",
                "studyType": "Licence",
                "startDate": "2014",
                "endDate": "2017",
            }
        ],
        "skills": [{"name": "Logiciels", "keywords": ["Sage 100", "Excel"]}],
        "languages": [{"language": "Français", "fluency": "Langue maternelle"}],
    }
    path.write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")


@resume(
    "u15.pdf",
    "scan-two-pages",
    person(None, has_text=False, language=None),
    alt={"total_years": [0]},
)
def draw_scan_two(path: Path) -> None:
    """Two scanned pages."""
    scan(
        path,
        [
            [(80, 90, 30, "Ignatius Pellworm"), (80, 160, 16, "Bricklayer, 1998 to now")],
            [(80, 90, 16, "References")],
        ],
    )
