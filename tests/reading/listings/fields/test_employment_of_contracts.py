"""Kinds of employment: contracts that only name the law, seasons, titles and hours."""

import pytest

from tests.reading.listings.pages import value_of

HEAD = "# Night Baker\n\n"


def kind(text: str) -> str | None:
    return value_of("employment_type", text)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Employment Type: Full-time with Portuguese contract (open-ended)", "FULL_TIME"),
        ("Employment Type: Full-time, permanent contract", "FULL_TIME"),
        ("Job type: Full time under a local employment contract", "FULL_TIME"),
        ("Job type: Part-time on a national labour contract", "PART_TIME"),
        ("Job type: Contract", "CONTRACTOR"),
        ("Job type: Full-time contract", "CONTRACTOR"),
        ("Job type: Freelance, full time", "CONTRACTOR"),
    ],
)
def test_a_contract_that_only_says_by_which_law_is_no_contractors(line, expected):
    assert kind(f"{HEAD}We bake bread.\n\n{line}\n") == expected


def test_the_length_of_a_contract_is_no_contractors():
    text = (
        "Night Baker\n\n**Contract duration:** 12 months, may be made longer\n"
        "**Place:** Porto\n**Reports to:** Head Baker\n\n"
        "This is a full-time position at the harbour.\n"
    )

    assert kind(text) == "FULL_TIME"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("This is a full-time, hands-on position at the ovens.", "FULL_TIME"),
        ("We look for somebody to fill a seasonal position at the ovens.", "TEMPORARY"),
        ("Le fournil te propose un CDD de cinq mois. Un CDI est possible.", "TEMPORARY"),
        ("Nous recrutons en CDD une personne pour le four.", "TEMPORARY"),
        ("Nous proposons un CDI après votre CDD.", None),
        ("Seasonal bread is our pride.", None),
        ("This is a 0.5 full-time equivalent position.", None),
    ],
)  # fmt: skip
def test_sentences_on_the_employment(sentence, expected):
    assert kind(f"{HEAD}We bake bread for the town.\n\n{sentence}\n") == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Seasonal Night Baker", "TEMPORARY"),
        ("Temporary Shop Assistant", "TEMPORARY"),
        ("Boulanger saisonnier", "TEMPORARY"),
        ("Night Baker", None),
        ("Manager of Temporary Staffing", None),
        ("Bäcker (m/w/d) im Rahmen einer geringfügigen Tätigkeit", "PART_TIME"),
    ],
)
def test_titles_that_say_for_how_long(title, expected):
    assert kind(f"{title}\n\nWe bake bread for the town, every night.\n") == expected
