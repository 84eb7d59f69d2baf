"""Skills and languages, as lists of many shapes name them."""

from datetime import date

import pytest

from reading.resumes import answer, read_resume


def read(text: str) -> dict:
    return answer(read_resume(f"Ana Ruiz\n\n{text}\n".encode(), "a.txt", as_of=date(2026, 11, 1)))


@pytest.mark.parametrize(
    "lines",
    [
        "Python, Postgres 14, k8s",
        "- Python\n- Postgres 14\n- k8s",
        "Python · Postgres 14 · k8s",
        "Languages: Python\nTools: Postgres 14; k8s",
        "Python ●●●●○\nPostgres 14 - advanced\nk8s (3 years)",
        "Python    Postgres 14    k8s",
    ],
)
def test_skills_are_named_canonically_without_versions(lines):
    assert read(f"Skills\n\n{lines}")["skills"] == ["Python", "PostgreSQL", "Kubernetes"]


def test_skill_that_the_lexicon_lacks_is_kept_as_written():
    assert read("Skills\n\nStakeholder management, Python")["skills"] == [
        "Stakeholder management",
        "Python",
    ]


def test_mentioned_tools_answer_only_where_nothing_is_listed():
    jobs = "Experience\n\nBaker, Hollow Oak Ltd, 2015 – 2018\n- Planned with Jira and PostgreSQL"

    assert read(jobs)["skills"] == ["Jira", "PostgreSQL"]
    assert read(f"{jobs}\n\nSkills\n\nPython")["skills"] == ["Python"]


def test_mentioned_tool_has_the_years_of_its_jobs():
    text = (
        "Ana Ruiz\n\nExperience\n\nBaker, Hollow Oak Ltd, 2015 – 2018\n"
        "- Planned with Jira\n\nSkills\n\nJira\n"
    )

    [skill] = read_resume(text.encode(), "a.txt", as_of=date(2026, 11, 1)).skills

    assert (skill.name, skill.years, len(skill.spans)) == ("Jira", 3.0, 2)


@pytest.mark.parametrize(
    "lines",
    [
        "German (native), English (C1), French",
        "German: native; English: C1; French",
        "- German – native\n- English – C1\n- French",
        "German\nnative\nEnglish\nC1\nFrench",
        "German   native\nEnglish   C1\nFrench",
    ],
)
def test_languages_have_the_level_that_stands_beside_or_below(lines):
    assert read(f"Languages\n\n{lines}")["languages"] == [
        {"name": "German", "level": "native"},
        {"name": "English", "level": "C1"},
        {"name": "French", "level": None},
    ]


def test_languages_of_programming_are_none():
    assert read("Skills\n\nLanguages: Python, Go")["languages"] == []


def test_language_that_the_lexicon_lacks_needs_a_level():
    assert read("Langues\n\nwolof : langue maternelle")["languages"] == [
        {"name": "wolof", "level": "langue maternelle"}
    ]
