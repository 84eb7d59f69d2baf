"""Names, sizes, times and sums in a word or two."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from ats.foundation import wording

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


@pytest.fixture
def at_noon(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Amara Okafor", "AO"),
        ("inés maría cardoso", "IC"),
        ("Jean-Luc", "JL"),
        ("Noor", "N"),
        ("(no name)", "N"),
        ("  ", "?"),
        (None, "?"),
    ],
)
def test_initials_are_of_the_first_and_the_last_word(name, letters):
    assert wording.initials(name) == letters


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 bytes"),
        (1023, "1023 bytes"),
        (1024, "1 KB"),
        (182_000, "178 KB"),
        (20 * 1024**2, "20 MB"),
        (1_500_000, "1.4 MB"),
        (1024**3, "1 GB"),
        (None, ""),
    ],
)
def test_file_size_is_short(size, words):
    assert wording.file_size(size) == words


@pytest.mark.parametrize(
    ("since", "words"),
    [
        (timedelta(seconds=59), "now"),
        (timedelta(minutes=59), "59 min"),
        (timedelta(hours=3), "3 h"),
        (timedelta(days=5, hours=23), "5 d"),
        (timedelta(days=30), "Wed 21 Oct"),
        (timedelta(days=400), "16 Oct 2025"),
        (timedelta(hours=-2), "20 Nov, 14:00"),
    ],
)
def test_ago_gets_coarser_with_time(at_noon, since, words):
    assert wording.ago(NOW - since) == words


@pytest.mark.parametrize(
    ("since", "words"),
    [
        (timedelta(seconds=4), "just now"),
        (timedelta(minutes=37), "37 min ago"),
        (timedelta(days=5, hours=23), "5 d ago"),
        (timedelta(days=30), "on Wed 21 Oct"),
        (timedelta(hours=-2), "on 20 Nov, 14:00"),
    ],
)
def test_long_since_stands_behind_a_verb(at_noon, since, words):
    assert wording.long_since(NOW - since) == words


def test_day_of_a_moment_is_the_date_in_the_current_zone(at_noon):
    with timezone.override("America/Mexico_City"):
        words = wording.day(datetime(2026, 11, 26, 3, 0, tzinfo=UTC))

    assert words == "Wed 25 Nov"


def test_day_of_a_date_is_that_date_in_every_zone(at_noon):
    with timezone.override("Pacific/Honolulu"):
        words = wording.day(date(2026, 11, 26))

    assert words == "Thu 26 Nov"


@pytest.mark.parametrize(
    ("amounts", "words"),
    [
        ((10611300, 21906300, "USD", "YEAR"), "$106,113–219,063 a year"),
        ((110000000, 160000000, "MXN", "year"), "MX$1,100,000–1,600,000 a year"),
        ((4550, 6000, "USD", "hour"), "$45.50–60 an hour"),
        ((5000, 5000, "EUR", "hour"), "€50 an hour"),
        ((None, 9000000, "EUR", ""), "up to €90,000"),
        ((9000000, None, "EUR", "year"), "from €90,000 a year"),
        ((5000000, 7000000, "JPY", "month"), "¥5,000,000–7,000,000 a month"),
        ((None, None, "USD", "year"), ""),
    ],
)
def test_money_range_says_both_ends_once(amounts, words):
    assert wording.money_range(*amounts) == words
