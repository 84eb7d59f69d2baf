"""Titles of jobs."""

import pytest

from reading.listings.titles import clean_title, names_a_job, singular_title


@pytest.mark.parametrize(
    ("written", "clean"),
    [
        ("Bäcker (m/w/d)", "Bäcker"),
        ("Analytics Engineer (H/F)", "Analytics Engineer"),
        ("Softwareentwickler*in (all genders)", "Softwareentwickler"),
        ("Verkäufer:in (w/m/x/-)", "Verkäufer"),
        ("Night Baker - Req #10234", "Night Baker"),
        ("Night Baker (JR-123456)", "Night Baker"),
        ("**Night Baker** |", "Night Baker"),
        ("C++ Developer, 3D", "C++ Developer, 3D"),
    ],
)
def test_clean_title(written, clean):
    assert clean_title(written) == clean


@pytest.mark.parametrize(
    ("line", "is_title"),
    [
        ("Night Baker", True),
        ("Softwareentwicklerin", True),
        ("Technicien de maintenance", True),
        ("Hollow Oak", False),
        ("Ghent, Belgium", False),
        (
            "A long line that speaks of a baker and goes on until it is a sentence of its own",
            False,
        ),
    ],
)
def test_names_a_job(line, is_title):
    assert names_a_job(line) is is_title


def test_singular_title_writes_one_job():
    assert singular_title("backend engineers") == "Backend Engineer"
    assert singular_title("full-stack engineer") == "Full-Stack Engineer"
