"""Calendar dates in four languages."""

from datetime import date

import pytest

from reading.text.dates import dates_in


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Posted 4 March 2026", date(2026, 3, 4)),
        ("March 3rd, 2024", date(2024, 3, 3)),
        ("2021-12-07T10:00", date(2021, 12, 7)),
        ("am 31.12.2025", date(2025, 12, 31)),
        ("3. Juni 2026", date(2026, 6, 3)),
        ("le 1er février 2026", date(2026, 2, 1)),
        ("5 de agosto de 2026", date(2026, 8, 5)),
        ("25/12/2026", date(2026, 12, 25)),
    ],
)
def test_dates_in_reads(text, day):
    [mention] = dates_in(text)

    assert (mention.day, mention.is_ambiguous) == (day, False)
    assert text[mention.span.start : mention.span.end] in text


def test_dates_in_marks_what_may_be_either():
    [mention] = dates_in("03/04/2026")

    assert (mention.day, mention.is_ambiguous) == (date(2026, 3, 4), True)


@pytest.mark.parametrize(
    "text", ["31 February 2026", "0 May 2026", "2026", "May 2026", "99.99.9999"]
)
def test_dates_in_passes_over_what_is_no_day(text):
    assert list(dates_in(text)) == []
