"""Years in work: overlaps once, gaps seen."""

from datetime import date

import pytest

from reading.resumes.model import Years
from reading.resumes.years import gaps, interval_of, total
from reading.text.spans import Span

DAY = date(2026, 11, 1)


def interval(start, end=None, *, current=False):
    return interval_of(Years(start, end, current, Span(0, 0)), DAY)


@pytest.mark.parametrize(
    ("spans", "years"),
    [
        ([("2019-01", "2020-12")], 2.0),
        ([("2015", "2018")], 3.0),
        ([("2015", "2018"), ("2017", "2019")], 4.0),
        ([("2015", "2018"), ("2018", "2020")], 5.0),
        ([("2016-01", "2016-06"), ("2018-01", "2018-06")], 1.0),
        ([("2030-01", "2031-01")], 0),
        ([], 0),
    ],
)
def test_years_count_overlaps_once(spans, years):
    found = [interval(*span) for span in spans]

    assert total(one for one in found if one) == years


def test_present_job_lasts_until_the_day():
    assert total([interval("2024-11", current=True)]) == 2.0


def test_end_without_beginning_counts_nothing():
    assert interval(None, "2015") is None


def test_gap_between_jobs_is_seen_in_months():
    found = [interval("2015-01", "2016-03"), interval("2017-01", "2018-01")]

    assert gaps(found) == [("2016-04", "2016-12")]


def test_short_gap_is_none():
    assert gaps([interval("2015-01", "2016-03"), interval("2016-06", "2018-01")]) == []
