"""How the work is done, and when it was posted, by further labels and sentences."""

import pytest

from tests.reading.listings.pages import reading_of, value_of

BEFORE = "Night Baker\n\nWe bake bread in the quiet hours of the night for everybody around us.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ability to Work Remotely: Onsite Full-time: The work is done in our bakery.", "onsite"),
        ("Remote Work Eligibility: Full-time remote", "remote"),
        ("Ability to work remotely: Part-time remote, part in the bakery", "hybrid"),
        ("Location\n\nQuillhaven (3-4 days per week)\nHome-based (1-2 days per week)", "hybrid"),
        ("Homeoffice: 2 Tage pro Woche", "hybrid"),
        (
            "Duties\n\n- This is an onsite position, remote is not available\n- Bake\n- Clean",
            "onsite",
        ),
        ("Ubicación: en remoto", "remote"),
        ("Lieu : à distance", "remote"),
        ("Work is performed in-person at the bakery.", "onsite"),
        ("This is a hands-on position, which can be done remotely or in our office.", "remote"),
    ],
)
def test_how_the_work_is_done(text, expected):
    assert value_of("workplace", BEFORE + text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Duties\n\n- Supervise the onsite ovens\n- Help remote teams bake\n- Clean",
        "Standort: Seeham (Homeoffice nach Absprache möglich?)",
    ],
)
def test_what_says_nothing_of_the_workplace(text):
    assert value_of("workplace", BEFORE + text) != "remote"


@pytest.mark.parametrize(
    "label",
    [
        "Publication date of the offer",
        "Publication date of this vacancy",
        "Fecha de publicación de la oferta",
        "Date de publication de l'annonce",
        "Datum der Veröffentlichung",
    ],
)
def test_labels_of_the_day_of_posting(label):
    assert value_of("posted_date", f"{BEFORE}{label} : 2018-10-23") == "2018-10-23"


def test_the_end_of_a_posting_is_no_day_of_posting():
    assert value_of("posted_date", f"{BEFORE}Posting end date: 2018-10-23") is None


def test_a_networks_card_is_not_the_employers():
    card = "Hollow Oak company logo\nHollow Oak\n12,345 followers\nFollow\n"
    text = f"{BEFORE}About the company\n{card}"

    assert reading_of(text).as_answer()["boilerplate_present"] is True


def test_one_button_to_apply_is_the_employers_own():
    button = "<a href='x'><button>Join us</button></a>"
    page = f"<h1>Night Baker</h1><p>We bake bread at night, all of us.</p>{button}"

    assert reading_of(page, "page.html").as_answer()["boilerplate_present"] is False


def test_an_interview_in_person_says_nothing_of_the_workplace():
    text = BEFORE + "Interviews will be conducted in-person at the bakery."

    assert value_of("workplace", text) is None


@pytest.mark.parametrize(
    "line", ["- Grow our followers", "- Design the company logo", "Contact us"]
)
def test_duties_and_own_headings_are_no_networks_card(line):
    text = f"{BEFORE}Duties\n\n- Bake bread\n{line}\n\nJoin our team\n\nApply now\n"

    assert reading_of(text).as_answer()["boilerplate_present"] is False
