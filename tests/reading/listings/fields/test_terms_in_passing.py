"""Pay and workplace said in a line of their own, without a label."""

import pytest

from reading.listings import read_listing

HEAD = """Head Gardener

Larkspur
Leeds, United Kingdom

The role
You grow four hundred roses.

"""


def value(line: str, name: str):
    return read_listing(f"{HEAD}{line}\n".encode(), "listing.txt").value(name)


@pytest.mark.parametrize(
    "line",
    ["GBP 30,000 - 36,000 a year. On site.", "Full-time. GBP 30,000 - 36,000 a year."],
)
def test_salary_that_opens_a_sentence_with_its_period_is_pay(line):
    assert value(line, "salary") == {
        "min": 30000,
        "max": 36000,
        "currency": "GBP",
        "period": "YEAR",
    }


def test_salary_amount_in_the_middle_of_prose_is_not():
    assert value("Our growers save GBP 30,000 - 36,000 a year with us.", "salary") is None


@pytest.mark.parametrize(
    ("line", "workplace"),
    [
        ("GBP 30,000 - 36,000 a year. On site.", "onsite"),
        ("Full-time · Remote · Permanent", "remote"),
        ("We tend sensors on site for clients.", None),
        ("Our remote sensors never sleep.", None),
    ],
)
def test_workplace_is_said_by_a_sentence_of_its_own_not_in_passing(line, workplace):
    assert value(line, "workplace") == workplace
