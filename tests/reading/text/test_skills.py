"""Technologies and tools in running text."""

import pytest

from reading.text.lexicons import load
from reading.text.skills import listed_skills, skills_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Python, Postgres and k8s", ["Python", "PostgreSQL", "Kubernetes"]),
        (
            "Node.js/TypeScript, C++, C# and .NET Core",
            ["Node.js", "TypeScript", "C++", "C#", ".NET Core"],
        ),
        ("We write Go, Rust and R", ["Go", "Rust", "R"]),
        ("Ready to go? Excel at talking, react fast, swift answers", []),
        ("Strong Excel skills", ["Excel"]),
        ("R&D in room C with access to Go games", []),
        ("PythonJavascript preferred", ["Python", "JavaScript"]),
        ("PowerPoint and JavaScriptCore", ["PowerPoint"]),
        ("Amazon Web Services (AWS)", ["AWS", "AWS"]),
        ("Go", ["Go"]),
        ("S/4HANA, PL/SQL and Weights & Biases", ["SAP S/4HANA", "PL/SQL", "Weights & Biases"]),
        ("J2EE/JBoss (EJB, JMS)", ["Java EE", "JBoss", "EJB", "JMS"]),
        ("excel, word and powerpoint", ["Excel", "Word", "PowerPoint"]),
        ("word of mouth and an outlook", []),
        ("Java17 or Angular 12, Go", ["Java", "Angular", "Go"]),
        ("Distributed computing frameworks (e.g., Spark).", ["Apache Spark"]),
        ("Experience with Segment is a plus", ["Segment"]),
        ("Market Segment Manager, Monday to Friday, in Teams", []),
        ("A Chef for our kitchen, with Access to staff meals", []),
        ("Manejo de Excel avanzado y Tango Gestión", ["Excel", "Tango Gestión"]),
        ("Gute MS-Office-Kenntnisse, DATEV von Vorteil", ["Microsoft Office", "DATEV"]),
        ("Le tableau de bord, du point de vue métier", []),
        ("In constant contact with our sales force", []),
        ("Write to jobs@adobe.com or see https://monday.com/jobs", []),
        ("Go developer", ["Go"]),
        ("A Go-to-market plan", []),
        ("SQL, access management and teams", ["SQL"]),
        ("python, sql and r", ["Python", "SQL", "R"]),
        ("Copyright (c) UNIX System Laboratories", ["Unix"]),
        ("Skills: ('GIT', 'Bash', 'Docker', \"Flask\")", ["Git", "Bash", "Docker", "Flask"]),
        ("Manejo de Sistema Finesse (excluyente)", ["Finesse"]),
        ("Manejo Office Nivel Básico", ["Microsoft Office"]),
        ("Manejo de Ms. Office a nivel avanzado", ["Microsoft Office"]),
        ("Maîtrise du logiciel Word", ["Word"]),
        ("Sales and other GTM teams", []),
        ("<php and <html>", []),
        ("Git ist selbstverständlich", ["Git"]),
        ("Análisis con el software R.", ["R"]),
        ("Microsoft Office products, including excel", ["Microsoft Office", "Excel"]),
        ("MS Office, especially excel", ["Microsoft Office", "Excel"]),
        ("Head of the institute: A. Vidal (UDP)", []),
        ("Kentnis van bijvoorbeeld Informatica", []),
        ("Working with Unix shell", ["Unix"]),
        ("RT-PCR and qPCR assays", ["RT-PCR", "qPCR"]),
        ("My Sql and Postgres Sql", ["MySQL", "PostgreSQL"]),
        (
            "Tills: Aloha/NCR, OpenTable, Schedulefly, Avero",
            ["Aloha POS", "NCR", "OpenTable", "Schedulefly", "Avero"],
        ),
        ("Caesar II, MathCAD and OrcaFlex", ["CAESAR II", "MathCAD", "OrcaFlex"]),
        ("A seat in the saloon, a sonar on the ship, the Hudson river", []),
        ("Tomcat, DynamoDB, CloudFront", ["Apache Tomcat", "DynamoDB", "CloudFront"]),
        ("Dinner at the Fiori kitchen in town", []),
        (
            "1Password or OnePassword, React Hook Form",
            ["1Password", "1Password", "React Hook Form"],
        ),
        ("Degrees from 20-20 visions, the compass and the phoenix", []),
    ],
)
def test_skills_in_reads(text, names):
    found = list(skills_in(text, 100))

    assert [mention.name for mention in found] == names
    assert all(mention.span.start >= 100 for mention in found)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("teamwork, Go, calm hands", ["Go"]),
        ("teamwork; docker; word of mouth", ["Docker"]),
        ("Access (forms) / speed", ["Microsoft Access"]),
        ("calm, a good word", []),
    ],
)
def test_listed_skills_are_meant_where_they_stand_alone(text, names):
    assert [mention.name for mention in listed_skills(text)] == names


def test_no_spelling_stands_twice():
    seen: dict[str, str] = {}
    for lines in load("skills").values():
        for line in lines:
            name, equals, others = line.partition(" = ")
            for spelling in (others if equals else line).split(" | "):
                assert spelling not in seen, f"{spelling}: {seen[spelling]}, {name}"
                seen[spelling] = name


def test_lexicon_entries_are_well_formed():
    lines = [line for group in load("skills").values() for line in group]

    assert [line for line in lines if line.count(" = ") > 1 or "| |" in line] == []
    assert [line for line in lines if " | " in line.partition(" = ")[0] and " = " in line] == []
    assert len(lines) > 1500
