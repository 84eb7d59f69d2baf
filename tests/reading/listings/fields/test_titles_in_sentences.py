"""Title and employer in the calls, sentences and subjects that announce a job; and in none."""

import pytest

from tests.reading.listings.pages import reading_of

PROSE = "We bake bread in the night for the whole town and sell it in the morning.\n"


@pytest.mark.parametrize(
    ("text", "title", "company"),
    [
        ("Now hiring motivated pastry chefs.\n\n" + PROSE, "Pastry Chef", None),
        ("Night Baker Job in Ghent\n\n" + PROSE, "Night Baker", None),
        ("NIGHT BAKER WANTED\n\n" + PROSE, "NIGHT BAKER", None),
        ("Come work with us as a Night Baker in Ghent.", "Night Baker", None),
        (
            (
                "Looking for a Night Baker\n\n"
                "Hollow Oak is a bakery. Hollow Oak pays well. Come to Hollow Oak."
            ),
            "Night Baker",
            "Hollow Oak",
        ),
        (
            "Subject: Vacancy: Night Baker\n\nDear all, Hollow Oak Ltd is recruiting.\n",
            "Night Baker",
            "Hollow Oak Ltd",
        ),
    ],
)
def test_calls_that_name_the_job(text, title, company):
    reading = reading_of(text)

    assert (reading.value("title"), reading.value("company")) == (title, company)


@pytest.mark.parametrize(
    ("text", "title", "company"),
    [
        (
            "Join Our Team\n\nHollow Oak is seeking a Night Baker to work in Ghent.\n",
            "Night Baker",
            "Hollow Oak",
        ),
        (
            (
                "We have an exciting opportunity for a Night Baker to join Hollow Oak.\n\n"
                "At Hollow Oak we bake.\n"
            ),
            "Night Baker",
            "Hollow Oak",
        ),
        (
            "Hollow Oak has an opening for a Night Baker in Ghent.\n\n" + PROSE,
            "Night Baker",
            "Hollow Oak",
        ),
        (
            (
                "Applications are invited for the position of Night Baker at the University of "
                "Ghentia.\n"
            ),
            "Night Baker",
            "University of Ghentia",
        ),
        ("Hollow Oak is hiring a Night Baker!\n\n" + PROSE, "Night Baker", "Hollow Oak"),
        (
            (
                "About the job\nHollow Oak is looking for an experienced night baker to join "
                "our team."
            ),
            "Night Baker",
            "Hollow Oak",
        ),
    ],
)
def test_sentences_that_announce_the_job(text, title, company):
    reading = reading_of(text)

    assert (reading.value("title"), reading.value("company")) == (title, company)


@pytest.mark.parametrize(
    ("text", "title", "company"),
    [
        (
            (
                "The Night Baker will be responsible for the bread. The Night Baker reports to "
                "the Head Chef.\n"
            ),
            "Night Baker",
            None,
        ),
        (
            (
                "Reporting to the Head Chef, the Night Baker bakes bread.\n\n"
                "The successful candidate for the Night Baker position starts in May."
            ),
            "Night Baker",
            None,
        ),
    ],
)
def test_sentences_about_the_job(text, title, company):
    reading = reading_of(text)

    assert (reading.value("title"), reading.value("company")) == (title, company)


@pytest.mark.parametrize(
    ("text", "title", "company"),
    [
        (
            (
                "Hollow Oak's mission is bread. We joined Hollow Oak to bake. At Hollow Oak "
                "nobody sleeps. You knead."
            ),
            None,
            "Hollow Oak",
        ),
        ("Careers at Hollow Oak\n\nWe are seeking drivers for our vans.", "Driver", "Hollow Oak"),
        (
            "Hollow Oak does not discriminate against bakers. You knead in the night.",
            None,
            "Hollow Oak",
        ),
        ("You knead. © 2021 Hollow Oak Inc. All rights reserved", None, "Hollow Oak Inc."),
    ],
)
def test_sentences_that_name_the_employer(text, title, company):
    reading = reading_of(text)

    assert (reading.value("title"), reading.value("company")) == (title, company)


@pytest.mark.parametrize(
    "text",
    [
        "We bake with Certified B Corp flour. You knead it.",
        (
            "About us\nOur recipes run on Bread Linking. Bread Linking is good. Bread "
            "Linking makes dough of water."
        ),
        "The Manager will train you. You report to the Director.",
    ],
)
def test_sentences_that_name_neither(text):
    reading = reading_of(text)

    assert (reading.value("title"), reading.value("company")) == (None, None)
