"""Contradictions, dead dates, long lists, impossible years, the reply promise."""

from datetime import date

import pytest

from reading.listings.lint import Draft, Line, Pay
from tests.reading.listings.lint.asking import findings, musts, words_found


def test_pay_out_of_order_in_the_fields():
    (found,) = findings(Draft(pay=Pay(90_000, 60_000, "USD", "YEAR")), "pay_order")

    assert (found.severity, found.facts) == ("block", {"low": "90,000", "high": "60,000"})


def test_pay_out_of_order_in_the_text_is_turned_round_by_one_click():
    (found,) = findings(Draft(content="Salary: $120,000 - $90,000."), "pay_order")

    assert (found.passage.text, found.fix.after) == ("120,000 - $90,000", "90,000 - $120,000")


@pytest.mark.parametrize(
    "text",
    [
        "Salary: $90,000 - $120,000.",
        "Salary: $120-150k a year.",
        "Bonus of $5,000 and 10 days of pay.",
        "We grew from $9 million to 7 countries, pay included.",
        "In 2024 - 2019 we paid $5.",
    ],
)
def test_pay_in_order_near_misses(text):
    assert words_found("pay_order", text) == []


@pytest.mark.parametrize(
    ("facts", "count"),
    [
        ({"title": "Baker (Remote)", "content": "This role is on-site."}, 1),
        ({"title": "Baker", "workplace": "remote", "content": "No remote work."}, 1),
        ({"title": "Baker, remote", "workplace": "onsite"}, 1),
        ({"workplace": "onsite", "content": "This is a fully remote role."}, 1),
        ({"title": "Remote Sensing Analyst", "content": "This role is on-site."}, 0),
        ({"title": "Baker (Remote or Denver)", "content": "This role is on-site."}, 0),
        ({"workplace": "remote", "content": "You manage on-site visits."}, 0),
        ({"workplace": "hybrid", "content": "Not remote only."}, 0),
    ],
)
def test_workplace_contradicted(facts, count):
    assert len(findings(Draft(language="en", **facts), "workplace_contradicted")) == count


@pytest.mark.parametrize(
    ("kind", "text", "count"),
    [
        ("FULL_TIME", "You work 20 hours per week.", 1),
        ("PART_TIME", "You work 40 hours a week.", 1),
        ("FULL_TIME", "This is a part-time position.", 1),
        ("FULL_TIME", "A full-time position or part-time position.", 0),
        ("FULL_TIME", "You work 40 hours a week.", 0),
        ("FULL_TIME", "5 hours per week of training.", 0),
        ("FULL_TIME", "40 hours a week, 20 hours a week in winter.", 0),
        (None, "You work 20 hours per week.", 0),
    ],
)
def test_hours_contradicted(kind, text, count):
    draft = Draft(content=text, employment_type=kind, language="en")

    assert len(findings(draft, "hours_contradicted")) == count


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        ("en", "Apply by 3 March 2026.", "closing_past"),
        ("de", "Bewerbungsfrist: 31.10.2026.", "closing_past"),
        ("fr", "Date limite : 1er octobre 2026.", "closing_past"),
        ("es", "Fecha límite: 3 de marzo de 2026.", "closing_past"),
        ("en", "Start date: June 1, 2026.", "start_past"),
    ],
)
def test_dead_dates(language, text, code):
    assert len(words_found(code, text, language=language)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Apply by 3 March 2027.",
        "Since our start date on 1 May 2025 we have grown.",
        "Founded on 1 May 1999, deadline or not.",
        "The deadline for the project was missed.",
        "Start date: from 1 October 2026 to 1 February 2027.",
    ],
)
def test_dead_dates_near_misses(text):
    assert words_found("closing_past", text) + words_found("start_past", text) == []


def test_dead_dates_of_the_fields():
    found = findings(Draft(closes_on=date(2026, 11, 20), starts_on=date(2026, 11, 22)))

    assert {f.code for f in found} & {"closing_past", "start_past"} == {"closing_past"}


@pytest.mark.parametrize(
    ("line", "possible"),
    [
        ("15+ years of experience with Kubernetes", 13),
        ("FastAPI (10+ years)", 9),
        ("12 years in SwiftUI", 8),
    ],
)
def test_more_years_than_the_technology_has(line, possible):
    (found,) = findings(musts(line), "years_before_release")

    assert found.facts["possible"] == possible


@pytest.mark.parametrize(
    "line",
    [
        "10 years of software engineering, two of them with Kubernetes",
        "10+ years of experience with React",
        "15 years of swift decisions",
        "20 years of Java",
    ],
)
def test_years_that_somebody_can_have(line):
    assert findings(musts(line), "years_before_release") == []


def test_too_many_musts_counts_musts_alone():
    lines = tuple(Line(f"Thing {n}", n < 11) for n in range(20))

    (found,) = findings(Draft(requirements=lines), "too_many_musts")
    assert found.facts["count"] == 11
    assert findings(Draft(requirements=lines[1:]), "too_many_musts") == []


def test_entry_level_title_with_years():
    assert (
        len(findings(musts("4+ years of baking", title="Junior Baker"), "entry_level_years")) == 1
    )
    assert findings(musts("1 year of baking", title="Junior Baker"), "entry_level_years") == []
    assert findings(musts("4+ years of baking", title="Internal Baker"), "entry_level_years") == []


def test_reply_promise_missing_or_far():
    assert len(findings(Draft(), "promise_missing")) == 1
    assert findings(Draft(reply_days=5)) == []
    assert len(findings(Draft(reply_days=21), "promise_long")) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Only shortlisted candidates will be contacted."),
        ("en", "If you do not hear from us within two weeks, consider it a no."),
        ("fr", "Sans réponse de notre part sous 15 jours, votre candidature est refusée."),
        ("es", "Solo se contactará a los candidatos elegidos."),
    ],
)
def test_reply_promise_taken_back(language, text):
    (found,) = findings(Draft(content=f"Hello.\n{text}", language=language), "promise_contradicted")

    assert (found.passage.text, found.fix.after) == (text, "")
