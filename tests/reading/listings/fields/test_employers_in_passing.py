"""Employers that are named in passing, and words that are no employer."""

import pytest

from tests.reading.listings.pages import reading_of, value_of

HEAD = "# Night Baker\n\nWe bake bread for the whole town, every night of the year.\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "We are an Equal Opportunity/Disabled/Veterans Employer and do not discriminate.",
        "An Equal Opportunity Employer does not discriminate against anybody.",
        "A wide choice of tools (e.g. SPSS, R, SAS) is used here.",
        "Node.js is a runtime that we like. We work at Node.js meetups.",
    ],
)
def test_these_words_name_no_employer(sentence):
    assert value_of("company", HEAD + sentence) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            HEAD + "The Hollow Oak is an Affirmative Action/Equal Opportunity Employer.",
            "Hollow Oak",
        ),
        ("Hollowoak cherche un boulanger de nuit pour son four.\n\n- Cuire le pain", "Hollowoak"),
        ("Hollow Oak exists to bake bread.\n\n" + HEAD + "At Hollow Oak, we bake.", "Hollow Oak"),
        (
            "# Night Baker\n### School of Bread, The University of Bern\n\nWe bake.",
            "University of Bern",
        ),
        ("---\ntitle: Night Baker\nstartup: Hollow Oak\n---\nWe bake bread.", "Hollow Oak"),
        (HEAD + "About Redis\n\nRedis is an equal opportunity employer.", "Redis"),
    ],
)
def test_an_employer_is_known_by_the_sentence_it_stands_in(text, expected):
    assert value_of("company", text) == expected


@pytest.mark.parametrize("box", ["jobs", "recruitment", "bewerbung", "candidatures", "Careers"])
def test_the_mailbox_for_applications_names_the_employer_for_want_of_better(box):
    reading = reading_of(HEAD + f"Write to {box}@hollowoaks.ch soon.")

    assert reading.value("company") == "Hollowoaks"
    assert reading.fields["company"].sure < 0.7


@pytest.mark.parametrize(
    "line",
    ["jobs@gmail.com", "anna@hollowoak.ch", "jobs@hollowoak.ch or jobs@otherbakery.ch"],
)
def test_other_addresses_name_no_employer(line):
    assert value_of("company", HEAD + f"Write to {line} soon.") is None
