"""Spans of time, as résumés write them in four languages."""

import pytest

from reading.text.periods import periods_in


def told(text: str, **options: bool) -> list[tuple]:
    return [(p.start, p.end, p.is_current) for p in periods_in(text, **options)]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("January 2019 to March 2021", "2019-01", "2021-03"),
        ("01/2019 - 03/2021", "2019-01", "2021-03"),
        ("01.2019–03.2021", "2019-01", "2021-03"),
        ("2019-01 – 2021-03", "2019-01", "2021-03"),
        ("2019/01 – 2021/03", "2019-01", "2021-03"),
        ("2019 – 2021", "2019", "2021"),
        ("2019–21", "2019", "2021"),
        ("01/19 – 03/21", "2019-01", "2021-03"),
        ("Jan '19 – Mar '21", "2019-01", "2021-03"),
        ("Mar – Sep 2019", "2019-03", "2019-09"),
        ("03–09/2019", "2019-03", "2019-09"),
        ("01.01.2019 – 31.12.2020", "2019-01", "2020-12"),
        ("von 2015 bis 2018", "2015", "2018"),
        ("septembre 2014 à juin 2017", "2014-09", "2017-06"),
        ("déc. 2017 – févr. 2019", "2017-12", "2019-02"),
        ("de enero de 2019 a marzo de 2021", "2019-01", "2021-03"),
        ("Entre septiembre de 2013 y febrero de 2016", "2013-09", "2016-02"),
        ("Q1 2019 – Q3 2020", "2019", "2020"),
    ],
)
def test_span_of_time_is_read(text, start, end):
    assert told(text) == [(start, end, False)]


@pytest.mark.parametrize(
    "text",
    [
        "2019 – present", "2019 - heute", "2019 – aujourd'hui", "2019 - actualidad", "seit 2019",
        "depuis 2019", "desde 2019", "Since 2019", "2019 –", "2019 to date", "2019 → now",
    ],
)  # fmt: skip
def test_time_that_goes_on_is_current(text):
    assert told(text) == [("2019", None, True)]


@pytest.mark.parametrize(
    ("text", "end"), [("May 2015", "2015-05"), ("(2015)", "2015"), ("Summer 2018", "2018")]
)
def test_lone_date_is_an_end_and_no_range(text, end):
    found = periods_in(text)

    assert [(p.start, p.end, p.is_range) for p in found] == [(None, end, False)]


@pytest.mark.parametrize(
    "text", ["+49 30 2019 2020", "20095 Hamburg", "v2.2019", "no year", "2021 – 2019"]
)
def test_what_is_no_time_is_left_alone(text):
    assert told(text) == []


def test_years_that_and_joins_are_no_span():
    assert told("2018 et 2019") == [(None, "2018", False)]


def test_order_of_day_and_month_is_as_told():
    assert told("03/04/2019 - 05/06/2020", is_day_first=False) == [("2019-03", "2020-05", False)]
