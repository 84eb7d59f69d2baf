"""Requirements against résumés: what is quoted, what is reckoned, what is said not to be there."""

import json
from datetime import date

import pytest

from reading.evidence import EVIDENCE_VERSION, Evidence, evidence_for
from reading.resumes import read_resume
from reading.text.lexicons import load

DAY = date(2026, 11, 1)
RESUME = """\
Jonna Vestergaard
Data Engineer
jonna@vestergaard.example

EXPERIENCE
Senior Data Engineer, Kupferkanne GmbH                 03/2021 – present
- Built the streaming platform with Python and Kafka
- Ran payroll exports for 200 employees every month

Data Engineer, Hafenlicht AG                 01/2018 - 12/2020
- Looked after the warehouse in PostgreSQL and wrote Python jobs
- No experience with Scala yet

Developer, Kiesel & Co                 01/2016 - 12/2017
- Wrote front ends in AngularJS

EDUCATION
B.Sc. in Mathematics, TU Dresden, 2012 - 2015

SKILLS
Python, PostgreSQL, Kafka, Terraform (basics)
Currently learning Rust

LANGUAGES
German (native), English (B1)

Driving licence class B
"""


def find(requirement: str, text: str = RESUME, *, is_must: bool | None = True) -> Evidence:
    resume = read_resume(text.encode(), "a.txt", as_of=DAY)
    [evidence] = evidence_for([(requirement, is_must)], resume)
    return evidence


def quotes(evidence: Evidence) -> list[tuple[str, str]]:
    return [(q.text, q.bearing) for finding in evidence.findings for q in finding.quotes]


def facts(evidence: Evidence) -> list[tuple]:
    return [(f.kind, f.values) for finding in evidence.findings for f in finding.facts]


def test_skill_is_quoted_where_it_stands():
    evidence = find("Knowledge of Kafka")

    assert evidence.state == "supported"
    assert quotes(evidence) == [
        ("Built the streaming platform with Python and Kafka", "supports"),
        ("Python, PostgreSQL, Kafka, Terraform (basics)", "supports"),
    ]


def test_quotes_are_the_text_at_their_spans():
    resume = read_resume(RESUME.encode(), "a.txt", as_of=DAY)

    for evidence in evidence_for([("Python, English and a degree in maths", True)], resume):
        for finding in evidence.findings:
            for quote in finding.quotes:
                assert resume.text[quote.line.start : quote.line.end] == quote.text
                assert quote.line.start <= quote.mark.start < quote.mark.end <= quote.line.end
                assert quote.page == 1


def test_years_of_a_skill_are_the_jobs_that_name_it():
    evidence = find("5+ years of Python")

    assert evidence.state == "supported"
    assert facts(evidence) == [("years", {"years": 8.7, "asked": 5, "of": "Python"})]


def test_too_few_years_are_told_and_support_in_part():
    evidence = find("At least 4 years of PostgreSQL")

    assert evidence.state == "partly"
    assert facts(evidence) == [("years", {"years": 3.0, "asked": 4, "of": "PostgreSQL"})]
    assert {bearing for _, bearing in quotes(evidence)} == {"below"}


def test_years_of_a_skill_that_no_job_names_are_not_said():
    evidence = find("2 years of Terraform")

    assert facts(evidence) == [("years_unsaid", {"asked": 2, "of": "Terraform"})]
    assert evidence.state == "partly"


def test_either_of_two_is_enough():
    assert find("Kafka or RabbitMQ").state == "supported"


def test_of_two_that_are_both_asked_one_is_a_part():
    evidence = find("Experience with Kafka and with Kubernetes")

    assert [(f.asked, f.state) for f in evidence.findings] == [
        ("Kafka", "supported"),
        ("Kubernetes", "nothing"),
    ]
    assert evidence.state == "partly"


@pytest.mark.parametrize(
    ("requirement", "line", "bearing"),
    [
        ("Scala", "No experience with Scala yet", "negated"),
        ("Rust", "Currently learning Rust", "learning"),
        ("Terraform", "Python, PostgreSQL, Kafka, Terraform (basics)", "learning"),
        ("Angular", "Wrote front ends in AngularJS", "related"),
    ],
)
def test_what_a_line_says_of_a_skill(requirement, line, bearing):
    assert quotes(find(f"Experience with {requirement}")) == [(line, bearing)]


def test_what_is_negated_supports_nothing():
    assert find("Experience with Scala").state == "nothing"


def test_related_names_are_told_as_such():
    evidence = find("Experience with Angular")

    assert evidence.state == "partly"
    assert facts(evidence) == [("related", {"name": "AngularJS", "asked": "Angular"})]


def test_nothing_found_is_said_plainly():
    evidence = find("Experience with Kubernetes")

    assert (evidence.state, quotes(evidence)) == ("nothing", [])


@pytest.mark.parametrize(
    ("requirement", "state", "level"),
    [
        ("Bachelor's degree in a quantitative field", "supported", "bachelor"),
        ("Master's degree required", "partly", "bachelor"),
        ("Abgeschlossenes Studium der Mathematik", "supported", "bachelor"),
    ],
)
def test_degree_is_held_against_the_level_asked(requirement, state, level):
    evidence = find(requirement)

    assert evidence.state == state
    assert [values["level"] for kind, values in facts(evidence) if kind == "degree"] == [level]


@pytest.mark.parametrize(
    ("requirement", "state"),
    [
        ("Fluent German", "supported"),
        ("Fluent English (C1)", "partly"),
        ("English at level B1", "supported"),
        ("Verhandlungssichere Deutschkenntnisse", "supported"),
        ("Fluent French", "nothing"),
        ("Fluent in French or German", "supported"),
    ],
)
def test_language_is_held_against_the_level_asked(requirement, state):
    assert find(requirement).state == state


def test_licence_is_found():
    assert find("Valid driver's license").state == "supported"


def test_years_in_work_count_overlaps_once():
    evidence = find("10+ years of professional experience")

    assert facts(evidence) == [("years", {"years": 10.7, "asked": 10, "of": None})]
    assert evidence.state == "supported"


def test_words_in_common_are_quoted_where_no_thing_is_named():
    evidence = find("You have run payroll for more than 100 employees")

    assert quotes(evidence) == [("Ran payroll exports for 200 employees every month", "supports")]


def test_a_line_of_empty_words_finds_nothing():
    assert find("Strong communication skills and attention to detail").state == "nothing"


def test_evidence_is_plain_json_with_its_version():
    plain = find("Kafka").to_dict()

    assert plain["version"] == EVIDENCE_VERSION
    quote = plain["findings"][0]["quotes"][0]
    assert (quote["text"], quote["page"], quote["bearing"]) == (
        "Built the streaming platform with Python and Kafka", 1, "supports"
    )  # fmt: skip
    assert json.loads(json.dumps(plain)) == plain


def test_related_names_are_names_of_the_lexicon():
    known = {
        line.partition(" = ")[0].split(" | ")[0].lstrip("^!?")
        for lines in load("skills").values()
        for line in lines
    }
    related = {
        name
        for lines in load("related_skills").values()
        for line in lines
        for name in line.split(" ~ ")
    }

    assert related - known == set()
