"""Résumés kept apart from the reader's author: printed pages and more of office."""

from pathlib import Path

from tests.reading.resumes.making.labels import job, person, place, resume, school, spoken
from tests.reading.resumes.making.papers import bullets, odt, print_page, rtf, slim, word_file

BAR = """
body{font:9.5pt/1.4 "Liberation Sans";display:grid;grid-template-columns:1fr 62mm;min-height:297mm}
main{padding:12mm 9mm}aside{background:#f1e8dc;padding:12mm 7mm}h1{margin:0;font-size:24pt;color:#7a4b2a}
h2{color:#7a4b2a;font-size:12pt;border-bottom:1px dotted}.w{color:#888;font-size:8.6pt}i{display:inline-block;width:2.4mm;height:2.4mm;border-radius:50%;background:#7a4b2a;margin-right:1mm}
"""


@resume(
    "u05.pdf",
    "side-bar-right-dots",
    person(
        "Layla Haddad-Mansour",
        emails=["layla.hm@example.com"],
        phones=["+97145550172"],
        headline="Front Office Manager",
        location=place("Dubai", "AE"),
        positions=[
            job("Front Office Manager", "Hotel Saffron Court", "2021-11"),
            job("Guest Relations Supervisor", "Pearl Dhow Resort", "2018-02", "2021-10"),
            job("Receptionist", "Cedar Gate Hotel", "2015-06", "2018-01"),
        ],
        education=[
            school("Bekaa Hills University", "BA", "Hospitality Management", "2011", "2015")
        ],
        skills=["Opera PMS"],
        languages=spoken(Arabic="Native", English="Fluent", French="Intermediate"),
    ),
    neutral={
        "skills": [
            "Revenue management",
            "Complaint handling",
            "Opera",
            "Oracle Opera",
            "Oracle Hospitality OPERA",
            "OPERA PMS",
            "Excel",
        ]
    },
)
def draw_dots(path: Path) -> None:
    """Dates and place below the title, points instead of levels for skills, a bar at the right."""
    print_page(
        f"""<main><h1>Layla Haddad-Mansour</h1><div>Front Office Manager</div><h2>Work history</h2>
<b>Front Office Manager</b><div>Hotel Saffron Court</div><div class=w>11/2021 – Current, Dubai</div>{bullets("Team of 22 at a hotel of 310 rooms", "Guest score from 8.1 to 9.0")}
<b>Guest Relations Supervisor</b><div>Pearl Dhow Resort</div><div class=w>02/2018 – 10/2021, Dubai</div>{bullets("Answered every review within a day")}
<b>Receptionist</b><div>Cedar Gate Hotel</div><div class=w>06/2015 – 01/2018, Beirut</div>{bullets("Check-in, cash, night audit")}
<h2>Education</h2><b>BA in Hospitality Management</b><div>Bekaa Hills University</div><div class=w>2011 – 2015</div></main>
<aside><h2>Contact</h2><p>Dubai, United Arab Emirates</p><p>+971 4 555 0172</p><p>layla.hm@example.com</p>
<h2>Skills</h2><p>Opera PMS<br><i></i><i></i><i></i><i></i></p><p>Revenue management<br><i></i><i></i><i></i></p><p>Complaint handling<br><i></i><i></i><i></i><i></i><i></i></p>
<h2>Languages</h2><p>Arabic (Native)</p><p>English (Fluent)</p><p>French (Intermediate)</p></aside>""",
        path,
        BAR,
    )


@resume(
    "u06.html",
    "html-date-in-brackets",
    person(
        "Marisol Quintanilla, RN, BSN",
        emails=["marisol.q@example.com"],
        phones=["+15055550133"],
        location=place("Albuquerque", "US", "NM"),
        positions=[
            job("Charge Nurse, Telemetry", "Sandia Vista Medical Center", "2020-08"),
            job("Registered Nurse", "Bosque Valley Hospital", "2016-06", "2020-07"),
        ],
        education=[
            school("Rio Puerco State University", "Bachelor of Science", "Nursing", None, "2016")
        ],
        languages=spoken(English="fluent", Spanish="native"),
    ),
    neutral={"skills": ["Epic Systems", "Epic", "ACLS", "BLS", "Telemetry"]},
    alt={
        "name": ["Marisol Quintanilla"],
        "positions.0.title": ["Charge Nurse"],
        "education.0.degree": ["BSN", "Bachelor of Science in Nursing"],
        "education.0.field": [None],
        "phones": [["505-555-0133"]],
        "headline": ["RN, BSN"],
        "location": [place("Albuquerque", "US")],
    },
)
def draw_brackets(path: Path) -> None:
    """A saved page: headings, dates in brackets after the employer."""
    path.write_text(
        f"""<html lang=en><meta charset=utf-8><title>Resume</title><body><h1>Marisol Quintanilla, RN, BSN</h1>
<p>Albuquerque, NM &bull; 505-555-0133 &bull; <a href="mailto:marisol.q@example.com">marisol.q@example.com</a></p>
<h2>Clinical Experience</h2><h3>Charge Nurse, Telemetry</h3><p><em>Sandia Vista Medical Center</em> (August 2020 to present)</p>{bullets("Lead 9 nurses on a 32-bed unit", "Charting in Epic; super user since 2021")}
<h3>Registered Nurse</h3><p><em>Bosque Valley Hospital</em> (June 2016 to July 2020)</p>{bullets("Medical-surgical floor, nights")}
<h2>Education</h2><p>Bachelor of Science in Nursing, Rio Puerco State University (2016)</p>
<h2>Licenses and Certifications</h2><p>RN, New Mexico; ACLS; BLS</p><h2>Languages</h2><p>Spanish (native), English (fluent)</p></body></html>""",
        encoding="utf-8",
    )


@resume(
    "u07.pdf",
    "functional",
    person(
        "Philippa Gascoyne",
        emails=["philippa.gascoyne@example.co.uk"],
        phones=["07700 900142"],
        location=place("Norwich", "GB"),
        headline="Project coordinator",
        positions=[
            job("Project Coordinator", "Broadland Heritage Trust", "2022"),
            job("Office Administrator", "Fenwright Solicitors", "2015", "2021"),
            job("Shop Manager", "Mustard & Thread", "2009", "2014"),
        ],
        education=[school("Wensum College", "BTEC National Diploma", "Business", None, "2008")],
        skills=["Microsoft Project", "Excel", "Trello"],
        languages=spoken(English="native"),
    ),
    neutral={"skills": ["Organising", "Communication", "Budgets"]},
    alt={
        "phones": [["+447700900142"]],
        "location": [place("Norwich")],
        "education.0.degree": ["BTEC National Diploma in Business"],
        "education.0.field": [None],
    },
)
def draw_functional(path: Path) -> None:
    """Abilities first at length, employment in single lines at the end."""
    print_page(
        f"""<h1>Philippa Gascoyne</h1><p>Project coordinator</p><p>Norwich · 07700 900142 · philippa.gascoyne@example.co.uk</p>
<h2>Key skills</h2><b>Organising</b>{bullets("Ran three exhibitions at once without a late opening", "Kept plans in MS Project and Trello that others could follow")}
<b>Budgets</b>{bullets("Reconciled £240,000 a year in Excel")}<b>Communication</b>{bullets("Minutes on the same day; difficult letters answered")}
<h2>Employment history</h2><p>2022 – present: Project Coordinator, Broadland Heritage Trust</p><p>2015 – 2021: Office Administrator, Fenwright Solicitors</p>
<p>2009 – 2014: Shop Manager, Mustard &amp; Thread</p><h2>Education</h2><p>2008: BTEC National Diploma in Business, Wensum College</p>
<h2>Languages</h2><p>English (native)</p>""",
        path,
        'body{font:10pt/1.4 "Liberation Serif";padding:16mm}h1{margin:0}h2{font-size:12pt;background:#ddd;padding:1mm}p{margin:1mm 0}',
    )


@resume(
    "u09.pdf",
    "two-columns-equal",
    person(
        "Iñaki Etxeberria Sáenz de Tejada",
        emails=["inaki.etx@example.es"],
        phones=["+34943555016"],
        headline="Jefe de cocina",
        location=place("San Sebastián", "ES"),
        positions=[
            job("Jefe de cocina", "Asador Urumea Zaharra", "2019-05"),
            job("Segundo de cocina", "Restaurante Las Tres Conchas", "2014-03", "2019-04"),
            job("Cocinero", "Hostal Camino Alto", "2010-06", "2014-02"),
        ],
        education=[
            school(
                "Escuela de Hostelería del Bidasoa",
                "Técnico Superior",
                "Dirección de Cocina",
                "2008",
                "2010",
            )
        ],
        languages=spoken(Spanish="nativo", Basque="nativo", French="B2"),
        language="es",
    ),
    neutral={"skills": ["APPCC", "Escandallos", "HACCP"]},
    alt={
        "education.0.degree": ["Técnico Superior en Dirección de Cocina"],
        "education.0.field": [None],
    },
)
def draw_two_columns(path: Path) -> None:
    """Two columns of one width; the dates before the title on its line."""
    print_page(
        f"""<h1>Iñaki Etxeberria Sáenz de Tejada</h1><p>Jefe de cocina</p><p>San Sebastián, España · +34 943 555 016 · inaki.etx@example.es</p>
<div class=c><div><h2>Experiencia laboral</h2>
<p><b>mayo 2019 – actualidad | Jefe de cocina</b><br>Asador Urumea Zaharra</p>{bullets("Carta de temporada y escandallos", "Equipo de once personas")}
<p><b>marzo 2014 – abril 2019 | Segundo de cocina</b><br>Restaurante Las Tres Conchas</p>{bullets("Pescados y arroces")}
<p><b>junio 2010 – febrero 2014 | Cocinero</b><br>Hostal Camino Alto</p></div>
<div><h2>Formación</h2><p><b>2008 – 2010 | Técnico Superior en Dirección de Cocina</b><br>Escuela de Hostelería del Bidasoa</p>
<h2>Idiomas</h2><p>Español: nativo</p><p>Euskera: nativo</p><p>Francés: B2</p><h2>Otros</h2><p>APPCC, carné de conducir B</p></div></div>""",
        path,
        'body{font:9.6pt/1.4 "Liberation Sans";padding:13mm}h1{margin:0;font-size:20pt}.c{display:grid;grid-template-columns:1fr 1fr;gap:9mm}h2{font-size:12pt;border-bottom:2px solid #000}',
    )


@resume(
    "u11.rtf",
    "rtf-tabs",
    person(
        "Cédric Van Laethem",
        emails=["cedric.vanlaethem@example.be"],
        phones=["+3225550161"],
        headline="Électricien industriel",
        location=place("Namur", "BE"),
        positions=[
            job("Électricien industriel", "Verreries de la Meuse SA", "2017-02"),
            job("Électricien", "Établissements Colmant", "2009-09", "2017-01"),
        ],
        education=[school("Institut technique du Condroz", "CESS", "Électricité", "2003", "2009")],
        skills=["AutoCAD"],
        languages=spoken(French="langue maternelle", Dutch="B1"),
        language="fr",
    ),
    neutral={"skills": ["Haute tension", "BA5", "PLC"]},
)
def draw_tabs(path: Path) -> None:
    """Dates, a tab, title and company on one line with a dash."""
    lines = [
        r"{\b\fs34 Cédric Van Laethem}\par Électricien industriel\par 12 rue des Tanneurs, 5000 Namur, Belgique\par",
        r"Tél. +32 2 555 01 61\tab cedric.vanlaethem@example.be\par\par {\b EXPÉRIENCE}\par",
        r"02/2017 - présent\tab Électricien industriel \endash  Verreries de la Meuse SA\par \tab Entretien des fours et haute tension\par",
        r"09/2009 - 01/2017\tab Électricien \endash  Établissements Colmant\par \tab Chantiers résidentiels\par\par",
        r"{\b FORMATION}\par 2003 - 2009\tab CESS, Électricité \endash  Institut technique du Condroz\par\par",
        r"{\b COMPÉTENCES}\par AutoCAD 2022, certificat BA5\par\par {\b LANGUES}\par Français (langue maternelle), néerlandais (B1)\par",
    ]
    rtf(path, "\n".join(lines))


@resume(
    "u14.docx",
    "hidden-text-word",
    person(
        "Radosław Żurek",
        emails=["r.zurek@example.com"],
        phones=["+441604555014"],
        headline="HGV Class 1 Driver",
        location=place("Northampton", "GB"),
        positions=[
            job("HGV Class 1 Driver", "Nene Valley Pallets Ltd", "2018-01"),
            job("Van Driver", "Quickmoor Parcels", "2014-05", "2017-12"),
        ],
        education=[school("Zespół Szkół Samochodowych nr 41", None, None, "2005", "2009")],
        languages=spoken(Polish="native", English="B2"),
    ),
    neutral={"skills": ["Digital tachograph", "ADR", "Driver CPC"]},
    alt={"education.0.degree": ["Vehicle mechanic"]},
)
def draw_hidden_word(path: Path) -> None:
    """Words marked as hidden, and white ones, between honest lines."""
    from docx.shared import Pt, RGBColor

    document = word_file()
    for line in (
        "Radosław Żurek",
        "HGV Class 1 Driver",
        "Northampton, United Kingdom",
        "+44 1604 555014, r.zurek@example.com",
        "Work experience",
        "HGV Class 1 Driver, Nene Valley Pallets Ltd",
        "Jan 2018 – now",
        "Night trunking, digital tachograph, no points on licence",
        "Van Driver, Quickmoor Parcels",
        "May 2014 – Dec 2017",
        "120 drops a day",
    ):
        document.add_paragraph(line)
    run = document.add_paragraph().add_run(
        "fleet manager logistics director SAP Oracle Kubernetes " * 5
    )
    run.font.color.rgb, run.font.size = RGBColor(255, 255, 255), Pt(1)
    document.add_paragraph().add_run("best candidate, hire at once").font.hidden = True
    for line in (
        "Education",
        "Zespół Szkół Samochodowych nr 41, vehicle mechanic, 2005 – 2009",
        "Licences",
        "C+E, ADR, Driver CPC until 2029",
        "Languages",
        "Polish – native",
        "English – B2",
    ):
        document.add_paragraph(line)
    document.save(str(path))
    slim(path)


@resume(
    "u16.docx",
    "word-prose-two-scripts",
    person(
        "陈雨桐 (Chen Yutong)",
        emails=["yutong.chen@example.org"],
        phones=["+6565550118"],
        location=place("Singapore", "SG"),
        positions=[
            job("Audit Senior", "Tembusu Assurance LLP", "2022-07"),
            job("Audit Associate", "Tembusu Assurance LLP", "2019-09", "2022-06"),
        ],
        education=[school("Kallang University", "Bachelor of Accountancy", None, "2015", "2019")],
        skills=["Excel", "Alteryx", "SQL"],
        languages=spoken(Mandarin="native", English="fluent"),
    ),
    alt={
        "name": ["陈雨桐", "Chen Yutong", "Yutong Chen"],
        "education.0.degree": ["Bachelor"],
        "education.0.field": ["Accountancy"],
        "location": [place("Singapore"), place(None, "SG")],
    },
    neutral={"skills": ["Power Query"]},
)
def draw_prose(path: Path) -> None:
    """A name in two scripts, sentences without bullets, two posts in one sentence each."""
    document = word_file()
    for heading, lines in (
        ("陈雨桐 (Chen Yutong)", ["Singapore | +65 6555 0118 | yutong.chen@example.org"]),
        (
            "Employment",
            [
                "Audit Senior, Tembusu Assurance LLP, July 2022 to present",
                "I plan and close the audits of six trading companies and look after three associates.",
                "Audit Associate, Tembusu Assurance LLP, September 2019 to June 2022",
                "I tested controls and wrote the working papers that nobody had to rewrite.",
            ],
        ),
        ("Education", ["Bachelor of Accountancy, Kallang University, 2015 to 2019"]),
        ("Skills", ["Excel, Alteryx, SQL"]),
        ("Languages", ["Mandarin (native), English (fluent)"]),
    ):
        document.add_heading(heading, 1)
        for line in lines:
            document.add_paragraph(line)
    document.save(str(path))
    slim(path)


@resume(
    "u17.odt",
    "table-label-column-no-job",
    person(
        "Lucía Fernández-Mora Castellanos",
        emails=["lucia.fmc@example.es"],
        phones=["+34600555017"],
        location=place("Sevilla", "ES"),
        education=[
            school("Universidad de la Giralda Alta", "Grado", "Biología", "2022", "2026"),
            school("IES Río Betis", "Bachillerato", None, "2020", "2022"),
        ],
        skills=["R", "Python", "Excel"],
        languages=spoken(Spanish="lengua materna", English="C1", Portuguese="A2"),
        language="es",
    ),
    alt={"education.0.degree": ["Grado en Biología"], "education.0.field": [None]},
    neutral={
        "positions": [job("Voluntaria", "Refugio Patas Libres", "2023", "2024")],
        "skills": ["PCR"],
    },
)
def draw_table_no_job(path: Path) -> None:
    """A table of labels and answers; a graduate who has volunteered and not worked."""
    rows = [
        ("Nombre", "Lucía Fernández-Mora Castellanos"),
        ("Dirección", "Calle Almirante 7, 41001 Sevilla, España"),
        ("Teléfono", "+34 600 555 017"),
        ("Correo electrónico", "lucia.fmc@example.es"),
        ("FORMACIÓN", ""),
        ("2022 – 2026", "Grado en Biología, Universidad de la Giralda Alta"),
        ("2020 – 2022", "Bachillerato, IES Río Betis"),
        ("VOLUNTARIADO", ""),
        ("2023 – 2024", "Voluntaria, Refugio Patas Libres"),
        ("IDIOMAS", "Español (lengua materna), inglés (C1), portugués (A2)"),
        ("INFORMÁTICA", "R, Python, Excel"),
    ]
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>".format
    body = "".join(f"<table:table-row>{cell(a)}{cell(b)}</table:table-row>" for a, b in rows)
    odt(
        path,
        f"<text:h>Currículum vítae</text:h><table:table><table:table-column/><table:table-column/>{body}</table:table>",
    )
