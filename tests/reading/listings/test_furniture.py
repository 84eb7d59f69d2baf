"""What is no part of the listing."""

from tests.reading.listings.pages import reading_of

BODY = """Night Baker

About Hollow Oak Bakery
We bake bread for nine shops in the city, and our ovens have not been cold since 1987,
which is a long time for an oven.

Duties
- Bake the bread at night
- Clean the bench in the morning
- Hand over to the morning crew, who will be tired and want to hear how the night went

"""


def removed(text: str) -> list[tuple[str, str]]:
    reading = reading_of(text)
    return [(r.reason, reading.text[r.span.start : r.span.end]) for r in reading.removed]


def test_safety_tips_go_to_the_end():
    text = BODY + "Safe Job Search Tips\nVerify the employer\nNever pay for a job, say the tips.\n"

    [(reason, passage)] = removed(text)

    assert reason == "advice"
    assert passage.startswith("Safe Job Search Tips")
    assert passage.endswith("say the tips.")


def test_similar_jobs_go_to_the_end_but_not_as_a_menu_on_top():
    assert removed("Similar jobs\n" + BODY + "Similar jobs\nDay Baker, Ghent\n") == [
        ("other jobs", "Similar jobs\nDay Baker, Ghent")
    ]


def test_one_button_proves_nothing_three_do():
    assert removed(BODY + "Apply now\n") == []
    assert removed("Home\nJobs\n" + BODY + "Apply now\n") == [
        ("button", "Home\nJobs"),
        ("button", "Apply now"),
    ]


def test_recruiting_tags_are_taken_out_and_flag_nothing():
    reading = reading_of(BODY + "#LI-REMOTE\n#LI-MM1\n")

    assert [r.reason for r in reading.removed] == ["recruiting tag"]
    assert reading.as_answer()["boilerplate_present"] is False
    assert reading.value("workplace") == "remote"


def test_an_employer_that_writes_of_cookies_is_kept():
    assert removed(BODY + "You bake cookies, and you save money for the shops.\n") == []


def test_a_heading_for_applicants_is_no_counter_of_them():
    page = "# Baker\n\nWe bake.\n\n## Requirements for applicants\n\n- Rise early\n- Know flour\n"

    assert reading_of(page).removed == []


def test_a_boards_call_for_postings_is_the_boards():
    [(_, passage)] = removed(BODY + "To place a free posting for your house, write to the board.\n")

    assert passage.startswith("To place a free posting")
