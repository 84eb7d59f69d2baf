"""A reading as the words of a posting."""

from datetime import date

import pytest

from postings.drafts import description_of, pay_of, posting_values
from postings.queries.readings import FIELDS, read_value
from reading.listings import read_listing

TEXT = """Head Gardener
Larkspur Estates
Lisbon, Portugal

We keep <old> gardens alive.

What we are looking for
You like mornings.
- A driving licence
- %s

Nice to have
- Portuguese
"""


def drafted(text, **corrected):
    read = read_listing(text.encode())
    values = {name: read_value(read, name) for name in FIELDS}
    return posting_values(read, values | corrected)


@pytest.mark.parametrize(
    ("line", "day"),
    [("Closing date: 1 December 2026", date(2026, 12, 1)), ("We close at noon.", None)],
)
def test_posting_values_of_a_last_day_to_apply(line, day):
    assert drafted(f"{TEXT % 'Roses'}\n{line}\n")["closes_on"] == day


def test_posting_values_of_must_and_nice_to_have():
    asked = drafted(TEXT % "Roses")["requirements"]

    assert asked == [
        {"text": "A driving licence", "is_must": True},
        {"text": "Roses", "is_must": True},
        {"text": "Portuguese", "is_must": False},
    ]


def test_posting_values_of_corrected_requirements_say_nothing_twice():
    long = "Roses " * 100

    values = drafted(TEXT % long, requirements=["Portuguese", "A van", long])

    assert values["requirements"] == [
        {"text": "Portuguese", "is_must": False},
        {"text": "A van", "is_must": True},
    ]
    assert values["content_html"].count(f"<li>{long}</li>") == 1
    assert "A driving licence" not in values["content_html"]


def test_posting_values_of_emptied_requirements_are_none():
    assert drafted(TEXT % "Roses", requirements=None)["requirements"] == []


def test_posting_values_of_corrected_duties_stand_where_they_were_read():
    text = "What you will do\n- Plant\n- Prune\n\n" + TEXT % "Roses"

    html = drafted(text, responsibilities=["Plant", "Water"])["content_html"]

    assert "<ul><li>Plant</li><li>Water</li></ul>" in html
    assert "Prune" not in html


def test_posting_values_keep_what_is_no_requirement_in_the_description():
    long = "Roses " * 100

    values = drafted(TEXT % long)

    assert "You like mornings." in values["content_html"]
    assert f"<li>{long.strip()}</li>" in values["content_html"]
    assert "A driving licence" not in values["content_html"]


def test_posting_values_leave_the_header_out_and_escape_the_rest():
    html = drafted(TEXT % "Roses")["content_html"]

    assert "Head Gardener" not in html
    assert "<p>We keep &lt;old&gt; gardens alive.</p>" in html


def test_description_of_removed_text_is_left_out():
    text = TEXT % "Roses" + "\nSign up for job alerts\nSimilar jobs near you\n"
    read = read_listing(text.encode())

    html = description_of(read, without=set())

    assert all(read.text[slice(*gone.span)] not in html for gone in read.removed)


@pytest.mark.parametrize(
    ("salary", "expected"),
    [
        (None, None),
        ({"min": 1, "max": 2, "currency": None, "period": None}, None),
        ({"min": 80000, "max": None, "currency": "USD", "period": "YEAR"}, (8_000_000, None)),
        ({"min": 30.5, "max": 31, "currency": "EUR", "period": "HOUR"}, (3050, 3100)),
        ({"min": 5000, "max": 6000, "currency": "JPY", "period": None}, (5000, 6000)),
    ],
)
def test_pay_of_is_in_minor_units(salary, expected):
    pay = pay_of(salary)

    assert (pay and (pay["min_minor"], pay["max_minor"])) == expected
