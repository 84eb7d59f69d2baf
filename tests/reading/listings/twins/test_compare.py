"""Which two listings are the same job."""

import pytest

from reading.listings.twins import Difference, compare
from tests.reading.listings.twins.listings import ABOUT, MECHANIC, PLANNER, TIPS, cut, signature

STRIPPED = PLANNER.replace(", ", " ").replace("'", "").replace("- ", "")
RETOLD = {
    "cut off": cut(PLANNER),
    "another headline": PLANNER.replace("Line Planner", "We are hiring: Line Planner (m/f/d)"),
    "another pay": PLANNER.replace("41,000 - 50,000", "39,500 - 47,500"),
    "another place": PLANNER.replace("Utrecht, Netherlands", "Porto, Portugal"),
    "translated headings": PLANNER.replace("What you will do", "Deine Aufgaben").replace(
        "What we are looking for", "Dein Profil"
    ),
    "without the employer": PLANNER.replace(ABOUT, ""),
    "an aggregator around it": "Home | Jobs | Log in\n" + PLANNER + TIPS,
    "signs lost": STRIPPED,
    "no title": PLANNER.split("\n", 1)[1],
    "lines run together": PLANNER.replace("Line Planner\nTallow", "Line PlannerTallow"),
}


@pytest.mark.parametrize("retold", RETOLD.values(), ids=list(RETOLD))
def test_a_retold_listing_is_a_twin(retold):
    assert compare(signature(PLANNER), signature(retold)).verdict is True


def test_the_order_of_sections_and_items_does_not_matter():
    parts = PLANNER.split("\n\n")
    items = parts[2].split("\n")
    turned = "\n\n".join([parts[0], parts[3], "\n".join([items[0], *items[:0:-1]]), parts[1]])

    assert compare(signature(PLANNER), signature(turned)).verdict is True


def test_neighbours_of_one_employer_are_no_twins():
    found = compare(signature(PLANNER), signature(MECHANIC))

    assert (found.verdict, "other title" in found.why) == (False, True)


def test_the_same_text_with_another_level_is_no_twin_unless_it_says_the_same_throughout():
    senior = PLANNER.replace("Line Planner", "Senior Line Planner").replace(
        "You can explain a bottleneck to people who pour wax", "You have led a shift of planners"
    )

    found = compare(signature(PLANNER), signature(senior))

    assert (found.verdict, "other level" in found.why) == (False, True)


def test_a_listing_cut_off_within_the_words_about_the_employer_is_no_twin_of_a_neighbour():
    stub = "Fleet Mechanic\nTallow & Reed\n\n" + ABOUT

    assert compare(signature(PLANNER), signature(stub)).verdict is False


def test_two_texts_without_content_are_no_twins():
    assert compare(signature("Night Baker"), signature("Night Baker")).verdict is False


def test_what_differs_is_listed():
    other = PLANNER.replace("41,000 - 50,000", "39,500 - 47,500").replace("Posted 4 March 2026", "")

    found = compare(signature(PLANNER), signature(other)).differences

    assert found == (
        Difference(
            "salary",
            {"min": 41000, "max": 50000, "currency": "EUR", "period": "YEAR"},
            {"min": 39500, "max": 47500, "currency": "EUR", "period": "YEAR"},
        ),
        Difference("posted_date", "2026-03-04", None),
    )
