"""Résumés as plain text, JSON Resume and HTML."""

import json
from pathlib import Path

from tests.reading.resumes.making.labels import job, person, place, resume, school, spoken

DRIVER = """\
DELROY A. WHITCOMBE
Class A CDL Driver - 11 years without an accident
Joliet, IL 60435
312.555.0187 | delroy.whitcombe@example.com

SUMMARY
Over-the-road and regional driver with tanker and hazmat endorsements. Home weekends
preferred. I keep my logs clean and my trailers cleaner.

EXPERIENCE

Regional Driver, Prairie Lantern Freight Inc.
Joliet, IL                                            06.2019 - present
- Run 2,400 miles a week across IL, IN, OH and MI with 53' dry vans
- Train new hires on pre-trip inspection and electronic logs
- Zero preventable accidents; safety award in 2021 and 2023

OTR Driver, Copperline Haulage LLC
Gary, IN                                              03.2015 - 05.2019
- Delivered to 48 states, refrigerated and dry
- Passed all roadside inspections of 2017 and 2018

Warehouse Associate, Stonebridge Cold Storage
Chicago, IL                                           08.2012 - 02.2015
- Loaded 40 trailers a shift; certified on reach truck and order picker

EDUCATION
Fox Valley Truck School, CDL Class A, 2015
Lincoln-Way High School, Diploma, 2012

LICENSES
CDL Class A, endorsements N, H, X. Clean MVR. TWIC card until 2028.

LANGUAGES
English (native), Jamaican Patois (native), Spanish (basic)

References on request.
"""


@resume(
    "s06.txt",
    "plain-text",
    person(
        "Delroy A. Whitcombe",
        emails=["delroy.whitcombe@example.com"],
        phones=["+13125550187"],
        headline="Class A CDL Driver - 11 years without an accident",
        location=place("Joliet", "US", "IL"),
        positions=[
            job("Regional Driver", "Prairie Lantern Freight Inc.", "2019-06"),
            job("OTR Driver", "Copperline Haulage LLC", "2015-03", "2019-05"),
            job("Warehouse Associate", "Stonebridge Cold Storage", "2012-08", "2015-02"),
        ],
        education=[
            school("Fox Valley Truck School", "CDL Class A", end="2015"),
            school("Lincoln-Way High School", "Diploma", end="2012"),
        ],
        languages=[
            *spoken(English="native", Spanish="basic"),
            {"name": "Jamaican Patois", "level": "native"},
        ],
    ),
    neutral={"skills": ["CDL Class A", "Hazmat", "Tanker", "Reach truck", "Order picker"]},
    alt={
        "phones": [["312.555.0187"]],
        "headline": ["Class A CDL Driver"],
        "location": [place("Joliet", "US")],
    },
)
def draw_driver(path: Path) -> None:
    """Blanks align the dates at the right; dotted months and phone."""
    path.write_text(DRIVER, encoding="utf-8")


@resume(
    "s07.json",
    "json-resume",
    person(
        "Ananya Krishnamurthy",
        emails=["ananya.k@example.org"],
        phones=["+914455501234"],
        links=["https://ananyak.example.org", "https://github.com/ananyak-example"],
        headline="Data Scientist",
        location=place("Chennai", "IN", "Tamil Nadu"),
        positions=[
            job("Senior Data Scientist", "Marigold Payments", "2022-02"),
            job("Data Scientist", "Blue Heron Analytics", "2019-07", "2022-01"),
            job("Analyst", "Blue Heron Analytics", "2017-06", "2019-06"),
        ],
        education=[
            school("Palar Institute of Technology", "M.Tech", "Data Science", "2015-08", "2017-05"),
            school("St. Brendan's College", "B.Sc.", "Statistics", "2012", "2015"),
        ],
        skills=["Python", "Pandas", "scikit-learn", "SQL", "dbt", "Snowflake", "Apache Airflow"],
        languages=spoken(Tamil="Native speaker", English="Fluent", Hindi="Intermediate"),
    ),
    neutral={"skills": ["A/B testing", "Experimentation", "Machine learning", "Data"]},
)
def draw_json_resume(path: Path) -> None:
    """The schema of jsonresume.org, with an employer twice and a running job without an end."""
    said = {
        "basics": {
            "name": "Ananya Krishnamurthy",
            "label": "Data Scientist",
            "email": "ananya.k@example.org",
            "phone": "+91 44 5550 1234",
            "url": "https://ananyak.example.org",
            "summary": "Eight years of turning payment records into decisions that hold.",
            "location": {"city": "Chennai", "countryCode": "IN", "region": "Tamil Nadu"},
            "profiles": [
                {
                    "network": "GitHub",
                    "username": "ananyak-example",
                    "url": "https://github.com/ananyak-example",
                }
            ],
        },
        "work": [
            {
                "name": "Marigold Payments",
                "position": "Senior Data Scientist",
                "startDate": "2022-02-01",
                "summary": "Fraud and churn.",
                "highlights": ["Cut false alarms by a third", "Lead a team of four"],
            },
            {
                "name": "Blue Heron Analytics",
                "position": "Data Scientist",
                "startDate": "2019-07",
                "endDate": "2022-01",
                "highlights": ["Built the churn model in use since 2020"],
            },
            {
                "name": "Blue Heron Analytics",
                "position": "Analyst",
                "startDate": "2017-06",
                "endDate": "2019-06",
            },
        ],
        "volunteer": [],
        "education": [
            {
                "institution": "Palar Institute of Technology",
                "area": "Data Science",
                "studyType": "M.Tech",
                "startDate": "2015-08",
                "endDate": "2017-05",
            },
            {
                "institution": "St. Brendan's College",
                "area": "Statistics",
                "studyType": "B.Sc.",
                "startDate": "2012",
                "endDate": "2015",
            },
        ],
        "skills": [
            {"name": "Machine learning", "keywords": ["Python 3.11", "pandas", "scikit-learn"]},
            {"name": "Data", "keywords": ["SQL", "dbt", "Snowflake", "Apache Airflow 2"]},
        ],
        "languages": [
            {"language": "Tamil", "fluency": "Native speaker"},
            {"language": "English", "fluency": "Fluent"},
            {"language": "Hindi", "fluency": "Intermediate"},
        ],
        "meta": {"version": "v1.0.0"},
    }
    path.write_text(json.dumps(said, ensure_ascii=False, indent=2), encoding="utf-8")


ACCOUNTANT = """\
<!DOCTYPE html>
<html lang="es"><head><meta charset="utf-8"><title>CV María José Ibáñez de la Fuente</title>
<style>body{font-family:Georgia,serif;max-width:44em;margin:auto} .when{color:#777}</style></head>
<body>
<header><h1>María José Ibáñez de la Fuente</h1>
<p class="role">Contable sénior</p>
<address>Calle del Olmo 14, 50003 Zaragoza, España<br>
<a href="tel:+34976555012">+34 976 555 012</a> ·
<a href="mailto:mj.ibanez@example.com">mj.ibanez@example.com</a> ·
<a href="https://www.linkedin.com/in/mj-ibanez-ejemplo">LinkedIn</a></address></header>
<section><h2>Perfil</h2>
<p>Contable con más de doce años en empresas de distribución y servicios. Me ocupo del cierre
mensual, los impuestos y la relación con los auditores.</p></section>
<section><h2>Experiencia profesional</h2>
<p>Desde enero de 2020 trabajo como <strong>Contable sénior</strong> en
<strong>Almacenes Tres Ríos S.A.</strong>, donde llevo el cierre mensual en SAP y preparo el
modelo 303 y el 390. Coordino a dos auxiliares.</p>
<p>De marzo de 2016 a diciembre de 2019 fui <strong>Técnica contable</strong> en
<strong>Gestoría Monzalbarba S.L.</strong>, con una cartera de cuarenta pymes, ContaPlus y mucho Excel.</p>
<p>Entre septiembre de 2013 y febrero de 2016 ocupé el puesto de
<strong>Auxiliar administrativa</strong> en <strong>Talleres Hermanos Quílez</strong>: facturas,
bancos y archivo.</p></section>
<section><h2>Formación</h2>
<p><strong>Grado en Administración y Dirección de Empresas</strong>, Universidad del Ebro Medio, 2009 – 2013</p>
<p><strong>Máster en Tributación</strong>, Escuela de Negocios Pilar Cordón, 2014 – 2015</p></section>
<section><h2>Informática</h2><p>SAP, Excel avanzado, ContaPlus, A3</p></section>
<section><h2>Idiomas</h2><p>Español: lengua materna. Inglés: B2. Francés: A2.</p></section>
</body></html>
"""


@resume(
    "s10.html",
    "html-prose",
    person(
        "María José Ibáñez de la Fuente",
        emails=["mj.ibanez@example.com"],
        phones=["+34976555012"],
        links=["https://www.linkedin.com/in/mj-ibanez-ejemplo"],
        headline="Contable sénior",
        location=place("Zaragoza", "ES"),
        positions=[
            job("Contable sénior", "Almacenes Tres Ríos S.A.", "2020-01"),
            job("Técnica contable", "Gestoría Monzalbarba S.L.", "2016-03", "2019-12"),
            job("Auxiliar administrativa", "Talleres Hermanos Quílez", "2013-09", "2016-02"),
        ],
        education=[
            school(
                "Universidad del Ebro Medio",
                "Grado",
                "Administración y Dirección de Empresas",
                "2009",
                "2013",
            ),
            school("Escuela de Negocios Pilar Cordón", "Máster", "Tributación", "2014", "2015"),
        ],
        skills=["SAP", "Excel"],
        languages=spoken(Spanish="lengua materna", English="B2", French="A2"),
        language="es",
    ),
    neutral={"skills": ["A3", "ContaPlus"]},
)
def draw_prose(path: Path) -> None:
    """Sentences instead of lists; the profile's address only in a link."""
    path.write_text(ACCOUNTANT, encoding="utf-8")
