"""Jobs: title, employer and dates, wherever they stand."""

from datetime import date

import pytest

from reading.resumes import answer, read_resume


def jobs(text: str) -> list[tuple]:
    whole = f"Ana Ruiz\n\nExperience\n\n{text}\n\nEducation\n"
    found = answer(read_resume(whole.encode(), "a.txt", as_of=date(2026, 11, 1)))["positions"]
    return [(job["title"], job["company"], job["start"], job["end"]) for job in found]


BAKER = ("Baker", "Hollow Oak Ltd", "2015-01", "2018-03")
COOK = ("Cook", "Blue Door Inc.", "2012", "2014")


@pytest.mark.parametrize(
    "text",
    [
        (
            "Baker, Hollow Oak Ltd   01/2015 – 03/2018\n- Bread\n\n"
            "Cook, Blue Door Inc.   2012 – 2014\n- Soup"
        ),
        (
            "Baker\nHollow Oak Ltd\n01/2015 – 03/2018\n- Bread\n\nCook\n"
            "Blue Door Inc.\n2012 – 2014\n- Soup"
        ),
        (
            "Hollow Oak Ltd, Leeds\nBaker\n01/2015 – 03/2018\n- Bread\n\n"
            "Blue Door Inc., York\nCook\n2012 – 2014"
        ),
        (
            "01/2015 – 03/2018\nBaker\nHollow Oak Ltd | Leeds\n- Bread\n\n"
            "2012 – 2014\nCook\nBlue Door Inc. | York"
        ),
        "01/2015 – 03/2018   Baker at Hollow Oak Ltd\n2012 – 2014   Cook at Blue Door Inc.",
        (
            "Baker (01/2015 – 03/2018)\nHollow Oak Ltd – Leeds\n"
            "Cook (2012 – 2014)\nBlue Door Inc. – York"
        ),
        (
            "Baker / Hollow Oak Ltd / Leeds\n01/2015 – 03/2018\n- Bread\n\n"
            "Cook / Blue Door Inc. / York\n2012 – 2014"
        ),
        (
            "- 01/2015 – 03/2018: Baker, Hollow Oak Ltd, Leeds\n"
            "- 2012 – 2014: Cook, Blue Door Inc., York"
        ),
        (
            "Hollow Oak Ltd — Baker\nLeeds | 01/2015 – 03/2018\n"
            "Bread for forty shops.\n\nBlue Door Inc. — Cook\nYork | 2012 – 2014"
        ),
    ],
)
def test_jobs_are_read_in_every_order(text):
    assert jobs(text) == [BAKER, COOK]


def test_offices_under_one_employer_have_it_each():
    text = "Hollow Oak Ltd\nHead Baker   2018 – 2020\n- Ovens\nBaker   2015 – 2018\n- Bread"

    assert jobs(text) == [
        ("Head Baker", "Hollow Oak Ltd", "2018", "2020"),
        ("Baker", "Hollow Oak Ltd", "2015", "2018"),
    ]


def test_time_with_an_employer_is_no_office_of_its_own():
    text = (
        "Hollow Oak Ltd   2015 – 2020\nHead Baker   2018 – 2020\n- Ovens\n"
        "Baker   2015 – 2018\n- Bread"
    )

    assert [job[:2] for job in jobs(text)] == [
        ("Head Baker", "Hollow Oak Ltd"),
        ("Baker", "Hollow Oak Ltd"),
    ]


def test_years_within_an_item_begin_no_job():
    text = (
        "Baker, Hollow Oak Ltd, 2015 – 2018\n- Raised sales by 20% in 2017\n- Won the prize of 2016"
    )

    assert jobs(text) == [("Baker", "Hollow Oak Ltd", "2015", "2018")]


def test_terms_and_durations_belong_to_no_name():
    text = (
        "Baker\nHollow Oak · Full-time\nJan 2015 - Mar 2018 · 3 yrs 3 mos\n"
        "Leeds, United Kingdom · Hybrid"
    )

    assert jobs(text) == [("Baker", "Hollow Oak", "2015-01", "2018-03")]


@pytest.mark.parametrize(
    "sentence",
    [
        "From January 2015 to March 2018 I worked as a baker at Hollow Oak Ltd, where I baked.",
        "Von Januar 2015 bis März 2018 arbeitete ich als Bäcker bei der Hollow Oak GmbH, Ulm.",
        "De enero de 2015 a marzo de 2018 fui panadero en Hollow Oak S.L., con dos hornos propios.",
    ],
)
def test_job_told_in_a_sentence_is_read(sentence):
    [(title, company, start, end)] = jobs(sentence)

    assert title.lower() in ("baker", "bäcker", "panadero")
    assert company.startswith("Hollow Oak")
    assert (start, end) == ("2015-01", "2018-03")


def test_projects_and_volunteering_are_no_jobs():
    text = (
        "Baker, Hollow Oak Ltd, 2015 – 2018\n\nVolunteering\n"
        "Cook, Soup Kitchen, 2019 – 2020\n\nProjects\nOven, 2018"
    )

    assert jobs(text) == [("Baker", "Hollow Oak Ltd", "2015", "2018")]
