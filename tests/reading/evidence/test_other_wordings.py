"""Requirements in other wordings: what real postings showed to be missed or overclaimed."""

from datetime import date

import pytest

from reading.evidence import Evidence, evidence_for
from reading.resumes import read_resume
from reading.resumes.model import Skill

DAY = date(2026, 11, 1)
RESUME = """\
Ilse Vandermolen
Backend Engineer

EXPERIENCE
Backend Engineer, Oakmere Council · 2021 – present
- Built payment and lending APIs
- Halved the waiting time of the billing service

Shop Assistant, Hafenlicht AG · 2018 – 2021
- Looked after the till

EDUCATION
BA in Design, Northgate Institute, 2015 - 2018

SKILLS
C, Bluetooth, Zephyr RTOS, MariaDB
English | Payroll | Portuguese
"""


def find(requirement: str, text: str = RESUME) -> Evidence:
    [evidence] = evidence_for([(requirement, True)], read_resume(text.encode(), "a.txt", as_of=DAY))
    return evidence


def kinds(evidence: Evidence) -> list[tuple[str, str]]:
    return [(finding.kind, finding.state) for finding in evidence.findings]


def facts(evidence: Evidence) -> list[str]:
    return [fact.kind for finding in evidence.findings for fact in finding.facts]


@pytest.mark.parametrize("requirement", ["Portuguese and English", "Inglés y portugués", "English"])
def test_languages_by_their_names_alone_are_asked(requirement):
    assert {kind for kind, _ in kinds(find(requirement))} == {"language"}


def test_writing_in_a_language_asks_for_the_language():
    assert kinds(find("Clear writing in English")) == [("language", "supported")]


def test_a_language_within_a_list_of_skills_is_found():
    evidence = find("Fluent Portuguese")

    assert [q.text for f in evidence.findings for q in f.quotes] == [
        "English | Payroll | Portuguese"
    ]
    assert evidence.findings[0].facts[0].values["level"] is None
    assert evidence.state == "partly"


def test_a_language_in_passing_is_not_found():
    text = "Ilse Vandermolen\n\nEXPERIENCE\nEditor, Kiesel & Co · 2018 – 2021\n- Sold English books"

    assert find("Fluent English", text).state == "nothing"


def test_a_name_that_the_person_lists_is_a_skill():
    assert kinds(find("C on microcontrollers")) == [("skill", "supported")]
    assert kinds(find("Some knowledge of Zephyr RTOS")) == [("skill", "supported")]


def test_years_of_something_are_of_jobs_that_speak_of_most_of_it():
    evidence = find("3+ years of API and backend development")

    [fact] = evidence.findings[0].facts
    assert (evidence.state, fact.values["years"]) == ("supported", 5.8)


def test_years_or_more_in_something_are_of_it():
    evidence = find("Two years or more in backend work")

    assert evidence.findings[0].facts[0].values["of"] == "backend work"


def test_years_of_what_no_job_speaks_of_tell_the_years_in_all():
    evidence = find("4+ years in veterinary surgery")

    assert (evidence.state, facts(evidence)) == ("nothing", ["years_in_all"])


def test_half_of_the_words_in_common_is_not_enough():
    assert find("You halved the cost of service desks").state == "partly"


def test_few_words_in_common_support_in_part():
    assert find("Payment processing with hedge funds and lending desks").state == "partly"


def test_a_degree_in_something_else_supports_in_part():
    evidence = find("Bachelor's degree in agronomy or plant science")

    assert evidence.state == "partly"
    assert "degree_field" in facts(evidence)


def test_a_degree_in_another_science_supports_in_part():
    text = RESUME.replace("BA in Design", "BSc in Data Science")

    assert find("Bachelor's degree in plant science", text).state == "partly"


@pytest.mark.parametrize(
    "requirement",
    [
        "Bachelor's degree in design",
        "Bachelor's degree in a quantitative field",
        "Bachelor's degree or equivalent experience",
    ],
)
def test_a_degree_in_it_or_in_anything_supports(requirement):
    assert find(requirement).state == "supported"


def test_a_skill_that_a_person_added_has_no_place_to_quote():
    resume = read_resume(RESUME.encode(), "a.txt", as_of=DAY)
    resume.skills.append(Skill("MySQL", ()))

    [evidence] = evidence_for([("PostgreSQL", True)], resume)

    assert evidence.state == "partly"
